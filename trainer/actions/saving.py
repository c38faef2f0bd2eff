"""Saving a debrief for somebody to read elsewhere."""

from pathlib import Path

from trainer.actions.desk import Desk
from trainer.actions.failure import MACHINE, Failure
from trainer.actions.library import write_whole
from trainer.actions.playing import Sitting
from trainer.actions.reflecting import notes_of
from trainer.reports.debrief_html import debrief_html


def page_of(desk: Desk, sitting: Sitting) -> str:
    """The debrief with the learner's words, as one page of HTML. Raises Failure."""
    notes = [(note.number, note.kind, note.text) for note in notes_of(desk, sitting)]
    return debrief_html(sitting.debrief(), notes)


def save_html(desk: Desk, sitting: Sitting, to: Path) -> None:
    """Save it as HTML that needs nothing else. Raises Failure."""
    save_file(page_of(desk, sitting).encode(), to)


def save_file(data: bytes, to: Path) -> None:
    """Write a file whole or not at all. Raises Failure."""
    try:
        write_whole(to, data)
    except OSError as error:
        raise Failure(MACHINE, f"{to} could not be written: {error.strerror}.") from None
