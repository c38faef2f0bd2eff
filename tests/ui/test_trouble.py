"""When the machine or another window gets in the way: one sentence, a way on, and nothing lost."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.made.playing import a_day_after, kept_by
from tests.made.small import SCENARIO, write_small
from tests.records.made import as_version
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.play.move import Move
from trainer.records.faults import DamagedError, RecordsError
from trainer.records.playthroughs import Playthroughs
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.intro_page import IntroPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.practice.practice_page import PractisedPage
from trainer.ui.pages.settings.settings_page import SettingsPage

Open = Callable[..., Hands]


def played(hands: Hands) -> Hands:
    """Play the small scenario to its end."""
    at_the_fork(hands)
    for _ in range(2):
        hands.key("1")
        hands.key("Enter")
    return hands


def test_a_full_disk_leaves_the_decision_open_until_there_is_room(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    sql = small.store.records._connection
    sql.execute("CREATE TABLE filler (x)")
    sql.execute("INSERT INTO filler VALUES (zeroblob(3000))")
    pages = sql.execute("PRAGMA page_count").fetchone()[0]
    sql.execute(f"PRAGMA max_page_count={pages}")
    sql.execute("CREATE TRIGGER full BEFORE INSERT ON moves BEGIN INSERT INTO filler VALUES (zeroblob(900000)); END")
    hands.key("1")
    assert "This move is not kept yet" in hands.text()
    assert "disk is full" in hands.text()
    assert hands.page.phase == "saving failed"
    assert hands.page.scene.story.isVisible(), "the decision stands there as it was"
    assert not hands.page.consequence.isVisible()
    hands.key("Esc")
    assert hands.page.phase == "choosing", "Esc leaves the decision open"
    hands.key("1")
    sql.execute("DROP TRIGGER full")
    hands.press("Try again")
    assert hands.page.phase == "consequence"
    assert len(kept_by(small)[0].moves) == 1


def test_a_playthrough_that_went_on_in_another_window_is_said(
    small: AppContext, open_window: Open, make_context, now
) -> None:
    hands = at_the_fork(open_window(small))
    other = make_context()
    session = hands.window.scenario_controller.session.play
    other.store.playthroughs.add_move(session.record, session.after(Move("fork", "left", 1.0)).playthrough)
    hands.key("1")
    assert "another window" in hands.text()
    hands.press("Leave")
    assert isinstance(hands.page, HomePage)
    hands.press("Continue: A walk")
    assert "The talk" in hands.text()


def test_damaged_records_are_said_on_home_and_the_copy_can_be_brought_back(
    small: AppContext, open_window: Open, make_context
) -> None:
    played(open_window(small))
    small.close()
    small.app_paths.records.write_bytes(b"nonsense" * 999)
    again = open_window(make_context())
    again.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=5_000)
    again.press("Not now")
    assert "put aside" in again.text()
    assert "trainer restore" in again.text()
    again.press("Start: A walk")
    again.key("Enter")
    assert isinstance(again.page, PlayPage), "a new beginning is possible at once"


def test_home_itself_offers_the_copy_of_damaged_records(small: AppContext, open_window: Open, make_context) -> None:
    played(open_window(small))
    small.close()
    small.app_paths.records.write_bytes(b"nonsense" * 999)
    again = open_window(make_context())
    again.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=5_000)
    again.press("Bring the records back")
    assert "2 moves are in them" in again.text()
    again.press("All right")
    assert isinstance(again.page, HomePage)
    assert "of 2 right" in again.text()


def test_damage_met_while_starting_offers_the_copy(small: AppContext, open_window: Open, make_context) -> None:
    played(open_window(small))
    small.close()
    again = open_window(make_context())
    again.press("Again: A walk")
    small.app_paths.records.write_bytes(b"nonsense" * 999)
    again.key("Enter")
    again.press("Bring the records back")
    assert "2 moves are in them" in again.text()
    again.press("All right")
    assert isinstance(again.page, HomePage)
    assert "of 2 right" in again.text()


def test_a_folder_that_cannot_be_written_lets_one_play_without_keeping(
    make_context, open_window: Open, tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("a file, where a folder should be")
    hands = open_window(make_context("blocked"))
    hands.press("Start: Collapse")
    hands.key("Enter")
    assert "--data" in hands.text()
    hands.press("Play without keeping it")
    assert isinstance(hands.page, PlayPage)
    hands.key("1")
    assert hands.page.phase == "consequence"
    hands.key("Esc")
    assert "is not kept" in hands.text()


def test_a_pack_that_is_wrong_is_not_added_and_one_is_told_why(hands: Hands, tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p", SCENARIO.replace("style: directive", "style: x"))
    hands.window.packs_controller.add(str(folder))
    hands.settle()
    assert "can't be played" in hands.text()
    hands.key("Enter")
    assert isinstance(hands.page, HomePage)


def test_a_good_pack_is_added_from_its_pack_yaml_or_its_folder(hands: Hands, tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    hands.window.packs_controller.add(str(folder / "pack.yaml"))
    hands.settle()
    hands.press("Add it")
    assert "A walk" in hands.text()


def test_a_pack_that_was_damaged_in_the_library_is_said_on_home(small: AppContext, open_window: Open) -> None:
    (small.app_paths.library / "small.zip").write_bytes(b"PK")
    hands = open_window(small)
    assert "small.zip can't be played" in hands.text()


def test_a_scenario_that_vanishes_between_home_and_start_is_said(small: AppContext, open_window: Open) -> None:
    hands = open_window(small)
    (small.app_paths.library / "small.zip").unlink()
    hands.press("Start: A walk")
    assert "no longer at hand" in hands.text()


def test_texts_that_look_like_html_are_shown_as_they_are(
    context: AppContext, open_window: Open, tmp_path: Path
) -> None:
    hostile = SCENARIO.replace("A walk", "<img src=/etc/passwd><b>A walk</b>")
    hostile = hostile.replace("Two ways, and **a bell**.", "<table><tr><td>Two</table> **<i>ways</i>** &amp; &#60;")
    hostile = hostile.replace("You say that all go left now.", "<h1>left now</h1>")
    install(context.app_paths, write_small(tmp_path / "p", hostile))
    hands = open_window(context)
    assert "<b>A walk</b>" in hands.text()
    hands.press("Start: <img")
    hands.key("Enter")
    assert "<table><tr><td>Two</table> <i>ways</i> &amp; &#60;" in hands.page.scene.story.accessibleName()
    painted = hands.page.scene.story.findChild(QTextDocument)
    assert "<table><tr><td>Two</table> <i>ways</i> &amp; &#60;" in painted.toPlainText()


def test_newer_records_are_looked_at_and_not_written(small: AppContext, open_window: Open, make_context) -> None:
    played(open_window(small))
    small.close()
    with sqlite3.connect(small.app_paths.records) as connection:
        as_version(connection, 99)
    connection.close()
    again = open_window(make_context())
    assert "of 2 right" in again.text()
    again.press("Again: A walk")
    again.key("Enter")
    assert "newer Right Call" in again.text()
    again.press("Play without keeping it")
    assert isinstance(again.page, PlayPage)


@pytest.fixture
def damaged(small: AppContext, open_window: Open, make_context) -> Hands:
    """Home of somebody who has played; then, behind it, the records are damaged."""
    played(open_window(small))
    small.close()
    again = open_window(make_context())
    small.app_paths.records.write_bytes(b"nonsense" * 999)
    return again


@pytest.mark.parametrize("place", ["Progress", "Practice", "Again: A walk"])
def test_damage_is_offered_wherever_it_is_met(damaged: Hands, place: str) -> None:
    damaged.press(place)
    damaged.press("Bring the records back")
    assert "2 moves are in them" in damaged.text()
    damaged.press("All right")
    assert isinstance(damaged.page, HomePage)
    assert "of 2 right" in damaged.text()


def test_damage_met_by_a_move_offers_the_copy(small: AppContext, open_window: Open) -> None:
    hands = played(open_window(small))
    hands.window.show_home()
    hands.press("Again: A walk")
    hands.key("Enter")
    data = bytearray(small.app_paths.records.read_bytes())
    data[24:28] = b"\x7f" * 4
    data[4096:] = b"\xff" * (len(data) - 4096)
    small.app_paths.records.write_bytes(bytes(data))
    hands.key("1")
    hands.press("Bring the records back")
    assert "2 moves are in them" in hands.text()
    hands.press("All right")
    assert isinstance(hands.page, HomePage)
    assert "of 2 right" in hands.text()


def test_a_copy_that_was_not_wanted_at_once_stays_on_offer_until_it_is_let_go(damaged: Hands) -> None:
    damaged.press("Progress")
    damaged.press("Not now")
    damaged.press("Home")
    assert "A copy from before is kept" in damaged.text()
    damaged.press("Start: A walk")
    damaged.key("Enter")
    damaged.key("Esc")
    damaged.press("Leave")
    damaged.press("Bring the records back")
    assert "is put aside, not lost" in damaged.text()
    damaged.press("Bring them back")
    damaged.press("All right")
    assert "of 2 right" in damaged.text()
    assert "A copy from before" not in damaged.text()


def test_going_on_without_the_copy_takes_the_offer_away(damaged: Hands) -> None:
    damaged.press("Progress")
    damaged.press("Not now")
    damaged.press("Home")
    damaged.press("Go on without it")
    assert "A copy from before" not in damaged.text()
    assert list((damaged.window.context.app_paths.data / "copies").glob("records-*")), "it is not deleted for that"


@pytest.fixture
def uncopied(small: AppContext, open_window: Open, make_context) -> Hands:
    """Home of somebody who has played, before they know that the records were damaged and no copy is there."""
    played(open_window(small))
    small.close()
    again = open_window(make_context())
    shutil.rmtree(small.app_paths.data / "copies")
    harmed = small.app_paths.records.read_bytes().replace(b"CREATE TABLE", b"CREATE TAB\xffE", 1)
    small.app_paths.records.write_bytes(harmed)
    return again


def test_without_a_copy_what_can_be_saved_is_offered_where_damage_is_met_and_on_home(
    uncopied: Hands, open_window: Open, make_context, monkeypatch: pytest.MonkeyPatch
) -> None:
    uncopied.press("Progress")
    assert "brings back the 2 moves that can still be read" in uncopied.text()
    uncopied.press("Not now")
    read_bytes = Path.read_bytes
    read: list[Path] = []
    monkeypatch.setattr(Path, "read_bytes", lambda path: (read.append(path), read_bytes(path))[1])
    again = open_window(make_context())
    assert "2 moves can be saved from the damaged file" in again.text()
    assert not [path for path in read if "records" in path.name], "only what stands in the folder is looked at"
    again.press("Bring the records back")
    again.press("Bring them back")
    assert "2 moves are" in again.text() or "All 2 moves" in again.text()
    again.press("All right")
    assert "of 2 right" in again.text()
    assert "can be saved from" not in again.text()


def test_what_can_be_saved_comes_back_where_the_damage_is_met(uncopied: Hands) -> None:
    uncopied.press("Progress")
    uncopied.press("Bring the records back")
    uncopied.press("All right")
    assert "of 2 right" in uncopied.text()


def test_what_can_be_saved_is_let_go_of(uncopied: Hands) -> None:
    uncopied.press("Progress")
    uncopied.press("Not now")
    uncopied.press("Home")
    uncopied.press("Go on without them")
    assert "can be saved from" not in uncopied.text()
    assert list(uncopied.window.context.app_paths.data.glob("records-damaged-*")), "it is not deleted for that"


def test_erasing_takes_the_offer_of_what_it_erased_away(uncopied: Hands) -> None:
    uncopied.press("Progress")
    uncopied.press("Not now")
    uncopied.window._people()._ask_to_erase(0)
    uncopied.press("Erase it")
    uncopied.press("All right")
    uncopied.press("Home")
    assert "can be saved from" not in uncopied.text()


@pytest.fixture
def slow(small: AppContext, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Moves are kept only once this is set."""
    ready = Event()
    add_move = Playthroughs.add_move

    def wait_and_add(*arguments, **more) -> None:
        ready.wait(10)
        add_move(*arguments, **more)

    monkeypatch.setattr(Playthroughs, "add_move", wait_and_add)
    return ready


def leave_at_once() -> None:
    """Answer the question without waiting for anything."""
    answers = QApplication.activeModalWidget().findChildren(QAbstractButton)
    next(each for each in answers if each.text() == "Leave").click()


def test_leaving_waits_for_the_decision_that_is_being_kept(small: AppContext, open_window: Open, slow: Event) -> None:
    hands = at_the_fork(open_window(small))
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Escape)
    leave_at_once()
    assert not isinstance(hands.page, HomePage)
    slow.set()
    hands.settle()
    hands.settle()
    assert isinstance(hands.page, HomePage)
    hands.button("Continue: A walk")
    assert len(kept_by(small)[0].moves) == 1


def at_practice(small: AppContext, open_window: Open) -> Hands:
    """Stand before what is due, a day after the small scenario was played."""
    a_day_after(small)
    hands = open_window(small)
    hands.press("Practice")
    return hands


def test_a_practised_decision_is_not_lost_by_leaving_while_it_is_kept(
    small: AppContext, open_window: Open, slow: Event
) -> None:
    slow.set()
    hands = at_practice(small, open_window)
    hands.key("Enter")
    hands.to_choices()
    slow.clear()
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Escape)
    leave_at_once()
    slow.set()
    for _ in range(3):
        hands.settle()
    assert isinstance(hands.page, PractisedPage)
    assert "of 1 right calls" in hands.text()
    assert len(kept_by(small)) == 2


def test_a_move_that_cannot_be_kept_is_the_only_question_that_is_asked(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = Event()

    def wait_and_fail(*arguments, **more) -> None:
        ready.wait(10)
        raise RecordsError("busy")

    monkeypatch.setattr(Playthroughs, "add_move", wait_and_fail)
    hands = at_the_fork(open_window(small))
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Escape)
    assert "Leave for now?" in hands.text()
    ready.set()
    hands.settle()
    assert "This move is not kept yet" in hands.text()
    hands.key("Esc")
    assert QApplication.activeModalWidget() is None
    assert hands.page.phase == "choosing"


def test_home_does_not_stand_still_while_something_is_being_kept(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    ready = Event()
    hands.window.tasks.run(lambda: ready.wait(10))
    hands.window.show_home()
    assert not isinstance(hands.page, HomePage), "and it did not wait"
    ready.set()
    hands.settle()
    hands.settle()
    assert isinstance(hands.page, HomePage)


@pytest.fixture
def busy(small: AppContext, open_window: Open) -> tuple[Hands, Event]:
    """Home after a playthrough; what is done beside the window waits until this is set."""
    hands = played(open_window(small))
    hands.window.show_home()
    hands.settle()
    ready = Event()
    hands.window.tasks.run(lambda: ready.wait(10))
    return hands, ready


def come_to_rest(hands: Hands, ready: Event) -> None:
    ready.set()
    for _ in range(4):
        hands.settle()


@pytest.mark.parametrize("place", ["Progress", "Practice", "Packs", "People"])
def test_who_asks_for_home_last_comes_home(busy: tuple[Hands, Event], place: str) -> None:
    hands, ready = busy
    hands.window.go_to(place)
    hands.window.go_to("Home")
    come_to_rest(hands, ready)
    assert isinstance(hands.page, HomePage)


def test_who_starts_and_then_asks_for_home_comes_home(busy: tuple[Hands, Event]) -> None:
    hands, ready = busy
    hands.window.start_asked.emit("small/walk")
    hands.window.go_to("Home")
    come_to_rest(hands, ready)
    assert isinstance(hands.page, HomePage)


def test_who_asks_for_home_and_then_starts_starts(busy: tuple[Hands, Event]) -> None:
    hands, ready = busy
    hands.window.go_to("Home")
    hands.window.start_asked.emit("small/walk")
    come_to_rest(hands, ready)
    assert isinstance(hands.page, IntroPage)


def test_where_the_copy_cannot_be_brought_back_one_is_asked_again(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = at_the_fork(open_window(small))

    def damage(*_, **__) -> None:
        raise DamagedError(small.app_paths.data / "aside", small.app_paths.data / "copy")

    def fail(*_) -> None:
        raise Failure("machine", "There is no room.")

    monkeypatch.setattr(Playthroughs, "add_move", damage)
    monkeypatch.setattr("trainer.actions.recovery.restore", fail)
    hands.key("1")
    hands.press("Bring the records back")
    assert "There is no room." in hands.text()
    hands.key("Esc")
    assert hands.page.phase == "choosing"


def test_no_question_stands_over_home_once_one_has_left(small: AppContext, open_window: Open, slow: Event) -> None:
    hands = at_the_fork(open_window(small))
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Escape)
    leave_at_once()
    QTest.keyClick(hands.window.focusWidget() or hands.window, Qt.Key.Key_Escape)
    come_to_rest(hands, slow)
    assert isinstance(hands.page, HomePage)
    assert QApplication.activeModalWidget() is None


def test_practice_that_cannot_begin_leaves_one_where_one_went(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = at_practice(small, open_window)

    def fail(*_) -> None:
        raise Failure("machine", "It cannot begin.")

    monkeypatch.setattr("trainer.ui.controllers.practice_controller.begin_planned", fail)
    QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Return)
    hands.window.go_to("Settings")
    hands.settle()
    assert "It cannot begin." in hands.text()
    hands.key("Enter")
    assert not isinstance(hands.page, PractisedPage)


def test_begin_pressed_twice_begins_one_playthrough(small: AppContext, open_window: Open) -> None:
    hands = open_window(small)
    hands.press("Start: A walk")
    for _ in range(2):
        QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Return)
    come_to_rest(hands, Event())
    assert isinstance(hands.page, PlayPage)
    assert len(kept_by(small)) == 1


def test_who_goes_elsewhere_before_a_playthrough_has_begun_stays_there_and_nothing_of_it_is_kept(
    busy: tuple[Hands, Event], small: AppContext
) -> None:
    hands, ready = busy
    before = len(kept_by(small))
    hands.window.scenario_controller.begin("small/walk")
    hands.window.go_to("Settings")
    come_to_rest(hands, ready)
    assert isinstance(hands.page, SettingsPage)
    assert len(kept_by(small)) == before
