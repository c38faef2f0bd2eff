"""What a learner says of a playthrough: the self review, another view of a decision, the intention for next time."""

from msgspec.structs import replace

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import resume
from trainer.play.note import Note
from trainer.records.intention import Intention
from trainer.records.kept import PlaythroughRecord
from trainer.scoring.otherwise import Otherwise, otherwise

MOST_ENDED = 100
"""Playthroughs of one scenario that can be looked at again."""

LONGEST = 1_000
"""Characters of a note; what is longer is cut."""


def keep_note(context: AppContext, session: PlaySession, note: Note) -> None:
    """Keep the learner's words, in place of those said there before. Raises Failure."""
    if session.record is None:
        return  # nothing of this playthrough is kept
    with records_as_failures():
        context.store.notes.keep(session.record, replace(note, text=note.text.strip()[:LONGEST]), context.now())


def notes_of(context: AppContext, session: PlaySession) -> list[Note]:
    """What was said of it. Raises Failure."""
    if session.record is None:
        return []
    with records_as_failures():
        return context.store.notes.of(session.record)


def ended_of(context: AppContext, session: PlaySession) -> tuple[PlaythroughRecord, ...]:
    """The playthroughs of its scenario that reached an ending, the newest first. Raises Failure."""
    if session.record is None:
        return ()
    with records_as_failures():
        return tuple(context.store.playthroughs.ended_like(session.record, MOST_ENDED))


def last_intention(context: AppContext) -> Intention | None:
    """What the person meant to do next time; None if nothing is kept or can be read. Raises Failure for damage only."""
    if not context.has_records:
        return None
    try:
        with records_as_failures():
            return context.store.notes.last_intention(context.person)
    except Failure as failure:
        if failure.damaged:
            raise
        return None  # it is a courtesy; a start does not fail for it


def had_i_chosen(session: PlaySession, number: int, choice: str) -> Otherwise:
    """What decision `number` would have led to with another choice. Raises NotOfferedError."""
    return otherwise(session.scenario, session.steps, number, choice)


def go_on_from(context: AppContext, session: PlaySession, number: int, time_factor: float | None = 1.0) -> PlaySession:
    """Begin again at decision `number`, as practice that no profile counts. Raises Failure."""
    if session.record is None:
        earlier = session.back_at(number - 1)
        return earlier._replace(playthrough=replace(earlier.playthrough, time_factor=time_factor))
    with records_as_failures():
        made = context.store.playthroughs.go_on_from(session.record, number - 1, context.now())
    return resume(context, made, time_factor)
