"""What somebody's playthroughs say of how they tell the calls apart, from everything that is kept."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.play.playthroughs import content_of
from trainer.packs.garbage import without_garbage_collection
from trainer.packs.model import Scenario
from trainer.records.kept import Begun, Taken
from trainer.scoring.fit import Scored, decision_in, picks_of, scores_of
from trainer.scoring.profile import Played, Profile, profile_of
from trainer.scoring.progress import Progress, progress_of


def profile(context: AppContext) -> Profile:
    """The profile over all kept playthroughs, in the order they were begun. Raises Failure."""
    return profile_of(history(context))


def progress(context: AppContext) -> Progress:
    """Everything Progress shows. Raises Failure."""
    with without_garbage_collection():  # years of playing are 60,000 moves
        return progress_of(history(context))


def history(context: AppContext) -> list[Played]:
    """All playthroughs of the person, scored, in the order they were begun. Raises Failure."""
    if not context.has_records:
        return []
    with records_as_failures():
        versions = context.store.versions()
    return [
        Played(
            told.scenario.key, told.moves, told.kept.begun, (versions.get(told.kept.digest, ""), told.kept.digest),
            told.kept.practice, told.kept.given,
        )
        for told in told_of(context)
    ]  # fmt: skip


class Told(NamedTuple):
    """A kept playthrough with its scenario as it was played, and its moves scored."""

    kept: Begun
    scenario: Scenario
    moves: tuple[Scored, ...]


def told_of(context: AppContext) -> Iterator[Told]:
    """Every playthrough of the person that says something, in the order they were begun. Raises Failure.

    Moves are looked up and not replayed: they were played with the engine when they were kept, against the content
    that is kept beside them. A playthrough whose content cannot be read, or does not have such moves, says nothing.
    """
    if not context.has_records:
        return
    with records_as_failures():
        journal = context.store.journal(context.person)
    known: dict[str, _Known | None] = {}
    for kept, moves in journal:
        if kept.digest not in known:
            known[kept.digest] = _known(context, kept.digest)
        found = known[kept.digest]
        if found is not None:
            with suppress(KeyError):
                yield Told(kept, found.scenario, tuple([found.scored(*move) for move in moves]))


class _Known:
    """A scenario that was played, with every answer of it scored."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._plain = scores_of(scenario)
        self._met: dict[Taken, Scored] = {}

    def scored(self, scene: str, choice: str, confidence: int | None, factors: str | None) -> Scored:
        """The move, scored. Raises KeyError for one that the scenario does not have."""
        if confidence is None and factors is None:
            return self._plain[scene, choice]
        key = (scene, choice, confidence, factors)
        if key not in self._met:
            picked = None if factors is None else tuple(filter(None, factors.split(",")))
            picks = picks_of(decision_in(self.scenario, scene), picked)
            self._met[key] = self._plain[scene, choice]._replace(confidence=confidence, picks=picks)
        return self._met[key]


def _known(context: AppContext, digest: str) -> _Known | None:
    try:
        return _Known(content_of(context, digest))
    except Failure:
        return None
