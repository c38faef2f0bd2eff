"""A handful of decisions a day: drills that are new and what is due, and meeting it again as practice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.failure import records_as_failures
from trainer.actions.learning.history import ScoredRecord, scored_records
from trainer.actions.learning.new_drills import drill_of, new_drills, story_of
from trainer.actions.learning.practice_view import Planned, Today
from trainer.actions.learning.seconds_of import seconds_of
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import resume, start
from trainer.packs.model import Scenario
from trainer.scoring.fit import SCORED_CALLS, ScoredMove, decision_in
from trainer.scoring.plan import Candidate, Due, Item, Key, Meeting, due_of, handful_of
from trainer.scoring.verdict import Tally, tally_of


class _Place(NamedTuple):
    candidate: Candidate
    story: str
    playthrough: int
    number: int


def practice_today(context: AppContext) -> Today:
    """Today's handful: drills that were never met, and what was met, is due and still at hand. Raises Failure."""
    catalog = catalog_of(context.app_paths)
    entries, at_hand = catalog.entries, catalog.sources
    records = [each for each in scored_records(context) if each.scenario.key in at_hand]
    places, today = _places(records), context.now().date()
    seen = _meetings(records, today)
    before = [met for met in seen if met.day != today]
    met, met_before, met_today = _met(records, today)
    fresh = new_drills(context, catalog.drills, met_before)
    drills = [each for each, _ in fresh.values()]
    known = [place.candidate for place in places.values()]
    asked = handful_of(known, before, today, drills)
    left = [each for each in asked if each.key not in met_today]
    never = [each for each in drills if each.key[0] not in met]
    more = [] if left else handful_of(known, seen, today, never, {c.drill for c in known if c.key in met_today})
    times = Counter(each.key for each in seen)

    packs = {each.pack: each.pack_title for each in catalog.drills}

    def planned(item: Item) -> Planned:
        if item.key in places:
            place = places[item.key]
            story = place.story if place.candidate.drill is None else packs[item.key[0].partition("/")[0]]
            return Planned(item, story, *place[2:], times[item.key])
        return Planned(item, fresh[item.key[0]][1], None, 1, 0)

    begun = {each.scenario.key for each in records}
    return Today(
        tuple(map(planned, left)), len(asked) - len(left), tuple(map(planned, more)),
        len(handful_of(known, seen, today + timedelta(days=1), never)), *_next(seen, places, today),
        tuple(entry for entry in entries if entry.key not in begun), *_practised(records, today),
    )  # fmt: skip


def _met(records: Iterable[ScoredRecord], today: date) -> tuple[set[str], set[str], set[Key]]:
    """The scenarios in which something was decided, those in which that was before today, and what it was today."""
    met, met_before, met_today = set[str](), set[str](), set[Key]()
    for each in records:
        for move in each.scored.moves[each.scored.playthrough.given :]:
            met.add(each.scenario.key)
            if move.move.at[:10] == today.isoformat():
                met_today.add((each.scenario.key, move.move.scene))
            else:
                met_before.add(each.scenario.key)
    return met, met_before, met_today


def _practised(records: Sequence[ScoredRecord], today: date) -> tuple[Tally, tuple[ScoredMove, ...]]:
    """What practice came to on the last day before today that had any, and what was practised today."""
    days: dict[str, list[ScoredMove]] = {}
    for each in records:
        if each.scenario.drill is not None or each.scored.playthrough.practice:
            for move in each.scored.moves[each.scored.playthrough.given :]:
                days.setdefault(move.move.at[:10], []).append(move)
    last = max((day for day in days if day < today.isoformat()), default="")
    return tally_of(move.verdict for move in days.get(last, ())), tuple(days.get(today.isoformat(), ()))


def begin_planned(context: AppContext, planned: Planned, time_factor: float | None) -> PlaySession:
    """Stand before a planned decision, as practice that no profile counts; or before a new drill. Raises Failure."""
    if planned.playthrough is None:
        return start(context, planned.item.key[0], time_factor)._replace(stops_after=1)
    with records_as_failures():
        made = context.store.playthroughs.go_on_from(planned.playthrough, planned.number - 1, context.now(), "each")
    session = resume(context, made, time_factor)
    return session._replace(stops_after=session.playthrough.given + 1, met_before=planned.met_before)


def due_again(context: AppContext, key: Key) -> Due | None:
    """When a decision that was just met is due again. Raises Failure."""
    today = context.now().date()
    times = [each for each in _meetings(scored_records(context), today) if each.key == key]
    return due_of(times, today) if times else None


def _meetings(records: Iterable[ScoredRecord], today: date) -> list[Meeting]:
    """Every time a scored decision was met, by the numbers of playthroughs and moves.

    A playthrough may go on long after a later one was begun: where the clock never contradicts the numbers, it says so.
    """
    known = list(records)
    found = [
        Meeting((each.scenario.key, move.move.scene), move)
        for each in known
        for move in each.scored.moves[each.scored.playthrough.given :]
        if move.fit is not None
    ]
    return sorted(found, key=lambda met: met.day) if _clock_was_right(known, today) else found


def _clock_was_right(records: Iterable[ScoredRecord], today: date) -> bool:
    """Whether days only ever went on: from one beginning to the next, from move to move, and up to today."""
    began = ""
    for each in records:
        before = each.scored.playthrough.begun[:10]
        if before < began:
            return False
        began = before
        for move in each.scored.moves[each.scored.playthrough.given :]:
            if not before <= move.move.at[:10] <= today.isoformat():
                return False
            before = move.move.at[:10]
    return True


def _places(records: Iterable[ScoredRecord]) -> dict[Key, _Place]:
    """Where each decision that was met can be met again: in the playthrough that came to it last."""
    found: dict[Key, _Place] = {}
    for each in records:
        moves = each.scored.moves
        for number in range(each.scored.playthrough.given, len(moves)):
            candidate = _candidate(each.scenario, moves[number])
            if candidate is not None:
                found[candidate.key] = _Place(candidate, each.scenario.title, each.id, number + 1)
    return found


def _candidate(scenario: Scenario, met: ScoredMove) -> Candidate | None:
    """The decision that was met, if it had a call that is scored."""
    scene = met.move.scene
    decision = decision_in(scenario, scene)
    if met.call not in SCORED_CALLS:
        return None
    situation = decision.cases[met.case].situation if decision.cases else decision.situation
    return Candidate(
        (scenario.key, scene), scenario.scenes[scene].title, met.call, situation, seconds_of(scenario, scene),
        story_of(scenario), drill_of(scenario),
    )  # fmt: skip


def _next(seen: Iterable[Meeting], places: dict[Key, _Place], today: date) -> tuple[date | None, int]:
    """The next day on which something is due that is not due yet, and how much."""
    times: dict[Key, list[Meeting]] = {}
    for each in seen:
        times.setdefault(each.key, []).append(each)
    days = [due_of(met, today).day for key, met in times.items() if key in places]
    ahead = [day for day in days if day > today]
    return (min(ahead), ahead.count(min(ahead))) if ahead else (None, 0)
