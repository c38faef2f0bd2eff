"""Lines for people: whatever a pack, a file or a name brings, nothing in them is hidden or steers the terminal."""

from collections.abc import Iterable
from typing import TextIO

from trainer.packs.shown_text import shown


def write_lines(lines: Iterable[str], to: TextIO) -> None:
    """Write each and end its line."""
    to.writelines(f"{shown(line)}\n" for line in lines)


def write_line(line: str, to: TextIO) -> None:
    """Write one and end it."""
    write_lines((line,), to)
