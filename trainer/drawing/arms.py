"""Arms and hands, in the poses that moods take. Lengths are those of the face: a head is 130 high."""

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from trainer.drawing.grade import mix
from trainer.drawing.looks import Looks

Point = tuple[float, float]


class Arm(NamedTuple):
    """One arm: where elbow and hand are, from the middle of the head, for shoulders of the usual width.

    `hand` is how the hand is drawn, `angle` where its fingers point, in degrees from straight down, counted clockwise.
    """

    elbow: Point
    hand: Point
    shape: str = "flat"
    angle: float | None = None


LEFT_DOWN, RIGHT_DOWN = Arm((-122, 268), (-112, 392)), Arm((122, 268), (112, 392))
POSES: dict[str, tuple[Arm, Arm]] = {
    "down": (LEFT_DOWN, RIGHT_DOWN),
    "clasp": (Arm((-122, 262), (-12, 352), "fist"), Arm((122, 262), (12, 350), "fist")),
    "crossed": (Arm((-120, 258), (44, 262), "fist"), Arm((120, 258), (-58, 240), "flat", 70)),
    "chin": (Arm((-118, 262), (66, 276), "fist"), Arm((92, 282), (18, 92), "fist", 190)),
    "mouth": (Arm((-118, 262), (60, 282), "fist"), Arm((100, 262), (14, 74), "flat", 170)),
    "heart": (LEFT_DOWN, Arm((124, 250), (2, 196), "flat", 80)),
    "hips": (Arm((-172, 246), (-96, 344), "fist"), Arm((172, 246), (96, 344), "fist")),
    "open": (LEFT_DOWN, Arm((126, 266), (172, 176), "open", 200)),
    "fist-up": (LEFT_DOWN, Arm((124, 268), (92, 168), "fist", 180)),
    "fists": (Arm((-128, 262), (-96, 376), "fist"), Arm((128, 262), (96, 376), "fist")),
    "hug": (Arm((-116, 266), (74, 222), "flat", -100), Arm((116, 262), (-76, 214), "flat", 100)),
    "holds-arm": (LEFT_DOWN, Arm((118, 276), (-92, 262), "flat", 100)),
    "lap": (Arm((-112, 250), (-34, 330), "flat", -60), Arm((112, 250), (34, 330), "flat", 60)),
}  # fmt: skip
"""Name to the left and the right arm, seen from the front."""


def arm(looks: Looks, pose: Arm, side: int, drop: float) -> str:
    """One arm with its hand; `side` is -1 for the left one, `drop` how far the shoulders hang."""
    wide = looks.shoulders
    shoulder = side * 80 * wide, 148 + drop
    elbow = pose.elbow[0] * (0.3 + 0.7 * wide), pose.elbow[1] + drop
    hand = pose.hand[0] * (0.5 + 0.5 * wide), pose.hand[1] + drop * 0.6
    size = 0.62 + 0.38 * wide
    upper, lower, wrist = 29 * size, 24 * size, 17 * size
    sleeve, dark = looks.colours[looks.sleeve], looks.colours[f"{looks.sleeve}-dark"]
    skin, off = looks.skin, 5.0
    if side > 0:  # away from the light
        sleeve, skin, off = mix(sleeve, dark, 0.42), mix(skin, looks.skin_dark, 0.3), 4.0
    below, below_dark = (skin, looks.skin_dark) if looks.rolled else (sleeve, dark)
    start = _between(shoulder, elbow, 0.3)
    parts = [
        f'<g fill="{dark}">{limb(start, elbow, upper - 1, lower + 2.5)}</g>',
        f'<g fill="{below_dark}">{limb(elbow, hand, lower + 2 - 3 * looks.rolled, wrist + 2)}</g>',
        f'<g fill="{sleeve}">{limb(_moved(shoulder, -3 * side), _moved(elbow, -off), upper - 2, lower - 2)}</g>',
        _hand(looks, pose, elbow, hand, size),
        f'<g fill="{below}">{limb(_moved(elbow, -off), _moved(hand, -3), lower - 3 - 3 * looks.rolled, wrist - 2)}</g>',
    ]
    if looks.rolled:
        cuff = _between(elbow, hand, 0.22)
        parts.append(f'<g fill="{dark}">{limb(elbow, cuff, lower + 2, lower + 1)}</g>')
        parts.append(f'<g fill="{sleeve}">{limb(_moved(elbow, -3), _moved(cuff, -3), lower - 1, lower - 2)}</g>')
    else:
        cuff = _between(hand, elbow, 0.1)
        parts.append(f'<g fill="{dark}" opacity=".8">{limb(hand, cuff, wrist + 1, wrist + 1)}</g>')
    return "".join(parts)


def limb(start: Point, end: Point, first: float, last: float) -> str:
    """A tapered limb with round ends; radii `first` and `last`."""
    x, y = end[0] - start[0], end[1] - start[1]
    long = hypot(x, y) or 1.0
    across, along = -y / long, x / long
    corners = (
        (start[0] + across * first, start[1] + along * first), (end[0] + across * last, end[1] + along * last),
        (end[0] - across * last, end[1] - along * last), (start[0] - across * first, start[1] - along * first),
    )  # fmt: skip
    path = "L".join(f"{a:.1f},{b:.1f}" for a, b in corners)
    return (
        f'<path d="M{path}Z"/><circle cx="{start[0]:.1f}" cy="{start[1]:.1f}" r="{first:.1f}"/>'
        f'<circle cx="{end[0]:.1f}" cy="{end[1]:.1f}" r="{last:.1f}"/>'
    )


def _moved(point: Point, by: float) -> Point:
    return point[0] + by, point[1]


def _between(first: Point, second: Point, share: float) -> Point:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share


HANDS = {
    "flat": (
        "M-13,-6C-17,8 -17,24 -13,36C-11,52 -6,60 0,60C7,60 11,52 13,36C15,22 15,8 12,-6Z",
        "M12,4C22,8 26,20 22,34C18,38 14,34 14,28C14,22 12,16 10,12Z",
        "M-5,40L-4,57M4,40L4,57",
    ),
    "fist": (
        "M-14,-4C-20,6 -20,22 -14,30C-6,37 8,37 15,30C20,22 20,6 13,-4Z",
        "M13,6C20,12 18,22 8,24C2,25 -2,22 0,18C4,16 8,14 9,8Z",
        "M-9,20L-8,31M0,24L0,34M8,22L9,32",
    ),
    "open": (
        "M-12,-6C-17,8 -18,18 -16,28L-24,48C-24,54 -18,54 -16,50L-9,34L-10,58C-8,63 -3,62 "
        "-3,58L-1,36L4,58C7,62 11,60 10,55"
        "L7,34L16,50C20,53 23,50 21,46L14,28C16,18 15,6 12,-6Z",
        "M12,4C24,4 32,10 36,20C34,25 30,24 26,20C20,18 16,20 12,20Z",
        "M-2,22L-2,30",
    ),
}  # fmt: skip
"""Shape to palm and fingers, thumb, and the lines between the fingers, of a hand that points down from 0, 0."""


def _hand(looks: Looks, pose: Arm, elbow: Point, hand: Point, size: float) -> str:
    angle = pose.angle if pose.angle is not None else degrees(atan2(-(hand[0] - elbow[0]), hand[1] - elbow[1]))
    palm, thumb, lines = HANDS[pose.shape]
    wrist = 8 * sin(radians(-angle)), 8 * cos(radians(angle))
    mirror = -1 if hand[0] > 0 or pose.shape == "open" else 1
    return (
        f'<g transform="translate({hand[0] + wrist[0]:.1f},{hand[1] + wrist[1]:.1f}) rotate({angle:.1f}) '
        f'scale({mirror * size * 1.02:.2f},{size * 1.02:.2f})">'
        f'<path d="{palm}" fill="{looks.skin_dark}" transform="translate(2.5,1.5)"/><path d="{palm}" '
        f'fill="{looks.skin}"/>'
        f'<path d="{thumb}" fill="{looks.skin}" stroke="{looks.skin_dark}" stroke-width="1.6"/>'
        f'<path d="{lines}" stroke="{looks.skin_dark}" stroke-width="2.2" stroke-linecap="round" fill="none"/></g>'
    )
