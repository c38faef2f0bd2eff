"""A pack under work: what is saved is shown at once, one stays where one was, and a problem opens the editor."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.small import PACK, SCENARIO, write_small
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.checks.check_pack import Stopped
from trainer.packs.problems import problem
from trainer.records.settings import Settings
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.window import longer_look
from trainer.ui.window.app import make_application
from trainer.ui.window.preview_window import PreviewWindow

Open = Callable[..., Hands]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small(tmp_path / "draft")


@pytest.fixture
def preview(qtbot: QtBot, context: AppContext, folder: Path) -> Iterator[Open]:
    make_application()

    def open_on(editor: str = "", pause_ms: int = 60_000) -> Hands:
        window = PreviewWindow(context, Settings(theme="light"), lambda: 0.0, folder, editor, pause_ms)
        qtbot.addWidget(window, before_close_func=lambda w: w.tasks.wait())
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        hands = Hands(window, qtbot)
        hands.settle()
        return hands

    return open_on


def save(folder: Path, text: str) -> None:
    """As editors do it: a new file takes the place of the old one."""
    part = folder / "walk.yaml~"
    part.write_text(text, encoding="utf-8")
    part.replace(folder / "walk.yaml")


def shows(hands: Hands, words: str) -> None:
    hands.qtbot.waitUntil(lambda: not hands.window.tasks.busy and words in hands.text(), timeout=10_000)


def test_it_begins_at_the_first_scene_and_plays(preview: Open) -> None:
    hands = preview()
    assert "Two ways" in hands.text()
    assert "Nothing found so far" in hands.text()
    hands.press("1: You say that all go left now.")
    assert "They go." in hands.text()
    hands.key("Enter")
    assert hands.window.state.scene_id == "talk"


def test_what_is_saved_is_shown_and_one_stays_in_the_scene(preview: Open, folder: Path) -> None:
    hands = preview()
    hands.press("1: You say that all go left now.")
    hands.key("Enter")
    save(folder, SCENARIO.replace("They sit down. What now?", "They stand up. What now?"))
    shows(hands, "They stand up.")
    assert hands.window.state.scene_id == "talk"
    assert hands.window.state.meters == {"health": 70}, "what was won is kept"
    save(folder, SCENARIO.replace("They sit down. What now?", "They lie down. What now?"))
    shows(hands, "They lie down.")


def test_a_broken_file_shows_what_to_mend_and_keeps_the_scene(preview: Open, folder: Path) -> None:
    hands = preview()
    save(folder, SCENARIO.replace("style: directive", "style: rude"))
    shows(hands, "Can't be played")
    assert "Two ways" in hands.text(), "the last good one is still there"
    save(folder, SCENARIO)
    shows(hands, "Nothing found so far")


def test_a_folder_that_cannot_be_played_from_the_start_says_so(preview: Open, folder: Path) -> None:
    save(folder, "id: [")
    hands = preview()
    assert "can't be played yet" in hands.text()
    save(folder, SCENARIO)
    shows(hands, "Two ways")


def test_a_scene_that_is_gone_leads_back_to_the_start(preview: Open, folder: Path) -> None:
    hands = preview()
    hands.page.scenes.setCurrentText("talk")
    hands.page.scenes.activated.emit(1)
    hands.settle()
    save(folder, SCENARIO.replace("  talk:\n", "  speak:\n").replace("next: talk", "next: speak"))
    shows(hands, "Two ways")


def test_one_can_stand_in_any_scene_with_any_meters_and_flags(preview: Open) -> None:
    hands = preview()
    hands.page.scenes.setCurrentText("talk")
    hands.page.scenes.activated.emit(1)
    hands.settle()
    assert "You sing" not in names(hands), "it is offered to those who went"
    hands.press("Flag went")
    box = hands.page.meters["health"]
    box.setFocus()
    box.setValue(90)
    hands.qtbot.waitUntil(lambda: hands.window.state.meters == {"health": 90}, timeout=5_000)
    assert box is hands.page.meters["health"], "what stands beside the scene stays, and the focus with it"
    assert hands.window.state.meters == {"health": 90}
    assert "You sing what you sang before." in names(hands)


def names(hands: Hands) -> str:
    from PySide6.QtWidgets import QAbstractButton

    return "\n".join(b.accessibleName() for b in hands.window.findChildren(QAbstractButton) if b.isVisible())


def test_an_ending_is_shown_and_one_can_begin_again(preview: Open) -> None:
    hands = preview()
    hands.page.scenes.setCurrentText("home")
    hands.page.scenes.activated.emit(2)
    hands.settle()
    (ending,) = hands.window.findChildren(EndingPage)
    hands.click(ending.go_on)
    assert hands.window.state.scene_id == "fork"


def test_a_problem_opens_the_authors_editor_at_its_line(preview: Open, folder: Path, tmp_path: Path) -> None:
    save(folder, SCENARIO.replace("timer: 30", "timer: 6"))
    told = tmp_path / "told"
    code = f"import sys, pathlib; pathlib.Path({str(told)!r}).write_text(' '.join(sys.argv[1:]))"
    hands = preview(f'"{sys.executable}" -c "{code}" --goto {{file}}:{{line}}:{{column}}')
    hands.press("Open walk.yaml, line 11")
    hands.qtbot.waitUntil(lambda: told.exists() and told.read_text() != "", timeout=10_000)
    assert told.read_text() == f"--goto {folder / 'walk.yaml'}:11:5"


@pytest.mark.parametrize("editor", ["no-such-editor-anywhere", '"', " "])
def test_an_editor_that_is_not_there_is_said(preview: Open, folder: Path, editor: str) -> None:
    save(folder, SCENARIO.replace("timer: 30", "timer: 6"))
    hands = preview(editor)
    hands.press("Open walk.yaml")
    assert "could not be started" in hands.text()
    hands.press("All right")


def test_without_an_editor_the_system_opens_the_file(
    preview: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) is None)
    monkeypatch.setattr(QProcess, "startDetached", lambda *_: pytest.fail("nothing else is started"))
    save(folder, SCENARIO.replace("timer: 30", "timer: 6"))
    hands = preview()
    hands.press("Open walk.yaml")
    assert opened == [str(folder / "walk.yaml")]


def test_a_folder_as_seen_from_here_is_opened_too_and_where_nothing_opens_it_that_is_said(
    preview: Open, context: AppContext, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A click did nothing."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    hands = preview()
    monkeypatch.chdir(folder.parent)
    seen_from_here = problem("RC304", f"{folder.name}/walk.yaml", (11, 5), "6 seconds are too short.", "")
    hands.window.open_problem(seen_from_here)
    hands.settle()
    assert opened == [str(folder / "walk.yaml")]
    assert "RIGHTCALL_EDITOR" in hands.text()
    hands.press("All right")


def test_a_folder_that_was_renamed_and_made_anew_is_followed(preview: Open, folder: Path) -> None:
    hands = preview()
    folder.rename(folder.with_name("before"))
    write_small(folder, SCENARIO.replace("Two ways", "Three ways"))
    shows(hands, "Three ways")
    save(folder, SCENARIO.replace("Two ways", "Four ways"))
    shows(hands, "Four ways")


def test_nothing_of_it_is_recorded(preview: Open, context: AppContext) -> None:
    hands = preview()
    hands.press("1: You say that all go left now.")
    assert not context.has_records


def test_where_one_stands_is_shown_with_its_points(preview: Open) -> None:
    hands = preview()
    assert "called directing, read directing" in hands.text()
    hands.press("1: You say that all go left now.")
    hands.key("Enter")
    assert "called inspiring" in hands.text()


GUESSABLE = chain(*[DIRECT, INSPIRE] * 5)


def write_held(folder: Path) -> None:
    """A story that is held to the gates, and so to be measured: long enough, and with something drawn in it."""
    (folder / "pack.yaml").write_text(PACK.replace("format: 1", "format: 2"), encoding="utf-8")
    save(folder, GUESSABLE.replace("start: s0\n", "start: s0\ndraw: {weather: {rain: 1, sun: 1}}\n"))


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packs that ship to learn words from, which takes a while."""
    monkeypatch.setattr("trainer.actions.authoring.preview.shipped_to_learn_from", lambda app_paths: [])


@pytest.mark.usefixtures("alone")
def test_it_says_what_it_leaves_out_and_lets_bots_guess_once_the_author_pauses(preview: Open, folder: Path) -> None:
    save(folder, GUESSABLE)
    hands = preview()
    assert "Not looked at: whether bots guess the key (RC331). That comes once nothing is saved" in hands.text()
    hands.window.longer.pause.start(0)
    shows(hands, "Looked at whole, as by `trainer check`.")
    assert "That does: alternating" in hands.text()
    assert "RC331" in hands.text()


@pytest.mark.usefixtures("alone")
def test_where_time_was_up_before_bots_and_measures_it_says_so_and_promises_nothing(
    preview: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It said that they come after a pause, and they never came."""
    monkeypatch.setattr(longer_look, "SECONDS", 0.0)
    write_held(folder)
    hands = preview()
    assert "the measures of A walk (RC401" in hands.text()
    assert "That comes once nothing is saved" in hands.text()
    hands.window.longer.pause.start(0)
    shows(hands, "Time was up after")
    assert "Not looked at: whether bots guess the key (RC331), the measures of A walk (RC401" in hands.text()
    assert "That comes once" not in hands.text()


def test_what_is_saved_while_bots_guess_stops_them_and_they_begin_anew_at_the_next_pause(
    preview: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    stopped: list[str] = []

    def endless(draft, app_paths, tick, time) -> None:
        title = draft.pack.scenarios["walk"].scenes["fork"].title
        begun.append(title)
        try:
            while not time.up():
                tick("A walk", len(begun))
        except Stopped:  # as a check does, which then has nothing to say
            pass
        stopped.append(title)

    monkeypatch.setattr(longer_look, "look_longer", endless)
    hands = preview(pause_ms=0)
    hands.qtbot.waitUntil(lambda: begun == ["The fork"], timeout=10_000)
    shows(hands, "Playing A walk")
    save(folder, SCENARIO.replace("title: The fork", "title: The crossing"))
    hands.qtbot.waitUntil(lambda: stopped[:1] == ["The fork"], timeout=10_000)
    hands.qtbot.waitUntil(lambda: begun[-1:] == ["The crossing"], timeout=10_000)
    hands.window.close()
    assert stopped[-1] == "The crossing", "closing the window stops it too"


@pytest.mark.usefixtures("alone")
def test_who_has_gone_to_a_problem_stays_with_it_when_the_bots_are_through(preview: Open, folder: Path) -> None:
    save(
        folder, GUESSABLE.replace("    text: Moment 0", "    timer: 6\n    on_timeout: {next: s1}\n    text: Moment 0")
    )
    hands = preview()
    focused = hands.button("Open walk.yaml, line")
    focused.setFocus()
    name = focused.accessibleName()
    hands.window.longer.pause.start(0)
    shows(hands, "Looked at whole")
    assert hands.button(name).hasFocus()
    assert hands.button(name) is not focused
