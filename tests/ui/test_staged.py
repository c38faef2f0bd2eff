"""A moment as it is staged: the story first, then its choices; what people do, then the meters, then the verdict."""

from collections.abc import Callable
from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.made.playing import kept_by
from tests.ui.conftest import Hands, at_the_fork
from tests.ui.test_in_the_way import let_it_tick
from trainer.actions.app_context import AppContext
from trainer.actions.play.events import Hurried, Picked
from trainer.actions.play.pace import AT_ONCE, COMING, Pace
from trainer.records.settings import Settings
from trainer.ui.pages.play import play_page
from trainer.ui.pages.play.gauges import TimeLeft
from trainer.ui.theme import system_motion
from trainer.ui.window.app import make_application, make_window

Open = Callable[..., Hands]
STAGED = Pace(words_a_second=0.7, breath=2.0, settling=0.25)
"""The first story of the small pack is read in about ten seconds."""


@pytest.fixture
def fork(small: AppContext, open_window: Open) -> Hands:
    """At the first decision of the small pack, which has 30 seconds; the story is being read."""
    return at_the_fork(open_window(small, pace=STAGED))


def shown(hands: Hands) -> list[str]:
    return [card.text() for card in hands.page.ask.cards if card.isVisible()]


def place(hands: Hands, widget: QWidget) -> tuple[QPoint, int, int]:
    return widget.mapTo(hands.window, QPoint(0, 0)), widget.width(), widget.height()


def is_bare(hands: Hands, widget: QWidget) -> bool:
    """Whether nothing but the ground of the page is seen where it is."""
    seen = hands.window.grab().toImage()
    corner = widget.mapTo(hands.window, QPoint(0, 0))
    ground = hands.window.theme.colors.page.lower()
    spots = ((x, y) for x in range(0, widget.width(), 3) for y in range(0, widget.height(), 2))
    return all(seen.pixelColor(corner.x() + x, corner.y() + y).name() == ground for x, y in spots)


def goes_by(hands: Hands, time: list[float], seconds: float, ready: Callable[[], bool]) -> None:
    time[0] += seconds
    hands.qtbot.waitUntil(ready, timeout=5_000)
    hands.settle()


def choices_come(hands: Hands, time: list[float]) -> None:
    """Ask for the choices, and see them."""
    hands.key("Enter")
    goes_by(hands, time, COMING, lambda: not hands.page.session.seen(time[0]).moves)


def click_at(hands: Hands, widget: QWidget, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    """Click where a widget is, whatever covers it."""
    QTest.mouseClick(hands.window.windowHandle(), button, pos=widget.mapTo(hands.window, widget.rect().center()))
    hands.settle()


def test_the_story_comes_first_then_its_choices_and_the_clock_starts_with_them(fork: Hands, time: list[float]) -> None:
    page = fork.page
    assert "Two ways" in fork.text()
    assert shown(fork) == []
    assert page.session.left_of_time(time[0]) == 30.0
    goes_by(fork, time, 20.0, lambda: page.phase == "choosing")
    assert len(shown(fork)) == 2
    assert page.session.left_of_time(time[0]) == 30.0, "reading was no time of the decision"


@pytest.mark.parametrize("key", ["Enter", "1", "2", "x", "Space"])
def test_any_key_brings_the_choices_and_takes_none(fork: Hands, time: list[float], key: str) -> None:
    fork.key(key)
    assert fork.page.phase == "choosing"
    goes_by(fork, time, COMING, lambda: not fork.page.session.seen(time[0]).moves)
    fork.key("2")
    assert fork.page.phase == "consequence"


def test_a_digit_pressed_just_when_the_choices_come_takes_none_that_was_not_seen(
    fork: Hands, time: list[float]
) -> None:
    goes_by(fork, time, 20.0, lambda: fork.page.phase == "choosing")
    fork.key("1")
    assert fork.page.phase == "choosing"
    assert not is_bare(fork, fork.page.ask.cards[0]), "they are there at once"
    assert kept_by(fork.window.context)[0].moves == ()
    fork.key("1")
    assert fork.page.phase == "consequence"


def test_so_does_a_click_and_the_next_one_takes_what_it_is_on(fork: Hands) -> None:
    fork.key("Enter")
    card = fork.page.ask.cards[0]
    click_at(fork, card)
    assert fork.page.phase == "choosing"
    assert not is_bare(fork, card)
    click_at(fork, card)
    assert fork.page.phase == "consequence"


def test_a_click_anywhere_brings_them_too(fork: Hands) -> None:
    fork.click(fork.page.scene.story)
    assert fork.page.phase == "choosing"


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton])
def test_a_click_with_another_button_brings_nothing(fork: Hands, button: Qt.MouseButton) -> None:
    click_at(fork, fork.page.scene.story, button)
    assert fork.page.phase == "story"


def test_esc_asks_and_keys_that_only_move_do_not_bring_them(fork: Hands, time: list[float]) -> None:
    for key in ("Down", "Tab", "Left", "w", "w"):
        fork.key(key)
    assert fork.page.phase == "story"
    fork.key("Esc")
    time[0] = 90.0
    assert "Leave for now?" in fork.text()
    fork.press("Stay")
    assert fork.page.phase == "story", "reading time stood still meanwhile"


@pytest.mark.parametrize("go_on", ["p", "Enter", "Space"])
def test_p_pauses_the_story_and_no_choices_come_to_who_has_walked_away(
    fork: Hands, time: list[float], go_on: str
) -> None:
    page = fork.page
    fork.key("p")
    assert "Time stands still" in fork.text()
    assert "Two ways" not in fork.text()
    assert page.accessibleDescription() == ""
    time[0] = 500.0
    let_it_tick()
    fork.key("1")
    fork.click(page._still)
    assert (page.phase, page.session.still) == ("story", True)
    fork.key(go_on)
    assert (page.phase, page.session.still, fork.window.focusWidget()) == ("story", False, page)
    assert "Two ways" in fork.text()
    assert "Two ways" in page.accessibleDescription()
    assert shown(fork) == []
    goes_by(fork, time, 20.0, lambda: page.phase == "choosing")
    assert page.session.left_of_time(time[0]) == 30.0


def test_the_ring_pauses_the_story_as_its_words_say(fork: Hands) -> None:
    fork.click(fork.page.ring)
    assert (fork.page.phase, fork.page.session.still) == ("story", True)
    fork.click(fork.page.ring)
    assert (fork.page.phase, fork.page.session.still) == ("story", False)


def test_p_does_nothing_to_a_story_without_a_timer(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", time_factor=None), STAGED))
    hands.key("p")
    assert (hands.page.phase, hands.page.session.still) == ("story", False)
    assert "Two ways" in hands.text()


def test_no_choices_come_behind_a_dialog_or_a_locked_screen(fork: Hands, time: list[float]) -> None:
    page = fork.page
    fork.window.packs_controller.ask_for_pack()
    time[0] = 100.0
    let_it_tick()
    assert (page.phase, page.session.still) == ("story", True)
    fork.window.findChild(QFileDialog).close()
    assert not page.session.still
    fork.window.scenario_controller._attention(Qt.ApplicationState.ApplicationInactive)
    time[0] = 200.0
    let_it_tick()
    assert (page.phase, page.session.still) == ("story", True)
    fork.window.scenario_controller._attention(Qt.ApplicationState.ApplicationActive)
    assert (page.phase, page.session.still) == ("story", False)
    goes_by(fork, time, 20.0, lambda: page.phase == "choosing")


def test_space_reads_on_where_the_story_is_longer_than_the_window(small: AppContext, open_window: Open) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200), STAGED)
    hands.window.resize(640, 480)
    hands.window.scenario_controller.begin("first-minutes/collapse")
    hands.settle()
    page = hands.page
    pressed = 0
    while page.phase == "story":
        read, pressed = page.room.more_to_read, pressed + 1
        hands.key("Space")
        assert page.room.more_to_read < read or (not read and page.phase == "choosing")
    assert pressed > 2


def test_nothing_of_a_moment_moves_when_its_choices_come(fork: Hands) -> None:
    page = fork.page
    parts = (page.scene.story, page.ring, *page.ask.cards[:2])
    before = [place(fork, part) for part in parts]
    fork.key("Enter")
    assert [place(fork, part) for part in parts] == before


def test_who_listens_is_told_how_the_choices_come_and_then_what_they_are(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(play_page, "announce", lambda _, words: said.append(words))
    hands = at_the_fork(open_window(small, pace=STAGED))
    told = hands.page.accessibleDescription()
    assert "Two ways, and a bell." in told
    assert "with Enter or a click" in told
    assert "1: You " not in told
    hands.key("Enter")
    assert hands.window.focusWidget() is hands.page
    assert "1: You " in said[-1]
    assert "Two ways" not in said[-1], "the story was heard already"
    assert "1: You " in hands.page.accessibleDescription()


def test_what_people_do_stands_alone_for_a_breath_then_meters_move_then_the_verdict_comes(
    fork: Hands, time: list[float]
) -> None:
    page, meter = fork.page, fork.page._head.meters[0]
    choices_come(fork, time)
    fork.key(next(card.accessibleName()[0] for card in page.ask.cards if "left now" in card.text()))
    panel = page.consequence
    assert "They go." in fork.text()
    assert is_bare(fork, panel.meters)
    assert is_bare(fork, panel.go_on)
    assert meter.value() == 50
    goes_by(fork, time, 2.0, lambda: page.session.beat == "meters")
    goes_by(fork, time, 0.1, lambda: meter.value() != 50)
    assert meter.value() != 70, "it is on its way"
    assert is_bare(fork, panel.go_on)
    goes_by(fork, time, 0.2, lambda: page.session.beat == "verdict")
    goes_by(fork, time, 1.0, lambda: not is_bare(fork, panel.go_on))
    assert meter.value() == 70
    assert not is_bare(fork, panel.meters)


@pytest.mark.parametrize("key", ["Enter", "Space", "1"])
def test_a_key_shows_all_of_it_at_once_and_enter_then_goes_on(fork: Hands, time: list[float], key: str) -> None:
    page = fork.page
    choices_come(fork, time)
    fork.key("1")
    fork.key(key)
    assert (page.phase, page.session.beat) == ("consequence", "verdict")
    goes_by(fork, time, 1.0, lambda: not is_bare(fork, page.consequence.go_on))
    fork.key("Enter")
    assert page.session.scene.title == "The talk"
    assert page.phase == "story"
    assert len(kept_by(fork.window.context)[0].moves) == 1


def test_a_click_where_the_way_on_will_be_shows_it_and_does_not_take_it(fork: Hands, time: list[float]) -> None:
    choices_come(fork, time)
    fork.key("1")
    click_at(fork, fork.page.consequence.go_on)
    assert (fork.page.phase, fork.page.session.beat) == ("consequence", "verdict")


def test_enter_just_when_the_verdict_comes_does_not_leave_before_it_was_seen(fork: Hands, time: list[float]) -> None:
    page = fork.page
    choices_come(fork, time)
    fork.key("1")
    goes_by(fork, time, 2.0, lambda: page.session.beat == "meters")
    goes_by(fork, time, 0.3, lambda: page.session.beat == "verdict")
    fork.key("Enter")
    assert (page.phase, page.session.seen(time[0]).verdict) == ("consequence", 1.0)
    assert not is_bare(fork, page.consequence.go_on)
    fork.key("Enter")
    assert page.session.scene.title == "The talk"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_shows_all_at_once_also_where_the_way_on_is_below_the_edge(
    small: AppContext, open_window: Open, time: list[float], key: str
) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200), STAGED)
    hands.window.resize(640, 480)
    at_the_fork(hands)
    page = hands.page
    page._say(Hurried())
    time[0] += COMING
    page._say(Picked("left"))
    hands.settle()
    go_on = page.consequence.go_on
    assert page.session.beat == "outcome"
    assert go_on.visibleRegion().isEmpty(), "it is below the edge"
    assert hands.window.focusWidget() is go_on
    stands = page.verticalScrollBar().value()
    hands.key(key)
    assert (page.phase, page.session.beat) == ("consequence", "verdict")
    assert page.verticalScrollBar().value() == stands, "one reads on from where one was"


def test_without_motion_all_that_came_of_a_choice_is_there_at_once(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, pace=Pace(0.7)))
    hands.key("Enter")
    hands.key("1")
    assert not is_bare(hands, hands.page.consequence.go_on)
    assert hands.page.session.due is None


def test_little_time_is_felt_and_only_moves_where_things_may() -> None:
    shares = [TimeLeft(left / 100, 30.0, paused=False, moves=True).pulse for left in range(1, 1000)]
    assert (min(shares), max(shares)) == (pytest.approx(0, abs=0.01), pytest.approx(1, abs=0.01))
    assert max(abs(a - b) for a, b in pairwise(shares)) < 0.04, "it breathes and does not blink"
    assert not TimeLeft(10.0, 30.0, paused=False, moves=True).urgent
    for still in (TimeLeft(4.5, 30.0, False), TimeLeft(4.5, 30.0, True, True), TimeLeft(14.5, 30.0, False, True)):
        assert still.pulse == 0.0
    assert TimeLeft(4.5, 30.0, False).urgent


def test_who_switches_motion_off_in_the_system_has_it_off_from_the_next_story_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_application()
    moves = [True]
    hints = SimpleNamespace(accessibility=lambda: None)  # of a Qt that cannot tell
    monkeypatch.setattr(system_motion, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    for system in ("_windows_moves", "_mac_moves", "_desktop_moves"):
        monkeypatch.setattr(system_motion, system, lambda: moves[0])
    assert system_motion.system_moves()
    moves[0] = False
    assert not system_motion.system_moves()


def test_people_get_moments_staged_as_their_settings_and_their_system_have_it(
    context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_application()
    window = make_window(context)
    moves = [True]
    monkeypatch.setattr(system_motion, "system_moves", lambda: moves[0])
    assert window.pace(Settings()).moves
    assert window.pace(Settings()).words_a_second > 0
    assert not window.pace(Settings(motion="off")).moves
    assert window.pace(Settings(motion="off", story_first=False)) == AT_ONCE
    moves[0] = False
    assert not window.pace(Settings()).moves
    window.close()
