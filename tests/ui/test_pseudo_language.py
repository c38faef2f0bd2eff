"""Every screen in a language that nobody speaks: no word of the interface is left as it was, and nothing is cut."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gallery import PAGES, Studio
from tests.language.pseudo import PSEUDO
from tests.ui.cut_off import cut_off
from tests.ui.words_shown import Shown, Texts, words_shown
from trainer.actions.app_paths import shipped_packs
from trainer.language.translation import speaking
from trainer.packs.load import load_pack
from trainer.records.settings import Settings
from trainer.ui.widgets.problem_card import ProblemCard

NO_ROOM = {("story_map", 200, (640, 480))}
"""At 200 % in the smallest window there is hardly room for the map; that is as it is."""
SIZES = ((1280, 800), (1024, 600), (640, 480))
FOR_AUTHORS = {"pack_details", "pack_details_end", "story_map", "preview"}
"""Pages on which problems of packs, ids and places in files are shown: those stay as they are, for who writes packs."""
ALLOWED = re.compile(
    r"\bRight Call\b"  # the name of the program
    r"|\bRC\d{3}\b"  # the code of a problem, which never changes
    r"|[\w-]*\.yaml\b"  # a file of a pack
    r"|/\u200b?tmp/\S+"  # a folder of this computer
    r"|^II$"  # a sign of two strokes: time stands still
)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    made = Studio(tmp_path_factory.mktemp("studio"))
    yield made
    made.context.close()


@pytest.mark.parametrize("page", PAGES)
def test_no_word_of_the_interface_stays_as_it_was(studio: Studio, page: str) -> None:
    with speaking(PSEUDO):
        window = studio.show(page, Settings("light", 100))
        shown = set(words_shown(QApplication.activeModalWidget() or window))
        texts = Texts(_packs_of(studio), ("draft", *_said_by_checks(window)), ids=page in FOR_AUTHORS)
        studio.close()
    assert len(shown) > 3
    assert {each: left for each in shown if (left := _words_of_ours(each, texts))} == {}


def _words_of_ours(each: Shown, texts: Texts) -> list[str]:
    if each.where == "painted" and texts.part_of_one(each.text):
        return []
    return texts.words_beside(each.text, ALLOWED)


def _packs_of(studio: Studio) -> list[object]:
    paths = studio.context.app_paths
    folders = (*shipped_packs(), *paths.library.glob("*.zip"), *paths.data.glob("draft"))
    return [load_pack(path).pack for path in folders]


def _said_by_checks(window: QWidget) -> list[str]:
    """What is wrong with a pack, for its author."""
    cards = window.findChildren(ProblemCard)
    return [text for card in cards for text in (card.problem.message, card.problem.help)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", [100, 200])
def test_nothing_is_cut_in_words_that_are_longer(studio: Studio, page: str, text: int) -> None:
    found = {}
    with speaking(PSEUDO):
        window = studio.show(page, Settings("light", text))
        for size in SIZES:
            if (page, text, size) in NO_ROOM:
                continue
            window.resize(*size)
            studio.settle()
            if cut := cut_off(QApplication.activeModalWidget() or window):
                found[size] = cut
        studio.close()
    assert found == {}
