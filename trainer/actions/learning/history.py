"""What somebody's playthroughs say of how they tell the calls apart, from everything that is kept."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.play.playthroughs import content_of
from trainer.packs.garbage import without_garbage_collection
from trainer.packs.model import Scenario
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.kept import PlaythroughRecord
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
            told.scenario.key, told.moves, told.kept.begun, (versions.get(told.kept.content, ""), told.kept.content),
            told.kept.practice, told.kept.given,
        )
        for told in told_of(context)
    ]  # fmt: skip


class Told(NamedTuple):
    """A kept playthrough with its scenario as it was played, and its moves scored."""

    record: PlaythroughRecord
    scenario: Scenario
    moves: tuple[Scored, ...]

    @property
    def kept(self) -> Playthrough:
        """The playthrough as it was kept."""
        return self.record.playthrough


def told_of(context: AppContext) -> Iterator[Told]:
    """Every playthrough of the person that says something, in the order they were begun. Raises Failure.

    Moves are looked up and not replayed: they were played with the engine when they were kept, against the content
    that is kept beside them. A playthrough whose content cannot be read, or does not have such moves, says nothing.
    """
    if not context.has_records:
        return
    with records_as_failures():
        records = context.store.playthroughs(context.person)
    known: dict[str, _Known | None] = {}
    for record in records:
        playthrough = record.playthrough
        if playthrough.content not in known:
            known[playthrough.content] = _known(context, playthrough.content)
        found = known[playthrough.content]
        if found is not None:
            with suppress(KeyError):
                yield Told(record, found.scenario, tuple([found.scored(move) for move in playthrough.moves]))


class _Known:
    """A scenario that was played, with every answer of it scored."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._plain = scores_of(scenario)

    def scored(self, move: Move) -> Scored:
        """The move, scored. Raises KeyError for one that the scenario does not have."""
        plain = self._plain[move.scene, move.choice]
        if move.confidence is None and move.factors is None:
            return plain
        picks = picks_of(decision_in(self.scenario, move.scene), move.factors)
        return plain._replace(confidence=move.confidence, picks=picks)


def _known(context: AppContext, digest: str) -> _Known | None:
    try:
        return _Known(content_of(context, digest))
    except Failure:
        return None
