"""What is asked in a window of its own, and where something is to be saved, in the language that nobody speaks."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.gallery import Studio
from tests.language.pseudo import PSEUDO, words_left
from tests.ui.cut_off import cut_off
from tests.ui.words_shown import Texts, words_shown
from trainer.actions.app_paths import shipped_packs
from trainer.actions.play.home import home_of
from trainer.language.translation import speaking
from trainer.packs.load import load_pack
from trainer.packs.model import Pack
from trainer.records.settings import Settings
from trainer.ui.widgets.ask import Ask
from trainer.ui.widgets.text import breakable
from trainer.ui.window.window import Window

SAVED = Path("/data/somebody/documents/with-a-long-name/right-call/debrief-of-the-collapse-on-platform-4.html")
ALLOWED = re.compile(r"\bRight Call\b")
KIND = re.compile(r"\(\*[^)]*\)|PDF|SVG|PNG")
"""How names of files end, and kinds of files that are called the same everywhere."""


def ask_to_start_over(window: Window) -> None:
    waits = next(each for each in home_of(window.context).entries if each.waiting is not None)
    window.scenario_controller.ask_to_start_over(waits)


def changed(window: Window) -> Path:
    """A pack that ships, with another key and two scenes more or less."""
    folder = window.context.app_paths.data / "changed"
    shutil.copytree(shipped_packs()[0], folder, dirs_exist_ok=True)
    (story,) = [file for file in folder.glob("*.yaml") if file.name != "pack.yaml"]
    text = story.read_text("utf-8")
    turned = text.replace("call: directive", "call: inspiring", 1)
    assert turned != text
    story.write_text(turned + "  hut: {ending: mixed, text: You sit in a hut.}\n", "utf-8")
    return folder


def in_an_assessment(window: Window) -> None:
    window.settings = Settings("light", 200, verdicts="end")
    window.packs_controller.show_details("bed-14")


QUESTIONS: dict[str, Callable[[Window], object]] = {
    "start over": ask_to_start_over,
    "forget": lambda window: window.scenario_controller.discard(1),
    "erase": lambda window: window._people().ask_to_erase(),
    "bring the copy back": lambda window: window._ask_to_restore(),
    "saved": lambda window: window.say_saved(SAVED),
    "remove": lambda window: window.packs_controller._ask_to_remove("first-minutes"),
    "add": lambda window: window.packs_controller.add(str(shipped_packs()[0])),
    "replace": lambda window: window.packs_controller.add(str(changed(window))),
    "key": lambda window: window.packs_controller.show_details("bed-14"),
    "shut": in_an_assessment,
    "gone": lambda window: window.scenario_controller.begin("nobody/nothing"),
}
FILES: dict[str, Callable[[Window], object]] = {
    "results": lambda window: window._people().ask_to_export(),
    "add": lambda window: window.packs_controller.ask_for_pack(),
    "pack": lambda window: window.packs_controller._ask_where("first-minutes"),
}


@cache
def pack_of(path: Path) -> Pack | None:
    """Read once for all questions."""
    return load_pack(path).pack


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    made = Studio(tmp_path_factory.mktemp("studio"))
    yield made
    made.context.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_are_asked_in_the_language_of_now_and_can_be_read_whole(studio: Studio, question: str) -> None:
    with speaking(PSEUDO):
        window = studio.show("packs", Settings("light", 200))
        QUESTIONS[question](window)
        studio.settle()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Ask)
        shown, cut = [each.text for each in words_shown(dialog)], cut_off(dialog)
        studio.close()
    packs = [pack_of(path) for path in (*shipped_packs(), *studio.context.app_paths.library.glob("*.zip"))]
    keys = [scenario.key for pack in packs if pack for scenario in pack.scenarios.values()]
    texts = Texts(packs, ("nobody/nothing", breakable(SAVED), *keys))
    assert [text for text in shown if texts.words_beside(text, ALLOWED)] == []
    assert cut == []


@pytest.mark.parametrize("asked", FILES)
def test_where_to_save_is_asked_in_the_language_of_now(studio: Studio, asked: str) -> None:
    with speaking(PSEUDO):
        window = studio.show("packs", Settings("light", 100))
        FILES[asked](window)
        dialog = window.findChild(QFileDialog)
        assert dialog is not None
        words = [dialog.windowTitle(), *dialog.nameFilters()]
        dialog.close()
        studio.close()
    assert len(words) > 1
    assert [each for each in words if words_left(KIND.sub(" ", each))] == []
