"""Saving a debrief for somebody to read elsewhere."""

from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.learning.reflection import notes_of
from trainer.actions.learning.saved_picture import saved_picture
from trainer.actions.play.play_session import PlaySession
from trainer.actions.save_file import save_file
from trainer.reports.debrief_html import debrief_html
from trainer.scoring.turning_point import Turned


def page_of(context: AppContext, session: PlaySession, turning: Turned, *, pictured: bool) -> str:
    """The debrief with the learner's words and what turned it, as one page of HTML. Raises Failure.

    `pictured` is for pages that are read by a browser: it shows the picture of the ending.
    """
    notes = [(note.number, note.kind, note.text) for note in notes_of(context, session)]
    return debrief_html(session.debrief(), notes, turning, saved_picture(session) if pictured else None)


def save_html(context: AppContext, session: PlaySession, turning: Turned, to: Path, *, replace: bool = False) -> None:
    """Save it as HTML that needs nothing else, as `save_file` does. Raises Failure."""
    save_file(context.app_paths, page_of(context, session, turning, pictured=True).encode(), to, replace=replace)
