"""The sky of a light, and the weather in the air."""

from random import Random

from trainer.drawing.grade import mix
from trainer.drawing.light import Light

WIDE, HIGH = 1200, 660
"""The size of every picture, in its own units."""


def definitions(light: Light) -> str:
    """The gradients that sky, places and what lies over them are filled with."""
    return (
        "<defs>"
        f'<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{light.top}"/>'
        f'<stop offset=".55" stop-color="{light.sky}"/><stop offset="1" stop-color="{light.low}"/></linearGradient>'
        f"{_radial('sun', light.key, 0.95, 0.34)}{_radial('glow', light.lit, 0.62, 0.2)}"
        f"{_linear('beam', light.key, 0.55, 0)}{_linear('floor', light.dark, 0, 0.42)}"
        f"{_linear('down', light.dark, 0.5, 0)}{_linear('mist', light.haze, 0, 0.75)}"
        f"{_linear('foot', light.dark, 0, 0.62)}"
        f'<radialGradient id="edge" cx=".5" cy=".42" r=".78"><stop offset=".6" stop-color="{light.dark}" '
        f'stop-opacity="0"/><stop offset="1" stop-color="{light.dark}" stop-opacity=".5"/></radialGradient>'
        "</defs>"
    )


def _radial(id: str, colour: str, strong: float, middle: float) -> str:
    return (
        f'<radialGradient id="{id}" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="{colour}" '
        f'stop-opacity="{strong}"/><stop offset=".4" stop-color="{colour}" stop-opacity="{middle}"/>'
        f'<stop offset="1" stop-color="{colour}" stop-opacity="0"/></radialGradient>'
    )


def _linear(id: str, colour: str, first: float, last: float) -> str:
    return (
        f'<linearGradient id="{id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{colour}" '
        f'stop-opacity="{first}"/><stop offset="1" stop-color="{colour}" stop-opacity="{last}"/></linearGradient>'
    )


def sky(light: Light, horizon: float, sun: float) -> str:
    """The sky down to the horizon; `sun` is where the sun or the moon stands, from the left."""
    parts = [f'<rect x="0" y="0" width="{WIDE}" height="{horizon + 60:.0f}" fill="url(#sky)"/>']
    if horizon + 60 < HIGH:
        parts.append(f'<rect y="{horizon + 59:.0f}" width="{WIDE}" height="{HIGH - horizon:.0f}" fill="{light.low}"/>')
    y = 40 + light.height * (horizon - 60)
    if light.stars:
        parts.append(_stars(light, horizon))
    if light.moon:
        parts.append(
            f'<circle cx="{sun:.0f}" cy="{y:.0f}" r="170" fill="url(#sun)" opacity="{light.moon * 0.5:.2f}"/>'
            f'<circle cx="{sun:.0f}" cy="{y:.0f}" r="30" fill="#eef4ff" opacity="{light.moon}"/>'
            f'<circle cx="{sun + 11:.0f}" cy="{y - 5:.0f}" r="25" fill="{mix(light.top, light.sky, 0.5)}"/>'
        )
    if light.sun:
        parts.append(
            f'<circle cx="{sun:.0f}" cy="{y:.0f}" r="420" fill="url(#sun)" opacity="{light.sun * 0.7:.2f}"/>'
            f'<circle cx="{sun:.0f}" cy="{y:.0f}" r="44" fill="{mix(light.key, "#ffffff", 0.55)}" '
            f'opacity="{light.sun:.2f}"/>'
        )
    if light.cloud:
        parts.append(_clouds(light, horizon))
    return "".join(parts)


def _stars(light: Light, horizon: float) -> str:
    chance = Random(7)
    dots = "".join(
        f'<circle cx="{chance.randrange(WIDE)}" cy="{chance.random() ** 1.5 * horizon * 0.9:.0f}" '
        f'r="{chance.choice((0.9, 1.2, 1.6, 2.1))}"/>'
        for _ in range(64)
    )
    return f'<g fill="#f4f8ff" opacity="{light.stars * 0.85:.2f}">{dots}</g>'


def _clouds(light: Light, horizon: float) -> str:
    """Long clouds in layers, lit from below where the sun is low."""
    chance, found = Random(11), ""
    low = light.height > 0.7
    for number in range(9):
        far = number / 9
        y = 30 + far * horizon * 0.72 + chance.uniform(-12, 12)
        x, wide = chance.uniform(-160, WIDE - 120), chance.uniform(220, 460) * (1 - far * 0.3)
        high = wide * chance.uniform(0.07, 0.13)
        colour = mix(light.sky, light.bright if not low else light.key, 0.5 - far * 0.1)
        shade = mix(light.sky, light.top, 0.5)
        opacity = light.cloud * (0.34 if light.weather == "" and light.cloud < 1 else 0.5)
        found += (
            f'<g opacity="{opacity:.2f}"><path fill="{shade}" d="{_cloud(x + 8, y + 6, wide, high, chance)}"/>'
            f'<path fill="{colour}" d="{_cloud(x, y, wide, high, chance)}"/></g>'
        )
    return found


def _cloud(x: float, y: float, wide: float, high: float, chance: Random) -> str:
    """Three long lenses over one another, flat below."""
    path = ""
    for share in (1.0, 0.62, 0.4):
        long, rise = wide * share, high * chance.uniform(0.7, 1.3)
        left = x + (wide - long) * chance.random()
        base = y - (1 - share) * high * 0.7
        path += (
            f"M{left:.0f},{base:.0f}C{left + long * 0.25:.0f},{base - rise:.0f} "
            f"{left + long * 0.7:.0f},{base - rise:.0f} "
            f"{left + long:.0f},{base:.0f}C{left + long * 0.7:.0f},{base + rise * 0.3:.0f} {left + long * 0.3:.0f},"
            f"{base + rise * 0.3:.0f} {left:.0f},{base:.0f}Z"
        )
    return path


def mist(light: Light, horizon: float) -> str:
    """What lies between near and far: a breath of it in every light, much in fog."""
    strong = {"fog": 0.95, "snow": 0.6, "rain": 0.55, "storm": 0.5}.get(light.weather, 0.3)
    return (
        f'<rect x="0" y="{horizon - 190:.0f}" width="{WIDE}" height="230" fill="url(#mist)" opacity="{strong}"/>'
        f'<rect x="0" y="{horizon + 40:.0f}" width="{WIDE}" height="{HIGH}" fill="{light.haze}" '
        f'opacity="{strong * 0.75 if light.weather == "fog" else 0:.2f}"/>'
    )


def weather(light: Light, near: bool) -> str:
    """Rain or snow: many and small where it is far, few and large where it is near."""
    chance, count = Random(31 if near else 17), 46 if near else 110
    if light.weather in ("rain", "storm"):
        long, lean = (52 if near else 26), (0.42 if light.weather == "storm" else 0.16)
        path = "".join(
            f"M{x:.0f},{y:.0f}l{-long * lean:.0f},{long}"
            for x, y in ((chance.uniform(0, WIDE + 200), chance.uniform(-40, HIGH)) for _ in range(count))
        )
        width, opacity = (2.4, 0.34) if near else (1.4, 0.3)
        return f'<path d="{path}" stroke="{light.bright}" stroke-width="{width}" opacity="{opacity}" fill="none"/>'
    if light.weather == "snow":
        dots = "".join(
            f'<circle cx="{chance.uniform(0, WIDE):.0f}" cy="{chance.uniform(0, HIGH):.0f}" '
            f'r="{chance.uniform(3, 6) if near else chance.uniform(1.3, 2.8):.1f}"/>'
            for _ in range(count)
        )
        return f'<g fill="#ffffff" opacity="{0.75 if near else 0.85}">{dots}</g>'
    return ""
