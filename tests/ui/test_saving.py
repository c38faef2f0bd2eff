"""Saving from the window: the dialog asks before it replaces, and what is kept is never written over all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from tests.made.playing import kept_by
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.packs.map_page import MapPage

Open = Callable[..., Hands]


@pytest.fixture
def played(small: AppContext, open_window: Open) -> Hands:
    """The small scenario, played to its debrief."""
    hands = open_window(small)
    hands.window.scenario_controller.begin("small/walk")
    hands.settle()
    while not isinstance(hands.page, DebriefPage):
        hands.key("1" if getattr(hands.page, "phase", "") == "choosing" else "Enter")
    return hands


def ask_for_results(hands: Hands) -> None:
    hands.window._people().ask_to_export()


def ask_for_debrief(hands: Hands) -> None:
    hands.page.save_asked.emit()


def ask_for_pack(hands: Hands) -> None:
    hands.window.packs_controller._ask_where("small")


def ask_for_map(hands: Hands) -> None:
    hands.window.packs_controller.maps.show("small/walk", hands.window.show_home)
    hands.qtbot.waitUntil(lambda: isinstance(hands.page, MapPage), timeout=10_000)
    hands.page.save_asked.emit()


def choose(hands: Hands, path: Path) -> None:
    """Choose a place in the dialog, which asked whether what is there may go."""
    dialog = hands.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    hands.settle()


@pytest.mark.parametrize("ask", [ask_for_results, ask_for_debrief, ask_for_pack, ask_for_map])
@pytest.mark.parametrize("name", ["data/records.sqlite", "data/mine.pdf", "link.png"])
def test_what_is_kept_is_not_written_over_whatever_is_chosen(
    played: Hands, tmp_path: Path, ask: Callable[[Hands], None], name: str
) -> None:
    (tmp_path / "link.png").symlink_to(tmp_path / "data" / "records.sqlite")
    ask(played)
    choose(played, tmp_path / name)
    assert "what Right Call keeps" in played.text()
    played.press("All right")
    assert (tmp_path / "data" / "records.sqlite").read_bytes().startswith(b"SQLite format 3")
    assert len(kept_by(played.window.context)[0].moves) == 2
    assert not (tmp_path / "data" / "mine.pdf").exists()
    assert (tmp_path / "link.png").is_symlink()


@pytest.mark.parametrize("ask", [ask_for_results, ask_for_debrief, ask_for_pack, ask_for_map])
def test_what_the_dialog_was_allowed_to_replace_is_replaced(
    played: Hands, tmp_path: Path, ask: Callable[[Hands], None]
) -> None:
    (tmp_path / "mine.svg").write_text("mine")
    ask(played)
    choose(played, tmp_path / "mine.svg")
    assert (tmp_path / "mine.svg").read_bytes() != b"mine"
    if QApplication.activeModalWidget() is not None:
        played.press("All right")


@pytest.mark.parametrize("typed", ["mine.json", "mine"])
def test_the_dialog_asks_before_it_replaces_a_file_also_where_its_ending_was_not_typed(
    played: Hands, tmp_path: Path, typed: str
) -> None:
    (tmp_path / "mine.json").write_text("mine")
    ask_for_results(played)
    dialog = played.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.findChild(QLineEdit).setText(typed)
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, answer)
    dialog.accept()
    assert asked
    assert "mine.json" in asked[0]
    dialog.close()
    played.settle()
    assert (tmp_path / "mine.json").read_text() == "mine"
