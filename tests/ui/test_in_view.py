"""What matters is in view: on a small screen, with large text, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

import trainer.ui.widgets.pressable as announcing
from tests.made.playing import decide, records_of
from tests.ui.conftest import Hands, at_the_fork
from tests.ui.test_debriefs import to_the_look
from tests.ui.test_narrow import cut_off
from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.actions.play.playthroughs import start
from trainer.play.engine import offered
from trainer.records.settings import Settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.widgets.ask import Ask

Open = Callable[..., Hands]
SMALL = [((800, 600), 100), ((640, 480), 100), ((1000, 700), 150), ((1280, 720), 200)]


def small_window(open_window: Open, context: AppContext, size: tuple[int, int], text: int) -> Hands:
    hands = open_window(context, Settings(theme="light", text_size=text))
    hands.window.resize(*size)
    rest(hands)
    return hands


def rest(hands: Hands) -> None:
    """Wait until the layout has come to rest and what comes a little later has come."""
    hands.qtbot.wait(80)
    for _ in range(3):
        hands.settle()


def top_of(hands: Hands, widget: QWidget) -> int:
    """Where a widget begins, from the upper edge of what is seen of the page."""
    return widget.mapTo(hands.page.viewport(), QPoint(0, 0)).y()


@pytest.mark.parametrize(("size", "text"), SMALL)
def test_what_came_of_a_decision_is_in_view_and_stays_there(
    small: AppContext, open_window: Open, size: tuple[int, int], text: int
) -> None:
    hands = small_window(open_window, small, size, text)
    hands.press("Start: A walk")
    rest(hands)
    for _ in range(2):
        if not isinstance(hands.page, PlayPage):
            hands.key("Enter")
            rest(hands)
    hands.key("1")
    rest(hands)
    panel, frame = hands.page.consequence, hands.page.viewport().height()
    assert 0 <= top_of(hands, panel.outcome) < frame - 40
    assert top_of(hands, panel.outcome) < 250 or top_of(hands, panel.go_on) + panel.go_on.height() <= frame


def test_what_is_out_of_sight_comes_into_view_before_it_is_pressed(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _, words: said.append(words))
    hands = small_window(open_window, small, (640, 480), 200)
    start = hands.button("Start: A walk")
    start.setFocus()
    hands.page.verticalScrollBar().setValue(0)
    page = hands.page
    hands.key("Enter")
    assert hands.page is page
    assert 0 <= top_of(hands, start) < page.viewport().height()
    assert said == ["Start: A walk is in view now. Press again to choose it."], "for those who hear the page"
    hands.key("Enter")
    assert hands.page is not page


def test_one_goes_on_reading_where_one_was_after_a_pause_and_after_staying(
    small: AppContext, open_window: Open
) -> None:
    hands = small_window(open_window, small, (640, 480), 200)
    hands.focus("Start: A walk")
    hands.key("Enter")
    rest(hands)
    hands.focus("Begin A walk")
    hands.key("Enter")
    rest(hands)
    bar = hands.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    rest(hands)
    for leave_and_come_back in (("p", "p"), ("Esc", "Enter")):
        before = bar.value()
        for key in leave_and_come_back:
            hands.key(key)
            rest(hands)
        assert before > 0
        assert bar.value() == before


def test_a_page_down_leaves_two_lines_of_what_was_read(small: AppContext, open_window: Open) -> None:
    hands = small_window(open_window, small, (640, 480), 200)
    hands.window.show_settings()
    rest(hands)
    bar = hands.page.verticalScrollBar()
    for focused in (hands.window.focusWidget(), hands.button("Packs")):
        bar.setValue(0)
        QTest.keyClick(focused, Qt.Key.Key_PageDown)
        assert 0 < bar.value() < bar.pageStep()


def test_the_time_that_ran_out_is_no_choice_with_a_digit(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small))
    time[0] = 31.0
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    assert not hands.page.consequence.taken.accessibleName()[0].isdigit()


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("times", [1, 9])
def test_a_question_shows_all_of_its_words_and_answers(hands: Hands, small: AppContext, text: int, times: int) -> None:
    hands.window.settings = Settings(theme="light", text_size=text)
    hands.window.theme = hands.window.theme._replace(scale=text / 100)
    long = "The records were damaged and have been put aside as /home/somebody/records-damaged-20261122-101010.sqlite. "
    hands.window.say(Failure("damaged", long * times, restorable=True))
    rest(hands)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, Ask)
    room = asked.screen().availableGeometry()
    assert asked.width() <= room.width()
    assert asked.height() <= room.height()
    assert cut_off(asked) == []
    buttons = asked.findChildren(QAbstractButton)
    assert all(asked.rect().contains(each.mapTo(asked, each.rect().center())) for each in buttons)


def test_tab_goes_through_the_debrief_in_the_order_of_reading(small: AppContext, open_window: Open) -> None:
    hands = to_the_look(open_window(small))
    hands.press("Skip, to the answers")
    page = hands.page
    assert isinstance(page, DebriefPage)
    page.open_everything()
    hands.qtbot.waitUntil(lambda: page.turning.looked)
    page.marks[0].setFocus()
    names = []
    for _ in range(40):
        hands.key("Tab")
        focused = hands.window.focusWidget()
        names.append(focused.accessibleName() if focused else "")
    order = [
        next(n for n, name in enumerate(names) if name.startswith(word))
        for word in (
            "What made it that? The fork", "Play it again from here", "Your intention", "Done", "Everything",
            "Had I chosen this", "Go on from here", "I see this differently", "Urgency",
        )
    ]  # fmt: skip
    assert order == sorted(order)


def test_esc_in_the_own_look_keeps_what_was_written(small: AppContext, open_window: Open) -> None:
    hands = to_the_look(open_window(small))
    hands.key("2")
    QTest.keyClicks(hands.page.why, "I would wait")
    hands.page.go_on.setFocus()
    hands.key("Esc")
    assert [note.text for note in small.store.notes.of(records_of(small)[0].id)] == ["I would wait"]


def test_arrows_turn_one_option_after_the_other_also_from_row_to_row(small: AppContext, open_window: Open) -> None:
    hands = small_window(open_window, small, (640, 480), 150)
    hands.window.show_settings("read_first")
    rest(hands)
    for _ in range(2):
        hands.key("Right")
    assert hands.window.settings.read_first == "all"
    hands.window.show_settings("text_size")
    rest(hands)
    for size in (175, 200):
        hands.key("Right")
        rest(hands)
        assert hands.window.settings.text_size == size
        assert hands.window.focusWidget().accessibleName() == f"Text size: {size} %"


def test_one_sees_that_the_option_which_is_on_has_the_focus(small: AppContext, open_window: Open) -> None:
    hands = open_window(small)
    hands.window.show_settings("theme")
    rest(hands)
    option = next(each for each in hands.page.segments["theme"] if each.isChecked())
    with_focus = option.grab().toImage()
    hands.page.segments["how_sure"][0].setFocus()
    assert option.grab().toImage() != with_focus


def test_a_way_leads_to_choices_that_are_out_of_sight_below(small: AppContext, open_window: Open) -> None:
    hands = small_window(open_window, small, (640, 480), 200)
    at_the_fork(hands)
    rest(hands)
    page, way = hands.page, hands.page.room.way_down
    assert way.isVisible()
    assert page.rect().contains(way.geometry())
    hands.click(way.button)
    rest(hands)
    assert 0 <= top_of(hands, page.ask.cards[0]) < 300
    assert not way.isVisible()
    page.verticalScrollBar().setValue(0)
    rest(hands)
    assert way.isVisible()
    hands.key("1")
    rest(hands)
    assert not way.isVisible(), "there is nothing to choose any more"


def test_where_the_choices_are_seen_no_way_leads_to_them(small: AppContext, open_window: Open) -> None:
    hands = small_window(open_window, small, (1280, 800), 100)
    at_the_fork(hands)
    rest(hands)
    assert not hands.page.room.way_down.isVisible()


def collapse_debrief(hands: Hands, context: AppContext) -> DebriefPage:
    """The debrief of twelve decisions."""
    session = start(context, "first-minutes/collapse")
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)
    hands.window.scenario_controller._debriefs.show(session)
    rest(hands)
    assert isinstance(hands.page, DebriefPage)
    hands.page.open_everything()
    rest(hands)
    return hands.page


@pytest.mark.usefixtures("first_three_ship")
def test_on_a_small_laptop_the_path_is_one_line_and_what_is_chosen_on_it_is_in_view(
    context: AppContext, open_window: Open
) -> None:
    hands = small_window(open_window, context, (1024, 600), 100)
    page = collapse_debrief(hands, context)
    assert len(page.stops) == 12
    assert len({stop.y() for stop in page.stops}) == 1
    assert top_of(hands, page.path.said) < 540
    panel = page.everything.factors
    whole = panel._rows["duty"][0].geometry().bottom() - panel._call.y()
    assert whole < 560, "all factors are seen at once, and what they come to"


@pytest.mark.usefixtures("first_three_ship")
def test_the_rows_of_a_path_are_as_full_as_each_other(context: AppContext, open_window: Open) -> None:
    hands = small_window(open_window, context, (700, 600), 100)
    page = collapse_debrief(hands, context)
    rows = [stop.y() for stop in page.stops]
    fitting = page.stops[0].parentWidget().width() // hands.window.theme.px(74)
    assert 6 < fitting < 12, "else this says nothing"
    assert {rows.count(row) for row in rows} == {6}


@pytest.mark.usefixtures("first_three_ship")
def test_what_the_factors_come_to_stays_in_view_while_the_last_of_them_are_turned(
    context: AppContext, open_window: Open
) -> None:
    hands = small_window(open_window, context, (1280, 720), 200)
    page = collapse_debrief(hands, context)
    panel = page.everything.factors
    strip = panel.strip
    assert not strip.isVisible()
    box = panel._rows["duty"][0]
    box.setFocus()
    page.ensureWidgetVisible(box)
    rest(hands)
    assert strip.isVisible()
    assert (strip.mapTo(page, QPoint(0, 0)).y(), strip.width()) == (0, panel.width())
    for level in (1, 0):
        box.setCurrentIndex(level)
        assert panel._call_again.text() == panel._call.text()
    boxes = [each[0] for each in panel._rows.values()]
    for before in reversed(boxes[-6:-1]):
        before.setFocus()
        page.ensureWidgetVisible(before)
        hands.settle()
        assert strip.isHidden() or top_of(hands, before) >= strip.height(), "what has the focus is not covered"
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    rest(hands)
    assert not strip.isVisible(), "there is nothing to turn any more"
