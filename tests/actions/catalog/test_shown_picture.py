"""Of places only what is drawn is shown, in its own light: a picture that shows something else would be a lie."""

from trainer.actions.catalog.shown_picture import picture_ref
from trainer.packs.model import Picture


def place(name: str, light: str) -> Picture:
    return Picture(name, False, "", light, (), True)


def test_a_place_is_shown_in_the_light_it_is_named_with_or_not_at_all() -> None:
    assert picture_ref(None) is None
    assert picture_ref(place("road", "dusk")) == ("road-dusk", True, "")
    assert picture_ref(place("road", "night")) is None
    assert picture_ref(place("kitchen", "noon")) is None, "the kitchen that ships by that name burns"


def test_any_other_picture_is_shown_as_it_is_named() -> None:
    assert picture_ref(Picture("kitchen", True, "")) == ("kitchen", True, "")
    assert picture_ref(Picture("hall.png", False, "A hall")) == ("hall.png", False, "A hall")
