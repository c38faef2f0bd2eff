"""The profile of a person, from everything that is kept."""

from trainer.actions.desk import PERSON, Desk
from trainer.actions.failure import Failure, records_as_failures
from trainer.actions.playing import content_of, replay_kept
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError
from trainer.scoring.fit import score
from trainer.scoring.profile import Played, Profile, profile_of


def profile(desk: Desk) -> Profile:
    """The profile over all kept playthroughs, in the order they were begun. Raises Failure."""
    with records_as_failures():
        kept = desk.store.playthroughs(PERSON) if desk.has_records else []
    scenarios: dict[str, Scenario | None] = {}
    played: list[Played] = []
    for each in kept:
        if each.digest not in scenarios:
            scenarios[each.digest] = _readable(desk, each.digest)
        scenario = scenarios[each.digest]
        if scenario is None or each.practice:
            continue
        try:
            steps = replay_kept(scenario, each)
        except NotOfferedError:
            continue  # moves that do not fit say nothing
        played.append(Played(scenario.key, tuple(map(score, steps))))
    return profile_of(played)


def _readable(desk: Desk, digest: str) -> Scenario | None:
    try:
        return content_of(desk, digest)
    except Failure:
        return None
