"""The drawn parts: SVG files with layers, read once each."""

import re
from collections.abc import Mapping
from pathlib import Path

_LAYER = re.compile(r'<g id="([a-z]+)">')
_ABOUT = re.compile(r"<desc>(.*?)</desc>", re.DOTALL)

Layers = Mapping[str, str]
"""Name of a layer to its SVG."""


class Parts:
    """The parts in a folder, by kind and name. A part that is not there has no layers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[tuple[str, str], Layers] = {}

    def layers(self, kind: str, name: str) -> Layers:
        """The layers of a part."""
        key = kind, name
        if key not in self._read:
            path = self._folder / kind / f"{name}.svg"
            self._read[key] = layers_of(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return self._read[key]

    def names(self, kind: str) -> tuple[str, ...]:
        """The names of all parts of a kind, sorted."""
        return tuple(sorted(path.stem for path in (self._folder / kind).glob("*.svg")))


def layers_of(text: str) -> Layers:
    """The layers of a part: its groups with an id. What `desc` says stands under `desc`, as `name: value` lines."""
    pieces = _LAYER.split(text)
    found = {
        name: body.rsplit("</svg>", 1)[0].rstrip().removesuffix("</g>").strip()
        for name, body in zip(pieces[1::2], pieces[2::2], strict=True)
    }
    about = _ABOUT.search(text)
    return {**found, "desc": about[1].strip()} if about else found


def said(layers: Layers) -> dict[str, str]:
    """What the `desc` of a part says of it: a `name: value` on each line."""
    lines = (line.partition(":") for line in layers.get("desc", "").splitlines())
    return {name.strip(): value.strip() for name, _colon, value in lines if name.strip()}
