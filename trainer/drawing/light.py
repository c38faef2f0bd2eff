"""The light of a picture: the colours of the sky, and what becomes of every other colour in it."""

from typing import NamedTuple

DAYLIGHT = "noon"
"""The light of a place that names none."""


class Light(NamedTuple):
    """One light. Colours are #rrggbb, the rest are shares of one.

    `dark`, `mid` and `bright` are the palette that everything is drawn towards, by `unity`; `tint` is what white
    becomes before that. `haze` is the colour of what is far, `air` how soon it is reached. `key` is the colour of the
    light on edges. `lamp` says how bright lamps burn, `beam` how much light falls in through windows.
    """

    top: str
    sky: str
    low: str
    haze: str
    air: float
    dark: str
    mid: str
    bright: str
    unity: float
    tint: str
    key: str
    lamp: float = 0.0
    beam: float = 0.0
    sun: float = 0.0
    height: float = 0.5
    moon: float = 0.0
    stars: float = 0.0
    cloud: float = 0.0
    weather: str = ""
    lit: str = "#ffd48a"
    pane: str = "#41566a"


LIGHTS = {
    "dawn": Light(
        "#33406e", "#b5708a", "#ffc48a", "#d6929a", 0.8, "#2b2547", "#8b5f7c", "#ffdcb0", 0.46, "#e6bcb6", "#ffc998",
        lamp=0.5, beam=0.55, sun=0.9, height=0.86, stars=0.12, cloud=0.6, pane="#f0b878",
    ),
    "morning": Light(
        "#6fa9c6", "#b7d8d3", "#fff0c8", "#cfe0d2", 0.75, "#2b4056", "#94a08e", "#fff8e0", 0.24, "#fff4de", "#ffedb8",
        beam=0.9, sun=1.0, height=0.62, cloud=0.5,
    ),
    "noon": Light(
        "#3f8cc2", "#82bedd", "#dcf0ee", "#b4d6e2", 0.7, "#24405e", "#7fa0ab", "#ffffff", 0.2, "#fffdf4", "#fffbe6",
        beam=0.5, sun=0.8, height=0.06, cloud=0.8,
    ),
    "afternoon": Light(
        "#5f98b2", "#d9c79e", "#ffdf9c", "#e2c596", 0.75, "#3b3448", "#a5906c", "#fff0c8", 0.29, "#ffe8c0", "#ffdc90",
        beam=1.0, sun=1.0, height=0.55, cloud=0.5,
    ),
    "dusk": Light(
        "#2c2c58", "#8c4a78", "#ff9460", "#a95a7c", 0.85, "#231c3e", "#754868", "#ffb884", 0.56, "#d89c98", "#ffa468",
        lamp=0.8, beam=0.6, sun=1.0, height=0.93, stars=0.15, cloud=0.7, pane="#f4b46c",
    ),
    "evening": Light(
        "#1d2850", "#574f84", "#e8986e", "#665a84", 0.85, "#1b1e3c", "#665678", "#ffcf94", 0.5, "#c8a4a4", "#ffc484",
        lamp=1.0, beam=0.2, stars=0.4, cloud=0.5, pane="#ffcd7a",
    ),
    "night": Light(
        "#0a1230", "#15264c", "#2f4a70", "#22385e", 0.95, "#0a1028", "#30486c", "#b4cce6", 0.62, "#8098c0", "#b8d4f4",
        lamp=1.0, beam=0.16, moon=1.0, height=0.2, stars=1.0, cloud=0.3, pane="#ffc86e",
    ),
    "lamp": Light(
        "#0e142e", "#18213f", "#2c3354", "#3c2c3a", 0.75, "#1e1420", "#85533a", "#ffe2a8", 0.52, "#e8b888", "#ffcc80",
        lamp=1.0, moon=0.5, height=0.2, stars=0.8, cloud=0.2, pane="#ffc86e",
    ),
    "neon": Light(
        "#0c1a2e", "#152a42", "#27465c", "#5f8c92", 0.6, "#142638", "#5a8a90", "#f0fffa", 0.4, "#cfe8e4", "#d4fff4",
        lamp=1.0, stars=0.3, cloud=0.2, lit="#e2fff6", pane="#d8f6ee",
    ),
    "overcast": Light(
        "#8b98a6", "#b2bcc3", "#d8dbd8", "#b4bec4", 0.85, "#323e4c", "#828e96", "#f0f1ec", 0.36, "#dce2e4", "#f4f6f0",
        lamp=0.3, beam=0.3, cloud=1.0,
    ),
    "fog": Light(
        "#a2adb2", "#bec6c6", "#d8dbd6", "#c2cac8", 1.55, "#4a545c", "#98a2a4", "#f2f2ec", 0.42, "#d8dedc", "#f6f6ee",
        lamp=0.4, beam=0.2, weather="fog",
    ),
    "rain": Light(
        "#4b5c6e", "#6f808c", "#a2adb0", "#82919a", 1.0, "#22303e", "#62747e", "#dce4e4", 0.46, "#b4c4cc", "#dcecf0",
        lamp=0.7, beam=0.2, cloud=1.0, weather="rain", pane="#e8c888",
    ),
    "snow": Light(
        "#a4b4c4", "#c8d4dc", "#eef2f2", "#d4dee4", 1.1, "#384a5e", "#92a4b0", "#ffffff", 0.36, "#e4ecf2", "#ffffff",
        lamp=0.4, beam=0.3, cloud=0.6, weather="snow", pane="#f0d498",
    ),
    "storm": Light(
        "#161e2a", "#35424f", "#6c7a80", "#4a5864", 1.1, "#121922", "#4a5a66", "#ccd8da", 0.56, "#98a8b4", "#d4e8f0",
        lamp=0.8, beam=0.1, cloud=1.0, weather="storm", pane="#e8c080",
    ),
}  # fmt: skip
"""Name to light; the names are those of the format."""
