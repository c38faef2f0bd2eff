"""A cohort: what a group did at each decision, and where the room split. First times of each person only."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from trainer.scoring.cohort_decisions import decision_of_group, titled
from trainer.scoring.cohort_values import NO_EDITIONS, Cohort, CohortDecision, CohortMove, Editions
from trainer.scoring.confidence import Said, confidence_of
from trainer.scoring.detection import detect
from trainer.scoring.fit import Switching, fit_of, table_of
from trainer.scoring.story_order import story_order
from trainer.scoring.verdict import Verdict, tally_of

Time = Literal["first", "again", "practice"]
_Met = dict[str, dict[str | None, list[CohortMove]]]
"""Scene, then the call that was met there, to who took it."""


def cohort_of(taken: Iterable[CohortMove], editions: Editions = NO_EDITIONS) -> Cohort:
    """What the group did; `taken` in the order of each person's playing. `editions` are what they read."""
    first = first_times(taken)
    at: dict[tuple[str, str], _Met] = {}
    people: dict[str, list[Verdict | None]] = {}
    for each in first:
        met = at.setdefault((each.scenario, each.edition), {}).setdefault(each.scored.move.scene, {})
        met.setdefault(each.scored.call, []).append(each)
        people.setdefault(each.person, []).append(each.scored.verdict)
    read = _most_people_first(first)
    found = [_decisions(*each, at[each], editions) for each in read]
    tallies = {name: tally_of(mine) for name, mine in people.items()}
    return _summed(first)._replace(
        people=tallies, decisions=tuple(each for decisions in found for each in decisions), moves=tuple(first),
        editions={edition: editions[edition] for _, edition in read if edition in editions},
    )  # fmt: skip


def part_of(cohort: Cohort, scenario: str, edition: str) -> Cohort:
    """The same group, as far as it read that text."""
    return cohort_of(
        (each for each in cohort.moves if (each.scenario, each.edition) == (scenario, edition)), cohort.editions
    )


def first_times(taken: Iterable[CohortMove]) -> list[CohortMove]:
    """Those in which somebody met a scene for the first time; met in practice first, a scene never counts."""
    return [each for each, time in times_of(taken) if time == "first"]


def times_of(taken: Iterable[CohortMove]) -> Iterator[tuple[CohortMove, Time]]:
    """Each with whether somebody met its scene for the first time, again, or as practice."""
    seen: set[tuple[str, str, str]] = set()
    for each in taken:
        key = (each.person, each.scenario, each.scored.move.scene)
        yield each, "practice" if each.practice else "again" if key in seen else "first"
        seen.add(key)


def _most_people_first(first: Sequence[CohortMove]) -> list[tuple[str, str]]:
    """Scenario and edition of all that was read; of as many people what was met first."""
    people: dict[tuple[str, str], set[str]] = {}
    for each in first:
        people.setdefault((each.scenario, each.edition), set()).add(each.person)
    return sorted(people, key=lambda read: -len(people[read]))


def _decisions(scenario: str, edition: str, met: _Met, editions: Editions) -> list[CohortDecision]:
    """Those of one text, in the order of its story; where it is not known, in the order in which they were met."""
    read = editions[edition].scenario if edition in editions else None
    order = [scene for scene in story_order(read) if scene in met] if read is not None else [*met]
    found = [
        decision_of_group(scenario, edition, scene, taken, read) for scene in order for taken in met[scene].values()
    ]
    return titled(found, read)


def _summed(first: Sequence[CohortMove]) -> Cohort:
    """What all of it comes to, without people and decisions."""
    moves = [each.scored for each in first]
    table = table_of(moves)
    hits, alarms = table["directive"]["directive"], table["inspiring"]["directive"]
    detection = detect(
        hits, hits + table["directive"]["inspiring"], alarms, alarms + table["inspiring"]["inspiring"]
    )  # fmt: skip
    switching = Switching(
        fit_of(each.scored for each in first if each.turn), fit_of(each.scored for each in first if each.turn is False)
    )
    said = (Said(sure, move.fit) for move in moves if (sure := move.move.confidence) and move.fit is not None)
    timed = [each for each in first if each.timer and each.time_factor]
    shares = [_used(each) for each in timed]
    return Cohort(
        {}, table, fit_of(moves), tally_of(move.verdict for move in moves), (), detection, switching,
        confidence_of(said), len(timed), sum(shares) / len(shares) if shares else None,
        sum(each.scored.move.timed_out for each in first), sum(each.untimed for each in first), _unfinished(first),
    )  # fmt: skip


def _used(each: CohortMove) -> float:
    """Share of the timer that was used."""
    if each.scored.move.timed_out:
        return 1.0
    return min(1.0, each.scored.move.seconds / abs((each.timer or 1) * (each.time_factor or 1.0)))


def _unfinished(first: Iterable[CohortMove]) -> int:
    """How many playthroughs stopped before their end."""
    return len({(each.person, each.scenario, each.begun) for each in first if not each.finished})
