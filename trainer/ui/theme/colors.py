"""The colours, in light and in dark. Contrast is under test: 7 : 1 to read, 4.5 : 1 for other text, 3 : 1 for edges."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Colors(NamedTuple):
    """Colours by what they are for, as #rrggbb.

    `edge` bounds what can be pressed or written in, and draws what a chart or path tells; `line` only parts or frames.
    """

    page: str
    card: str
    sunken: str
    line: str
    edge: str
    ink: str
    muted: str
    directive: str
    directive_tint: str
    inspiring: str
    inspiring_tint: str
    passive: str
    meter: str
    urgent: str
    picture_dim: float

    def of_style(self, style: str | None) -> str:
        """The colour of a style after it was chosen."""
        return {"directive": self.directive, "inspiring": self.inspiring}.get(style or "", self.passive)

    def tint_of_style(self, style: str | None) -> str:
        """The ground on which that colour stands."""
        return {"directive": self.directive_tint, "inspiring": self.inspiring_tint}.get(style or "", self.sunken)


LIGHT = Colors(
    page="#F7F4ED", card="#FFFFFF", sunken="#EEEAE0", line="#DDD8CC", edge="#857F70", ink="#20242C",
    muted="#4A4F5B",
    directive="#B84A0B", directive_tint="#FDEEE3", inspiring="#0B6285", inspiring_tint="#DEEEF6",
    passive="#565B66", meter="#5C6170", urgent="#A61B3C", picture_dim=0.0,
)  # fmt: skip
DARK = Colors(
    page="#14181D", card="#1D2228", sunken="#272D35", line="#353C46", edge="#737D8A", ink="#F1EEE7",
    muted="#B4BAC4",
    directive="#FF9A52", directive_tint="#3A2416", inspiring="#63C3E6", inspiring_tint="#16303C",
    passive="#B4BAC4", meter="#A9B4BC", urgent="#FF8FA3", picture_dim=0.12,
)  # fmt: skip


def palette_of(colors: Colors) -> QPalette:
    """The palette for what Qt draws itself: scroll bars, boxes, selections."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, color in (
        (role.Window, colors.page), (role.Base, colors.card), (role.AlternateBase, colors.sunken),
        (role.Button, colors.card), (role.Text, colors.ink), (role.WindowText, colors.ink),
        (role.ButtonText, colors.ink), (role.ToolTipBase, colors.card), (role.ToolTipText, colors.ink),
        (role.Highlight, colors.ink), (role.HighlightedText, colors.page), (role.PlaceholderText, colors.muted),
        (role.Mid, colors.line), (role.Light, colors.sunken), (role.Dark, colors.line), (role.Midlight, colors.sunken),
    ):  # fmt: skip
        palette.setColor(which, QColor(color))
    return palette
