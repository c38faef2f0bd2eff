"""One picture: a place in a light, who is in it, and the things in front, as one SVG."""

from trainer.drawing.arrange import Stand, stands, thing_places
from trainer.drawing.figure import figure
from trainer.drawing.grade import graded, mix, relit
from trainer.drawing.light import DAYLIGHT, LIGHTS, Light
from trainer.drawing.parts import Layers, Parts, said
from trainer.drawing.sky import HIGH, WIDE, definitions, mist, sky, weather
from trainer.drawing.values import Drawn, Someone

DEPTHS = {"far": 0.6, "back": 0.34, "middle": 0.08, "front": 0.0}
"""Layer of a place to how far away it is, from 0 to 1."""
LARGE = 1.15
"""How much larger than drawn a thing stands in front."""


def compose(drawn: Drawn, parts: Parts) -> str:
    """The picture as SVG, 1200 wide and 660 high. Raises KeyError for a light or a mood that there is not."""
    light = LIGHTS[drawn.light or DAYLIGHT]
    place = parts.layers("places", drawn.place)
    about = said(place)
    horizon, sun = float(about.get("horizon", "300")), float(about.get("sun", "300"))
    inside = "indoors" in about
    people = [each if each.pose else each._replace(pose=about.get("pose", "")) for each in drawn.people]
    at = tuple(float(each) for each in about.get("stand", "").split())
    named = names(light)
    parts_of_it = [
        definitions(light),
        sky(light, horizon, sun) if about.get("sky") != "no" else "",
        _layer(place, "far", light, named), _layer(place, "back", light, named),
        mist(light, horizon) if not inside else "", weather(light, near=False),
        _layer(place, "middle", light, named),
        _push_back(light) if people else "",
        "".join(_person(each, parts, light, inside) for each in stands(people, at)),
        _things(drawn, parts, light, named), _layer(place, "front", light, named),
        weather(light, near=True) if not inside else "", _over(light, sun, horizon, inside),
    ]  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}">'
        f"{''.join(parts_of_it)}</svg>"
    )


def portrait(someone: Someone, parts: Parts) -> str:
    """Head and shoulders of somebody, as SVG, as wide as high."""
    lit = LIGHTS["morning"]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-98 -107 196 196" width="240" height="240">'
        f'{definitions(lit)}<rect x="-120" y="-120" width="240" height="240" fill="url(#sky)"/>'
        f'<circle cx="-60" cy="-40" r="150" fill="url(#sun)" opacity=".5"/>'
        f"{figure(someone, parts, lit, 0.45, bust=True)}</svg>"
    )


def names(light: Light) -> dict[str, str]:
    """What the {names} in a part stand for in a light."""
    return {
        "lit": mix(light.lit, graded("#d8d4c8", light), 1 - light.lamp), "pane": light.pane, "key": light.key,
        "lamp": f"{light.lamp:.2f}", "beam": f"{light.beam:.2f}",
    }  # fmt: skip


def _layer(place: Layers, name: str, light: Light, named: dict[str, str]) -> str:
    return relit(place.get(name, ""), light, DEPTHS[name], named)


def _push_back(light: Light) -> str:
    """The air between a place and those who stand before it, and the shade at their feet."""
    return (
        f'<rect x="0" y="0" width="{WIDE}" height="{HIGH}" fill="{mix(light.haze, light.sky, 0.4)}" opacity=".13"/>'
        f'<rect x="0" y="{HIGH - 260}" width="{WIDE}" height="260" fill="url(#foot)" opacity=".55"/>'
    )


def _person(stand: Stand, parts: Parts, light: Light, inside: bool) -> str:
    near = light._replace(
        unity=light.unity * 0.6, dark=mix(light.dark, light.mid, 0.28), tint=mix(light.tint, "#ffffff", 0.45)
    )
    around = parts.layers("poses", stand.someone.pose)
    if not inside and "outdoors" in said(around):  # there is no chair
        around = parts.layers("poses", said(around)["outdoors"])
    behind, over = (relit(around.get(name, ""), near, 0.0, {}) for name in ("back", "front"))
    return (
        f'<g transform="translate({stand.x:.0f},{stand.y:.0f}) scale({stand.size:.2f})">{behind}'
        f"{figure(stand.someone, parts, near, stand.turn)}{over}</g>"
    )


def _things(drawn: Drawn, parts: Parts, light: Light, named: dict[str, str]) -> str:
    found = ""
    for name, x, y in thing_places(drawn.things, len(drawn.people)):
        body = relit(parts.layers("things", name).get("front", ""), light, 0.0, named)
        found += (
            f'<ellipse cx="{x:.0f}" cy="{y:.0f}" rx="92" ry="13" fill="{light.dark}" opacity=".45"/>'
            f'<g transform="translate({x:.0f},{y:.0f}) scale({LARGE})">{body}</g>'
        )
    if not found:
        return ""
    return f'<rect x="0" y="{HIGH - 150}" width="{WIDE}" height="150" fill="url(#foot)"/>{found}'


def _over(light: Light, sun: float, horizon: float, inside: bool) -> str:
    """What lies over everything: the light itself, and the dark at the edges."""
    y = 40 + light.height * (horizon - 60)
    flare = 0.0 if inside else light.sun * 0.34
    return (
        f'<circle cx="{sun:.0f}" cy="{y:.0f}" r="560" fill="url(#sun)" opacity="{flare:.2f}"/>' if flare else ""
    ) + f'<rect x="0" y="0" width="{WIDE}" height="{HIGH}" fill="url(#edge)"/>'
