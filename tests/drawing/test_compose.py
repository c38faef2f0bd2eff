"""Pictures from parts: every part in every light, every mood, the same bytes each time, nothing Qt stumbles over."""

from itertools import pairwise
from typing import get_args

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from trainer.actions.app_paths import shipped
from trainer.drawing.arrange import stands
from trainer.drawing.compose import compose, portrait
from trainer.drawing.light import LIGHTS
from trainer.drawing.looks import COLOURS
from trainer.drawing.moods import MOODS
from trainer.drawing.parts import Parts
from trainer.drawing.sky import WIDE
from trainer.drawing.values import Drawn, Someone, drawn_from
from trainer.language import drawn_pictures
from trainer.packs import picture_parts as named

PARTS = Parts(shipped("assets") / "drawing")
PLACES, WEARS, THINGS = (PARTS.names(kind) for kind in ("places", "wears", "things"))
HAIR = get_args(named.Hair)
TOMOKO = Someone("tomoko", "Tomoko Arai", "tired", 61, skin=2, hair="short-grey", wears="mountain-jacket", look="soft")
BEN = Someone("ben", "Ben Okafor", "eager", 28, skin=6, hair="short-dark", wears="track-suit")


def painted(svg: str, size: int = 64) -> QImage:
    """As pixels; a picture that Qt cannot read is a failure, and so is anything it warns of."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}


def brightness(image: QImage) -> float:
    shades = [image.pixelColor(x, y).lightness() for x in range(0, 64, 4) for y in range(0, 64, 4)]
    return sum(shades) / len(shades)


def test_what_a_pack_may_name_is_drawn_and_what_is_drawn_may_be_named() -> None:
    assert set(PLACES) == set(get_args(named.PlaceName)) == set(drawn_pictures.PLACES)
    assert set(LIGHTS) == set(get_args(named.Light)) == set(drawn_pictures.LIGHTS)
    assert set(MOODS) == set(get_args(named.Mood)) == set(drawn_pictures.MOODS)
    assert set(THINGS) == set(get_args(named.Thing)) == set(drawn_pictures.THINGS)
    assert set(COLOURS) == set(get_args(named.Colour))
    assert set(WEARS) == set(get_args(named.Wears))
    assert {*PARTS.names("poses"), "stands"} == set(get_args(named.Pose))


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_there_in_every_light_and_each_light_makes_it_another(qtbot, place: str) -> None:
    drawn = {light: compose(Drawn(place, light), PARTS) for light in LIGHTS}
    assert all(QSvgRenderer(QByteArray(svg.encode())).isValid() for svg in drawn.values())
    noon, night = (painted(drawn[light]) for light in ("noon", "night"))
    assert min(len(colours(noon)), len(colours(night))) > 12, "more than a flat colour"
    assert brightness(night) < 0.87 * brightness(noon)


@pytest.mark.parametrize("mood", MOODS)
def test_a_mood_is_seen_in_the_face_of_a_portrait(qtbot, mood: str) -> None:
    other = "calm" if mood != "calm" else "sad"
    for someone in (TOMOKO, BEN):
        assert painted(portrait(someone._replace(mood=mood), PARTS)) != painted(
            portrait(someone._replace(mood=other), PARTS)
        )


def test_every_hair_every_dress_and_every_thing_can_be_drawn(qtbot) -> None:
    for number, hair in enumerate(HAIR):
        for look in ("soft", "strong"):
            wears, beard = WEARS[number % len(WEARS)], ("none", "stubble", "short", "full", "moustache")[number % 5]
            someone = TOMOKO._replace(hair=hair, wears=wears, look=look, beard=beard, skin=1 + number % 6, glasses=True)
            assert len(colours(painted(portrait(someone, PARTS)))) > 12
    without = painted(compose(Drawn("hut", "lamp"), PARTS), 128)
    for thing in THINGS:
        assert painted(compose(Drawn("hut", "lamp", (), (thing,)), PARTS), 128) != without


@pytest.mark.parametrize("count", range(8))
def test_up_to_seven_people_stand_side_by_side_none_before_another(qtbot, count: int) -> None:
    people = tuple(BEN._replace(id=f"person-{number}", mood=mood) for number, mood in enumerate([*MOODS][:count]))
    placed = stands(people)
    assert {stand.someone.id for stand in placed} == {each.id for each in people}
    assert all(0 < stand.x < WIDE for stand in placed)
    xs = sorted(stand.x for stand in placed)
    assert all(after - before > 0.04 * WIDE for before, after in pairwise(xs)), "every face is seen"
    painted(compose(Drawn("road", "dusk", people), PARTS))


@pytest.mark.parametrize("pose", get_args(named.Pose))
@pytest.mark.parametrize("age", [3, 12, 17, 40, 63, 99])
def test_people_of_any_age_stand_sit_and_lie(qtbot, pose: str, age: int) -> None:
    painted(compose(Drawn("hospital-ward", "night", (TOMOKO._replace(age=age, pose=pose),)), PARTS))


def test_the_same_picture_is_the_same_bytes_whatever_was_drawn_before() -> None:
    drawn = Drawn("ridge", "storm", (TOMOKO, BEN), ("rope", "watch"))
    first = compose(drawn, PARTS)
    compose(Drawn("hut", "lamp", (BEN,)), PARTS)
    assert compose(drawn, Parts(shipped("assets") / "drawing")) == first
    assert portrait(TOMOKO, PARTS) == portrait(TOMOKO, PARTS)


def test_who_looks_as_nobody_said_always_looks_the_same_and_not_like_another() -> None:
    ana, bo = (portrait(Someone(name), PARTS) for name in ("ana", "bo"))
    assert portrait(Someone("ana"), PARTS) == ana != bo


def test_a_picture_comes_back_from_what_is_kept_of_it() -> None:
    drawn = Drawn("ridge", "storm", (TOMOKO, BEN), ("rope",))
    kept = [drawn.place, drawn.light, [list(each) for each in drawn.people], list(drawn.things)]
    assert drawn_from(kept) == drawn


def test_parts_are_plain_svg_with_nothing_in_it_that_reaches_out() -> None:
    for path in (shipped("assets") / "drawing").rglob("*.svg"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="')
        for forbidden in ("<image", "<script", "href", "<filter", "<mask", "clip-path", "<text", "<style"):
            assert forbidden not in text, f"{path.name}: {forbidden}"
        assert path.stat().st_size < 40_000
