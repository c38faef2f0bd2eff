"""What becomes of a colour in a light: every part is drawn in plain daylight, and lit here."""

import re
from collections.abc import Mapping
from functools import lru_cache

from trainer.drawing.light import Light

Rgb = tuple[float, float, float]
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_NAMED = re.compile(r"\{([a-z-]+)\}")


def rgb(colour: str) -> Rgb:
    """#rrggbb as three numbers, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def as_text(colour: Rgb) -> str:
    """Three numbers as #rrggbb; what is out of range is cut."""
    red, green, blue = (min(255, max(0, round(each))) for each in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"


def mix(first: str, second: str, share: float) -> str:
    """A colour between two; a share of 0 is the first, of 1 the second."""
    share = min(1.0, max(0.0, share))
    a, b = rgb(first), rgb(second)
    return as_text((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share))


@lru_cache(maxsize=8192)
def graded(colour: str, light: Light, depth: float = 0.0) -> str:
    """A daylight colour in a light, `depth` from 0, near, to 1, at the horizon."""
    red, green, blue = rgb(colour)
    tint = rgb(light.tint)
    tinted = as_text((red * tint[0] / 255, green * tint[1] / 255, blue * tint[2] / 255))
    bright = (0.3 * red + 0.59 * green + 0.11 * blue) / 255
    if bright < 0.5:
        tone = mix(light.dark, light.mid, bright * 2)
    else:
        tone = mix(light.mid, light.bright, bright * 2 - 1)
    return mix(mix(tinted, tone, light.unity), light.haze, depth * light.air)


def relit(fragment: str, light: Light, depth: float, named: Mapping[str, str]) -> str:
    """A piece of a drawing in a light: its colours graded, its {names} filled in."""

    def grade(found: re.Match[str]) -> str:
        return graded(found[0], light, depth)

    return _NAMED.sub(lambda found: named[found[1]], _COLOUR.sub(grade, fragment))
