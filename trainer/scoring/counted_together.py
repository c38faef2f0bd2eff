"""Playthroughs of several people counted together: each person's first times are their own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from trainer.packs.model import Scenario
from trainer.play.note import Note
from trainer.play.playthrough import Playthrough
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.fit import ScoredMove, followers_of
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.progress import Progress, progress_of


class PlaythroughResult(NamedTuple):
    """A playthrough that somebody saved, with what was said of it. `version` is the pack's.

    Its moves are scored as the file says until they are counted again; None stands for one that could not be scored.
    Then `edition` tells the text apart that was read, and `source` is the file it came in.
    """

    playthrough: Playthrough
    moves: tuple[ScoredMove | None, ...]
    title: str
    version: str
    notes: tuple[Note, ...] = ()
    edition: str = ""
    source: str = ""


Told = tuple[str, PlaythroughResult]
"""Somebody by name, and a playthrough of theirs; by person in the order of their files."""


def progress_of_people(told: Iterable[Told], *, several: bool) -> Progress:
    """The progress of all of them, counted together; whose a scenario was is said where there are several."""
    return progress_of(_scored(each, person if several else "") for person, each in told)


def cohort_moves(told: Iterable[Told], read: Mapping[str, Scenario]) -> Iterator[CohortMove]:
    """Every move that they made, in that order. `read` are the scenarios by edition, known once they are told of."""
    return (move for person, each in told for move in _moves(person, each, read.get(each.edition)))


def _scored(each: PlaythroughResult, person: str) -> ScoredPlaythrough:
    moves = tuple(scored for scored in each.moves if scored is not None)
    return ScoredPlaythrough(each.playthrough, moves, each.version, person)


def _moves(person: str, each: PlaythroughResult, read: Scenario | None) -> Iterator[CohortMove]:
    """What was decided in it; of practice it only counts that a scene was met."""
    views = {note.number: note.text for note in each.notes if note.kind == "differently"}
    played = each.playthrough
    turns = _turns(each.moves)
    for number, scored in enumerate(each.moves[played.given :], start=played.given + 1):
        if scored is not None:
            yield CohortMove(
                person, played.scenario, scored, views.get(number, ""), played.practice, each.edition,
                turn=turns[number - 1], time_factor=played.time_factor if number > played.timers_since else 1.0,
                timer=_timer(read, scored.move.scene), finished=played.finished is not None, source=each.source,
                version=each.version, begun=played.begun, number=number,
            )  # fmt: skip


def _turns(moves: Sequence[ScoredMove | None]) -> list[bool | None]:
    """For each whether the call turns there; None where that is not known."""
    turns = iter(followers_of(move for move in moves if move is not None))
    return [None if move is None else next(turns) for move in moves]


def _timer(read: Scenario | None, scene: str) -> int | None:
    decision = read.scenes[scene].decision if read is not None and scene in read.scenes else None
    return decision.timer if decision is not None else None
