"""What a learner says of a playthrough: the own look, another view of a decision, the intention for next time."""

from trainer.actions.desk import Desk
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.playing import Sitting, resume
from trainer.records.kept import Ended
from trainer.records.note import Intention, Note
from trainer.scoring.otherwise import Otherwise, otherwise

MOST_ENDED = 100
"""Playthroughs of one scenario that can be looked at again."""

LONGEST = 1_000
"""Characters of a note; what is longer is cut."""


def keep_note(desk: Desk, sitting: Sitting, note: Note) -> None:
    """Keep the learner's words, in place of those said there before. Raises Failure."""
    if sitting.playthrough is None:
        return  # nothing of this playthrough is kept
    with records_as_failures():
        desk.store.keep_note(sitting.playthrough, note._replace(text=note.text.strip()[:LONGEST]), desk.now())


def notes_of(desk: Desk, sitting: Sitting) -> list[Note]:
    """What was said of it. Raises Failure."""
    if sitting.playthrough is None:
        return []
    with records_as_failures():
        return desk.store.notes(sitting.playthrough)


def ended_of(desk: Desk, sitting: Sitting) -> tuple[Ended, ...]:
    """The playthroughs of its scenario that reached an ending, the newest first. Raises Failure."""
    if sitting.playthrough is None:
        return ()
    with records_as_failures():
        return tuple(desk.store.ended_like(sitting.playthrough, MOST_ENDED))


def last_intention(desk: Desk) -> Intention | None:
    """What the person meant to do next time; None if nothing is kept or can be read. Raises Failure for damage only."""
    if not desk.has_records:
        return None
    try:
        with records_as_failures():
            return desk.store.last_intention(desk.person)
    except Failure as failure:
        if failure.damaged:
            raise
        return None  # it is a courtesy; a start does not fail for it


def had_i_chosen(sitting: Sitting, number: int, choice: str) -> Otherwise:
    """What decision `number` would have led to with another choice. Raises NotOfferedError."""
    return otherwise(sitting.scenario, sitting.steps, number, choice)


def go_on_from(desk: Desk, sitting: Sitting, number: int, time_factor: float | None = 1.0) -> Sitting:
    """Begin again at decision `number`, as practice that no profile counts. Raises Failure."""
    if sitting.playthrough is None:
        return sitting._replace(steps=sitting.steps[: number - 1], time_factor=time_factor)
    with records_as_failures():
        made = desk.store.go_on_from(sitting.playthrough, number - 1, desk.now())
    return resume(desk, made, time_factor)
