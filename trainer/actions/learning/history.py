"""What somebody's playthroughs say of how they tell the calls apart, from everything that is kept."""

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.play.playthroughs import scenario_of
from trainer.language.own_lines import cues
from trainer.packs.garbage import without_garbage_collection
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, replay
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.scoring.fit import AnswerScores, ScoredMove, decision_in, has_cases, picks_of, score, scores_of, slips_in
from trainer.scoring.own_line import OwnLineTally, names_in
from trainer.scoring.profile import Profile, ScoredPlaythrough, profile_of
from trainer.scoring.progress import Progress, progress_of


def profile(context: AppContext) -> Profile:
    """The profile over all kept playthroughs, in the order they were begun. Raises Failure."""
    return profile_of(history(context))


def progress(context: AppContext) -> Progress:
    """Everything Progress shows. Raises Failure."""
    with without_garbage_collection():  # years of playing are 60,000 moves
        own = OwnLineTally(cues())
        found = progress_of(_counting(scored_records(context), own), context.now().date())
        return found._replace(own=own.counted)


def _counting(records: Iterator["ScoredRecord"], own: OwnLineTally) -> Iterator[ScoredPlaythrough]:
    """The same, while it is counted what one's own lines had, where one may be told: not before the verdicts are."""
    for each in records:
        played = each.scored.playthrough
        scored = each.scored.moves[played.given :]
        told = played.verdicts == "each" or played.finished is not None
        if told and any(move.move.own is not None for move in scored):
            own.add(scored, names_in(each.scenario))
        yield each.scored


def history(context: AppContext) -> list[ScoredPlaythrough]:
    """All playthroughs of the person, scored, in the order they were begun. Raises Failure."""
    return [each.scored for each in scored_records(context)]


class ScoredRecord(NamedTuple):
    """A kept playthrough, scored, with its id in the records and its scenario as it was played."""

    id: int
    scenario: Scenario
    scored: ScoredPlaythrough


def scored_records(context: AppContext) -> Iterator[ScoredRecord]:
    """Every playthrough of the person that says something, in the order they were begun. Raises Failure.

    Moves are looked up, and replayed only where a call depends on what came before: they were played with the engine
    when they were kept, against the content that is kept beside them. A playthrough whose content cannot be read, or
    does not have such moves, says nothing.
    """
    if not context.has_records:
        return
    with records_as_failures():
        records, versions = context.store.playthroughs.of(context.person), context.store.bundles.versions()
    known: dict[tuple[str, str], _Known | None] = {}
    for id, playthrough, _ in records:
        played = (playthrough.content, playthrough.scenario)
        if played not in known:
            known[played] = _known(context, playthrough)
        found = known[played]
        if found is not None:
            with suppress(KeyError):
                moves = found.scored(playthrough)
                version = versions.get(playthrough.content, "")
                scored = ScoredPlaythrough(
                    playthrough, moves, version,
                    text=found.scenario.digest, drill=found.scenario.drill is not None, slips=found.slips,
                )  # fmt: skip
                yield ScoredRecord(id, found.scenario, scored)


class _Known:
    """A scenario that was played, with every answer of it scored where that depends on nothing."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.slips = slips_in(scenario)
        self._scores = None if has_cases(scenario) else scores_of(scenario)

    def scored(self, playthrough: Playthrough) -> tuple[ScoredMove, ...]:
        """Its moves, scored. Raises KeyError for one that the scenario does not have there."""
        if self._scores is not None:
            scores = self._scores
            return tuple(
                [
                    ScoredMove(move, *scores[move.scene, move.choice])
                    if move.factors is None
                    else self._with_picks(scores, move)
                    for move in playthrough.moves
                ]
            )
        try:
            return tuple(map(score, replay(self.scenario, playthrough.moves, playthrough.seed)))
        except NotOfferedError as error:
            raise KeyError(error.answer) from None

    def _with_picks(self, scores: AnswerScores, move: Move) -> ScoredMove:
        picks = picks_of(decision_in(self.scenario, move.scene).situation, move.factors)
        return ScoredMove(move, *scores[move.scene, move.choice], picks)


def _known(context: AppContext, playthrough: Playthrough) -> _Known | None:
    try:
        return _Known(scenario_of(context, playthrough))
    except Failure:
        return None
