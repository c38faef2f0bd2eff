"""A person at the window: by keyboard alone from Home to the debrief, with timers, leaving and going on."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.made.playing import kept_by
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.install_pack import remove
from trainer.actions.play.events import Held, Released
from trainer.actions.play.home import home_of
from trainer.records.playthroughs import Playthroughs
from trainer.records.settings import Settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.debrief.self_review_page import SelfReviewPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.intro_page import IntroPage
from trainer.ui.pages.play.play_head import PlayHead
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.widgets.picture import Picture

Open = Callable[..., Hands]


def digit_of(hands: Hands, words: str) -> str:
    return next(card.accessibleName()[0] for card in hands.page.ask.cards if words in card.text())


@pytest.mark.usefixtures("first_three_ship")
def test_the_platform_is_played_from_the_first_scene_to_the_debrief_by_keyboard_alone(hands: Hands) -> None:
    hands.button("Start: Collapse on platform 4").setFocus()
    hands.key("Enter")
    assert isinstance(hands.page, IntroPage)
    assert "first-aid course" in hands.text()
    assert "not medical advice" in hands.text()
    hands.key("Enter")
    moments = 0
    while isinstance(hands.page, PlayPage):
        hands.key(str(1 + moments % 3))
        assert hands.page.phase == "consequence"
        hands.key("Enter")
        moments += 1
    assert moments == 12
    assert isinstance(hands.page, EndingPage)
    hands.key("Enter")
    assert isinstance(hands.page, SelfReviewPage)
    hands.key("Esc")
    assert isinstance(hands.page, DebriefPage)
    assert "right calls" in hands.text()
    hands.press("What made it that?")
    assert "Turn a factor, and the call follows." in hands.text()
    hands.key("Esc")
    assert isinstance(hands.page, HomePage)
    assert "last time" in hands.text()


@pytest.mark.parametrize("digits", ["1", "2", "3", "4"])
def test_the_turnaround_is_played_from_home_to_its_debrief(hands: Hands, digits: str) -> None:
    hands.button("Start: The turnaround").setFocus()
    hands.key("Enter")
    if isinstance(hands.page, HomePage):  # its card was out of sight, and was brought into view first
        hands.key("Enter")
    assert "teaches no mountaineering" in hands.text()
    hands.key("Enter")
    moments = 0
    while isinstance(hands.page, PlayPage):
        hands.key(digits)
        hands.key("Enter")
        moments += 1
    assert 8 <= moments <= 14
    assert isinstance(hands.page, EndingPage)
    hands.key("Enter")
    if isinstance(hands.page, EndingPage):  # what goes on was out of sight, below what people say
        hands.key("Enter")
    hands.key("Esc")
    assert isinstance(hands.page, DebriefPage)
    assert "right calls" in hands.text()


def test_before_a_choice_nothing_tells_its_style_and_after_it_call_and_style_are_said(
    small: AppContext, open_window: Open
) -> None:
    hands = at_the_fork(open_window(small))
    assert not any(word in hands.text() for word in ("directed", "inspired", "called to"))
    hands.key(digit_of(hands, "left now"))
    for words in (
        "They go.",
        "Health 50 → 70",
        "called to direct",
        "you directed",
        "strong execution",
        "The bell rings.",
    ):
        assert words in hands.text()


def test_a_click_chooses_too_and_the_move_is_on_disk_before_the_consequence(
    small: AppContext, open_window: Open
) -> None:
    hands = at_the_fork(open_window(small))
    hands.click(hands.page.ask.cards[0])
    assert hands.page.phase == "consequence"
    (kept,) = kept_by(small)
    assert len(kept.moves) == 1


def test_keys_that_offer_nothing_do_nothing(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    for key in ("3", "9", "0", "x"):
        hands.key(key)
    assert hands.page.phase == "choosing"


def test_a_second_press_is_no_second_move(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    page = hands.page
    page.ask.taken.emit(0)
    page.ask.taken.emit(0)
    hands.settle()
    (kept,) = kept_by(small)
    assert len(kept.moves) == 1


def test_the_time_runs_out_as_a_passive_move(small: AppContext, open_window: Open, time: list[float]) -> None:
    hands = at_the_fork(open_window(small))
    time[0] = 31.0
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    assert "the time ran out" in hands.text()
    assert kept_by(small)[0].moves[0].choice == "timeout"


def test_time_stands_still_while_one_is_asked_and_while_it_is_paused(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small))
    time[0] = 10.0
    hands.key("Esc")
    assert "Leave for now?" in hands.text()
    time[0] = 100.0
    hands.press("Stay")
    assert hands.page.session.left_of_time(time[0]) == 20.0
    hands.key("p")
    assert "Time stands still" in hands.text()
    assert not hands.page.ask.isVisible()
    time[0] = 200.0
    hands.key("1")
    assert hands.page.phase == "choosing", "nothing can be chosen while time stands still"
    hands.key("p")
    assert hands.page.session.left_of_time(time[0]) == 20.0
    time[0] = 204.5
    hands.key("1")
    assert kept_by(small)[0].moves[0].seconds == 14.5


def test_time_that_a_person_has_stopped_goes_on_only_when_the_person_says_so(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small))
    hands.key("p")
    hands.window.scenario_controller.happens(Held("attention"))
    hands.window.scenario_controller.happens(Released("attention"))
    assert hands.page.session.still
    hands.key("Esc")
    hands.press("Stay")
    assert hands.page.session.still
    hands.key("p")
    assert not hands.page.session.still


def test_stretched_and_switched_off_timers_are_kept_with_the_result(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", time_factor=4.0)))
    assert hands.page.session.scene.limit == 120
    hands.key("1")
    assert kept_by(small)[0].time_factor == 4.0


def test_time_can_be_stopped_and_goes_on_without_a_keyboard(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    hands.click(hands.page.ring)
    assert hands.page.session.still
    assert "Two ways" not in hands.text()
    hands.press("Time stands still. Go on")
    assert not hands.page.session.still
    assert "Two ways" in hands.text()


@pytest.mark.usefixtures("first_three_ship")
def test_where_time_runs_and_room_is_small_the_picture_makes_way(context: AppContext, open_window: Open) -> None:
    def picture_of_the_first_scene(size: tuple[int, int], factor: float | None) -> int:
        hands = open_window(context, Settings(theme="light", time_factor=factor))
        hands.window.resize(*size)
        hands.settle()
        hands.window.scenario_controller.begin("first-minutes/collapse")
        hands.settle()
        page = hands.page
        assert isinstance(page, PlayPage)
        if factor is not None:
            assert page.verticalScrollBar().maximum() == 0, "everything can be seen"
        return height_of_the_picture(page)

    whole = picture_of_the_first_scene((1280, 800), 1.0)
    assert whole > 250
    assert 0 < picture_of_the_first_scene((1024, 600), 1.0) < 100
    assert 0 < picture_of_the_first_scene((1700, 760), 1.0) < whole, "the text is no wider there"
    assert picture_of_the_first_scene((1024, 600), None) > 200, "without a timer there is time to scroll"


def height_of_the_picture(page: PlayPage) -> int:
    """In pixels, wherever it stands: above the story, or behind the title. There is never more than one."""
    (shown,) = [each for each in page.findChildren(Picture) if each.isVisible()]
    return shown.height()


@pytest.mark.usefixtures("first_three_ship")
def test_the_picture_comes_and_goes_with_the_size_of_the_window(context: AppContext, open_window: Open) -> None:
    hands = open_window(context)
    hands.window.resize(1024, 600)
    hands.settle()
    hands.window.scenario_controller.begin("first-minutes/collapse")
    hands.settle()
    for size, whole in (((1280, 800), True), ((1024, 600), False), ((1400, 900), True)):
        hands.window.resize(*size)
        hands.settle()
        assert (height_of_the_picture(hands.page) > 250) == whole
        assert hands.page.verticalScrollBar().maximum() == 0
    hands.key("p")
    hands.key("p")
    hands.settle()
    assert height_of_the_picture(hands.page) > 250


def test_after_a_pause_enter_goes_on_and_the_scene_is_told_again(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    told = hands.page.accessibleDescription()
    hands.key("p")
    assert hands.window.focusWidget().accessibleName() == "Time stands still. Go on"
    assert hands.page.accessibleDescription() == ""
    hands.key("Enter")
    assert not hands.page.session.still
    assert hands.page.accessibleDescription() == told
    assert hands.window.focusWidget() is hands.page


def test_a_click_on_the_time_in_the_strip_pauses_and_takes_nothing_below_it(
    small: AppContext, open_window: Open
) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200))
    hands.window.resize(640, 480)
    at_the_fork(hands)
    page, strip = hands.page, hands.page.ring_in_view
    bar, card = page.verticalScrollBar(), hands.page.ask.cards[0]
    bar.setValue(bar.value() + card.mapTo(page.viewport(), QPoint(0, 0)).y())
    hands.settle()
    assert strip.isVisible()
    place = strip.mapTo(hands.window, QPoint(strip.width() - 30, strip.height() // 2))
    QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    hands.settle()
    assert page.phase == "choosing", "a card lies below"
    assert not page.session.still
    ring = strip.again.mapTo(hands.window, strip.again.rect().center())
    QTest.mouseClick(hands.window.windowHandle(), Qt.MouseButton.LeftButton, pos=ring)
    hands.settle()
    assert page.phase == "choosing"
    assert page.session.still


def test_timers_that_are_switched_off_meanwhile_are_off_when_one_goes_on(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    assert hands.page.ring.isVisible()
    hands.key("Esc")
    hands.press("Leave")
    hands.window.settings = hands.window.settings._replace(time_factor=None)
    hands.press("Continue: A walk")
    assert isinstance(hands.page, PlayPage)
    assert not hands.page.ring.isVisible()


def left_in_the_middle(hands: Hands) -> Hands:
    """Decide once, and go back to Home."""
    at_the_fork(hands)
    for key in ("1", "Enter", "Esc"):
        hands.key(key)
    hands.press("Leave")
    return hands


def test_starting_over_says_what_becomes_of_what_waits(small: AppContext, open_window: Open) -> None:
    hands = left_in_the_middle(open_window(small))
    hands.press("Start over: A walk")
    assert "1 decision into" in hands.text()
    hands.press("Not now")
    assert isinstance(hands.page, HomePage)
    hands.press("Start over: A walk")
    hands.press("Go on there")
    assert "The talk" in hands.text()
    hands.key("Esc")
    hands.press("Leave")
    hands.press("Start over: A walk")
    hands.press("Start over")
    hands.press("Begin A walk")
    assert isinstance(hands.page, PlayPage)
    assert "Two ways" in hands.text()


def test_without_timers_no_time_is_shown(small: AppContext, open_window: Open, time: list[float]) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", time_factor=None)))
    time[0] = 1000.0
    hands.qtbot.wait(150)
    assert hands.page.phase == "choosing"
    assert not hands.page.ring.isVisible()


def test_leaving_keeps_the_moves_and_home_continues(small: AppContext, open_window: Open) -> None:
    hands = left_in_the_middle(open_window(small))
    assert isinstance(hands.page, HomePage)
    assert "scene 2 of about 2" in hands.text()
    hands.press("Continue: A walk")
    assert isinstance(hands.page, PlayPage)
    assert "The talk" in hands.text()


def test_a_scenario_that_was_removed_can_be_continued_or_forgotten(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    hands.key("1")
    hands.key("Enter")
    remove(small.app_paths, "small")
    hands.window.show_home()
    assert "A walk is no longer at hand" in hands.text()
    hands.press("Continue: A walk")
    assert "The talk" in hands.text()
    hands.key("Esc")
    hands.press("Leave")
    hands.press("Forget the playthrough of A walk")
    hands.press("Forget it")
    assert "no longer at hand" not in hands.text()
    assert home_of(small).orphans == ()


def test_what_was_left_is_there_after_the_window_was_closed(small: AppContext, make_context, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    hands.key("1")
    hands.window.close()
    small.close()
    again = open_window(make_context())
    again.press("Continue: A walk")
    assert "The talk" in again.text()


def test_a_screen_reader_is_told_the_scene_and_what_came_of_the_choice(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    assert hands.page.accessibleName() == "The fork"
    assert "Two ways, and a bell." in hands.page.accessibleDescription()
    assert "1: You " in hands.page.accessibleDescription()
    hands.key(digit_of(hands, "left now"))
    told = hands.page.consequence.go_on.accessibleDescription()
    for words in ("They go.", "Health 50 → 70", "called to direct", "you directed", "The bell rings."):
        assert words in told


def test_the_time_stays_in_view_however_far_one_scrolls(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200))
    hands.window.resize(640, 480)
    at_the_fork(hands)
    page, strip = hands.page, hands.page.ring_in_view
    bar = page.verticalScrollBar()
    assert page.ring.isVisible()
    assert not strip.isVisible()
    bar.setValue(bar.maximum())
    hands.settle()
    assert strip.isVisible()
    assert (strip.y(), strip.width()) == (0, page.width())
    time[0] = 12.0
    hands.qtbot.waitUntil(lambda: strip.again.accessibleName() == "18 seconds left", timeout=5_000)
    for value in range(0, bar.maximum(), 7):  # dragged, it stays where it is dragged to
        bar.setValue(value)
        assert bar.value() == value
    bar.setValue(0)
    hands.settle()
    assert not strip.isVisible()
    bar.setValue(bar.maximum())
    hands.key("1")
    assert page.phase == "consequence"
    assert not strip.isVisible()


def test_a_pause_in_the_middle_of_reading_moves_nothing(small: AppContext, open_window: Open) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200))
    hands.window.resize(640, 480)
    at_the_fork(hands)
    for _ in range(2):
        hands.settle()
    bar = hands.page.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    before = bar.value()
    for _ in range(3):
        hands.window.scenario_controller.happens(Held("attention"))
        hands.settle()
        hands.window.scenario_controller.happens(Released("attention"))
        hands.settle()
        hands.settle()
        assert bar.value() == before


def test_the_catalogue_is_looked_at_beside_the_window(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def look(*arguments):
        threads.append(threading.current_thread())
        return catalog_of(*arguments)

    hands = open_window(small)
    monkeypatch.setattr("trainer.actions.learning.opening.catalog_of", look)
    hands.press("Start: A walk")
    assert isinstance(hands.page, IntroPage)
    assert threads
    assert threading.main_thread() not in threads


@pytest.mark.parametrize("scenario", ["first-minutes/collapse", "hard-turns/runway", "small/walk"])
def test_the_meters_begin_where_the_choices_do(small: AppContext, open_window: Open, scenario: str) -> None:
    hands = open_window(small)
    hands.window.scenario_controller.begin(scenario)
    hands.settle()
    page = hands.page

    def left_edge(widget: QWidget) -> int:
        return widget.mapTo(hands.window, QPoint(0, 0)).x()

    head = page.findChild(PlayHead)
    assert left_edge(head.meters[0]) == left_edge(page.ask.cards[0])
    hands.key("1")
    assert left_edge(head.meters[0]) == left_edge(page.consequence.taken), "also once the ring is gone"


class Hidden(QObject):
    """Counts how often a widget was hidden or moved."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() in (QEvent.Type.Hide, QEvent.Type.Move)
        return False


@pytest.mark.usefixtures("first_three_ship")
def test_the_story_stays_where_it_is_after_a_choice(
    context: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It vanished for a tenth of a second, and stood elsewhere when it came back."""
    hands = open_window(context)
    hands.window.scenario_controller.begin("first-minutes/collapse")
    hands.settle()
    page = hands.page
    hidden = [Hidden(part) for part in (page.scene.story, page.scene.picture, page.scene)]
    hands.key("1")
    assert page.phase == "consequence"
    hands.qtbot.wait(150)
    assert page.scene.story.isVisible()
    assert [each.count for each in hidden] == [0, 0, 0]


def test_until_a_move_is_kept_the_decision_stays_painted(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, add_move = threading.Event(), Playthroughs.add_move

    def wait_and_add(*arguments, **more) -> None:
        ready.wait(10)
        add_move(*arguments, **more)

    monkeypatch.setattr(Playthroughs, "add_move", wait_and_add)
    hands = at_the_fork(open_window(small))
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_1)
    for _ in range(5):
        QApplication.processEvents()
    assert hands.page.phase == "saving"
    assert not hands.page.consequence.updatesEnabled(), "nothing of what comes of it is painted yet"
    ready.set()
    hands.settle()
    assert hands.page.phase == "consequence"
    assert hands.page.consequence.updatesEnabled()
