"""What somebody hears who does not see the window: what is said by itself, and what each thing is called."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.play.pace import LISTENING, Pace
from trainer.records.settings import Settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.widgets.heard import words_of

LISTENS = Pace(LISTENING, listens=True)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """All announcements, in their order."""
    heard: list[str] = []

    def note(event) -> None:
        if event.type() == QAccessible.Event.Announcement:
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return heard


@pytest.fixture
def listener(open_window: Callable[..., Hands], small: AppContext, said: list[str]) -> Hands:
    """Somebody who listens, at the first moment of the small pack; it has 30 seconds."""
    return at_the_fork(open_window(small, Settings(theme="light"), LISTENS))


def told_with_focus(hands: Hands) -> str:
    """What is said of what has the focus: its name, and what belongs to it."""
    focused = hands.window.focusWidget()
    return f"{focused.accessibleName()}\n{focused.accessibleDescription()}"


def role_of(widget: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role()


def goes_by(hands: Hands, time: list[float], to: float) -> None:
    """The clock shows so much, and the window has looked at it."""
    time[0] = to
    hands.qtbot.waitUntil(lambda: hands.page._stage._time._before <= hands.page.session.left_of_time(to))


def test_how_long_the_timer_is_is_heard_before_it_runs_and_when_it_does(listener: Hands, said: list[str]) -> None:
    page = listener.page
    limit = int(page.session.scene.limit)
    assert f"Then a timer of {limit} seconds starts." in told_with_focus(listener)
    listener.key("Enter")
    assert said[-1].startswith(f"A timer runs: {limit} seconds to decide.\n1: ")
    assert f"A timer runs: {limit} seconds to decide." in told_with_focus(listener)


def test_half_of_the_time_and_the_last_ten_seconds_are_heard_once(
    listener: Hands, time: list[float], said: list[str]
) -> None:
    listener.key("Enter")
    limit = listener.page.session.scene.limit
    said.clear()
    for gone in (1.0, limit / 2, limit / 2 + 1, limit - 10, limit - 9, limit - 2):
        goes_by(listener, time, gone)
    assert said == [f"{round(limit / 2)} seconds left", "10 seconds left"]


def test_a_meter_has_its_value_and_the_way_on_says_what_came_of_a_choice(listener: Hands) -> None:
    meter = listener.page._head.meters[0]
    found = QAccessible.queryAccessibleInterface(meter)
    assert (found.role(), meter.accessibleName()) == (QAccessible.Role.ProgressBar, "Health")
    assert found.valueInterface().currentValue() == meter.value()
    listener.key("Enter")
    listener.key("1")
    assert "They go." in told_with_focus(listener) or "They talk." in told_with_focus(listener)
    assert any(verdict in told_with_focus(listener) for verdict in ("Right call", "Not the call"))


def test_how_sure_one_is_is_asked_aloud(open_window: Callable[..., Hands], small: AppContext, said: list[str]) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", how_sure=True), LISTENS))
    hands.key("Enter")
    hands.key("1")
    assert "How sure are you that this fits?" in said[-1]
    assert "2: I am fairly sure." in said[-1]


def test_what_is_picked_by_letter_is_heard(
    open_window: Callable[..., Hands], small: AppContext, said: list[str]
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", read_first="all"), LISTENS))
    hands.key("A")
    assert said[-1].startswith("Picked: ")
    hands.key("A")
    assert said[-1] == "Nothing is picked."


def test_intro_ending_reflection_and_debrief_are_heard_with_what_has_the_focus(
    open_window: Callable[..., Hands], small: AppContext, said: list[str]
) -> None:
    hands = open_window(small, Settings(theme="light"), LISTENS)
    hands.press("Start: A walk")
    assert told_with_focus(hands).startswith("Begin A walk\n")
    assert words_of(hands.page) in told_with_focus(hands)
    hands.key("Enter")
    while not isinstance(hands.page, EndingPage):
        hands.key("Enter")
        hands.key("1")
    assert words_of(hands.page) in told_with_focus(hands)
    hands.key("Enter")
    assert "Which decision would you take again differently, and why?" in told_with_focus(hands)
    hands.key("Enter")
    assert isinstance(hands.page, DebriefPage)
    assert words_of(hands.page._story) in told_with_focus(hands)


def test_the_welcome_is_heard(open_window: Callable[..., Hands], context: AppContext) -> None:
    hands = open_window(context, Settings(theme="light"))
    hands.window.show_welcome()
    hands.settle()
    assert "A man folds onto the platform. Nobody moves. You say:" in told_with_focus(hands)
    hands.key("1")
    hands.press("Go on")
    assert "asks whether you want to leave." in told_with_focus(hands)


def test_what_opens_and_what_turns_in_the_debrief_is_heard(listener: Hands, said: list[str]) -> None:
    while not isinstance(listener.page, DebriefPage):
        listener.key("1" if getattr(listener.page, "phase", "") == "choosing" else "Enter")
    page = listener.page
    page.open_everything()
    ask = next(iter(page.everything.decision.others.values()))
    ask.click()
    listener.settle()
    assert said[-1], "had I chosen this"
    assert said[-1] in listener.text()
    factors = page.everything.factors
    box = factors._rows["urgency"][0]
    assert box.accessibleName() == f"Urgency: {box.currentText()}"
    box.setCurrentIndex(2 - box.currentIndex())
    assert box.accessibleName() == f"Urgency: {box.currentText()}"
    assert said[-1] == f"{factors._call.text()}. {factors._said.text()}"
    factors._back.click()
    assert said[-1] == f"{factors._call.text()}. {factors._said.text()}"


def test_the_sidebar_and_the_path_are_buttons_and_say_where_one_is(listener: Hands) -> None:
    while not isinstance(listener.page, DebriefPage):
        listener.key("1" if getattr(listener.page, "phase", "") == "choosing" else "Enter")
    marks = listener.page.marks
    assert {role_of(mark) for mark in marks} == {QAccessible.Role.Button}
    first, head = listener.window.focusWidget(), words_of(listener.page._story)
    assert first.accessibleDescription() == f"You are here\n{head}"
    listener.page.walk_to(listener.page.path.number)
    assert first.accessibleDescription() == f"You are here\n{head}", "nobody has gone elsewhere"
    listener.key("Right")
    listener.key("Left")
    assert [mark.accessibleDescription() for mark in marks] == ["You are here", ""]
    listener.key("Esc")
    places = listener.window.sidebar.buttons
    assert {role_of(place) for place in places.values()} == {QAccessible.Role.Button}
    assert [name for name, place in places.items() if place.accessibleDescription() == "You are here"] == ["Home"]


def test_titles_are_headings_pictures_are_pictures_and_settings_are_groups(hands: Hands) -> None:
    title = next(each for each in hands.window.findChildren(QLabel) if each.text() == "More stories")
    assert role_of(title) == QAccessible.Role.Heading
    assert QAccessible.queryAccessibleInterface(title).text(QAccessible.Text.Name) == "More stories"
    hands.press("Settings")
    group = hands.page.segments["theme"][0].parentWidget()
    assert (role_of(group), group.accessibleName()) == (QAccessible.Role.Grouping, "Theme")
    assert role_of(hands.page.segments["theme"][0]) == QAccessible.Role.RadioButton


@pytest.mark.parametrize("place", ["Home", "Practice", "Packs", "Settings", "Who plays"])
def test_what_stands_on_a_button_is_in_its_name_so_that_it_can_be_called_by_it(hands: Hands, place: str) -> None:
    def words(text: str) -> str:
        return " ".join(re.sub(r"[^\w ]+", " ", text.lower()).split())

    hands.press(place)
    buttons = [each for each in hands.window.findChildren(QAbstractButton) if each.isVisible() and each.text()]
    assert buttons
    unlike = [
        (each.text(), each.accessibleName())
        for each in buttons
        if words(each.text()) not in words(each.accessibleName())
    ]
    assert unlike == []
