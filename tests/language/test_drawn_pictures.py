"""What a drawn picture says to those who cannot see it."""

from typing import get_args

from trainer.actions.app_paths import shipped
from trainer.drawing.parts import Parts, said
from trainer.drawing.values import Drawn, Someone
from trainer.language.drawn_pictures import INDOORS, LIGHTS, MOODS, PLACES, POSES, THINGS, drawn_in_words
from trainer.packs import picture_parts as named

PARTS = Parts(shipped("assets") / "drawing")


def test_every_part_has_words() -> None:
    for parts, words in (
        (named.PlaceName, PLACES), (named.Light, LIGHTS), (named.Mood, MOODS), (named.Thing, THINGS),
    ):  # fmt: skip
        assert set(get_args(parts)) == set(words)
    assert set(get_args(named.Pose)) - {"stands"} == set(POSES)


def test_indoors_is_what_the_parts_say_is_indoors() -> None:
    assert {name for name in PARTS.names("places") if "indoors" in said(PARTS.layers("places", name))} == INDOORS


def test_it_does_not_snow_in_a_kitchen() -> None:
    assert drawn_in_words(Drawn("kitchen", "snow")) == "A large kitchen, snow outside."
    assert drawn_in_words(Drawn("kitchen", "lamp")) == "A large kitchen by lamplight."
    assert drawn_in_words(Drawn("road", "snow")) == "A straight country road in the snow."


def test_how_somebody_lies_or_sits_is_said() -> None:
    people = Someone("duy", "Duy Tran", "hurt", pose="lies"), Someone("ben", "Ben Aho", "cold")
    assert drawn_in_words(Drawn("road", "dusk", people)) == (
        "A straight country road at dusk. Duy Tran, hurt, lying down; Ben Aho, freezing."
    )
