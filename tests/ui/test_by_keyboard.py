"""A whole evening with the keyboard alone: playing, debrief, what-if, intention, Progress, practice and saving.

Every key goes to where the focus is, as a person's would; nothing is clicked and no widget is given the focus by the
test. On every page whatever can take the focus has a name and a role.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPlainTextEdit, QWidget

from tests.made.playing import records_of
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.debrief.self_review_page import SelfReviewPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.practice.practice_page import PracticePage
from trainer.ui.pages.progress.progress_page import ProgressPage
from trainer.ui.widgets.combo_box import ComboBox

Open = Callable[..., Hands]
MOST_TABS = 120


class Keys:
    """Somebody who has no mouse."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget() or self.hands.window.focusWidget()  # none just after a dialog of the system
        assert found is not None, "the focus is nowhere"
        return found

    def press(self, *keys: str) -> None:
        for key in keys:
            self.hands.key(key)

    def tab_to(self, name: str) -> QWidget:
        """Tab until something of that name has the focus."""
        for _ in range(MOST_TABS):
            if self.focus.accessibleName().startswith(name):
                return self.focus
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
            self.hands.settle()
        raise AssertionError(f"Tab does not come to {name!r}")

    def open(self, name: str) -> None:
        """Tab there, and Enter."""
        self.tab_to(name)
        self.press("Enter")

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def check(self) -> None:
        """Everything on this page that can take the focus has a name and a role, and the focus is on something."""
        root = QApplication.activeModalWidget() or self.hands.window
        for widget in root.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
                continue
            face = QAccessible.queryAccessibleInterface(widget)
            name = face.text(QAccessible.Text.Name)
            assert name, f"{type(widget).__name__} on {type(self.hands.page).__name__} has no name"
            if isinstance(widget, QAbstractButton | ComboBox | QPlainTextEdit):
                assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), name


@pytest.fixture
def keys(small: AppContext, open_window: Open) -> Keys:
    wanted = Settings(theme="light", how_sure=True, read_first="all")
    return Keys(open_window(small, wanted))


def play(keys: Keys) -> None:
    """From Home to the ending: reading first, choosing, and saying how sure one is."""
    keys.open("Start: A walk")
    keys.check()
    keys.press("Enter")
    for words in ("You ask where", "You listen"):
        assert isinstance(keys.hands.page, PlayPage)
        keys.check()
        keys.press("A", "E", "Enter")
        keys.check()
        keys.press(next(card.accessibleName()[0] for card in keys.hands.page.ask.cards if words in card.text()))
        keys.check()
        keys.press("2")
        keys.check()
        keys.press("Enter")
    assert isinstance(keys.hands.page, EndingPage)
    keys.check()
    keys.press("Enter")


def test_a_whole_evening(keys: Keys, small: AppContext, tmp_path: Path) -> None:
    keys.check()
    play(keys)

    assert isinstance(keys.hands.page, SelfReviewPage)
    keys.check()
    keys.press("1")
    keys.type("There was no time to ask")
    keys.open("To the answers")

    page = keys.hands.page
    assert isinstance(page, DebriefPage)
    keys.check()
    keys.press("Down", "Enter")
    assert "Had I chosen this" in keys.focus.accessibleName()
    assert "Health 75 instead of 35." in keys.hands.text()

    before = page.everything.factors._call.text()
    keys.tab_to("Urgency: ")
    keys.press("Up", "Up")
    assert page.everything.factors._call.text() != before, "the reading follows the switch"

    keys.open("I see this differently")
    keys.type("They had started to move")
    keys.tab_to("Your intention for next time")
    QTest.keyClick(keys.focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys.type("If a bell rings, then I say where to go.")

    keys.open("Save the debrief")
    dialog = keys.hands.window.findChild(QFileDialog)
    dialog.selectFile(str(tmp_path / "mine.html"))
    keys.hands.save_as(tmp_path / "mine.html")
    saved = (tmp_path / "mine.html").read_text("utf-8")
    for words in ("1 of 2 right calls", "They had started to move", "If a bell rings, then I say where to go."):
        assert words in saved

    keys.open("Done, back to Home")
    assert isinstance(keys.hands.page, HomePage)
    (record,) = records_of(small)
    assert [(note.number, note.kind, note.text) for note in small.store.notes.of(record.id)] == [
        (0, "intention", "If a bell rings, then I say where to go."), (1, "differently", "They had started to move"),
        (1, "review", "There was no time to ask"),
    ]  # fmt: skip
    asked = [(move.confidence, move.factors) for move in record.playthrough.moves]
    assert asked == [(2, ("urgency", "commitment"))] * 2


def test_the_places_of_the_window(keys: Keys, tmp_path: Path) -> None:
    for place, page in (("Progress", ProgressPage), ("Practice", PracticePage), ("Home", HomePage)):
        keys.open(place)
        assert isinstance(keys.hands.page, page)
        keys.check()
    for place in ("Packs", "Settings", "Who plays"):
        keys.open(place)
        keys.check()
    keys.open("Save all of it")
    dialog = keys.hands.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.json"))
    dialog.close()
    keys.hands.settle()
    assert (tmp_path / "mine.json").exists()


def test_a_question_is_answered_by_keyboard(keys: Keys) -> None:
    keys.open("Start: A walk")
    keys.press("Enter", "Enter", "Esc")
    keys.check()
    assert keys.focus.accessibleName() == "Stay"
    keys.open("Leave")
    assert isinstance(keys.hands.page, HomePage)


def test_a_long_page_is_read_with_page_down_wherever_the_focus_is(keys: Keys) -> None:
    keys.open("Progress")
    bar = keys.hands.page.verticalScrollBar()
    assert bar.maximum() > 0
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        QTest.keyClick(keys.focus, key)
        places.append(bar.value())
    assert 0 < places[0] <= places[1] == bar.maximum()
    assert places[2] < places[1]
    assert places[3] == 0


def test_a_setting_at_the_end_of_the_page_is_changed_without_losing_ones_place(keys: Keys) -> None:
    keys.open("Settings")
    keys.tab_to("Read first: Ask everywhere")
    QTest.keyClick(keys.focus, Qt.Key.Key_End)
    keys.hands.settle()
    place = keys.hands.page.verticalScrollBar().value()
    assert place > 0
    keys.press("Left", "Enter")
    keys.hands.settle()
    assert keys.hands.window.settings.read_first == "untimed"
    assert keys.hands.page.verticalScrollBar().value() == place


def test_enter_goes_on_from_the_own_look(keys: Keys) -> None:
    play(keys)
    assert isinstance(keys.hands.page, SelfReviewPage)
    keys.press("Enter")
    assert isinstance(keys.hands.page, DebriefPage)


def test_digits_pick_a_decision_for_the_own_look(keys: Keys) -> None:
    play(keys)
    keys.press("2")
    assert "You listen to each of them." in keys.hands.text()
