"""Writing to a terminal: a column of text one can read, colour where there is colour."""

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from trainer.language.translation import _
from trainer.packs.markup import Block, blocks_of
from trainer.packs.shown_text import shown
from trainer.reports.debrief_text import Line, Manner

COLUMN = 72
"""Characters; at most this wide, however wide the terminal is."""

MANNERS: dict[Manner, Style] = {
    "title": Style(bold=True, underline=True),
    "heading": Style(bold=True),
    "plain": Style(),
    "muted": Style(dim=True),
    "directive": Style(color="#d9661f"),
    "inspiring": Style(color="#2f8fb3"),
    "passive": Style(dim=True),
}


class Screen:
    """One terminal. Texts of packs are shown as plain text; nothing in them is read as markup of the terminal."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = min(COLUMN, console.width)

    def line(self, text: str = "", manner: Manner = "plain", indent: int = 0) -> None:
        """One paragraph, wrapped."""
        paragraph = Text(shown(text), style=MANNERS[manner])
        self.console.print(Padding(paragraph, (0, 0, 0, indent)), width=self.width, highlight=False, soft_wrap=False)

    def numbered(self, number: int, text: str) -> None:
        """One of several to pick from: its digit, and its words beside it."""
        row = Table.grid(padding=(0, 2, 0, 0))
        row.add_column(width=2, justify="right")
        row.add_column(width=self.width - 6)
        row.add_row(Text(str(number), style=Style(bold=True)), Text(shown(text)))
        self.console.print(Padding(row, (0, 0, 1, 1)))

    def lines(self, lines: list[Line]) -> None:
        """Several lines in their manners."""
        for each in lines:
            self.line(each.text, each.manner)

    def story(self, text: str) -> None:
        """A text in the small markup, a blank line between paragraphs."""
        for block in blocks_of(text):
            self.console.print(self._block(block), width=self.width, highlight=False)
            if not block.item:
                self.console.print()

    def _block(self, block: Block) -> Padding:
        words = Text("• " if block.item else "")
        for span in block.spans:
            words.append(shown(span.text), style=Style(bold=span.strong, italic=span.emphasis))
        return Padding(words, (0, 0, 0, 2 if block.item else 0))

    def ask(self, what: str = "") -> None:
        """What is asked for, in front of where one types."""
        self.console.print(f"{what} › ".lstrip(), end="")

    def rule(self) -> None:
        """A quiet line across."""
        self.console.print(Text("─" * self.width, style=MANNERS["muted"]))


def type_a_digit(most: int) -> str:
    """What is said to somebody who typed something else."""
    return _("Type a digit from 1 to {most}, or q to leave.").format(most=most)
