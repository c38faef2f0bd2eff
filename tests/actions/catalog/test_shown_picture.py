"""Which picture is shown: a place is drawn in the very light it is named with, and with those who are there."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.drawing.values import Drawn, Someone
from trainer.packs.model import Person, Picture

CAST = {"tomoko": Person("Tomoko Arai", 61, skin=2, hair="short-grey", wears="mountain-jacket", look="soft")}


def place(name: str, light: str, *people: tuple[str, str], **more: tuple) -> Picture:
    return Picture(name, False, "", light, people, True, **more)


def test_a_place_is_drawn_in_the_light_it_is_named_with() -> None:
    assert picture_ref(None, {}) is None
    assert picture_ref(place("road", "night"), {}) == PictureRef("", True, "", Drawn("road", "night"))


def test_a_place_that_ships_as_a_file_comes_from_there_unless_somebody_is_in_it() -> None:
    assert picture_ref(place("road", "dusk"), {}) == PictureRef("road-dusk", True, "")
    shown = picture_ref(place("road", "dusk", ("tomoko", "tired")), CAST)
    assert shown is not None
    assert shown.drawn is not None
    assert shown.drawn.people[0].mood == "tired"


def test_people_look_as_the_cast_says_and_are_where_the_picture_says() -> None:
    shown = picture_ref(
        place("hut", "lamp", ("tomoko", "cold"), ("ben", "calm"), poses=(("ben", "sits"),), things=("watch",)), CAST
    )
    tomoko = Someone(
        "tomoko", "Tomoko Arai", "cold", 61, skin=2, hair="short-grey", wears="mountain-jacket", look="soft"
    )
    assert shown is not None
    assert shown.drawn == Drawn("hut", "lamp", (tomoko, Someone("ben", mood="calm", pose="sits")), ("watch",))


def test_somebody_may_have_other_clothes_on_in_one_picture() -> None:
    shown = picture_ref(place("hut", "lamp", ("tomoko", "calm"), wears=(("tomoko", "sweater"),)), CAST)
    assert shown is not None
    assert shown.drawn is not None
    assert [(each.wears, each.hair) for each in shown.drawn.people] == [("sweater", "short-grey")]


def test_any_other_picture_is_shown_as_it_is_named() -> None:
    assert picture_ref(Picture("kitchen", True, ""), {}) == PictureRef("kitchen", True, "")
    assert picture_ref(Picture("hall.png", False, "A hall"), {}) == PictureRef("hall.png", False, "A hall")
