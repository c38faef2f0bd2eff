"""What somebody's playthroughs say of how they tell the calls apart, from everything that is kept."""

from collections.abc import Iterable, Iterator

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
    """All playthroughs of the person, scored, in the order they were begun. Raises Failure.

    Moves are looked up and not replayed: they were played with the engine when they were kept, against the content
    that is kept beside them. A playthrough whose content cannot be read, or does not have such moves, says nothing.
    """
    if not desk.has_records:
        return []
    with records_as_failures():
        kept, versions = desk.store.playthroughs(desk.person), desk.store.versions()
    return list(_scored(desk, kept, versions))


class _Known:
    """A scenario that was played, with every answer of it scored."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario, self.answers = scenario, scores_of(scenario)


def _scored(desk: Desk, kept: Iterable[Kept], versions: dict[str, str]) -> Iterator[Played]:
    known: dict[str, _Known | None] = {}
    for each in kept:
        if each.digest not in known:
            known[each.digest] = _known(desk, each.digest)
        scenario = known[each.digest]
        if scenario is None:
            continue
        try:
            moves = _moves(scenario, each.moves)
        except KeyError:
            continue
        edition = (versions.get(each.digest, ""), each.digest)
        yield Played(scenario.scenario.key, moves, each.begun, edition, each.practice, each.given)


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
