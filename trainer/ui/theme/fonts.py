"""The two typefaces: Literata for the story, Atkinson Hyperlegible for everything else."""

import os
from importlib.util import find_spec

from PySide6.QtGui import QFont, QFontDatabase

STORY = "Literata"
PLAIN = "Atkinson Hyperlegible"
SEMIBOLD = 600.0
_PACKAGES = ("fontpkg_literata", "fontpkg_atkinson_hyperlegible")


def load_fonts(*, slanted: bool) -> None:
    """Load the typefaces from their packages, upright or slanted; where one is missing the system's serves."""
    for package in _PACKAGES:
        found = find_spec(package)  # only found and not imported: nothing but its files is wanted
        for place in (found.submodule_search_locations if found else None) or ():
            _load_from(os.path.join(place, "files"), slanted=slanted)


def _load_from(folder: str, *, slanted: bool) -> None:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    for name in names:
        if name.endswith(".ttf") and slanted == ("Italic" in name):
            QFontDatabase.addApplicationFont(os.path.join(folder, name))


def font(family: str, pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
    """A font of that height in pixels."""
    made = QFont(family)
    made.setPixelSize(max(1, pixels))
    if bold and family == STORY:
        made.setVariableAxis(QFont.Tag("wght"), SEMIBOLD)  # Literata is one file for all weights
    elif bold:
        made.setWeight(QFont.Weight.Bold)
    made.setItalic(italic)
    return made
