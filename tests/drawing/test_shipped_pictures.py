"""The pictures of the stories that ship: every part they name is there, and everybody in them is of the cast."""

from xml.etree import ElementTree

import pytest

from tests.drawing.made_pictures import MADE
from trainer.actions.app_paths import shipped
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.drawing.compose import compose
from trainer.drawing.parts import Layers, Parts, said
from trainer.drawing.values import Drawn, Someone
from trainer.language.drawn_pictures import drawn_in_words
from trainer.packs.load import load_pack

PARTS = Parts(shipped("assets") / "drawing")
FOLDERS = sorted(path.parent for path in shipped("scenarios").glob("*/pack.yaml"))


def parts_named(drawn: Drawn) -> list[tuple[str, str]]:
    """Kind and name of each part that a picture names; to stand takes none."""
    poses = [("poses", each.pose) for each in drawn.people if each.pose not in ("", "stands")]
    return [("places", drawn.place), *poses, *(("things", each) for each in drawn.things)]


def with_one_less(drawn: Drawn) -> list[Drawn]:
    """The picture without the last of its people, and without the last of its things."""
    fewer = [drawn._replace(people=drawn.people[:-1])] if drawn.people else []
    return [*fewer, drawn._replace(things=drawn.things[:-1])] if drawn.things else fewer


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
                assert all(each.name and each.name == scenario.cast[each.id].name for each in shown.drawn.people)
                assert all(PARTS.layers(kind, name) for kind, name in parts_named(shown.drawn)), shown.drawn
                drawing = compose(shown.drawn, PARTS)
                assert ElementTree.fromstring(drawing).tag.endswith("svg")
                assert all(compose(without, PARTS) != drawing for without in with_one_less(shown.drawn)), shown.drawn
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


def test_a_pose_that_needs_furniture_says_what_it_is_outdoors_and_is_drawn_so() -> None:
    sits = PARTS.layers("poses", "sits")
    outdoors = said(sits)["outdoors"]
    assert outdoors in PARTS.names("poses")
    for place in ("road", "office"):
        in_it = compose(Drawn(place, "noon", (Someone("ada", pose="sits"),)), PARTS)
        bare = compose(Drawn(place, "noon", (Someone("ada", pose="sits"),)), Bare(PARTS))
        assert (in_it == bare) is (place == "road"), "on a road there is no chair to take away"


class Bare(Parts):
    """The parts of others, but with nothing to sit on."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(shipped("assets") / "drawing")
        self._parts = parts

    def layers(self, kind: str, name: str) -> Layers:
        """Those of the others, without the furniture of who sits."""
        found = self._parts.layers(kind, name)
        return {"desc": found["desc"]} if (kind, name) == ("poses", "sits") else found
