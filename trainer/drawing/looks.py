"""How somebody looks: what is said of them, the rest chosen by their id, in the colours of a light."""

import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from trainer.drawing.grade import graded, mix
from trainer.drawing.light import Light
from trainer.drawing.parts import Layers, Parts, said
from trainer.drawing.values import Someone

SKINS = ("#f2cdb4", "#e9b896", "#d09b72", "#b07c54", "#8a5a3c", "#67412c")
HAIRS = {
    "dark": "#2c2426", "brown": "#5f4231", "fair": "#c9a061", "red": "#a4532e", "grey": "#8d8b8c", "white": "#dcdad4",
}  # fmt: skip
SCARVES = ("#4f6a86", "#7a4a64", "#3f6f62", "#a5714a")
COLOURS = {
    "black": "#2e3036", "blue": "#3a5f8a", "brown": "#6b4a38", "green": "#3f7a52", "grey": "#7c838a",
    "orange": "#d9772e", "purple": "#6a4f86", "red": "#b5402f", "white": "#e8e8e2", "yellow": "#d8b23a",
}  # fmt: skip
CLOTHES = ("sweater", "jacket", "shirt")
CHILD, MIDDLE_AGE, OLD = 13, 46, 62
"""From and up to which age, in years."""
_One = TypeVar("_One")


class Looks(NamedTuple):
    """Somebody's looks, colours lit. `soft` says how face and body are drawn; widths are shares of the usual one."""

    skin: str
    skin_dark: str
    skin_light: str
    lip: str
    ink: str
    colours: Mapping[str, str]
    hair_part: str
    wears: Layers
    soft: bool
    child: bool
    age: int
    shoulders: float
    waist: float
    jaw: float
    cheek: float
    eyes: float
    brows: float
    nose: float
    beard: str
    sleeve: str
    rolled: bool


def chosen(id: str, what: str, options: Sequence[_One]) -> _One:
    """One of the options, always the same one for the same id."""
    return options[zlib.crc32(f"{what}:{id}".encode()) % len(options)]


def is_soft(someone: Someone) -> bool:
    """Whether face and body are drawn soft; where it isn't said, long hair decides."""
    if someone.look:
        return someone.look == "soft"
    cut = someone.hair.partition("-")[0]
    return cut in ("long", "tied", "covered", "curly") if cut else chosen(someone.id, "look", (True, False))


def looks_of(someone: Someone, parts: Parts, light: Light) -> Looks:
    """The looks of somebody in a light."""
    id, soft = someone.id, is_soft(someone)
    cut, _dash, tone = _hair(someone).partition("-")
    wears = parts.layers("wears", someone.wears or chosen(id, "wears", CLOTHES))
    clothes = said(wears)
    skin = SKINS[(someone.skin or chosen(id, "skin", (1, 2, 3, 4, 5, 6))) - 1]
    hair = HAIRS[tone] if tone else (chosen(id, "scarf", SCARVES) if cut == "covered" else HAIRS["dark"])
    base = COLOURS.get(someone.colour) or chosen(id, "base", clothes.get("colours", "#6c7a8c").split())
    inner = chosen(id, "inner", clothes.get("inner", "#d8cdb8").split())
    tones = {"base": base, "hair": hair, "inner": inner, "skin": skin}
    colours = {"key": light.key, "light": graded(mix(base, "#ffffff", 0.16), light)}
    for name, colour in tones.items():
        colours[name] = graded(colour, light)
        colours[f"{name}-dark"] = graded(mix(colour, "#1c1a38", 0.34), light)
    colours["dark"] = colours["base-dark"]
    brow = {"covered": "#33261f", "bald": "#4a3a32"}.get(cut) or mix(hair, "#3a302c", 0.45)
    colours |= {"brow": graded(brow, light), "eye": graded("#f6f1e8", light)}
    colours["mouth"] = graded(mix(skin, "#3a1018", 0.78), light)
    colours["hair-light"] = graded(mix(hair, "#ffe8c8", 0.3), light)
    wide = {"slight": 0.9, "broad": 1.13}.get(someone.build or chosen(id, "build", ("", "", "slight", "broad")), 1.0)
    child = someone.age < CHILD
    return Looks(
        skin=colours["skin"], skin_dark=graded(mix(skin, "#5a2a48", 0.3), light),
        skin_light=graded(mix(skin, "#fff0d8", 0.3), light), lip=graded(mix(skin, "#9a3038", 0.42), light),
        ink=graded("#2a1c1e", light), colours=colours, hair_part=_hair_part(someone, cut, soft), wears=wears,
        soft=soft, child=child, age=someone.age,
        shoulders=(0.68 if child else 0.86 if soft else 1.0) * wide,
        waist=(0.66 if child else 0.82 if soft else 0.98) * wide * (1.12 if wide > 1 or someone.age > OLD else 1.0),
        jaw=(1.04 if child else 0.9 if soft else 1.02) * chosen(id, "jaw", (0.95, 1.0, 1.06)),
        cheek=chosen(id, "cheek", (0.96, 1.0, 1.04)),
        eyes=(1.08 if soft else 0.96) * (1.15 if child else 1.0), brows=3.6 if soft or child else 5.2,
        nose=(0.85 if soft else 1.05) * chosen(id, "nose", (0.9, 1.0, 1.14)) * (0.7 if child else 1.0),
        beard=_beard(someone), sleeve="inner" if clothes.get("sleeve") == "inner" else "base",
        rolled="rolled" in clothes,
    )  # fmt: skip


def _hair(someone: Someone) -> str:
    if someone.hair:
        return someone.hair
    tones = ("grey", "white") if someone.age > OLD else ("dark", "brown", "fair")
    return f"{chosen(someone.id, 'cut', ('short', 'long', 'tied'))}-{chosen(someone.id, 'tone', tones)}"


def _hair_part(someone: Someone, cut: str, soft: bool) -> str:
    if cut == "short":
        thin = not soft and someone.age > OLD - 6 and chosen(someone.id, "thin", (True, False))
        return "short-soft" if soft else "short-thin" if thin else "short-strong"
    return f"curly-{'soft' if soft and someone.age >= CHILD else 'strong'}" if cut == "curly" else cut


def _beard(someone: Someone) -> str:
    """What grows only on those of whom it is said that they look strong; who may have one isn't guessed."""
    if someone.beard or someone.look != "strong" or someone.age < 20:
        return someone.beard
    on_the_lip = "moustache" if someone.age > MIDDLE_AGE else "none"
    return chosen(someone.id, "beard", ("none", "none", "stubble", "short", on_the_lip))
