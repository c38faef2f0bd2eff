"""Ten minutes a day: what is due today, and meeting it again as practice."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.failure import records_as_failures
from trainer.actions.learning.history import Told, told_of
from trainer.actions.learning.practice_view import Planned, Today
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import resume
from trainer.actions.play.scene_view import WORDS_A_SECOND
from trainer.packs.model import Scenario
from trainer.scoring.fit import SCORED_CALLS, decision_in
from trainer.scoring.plan import Candidate, Due, Key, Seen, due_of, plan_of

TO_DECIDE = 15.0
"""Seconds, beside reading."""


class _Place(NamedTuple):
    candidate: Candidate
    story: str
    playthrough: int
    number: int


def practice_today(context: AppContext) -> Today:
    """What to practise today, from everything that was met and is still at hand. Raises Failure."""
    cards = catalog_of(context.app_paths).cards
    at_hand = {card.key for card in cards}
    told = [each for each in told_of(context) if each.scenario.key in at_hand]
    seen = _seen(told)
    places = _places(told)
    items = plan_of([place.candidate for place in places.values()], seen, context.now().date())
    met = Counter(each.key for each in seen)
    planned = tuple(Planned(item, *places[item.key][1:], met[item.key]) for item in items)
    begun = {each.scenario.key for each in told}
    fresh = tuple(card for card in cards if card.key not in begun)
    return Today(planned, *_next(seen, places, context.now().date()), fresh)


def begin_planned(context: AppContext, planned: Planned, time_factor: float | None) -> PlaySession:
    """Stand before a planned decision, as practice that no profile counts. Raises Failure."""
    with records_as_failures():
        made = context.store.go_on_from(planned.playthrough, planned.number - 1, context.now(), "each")
    session = resume(context, made, time_factor)
    return session._replace(stops_after=session.playthrough.given + planned.item.length, met_before=planned.met_before)


def due_again(context: AppContext, key: Key) -> Due | None:
    """When a decision that was just met is due again. Raises Failure."""
    times = [each for each in _seen(told_of(context)) if each.key == key]
    return due_of(times) if times else None


def _seen(told: Iterable[Told]) -> list[Seen]:
    """Every time a scored decision was met, day by day; a playthrough may go on long after it was begun."""
    found = []
    for each in told:
        for move, scored in list(zip(each.kept.moves, each.moves, strict=True))[each.kept.given :]:
            if scored.fit is not None:
                found.append(Seen((each.scenario.key, move.scene), date.fromisoformat(move.at[:10]), scored.fit))
    return sorted(found, key=lambda seen: seen.day)


def _places(told: Iterable[Told]) -> dict[Key, _Place]:
    """Where each decision that was met can be met again: in the playthrough that came to it last."""
    found: dict[Key, _Place] = {}
    for each in told:
        for number in range(each.kept.given, len(each.moves)):
            scene = each.moves[number].scene
            follower = each.moves[number + 1].scene if number + 1 < len(each.moves) else None
            candidate = _candidate(each.scenario, scene, follower)
            if candidate is not None:
                found[candidate.key] = _Place(candidate, each.scenario.title, each.record.id, number + 1)
    return found


def _candidate(scenario: Scenario, scene: str, follower: str | None) -> Candidate | None:
    """The decision of a scene, if it has a call that is scored."""
    decision = decision_in(scenario, scene)
    if decision.call not in SCORED_CALLS:
        return None
    shown = scenario.scenes[scene]
    words = len(shown.text.split()) + sum(len(choice.text.split()) for choice in decision.choices)
    after = (scenario.key, follower) if follower is not None else None
    key = (scenario.key, scene)
    return Candidate(key, shown.title, decision.call, decision.situation, TO_DECIDE + words / WORDS_A_SECOND, after)


def _next(seen: Iterable[Seen], places: dict[Key, _Place], today: date) -> tuple[date | None, int]:
    """The next day on which something is due that is not due yet, and how much."""
    times: dict[Key, list[Seen]] = {}
    for each in seen:
        times.setdefault(each.key, []).append(each)
    days = [due_of(met).day for key, met in times.items() if key in places]
    ahead = [day for day in days if day > today]
    return (min(ahead), ahead.count(min(ahead))) if ahead else (None, 0)
