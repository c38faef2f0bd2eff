"""The Packs page as a facilitator uses it: add, check, look, save, remove; by mouse and by keyboard."""

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.small import PACK, SCENARIO, write_small
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.catalog.install_pack import install, remove
from trainer.actions.failure import Failure
from trainer.packs.load import load_pack
from trainer.ui.controllers import packs_controller as library_module
from trainer.ui.pages.packs.bots_chart import BotsChart


def drop(hands: Hands, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    hands.window.dropEvent(event)
    hands.settle()


def checked(hands: Hands, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not hands.window.packs_controller.checks.busy, timeout=20_000)
    for _ in range(3):  # the page is shown anew, and comes to rest
        hands.settle()


def test_what_ships_is_listed_with_who_wrote_it_and_under_which_licence(hands: Hands) -> None:
    pack = load_pack(shipped("scenarios") / "first-minutes").pack
    assert pack is not None
    hands.press("Packs")
    text = hands.text()
    for words in (
        pack.title,
        f"Version {pack.version}, ships with Right Call",
        pack.license,
        "Checked before it shipped",
        f"{len(pack.scenarios['collapse'].scenes)} scenes",
    ):
        assert words in text
    assert not [b for b in hands.page.buttons if b[1] == "remove"], "what ships stays"


def test_a_pack_that_is_dropped_is_shown_and_added_only_when_asked(hands: Hands, tmp_path: Path) -> None:
    path = write_small(tmp_path / "p", pack=PACK + "authors: [Ada]\n")
    drop(hands, path)
    assert "“Small pack” 1.0.0 by Ada (language en): “A walk”." in hands.text()
    hands.press("Not now")
    hands.press("Packs")
    assert "Small pack" not in hands.text()
    drop(hands, path)
    hands.press("Add it")
    assert "Version 1.0.0, installed · Ada" in hands.text()
    assert hands.window.focusWidget() is hands.button("Check it: Small pack"), "the next thing to do"


def test_another_version_says_what_it_replaces(hands: Hands, context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    drop(hands, write_small(tmp_path / "q", pack=PACK.replace("1.0.0", "1.2.0")))
    assert "Version 1.0.0 is installed and will be replaced" in hands.text()
    hands.press("Replace it")
    assert "Version 1.2.0, installed" in hands.text()


def test_other_content_under_the_same_version_says_what_changes_and_enter_keeps_what_is_there(
    hands: Hands, small: AppContext, tmp_path: Path
) -> None:
    other = write_small(tmp_path / "q", SCENARIO.replace("call: inspiring", "call: directive"))
    before = (small.app_paths.library / "small.zip").read_bytes()
    drop(hands, other)
    assert "Version 1.0.0 is installed with other content" in hands.text()
    assert "“A walk”: 1 scene is changed, another key in 1 decision (“The talk”)." in hands.text()
    hands.key("Enter")
    assert (small.app_paths.library / "small.zip").read_bytes() == before
    drop(hands, other)
    hands.press("Replace it")
    assert (small.app_paths.library / "small.zip").read_bytes() != before


def test_one_that_is_there_already_is_said_to_be(hands: Hands, small: AppContext, tmp_path: Path) -> None:
    drop(hands, write_small(tmp_path / "again"))
    assert "Exactly this is installed already." in hands.text()
    hands.press("All right")


def test_two_packs_of_one_title_are_told_apart_wherever_they_are_picked(
    hands: Hands, small: AppContext, tmp_path: Path
) -> None:
    drop(hands, write_small(tmp_path / "q", pack=PACK.replace("id: small", "id: second")))
    assert "Another pack is called that too. Its id is small; this one's is second." in hands.text()
    third = PACK.replace("id: small", "id: third")
    install(small.app_paths, write_small(tmp_path / "r", pack=third))
    hands.press("Not now")
    drop(hands, tmp_path / "q")
    assert "2 other packs are called that too. Their ids are small, third; this one's is second." in hands.text()
    remove(small.app_paths, "third")
    hands.press("Add it")
    assert hands.button("Look inside: Small pack (small)")
    assert hands.button("Look inside: Small pack (second)")
    assert {"Small pack (small)", "Small pack (second)"} <= set(hands.text().splitlines())
    hands.press("Home")
    for key in ("small/walk", "second/walk"):
        assert key in hands.button(f"Start: A walk ({key})").accessibleDescription(), "it stands below the title"


def test_a_pack_that_cannot_be_played_is_refused_in_a_sentence_with_its_place(hands: Hands, tmp_path: Path) -> None:
    drop(hands, write_small(tmp_path / "p", SCENARIO.replace("style: directive", "style: rude")))
    assert "can't be played (walk.yaml, line 18)" in hands.text()
    hands.press("All right")


def test_a_check_says_ready_and_shows_what_was_found(hands: Hands, small: AppContext, qtbot: QtBot) -> None:
    hands.press("Packs")
    hands.press("Check it: Small pack")
    checked(hands, qtbot)
    assert hands.page.standing["small"].text() == "Ready for a workshop"
    hands.press("Look inside: Small pack")
    hands.press("Show it")
    text = hands.text()
    assert re.search(r"Played whole, every way through was tried \(6 states and \d+ moves\)", text)
    assert "2 scored decisions in all: too few to judge" in text
    hands.key("Esc")
    assert hands.window.focusWidget() is hands.button("Look inside: Small pack"), "back where one was"


def test_with_enough_decisions_the_bots_are_drawn_and_told(
    hands: Hands, context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p", chain(*[DIRECT, INSPIRE] * 5)))
    hands.press("Packs")
    hands.press("Check it: Small pack")
    checked(hands, qtbot)
    hands.press("Look inside: Small pack")
    hands.press("Show it")
    assert "That does: alternating" in hands.text()
    (chart,) = hands.window.findChildren(BotsChart)
    assert "always directive 50 %" in chart.accessibleDescription()
    assert "alternating 100 %  ▸ guessed" in chart.accessibleDescription()


def test_a_check_is_kept_until_the_pack_changes(hands: Hands, small: AppContext, qtbot: QtBot, tmp_path: Path) -> None:
    hands.press("Packs")
    hands.press("Check it: Small pack")
    checked(hands, qtbot)
    hands.press("Home")
    hands.press("Packs")
    assert hands.page.standing["small"].text() == "Ready for a workshop"
    hasty = write_small(tmp_path / "q", SCENARIO.replace("timer: 30", "timer: 6"))
    install(small.app_paths, hasty, replace=True)
    hands.press("Home")
    hands.press("Packs")
    assert hands.page.standing["small"].text() == "Not checked yet"
    hands.press("Check it: Small pack")
    checked(hands, qtbot)
    assert hands.page.standing["small"].text() == "1 thing to look at"
    hands.press("Look inside")
    hands.press("Show it")
    assert "To look at · RC304 · walk.yaml, line 11" in hands.text()


def test_a_check_shows_how_far_it_is_and_can_be_stopped_while_one_does_other_things(
    hands: Hands, small: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(app_paths, path, tick, time) -> None:
        for count in range(10_000):
            tick("A walk", count)
            go_on.wait(0.01)

    monkeypatch.setattr(library_module, "check_at_hand", slow)
    hands.press("Packs")
    hands.button("Check it: Small pack").click()
    qtbot.waitUntil(lambda: "Playing A walk" in hands.page.standing["small"].text(), timeout=5_000)
    hands.press("Settings")
    hands.press("Packs")
    hands.press("Stop: Check it: Small pack")
    checked(hands, qtbot)
    assert hands.page.standing["small"].text() == "Not checked yet"


def test_closing_the_window_stops_a_check(
    hands: Hands, small: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(app_paths, path, tick, time) -> None:
        while True:
            tick("Playing", 1)

    monkeypatch.setattr(library_module, "check_at_hand", endless)
    hands.press("Packs")
    hands.button("Check it: Small pack").click()
    hands.window.close()
    assert not hands.window.isVisible()


def test_a_pack_is_saved_as_a_zip_with_the_same_bytes_each_time(
    hands: Hands, small: AppContext, tmp_path: Path
) -> None:
    hands.press("Packs")
    for name in ("a.zip", "b.zip"):
        hands.press("Save as .zip…: Small pack")
        hands.save_as(tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert load_pack(tmp_path / "a.zip").pack is not None


def test_saving_where_nothing_can_be_written_is_said(hands: Hands, small: AppContext, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    hands.press("Packs")
    hands.window.packs_controller.export("small", tmp_path / "file" / "a.zip")
    hands.settle()
    assert "could not be written" in hands.text()
    hands.press("All right")


def test_removing_asks_first_and_keeps_what_was_played(hands: Hands, small: AppContext) -> None:
    hands.press("Packs")
    hands.press("Remove: Small pack")
    assert "“Small pack” is taken out of your library. What was played of it stays" in hands.text()
    hands.key("Enter")
    assert "Small pack" in hands.text(), "Enter keeps it"
    hands.press("Remove: Small pack")
    hands.press("Remove it")
    assert "Small pack" not in hands.text()


def test_its_folder_is_opened_only_when_asked(hands: Hands, small: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    hands.press("Packs")
    assert opened == []
    hands.press("Open its folder: Small pack")
    assert [url.toLocalFile() for url in opened] == [str(small.app_paths.library)]


def test_the_page_works_by_keyboard_alone(hands: Hands, small: AppContext, qtbot: QtBot) -> None:
    hands.button("Packs").setFocus()
    hands.key("Enter")
    hands.focus("Check it: Small pack")
    hands.key("Enter")
    checked(hands, qtbot)
    assert hands.button("Look inside: Small pack").hasFocus()
    hands.key("Enter")
    hands.key("Tab")
    hands.key("Space")
    assert hands.window.focusWidget() is hands.button("Back to Packs")
    hands.key("Esc")
    assert hands.page.standing["small"].text() == "Ready for a workshop"


def test_where_the_packs_cannot_be_read_it_is_said_and_one_can_still_add(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(app_paths) -> None:
        raise Failure("machine", "The library cannot be read.")

    monkeypatch.setattr(library_module, "packs_in_catalog", fail)
    hands.press("Packs")
    assert "The library cannot be read." in hands.text()
    hands.press("Add a pack")
    assert hands.window.findChild(QFileDialog) is not None
