"""What somebody's playthroughs say of how they tell the calls apart, from everything that is kept."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from trainer.actions.desk import Desk
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.playing import content_of
from trainer.packs.model import Scenario
from trainer.records.kept import Kept, KeptMove
from trainer.scoring.fit import Answers, Scored, decision_in, picks_of, scores_of
from trainer.scoring.profile import Played, Profile, profile_of
from trainer.scoring.progress import Progress, progress_of


def profile(desk: Desk) -> Profile:
    """The profile over all kept playthroughs, in the order they were begun. Raises Failure."""
    return profile_of(history(desk))


def progress(desk: Desk) -> Progress:
    """Everything Progress shows. Raises Failure."""
    return progress_of(history(desk))


def history(desk: Desk) -> list[Played]:
    """All playthroughs of the person, scored, in the order they were begun. Raises Failure."""
    if not desk.has_records:
        return []
    with records_as_failures():
        versions = desk.store.versions()
    return [
        Played(
            told.scenario.key, told.moves, told.kept.begun, (versions.get(told.kept.digest, ""), told.kept.digest),
            told.kept.practice, told.kept.given,
        )
        for told in told_of(desk)
    ]  # fmt: skip


class Told(NamedTuple):
    """A kept playthrough with its scenario as it was played, and its moves scored."""

    kept: Kept
    scenario: Scenario
    moves: tuple[Scored, ...]


def told_of(desk: Desk) -> Iterator[Told]:
    """Every playthrough of the person that says something, in the order they were begun. Raises Failure.

    Moves are looked up and not replayed: they were played with the engine when they were kept, against the content
    that is kept beside them. A playthrough whose content cannot be read, or does not have such moves, says nothing.
    """
    if not desk.has_records:
        return
    with records_as_failures():
        playthroughs = desk.store.playthroughs(desk.person)
    known: dict[str, _Known | None] = {}
    for kept in playthroughs:
        if kept.digest not in known:
            known[kept.digest] = _known(desk, kept.digest)
        found = known[kept.digest]
        if found is not None:
            with suppress(KeyError):
                yield Told(kept, found.scenario, _moves(found, kept.moves))


class _Known:
    """A scenario that was played, with every answer of it scored."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario, self.answers = scenario, scores_of(scenario)


def _moves(known: _Known, moves: tuple[KeptMove, ...]) -> tuple[Scored, ...]:
    """Raises KeyError for a move that the scenario does not have."""
    answers: Answers = known.answers
    if all(move.confidence is None and move.factors is None for move in moves):
        return tuple([answers[move.scene, move.choice] for move in moves])
    return tuple(
        answers[move.scene, move.choice]._replace(
            confidence=move.confidence, picks=picks_of(decision_in(known.scenario, move.scene), move.factors)
        )
        for move in moves
    )


def _known(desk: Desk, digest: str) -> _Known | None:
    try:
        return _Known(content_of(desk, digest))
    except Failure:
        return None
