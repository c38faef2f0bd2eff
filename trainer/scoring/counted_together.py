"""Playthroughs of several people counted together: each person's first times are their own."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.play.note import Note
from trainer.play.playthrough import Playthrough
from trainer.scoring.cohort import CohortMove
from trainer.scoring.fit import ScoredMove
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.progress import Progress, progress_of


class PlaythroughResult(NamedTuple):
    """A playthrough that somebody saved, with what was said of it. `version` is the pack's.

    Its moves are scored as the file says until they are counted again; None stands for one that could not be scored.
    """

    playthrough: Playthrough
    moves: tuple[ScoredMove | None, ...]
    title: str
    version: str
    notes: tuple[Note, ...] = ()


Told = tuple[str, PlaythroughResult]
"""Somebody by name, and a playthrough of theirs; by person in the order of their files."""


def progress_of_people(told: Iterable[Told], *, several: bool) -> Progress:
    """The progress of all of them, counted together; whose a scenario was is said where there are several."""
    return progress_of(_scored(each, person if several else "") for person, each in told)


def cohort_moves(told: Iterable[Told]) -> Iterator[CohortMove]:
    """Every move that they made, in that order."""
    return (move for person, each in told for move in _moves(person, each))


def _scored(each: PlaythroughResult, person: str) -> ScoredPlaythrough:
    moves = tuple(scored for scored in each.moves if scored is not None)
    return ScoredPlaythrough(each.playthrough, moves, each.version, person)


def _moves(person: str, each: PlaythroughResult) -> Iterator[CohortMove]:
    """What was decided in it; of practice it only counts that a scene was met."""
    views = {note.number: note.text for note in each.notes if note.kind == "differently"}
    playthrough = each.playthrough
    for number, scored in enumerate(each.moves[playthrough.given :], start=playthrough.given + 1):
        if scored is not None:
            yield CohortMove(person, playthrough.scenario, scored, views.get(number, ""), playthrough.practice)
