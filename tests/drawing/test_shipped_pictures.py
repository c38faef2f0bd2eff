"""The pictures of the stories that ship: every part they name is there, and everybody in them is of the cast."""

import pytest

from tests.drawing.made_pictures import MADE
from trainer.actions.app_paths import shipped
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.drawing.compose import compose
from trainer.drawing.parts import Parts
from trainer.language.drawn_pictures import drawn_in_words
from trainer.packs.load import load_pack

PARTS = Parts(shipped("assets") / "drawing")
FOLDERS = sorted(path.parent for path in shipped("scenarios").glob("*/pack.yaml"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_scene_of_a_story_has_a_picture_that_can_be_drawn_and_said(folder) -> None:
    pack = load_pack(folder).pack
    assert pack is not None
    for scenario in pack.scenarios.values():
        for scene in scenario.scenes.values():
            for picture in scene.pictures or (scenario.picture,):
                shown = picture_ref(picture, scenario.cast)
                if shown is None or shown.drawn is None:
                    continue
                assert {each.id for each in shown.drawn.people} <= set(scenario.cast)
                assert compose(shown.drawn, PARTS).endswith("</svg>")
                words = drawn_in_words(shown.drawn)
                assert words.endswith(".")
                assert all(each.name in words for each in shown.drawn.people)


@pytest.mark.parametrize("name", MADE)
def test_a_picture_that_ships_as_a_file_is_what_the_parts_make(name: str) -> None:
    kept = (shipped("assets") / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
    assert kept == compose(MADE[name], PARTS) + "\n", "run python -m tests.drawing.made_pictures"


def test_home_waits_for_no_drawing_the_pictures_of_the_stories_that_ship_are_files() -> None:
    for folder in FOLDERS:
        pack = load_pack(folder).pack
        assert pack is not None
        for story in pack.stories:
            shown = picture_ref(story.picture, story.cast)
            assert shown is not None
            assert shown.drawn is None, f"{story.key}: add it to DRAWN_PLACES and tests.drawing.made_pictures"
