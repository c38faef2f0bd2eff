"""The two typefaces: Literata for the story, Atkinson Hyperlegible for everything else."""

from importlib import import_module
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

STORY = "Literata"
PLAIN = "Atkinson Hyperlegible"
SEMIBOLD = 600.0
_PACKAGES = ("fontpkg_literata", "fontpkg_atkinson_hyperlegible")


def load_fonts(*, slanted: bool) -> None:
    """Load the typefaces from their packages, upright or slanted; where one is missing the system's serves."""
    for package in _PACKAGES:
        try:
            place = import_module(package).__file__
        except ImportError:
            continue
        for file in sorted((Path(place or "").parent / "files").glob("*.ttf")):
            if slanted == ("Italic" in file.name):
                QFontDatabase.addApplicationFont(str(file))


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
