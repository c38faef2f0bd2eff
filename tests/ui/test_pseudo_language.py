"""Every screen in a language that nobody speaks: no word of the interface is left as it was, and nothing is cut."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.gallery import PAGES, Studio
from tests.language.pseudo import PSEUDO
from tests.made.first_three import FOLDER as FIRST_THREE
from tests.ui.cut_off import cut_off
from tests.ui.words_shown import Shown, Texts, words_shown
from trainer.actions.app_paths import shipped_packs
from trainer.language.translation import _, speaking
from trainer.packs.load import load_pack
from trainer.records.settings import Settings
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.combo_box import ComboBox
from trainer.ui.widgets.problem_card import ProblemCard
from trainer.ui.widgets.text import Text

DRAFT = "draft"
"""What the author of the pack under work called its folder."""
NO_ROOM = {("story_map", 200, (640, 480))}
"""At 200 % in the smallest window there is hardly room for the map; that is as it is."""
SIZES = ((1280, 800), (1024, 600), (640, 480))
FOR_AUTHORS = {"pack_details", "pack_details_end", "story_map", "preview"}
"""Pages on which problems of packs, ids and places in files are shown: those stay as they are, for who writes packs."""
CONDITIONS = ("and", "or", "not")
"""The language of conditions, which is written in the pack as it is shown there."""
ALLOWED = re.compile(
    r"\bRight Call\b"  # the name of the program
    r"|\bRC\d{3}\b"  # the code of a problem, which never changes
    r"|[\w-]*\.yaml\b"  # a file of a pack
    r"|/tmp/\S+"  # a folder of this computer
    r"|^II$"  # a sign of two strokes: time stands still
)


class Found(NamedTuple):
    """What is wrong with a page: words that were not said, and what is cut, by the size of the window."""

    texts: int
    unsaid: dict[Shown, list[str]]
    cut: dict[tuple[int, int], list[str]]


class Gallery:
    """Shows each page once for a size of text, in windows of all sizes, and remembers what it found."""

    def __init__(self, folder: Path) -> None:
        self.studio = Studio(folder)
        self.found = cache(self._found)
        self._pack = cache(lambda path: load_pack(path).pack)

    def _found(self, page: str, text: int) -> Found:
        with speaking(PSEUDO):
            window = self.studio.show(page, Settings("light", text))
            shown = set(words_shown(QApplication.activeModalWidget() or window))
            unsaid = self._unsaid(shown, page, _said_by_checks(window))
            cut = {size: self._cut(window, size) for size in SIZES if (page, text, size) not in NO_ROOM}
            self.studio.close()
        return Found(len(shown), unsaid, {size: each for size, each in cut.items() if each})

    def _unsaid(self, shown: set[Shown], page: str, said_by_checks: list[str]) -> dict[Shown, list[str]]:
        paths = self.studio.context.app_paths
        played = (file.parent for file in paths.data.glob("*/pack.yaml"))  # by the pages of the gallery
        folders = (
            *shipped_packs(),
            *(each for each in FIRST_THREE.iterdir() if each.is_dir()),
            *paths.library.glob("*.zip"),
            *played,
        )
        others = (DRAFT, *said_by_checks, *(CONDITIONS if page in FOR_AUTHORS else ()))
        texts = Texts([self._pack(each) for each in folders], others, ids=page in FOR_AUTHORS)
        return {each: left for each in shown if (left := _words_of_ours(each, texts))}

    def _cut(self, window: QWidget, size: tuple[int, int]) -> list[str]:
        window.resize(*size)
        self.studio.settle()
        return cut_off(QApplication.activeModalWidget() or window)


def _words_of_ours(each: Shown, texts: Texts) -> list[str]:
    if each.where == "painted" and texts.part_of_one(each.text):
        return []
    return texts.words_beside(each.text, ALLOWED)


def _said_by_checks(window: QWidget) -> list[str]:
    """What is wrong with a pack, for its author."""
    cards = window.findChildren(ProblemCard)
    return [text for card in cards for text in (card.problem.message, card.problem.help)]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gallery]:
    made = Gallery(tmp_path_factory.mktemp("studio"))
    yield made
    made.studio.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_the_interface_stays_as_it_was(gallery: Gallery, page: str) -> None:
    found = gallery.found(page, 100)
    assert found.texts > 3
    assert found.unsaid == {}


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_in_words_that_are_longer(gallery: Gallery, page: str, text: int) -> None:
    assert gallery.found(page, text).cut == {}


def test_a_word_that_was_not_said_is_found(qtbot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    with speaking(PSEUDO):
        said, plain = Text(_("Right call"), Theme()), Text("The Walk", Theme())
        bare, chosen = Button("Go away", Theme(), name=_("Go on")), ComboBox(["never", "Ada"], Theme(), "")
    for each in (said, plain, bare, chosen):
        column.addWidget(each)
    box.show()
    texts = Texts([], ["The Walk", "Ada"])
    left = {each.text for each in words_shown(box) if _words_of_ours(each, texts)}
    assert left == {"Go away", "never"}
