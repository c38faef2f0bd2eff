"""A person from the hips up, lit from the left. The middle of the head is at 0, 0; a head is 130 high."""

from trainer.drawing.arms import POSES, arm
from trainer.drawing.face import face, outline
from trainer.drawing.grade import mix, relit
from trainer.drawing.light import Light
from trainer.drawing.looks import Looks, chosen, looks_of
from trainer.drawing.moods import MOODS, Mood
from trainer.drawing.parts import Parts, said
from trainer.drawing.values import Someone

RIM = 3.2
"""How wide the light on the edge is."""
BEFORE_THE_FACE = ("chin", "mouth")
"""Poses in which a hand is at the face."""


def figure(someone: Someone, parts: Parts, light: Light, turn: float, *, bust: bool = False) -> str:
    """Somebody from the hips up; as a bust with the arms at rest. `turn` is from -1, to the left, to 1."""
    looks, mood = looks_of(someone, parts, light), MOODS[someone.mood]
    drop = 6 + mood.slump if mood.slump > 0 else mood.slump * 0.6
    layers = parts.layers("hair", looks.hair_part)
    hair = {name: relit(layers.get(name, ""), light, 0.0, looks.colours) for name in ("back", "front")}
    pose = "down" if bust else _pose(someone, mood)
    left, right = POSES[pose]
    head = f"translate({turn * 5:.1f},{mood.bow:.1f}) rotate({mood.tilt * (1 if turn <= 0 else -1):.1f},0,70)"
    body = _body(looks, light, drop)
    first = "".join((arm(looks, left, -1, drop), arm(looks, right, 1, drop))) if pose == "down" else ""
    last = "" if pose == "down" else "".join((arm(looks, left, -1, drop), arm(looks, right, 1, drop)))
    rim = mix(light.key, light.mid, 0.12)
    lit = _one_colour(hair["front"], rim)
    return "".join((
        f'<g transform="{head}">{hair["back"]}</g>',
        first, body, "" if pose in BEFORE_THE_FACE else last,
        f'<g transform="{head}"><g transform="translate({-RIM},{-RIM * 0.5})" opacity=".85">'
        f'<path d="{outline(looks)}" fill="{rim}"/>{lit}</g>',
        face(looks, mood, turn, glasses=someone.glasses), hair["front"], "</g>",
        last if pose in BEFORE_THE_FACE else "",
    ))  # fmt: skip


def _pose(someone: Someone, mood: Mood) -> str:
    if someone.pose in ("in-bed", "sits", "lies"):
        return "lap" if mood.arms[0] in ("down", "hips", "crossed", "clasp") else mood.arms[0]
    return chosen(someone.id + someone.mood, "arms", mood.arms)


def _one_colour(fragment: str, colour: str) -> str:
    pieces = fragment.split("#")
    return pieces[0] + "".join(colour + piece[6:] for piece in pieces[1:])


def torso(looks: Looks, drop: float) -> str:
    """The path of the body without arms, down to below the picture."""
    wide, waist = 98 * looks.shoulders, 84 * looks.waist
    neck, top = 26 if not looks.soft else 22, 84
    return (
        f"M{-neck},{top}C{-neck - 8},{top + 16 + drop:.1f} {-wide + 26:.1f},{112 + drop:.1f} "
        f"{-wide + 4:.1f},{126 + drop:.1f}"
        f"C{-wide - 6:.1f},{140 + drop:.1f} {-wide - 2:.1f},190 {-waist - 4:.1f},250C{-waist:.1f},310 "
        f"{-waist - 6:.1f},360 "
        f"{-waist - 14:.1f},420L{-waist - 18:.1f},620L{waist + 18:.1f},620"
        f"L{waist + 14:.1f},420C{waist + 6:.1f},360 {waist:.1f},310 "
        f"{waist + 4:.1f},250C{wide + 2:.1f},190 {wide + 6:.1f},{140 + drop:.1f} {wide - 4:.1f},{126 + drop:.1f}"
        f"C{wide - 26:.1f},{112 + drop:.1f} {neck + 8},{top + 16 + drop:.1f} {neck},{top}Z"
    )


def _body(looks: Looks, light: Light, drop: float) -> str:
    path = torso(looks, drop)
    tone = "inner" if said(looks.wears).get("under") == "inner" else "base"
    under, dark = looks.colours[tone], looks.colours[f"{tone}-dark"]
    wide, waist = 98 * looks.shoulders, 84 * looks.waist
    neck = 24 if not looks.soft else 20
    clothes = relit(looks.wears.get("front", ""), light, 0.0, looks.colours)
    rim = mix(light.key, light.mid, 0.12)
    return (
        f'<path d="{path}" fill="{rim}" transform="translate({-RIM},{-RIM * 0.6})" opacity=".85"/>'
        f'<path d="{path}" fill="{under}"/>'
        f'<path d="M{neck},84C{neck + 8},{100 + drop:.1f} {wide - 26:.1f},{112 + drop:.1f} '
        f"{wide - 4:.1f},{126 + drop:.1f}"
        f"C{wide + 6:.1f},{140 + drop:.1f} {wide + 2:.1f},190 {waist + 4:.1f},250C{waist:.1f},310 {waist + 6:.1f},360 "
        f"{waist + 14:.1f},420L{waist + 18:.1f},620L{waist * 0.2:.1f},620C{waist * 0.6:.1f},480 "
        f"{waist * 0.3:.1f},330 {waist * 0.5:.1f},240"
        f'C{waist * 0.62:.1f},190 {waist * 0.4:.1f},140 {neck},110Z" fill="{dark}" opacity=".6"/>'
        f'<path d="M{-neck},40L{neck},40L{neck + 4},92C{neck},112 {-neck},112 {-neck - 4},92Z" fill="{looks.skin}"/>'
        f'<path d="M{-neck},52C-14,78 18,76 {neck},46L{neck + 4},92C{neck},112 6,112 0,108C8,90 -8,84 {-neck - 1},74Z" '
        f'fill="{looks.skin_dark}" opacity=".8"/>'
        f'<g transform="translate(0,{drop * 0.7:.1f}) scale({_share(looks):.3f},1)">{clothes}</g>'
    )


def _share(looks: Looks) -> float:
    return (looks.shoulders + looks.waist) / 2
