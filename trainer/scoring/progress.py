"""Progress: every measure as it stands now, since when, and how it went; over first times only.

A point of a course is computed from the last WINDOW first times that count for its measure, so that it can fall as
well as rise. Points come from 20 decisions on (of each kind where kinds are compared), one for each playthrough that
brought something new, at most MOST_POINTS of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from trainer.scoring.intervals import Interval
from trainer.scoring.measures import LEAN, MEASURES, SENSITIVITY, Measure
from trainer.scoring.own_line import OwnLines
from trainer.scoring.profile import (
    NUMBER_FROM,
    FirstMeeting,
    Meetings,
    Profile,
    ScoredPlaythrough,
    meetings_of,
    summarize,
)
from trainer.scoring.spoken import Spoken, spoken_of

WINDOW = 40
"""First times a point of a course looks back on: about 20 of each kind."""
MOST_POINTS = 24

Trend = Literal["risen", "fallen", "none"]
"""What can be claimed of a course; "none" while first and last interval touch."""


class Point(NamedTuple):
    """How a measure stood after playthrough number `playthrough`, begun at `at` (ISO 8601)."""

    playthrough: int
    at: str
    interval: Interval


class Measured(NamedTuple):
    """One measure now. `decisions` are what it is computed from, `since` when the first of them was (or empty)."""

    measure: Measure
    interval: Interval | None
    decisions: int
    since: str
    course: tuple[Point, ...]
    trend: Trend | None


class Edition(NamedTuple):
    """A scenario was played in another version than before: from playthrough number `playthrough` on."""

    playthrough: int
    at: str
    scenario: str
    version: str


class Progress(NamedTuple):
    """Everything Progress shows; `spoken` is what it says first, None where it is no day's.

    `own` is what lines of one's own had, counted apart.
    """

    profile: Profile
    standings: tuple[Measured, ...]
    editions: tuple[Edition, ...]
    spoken: Spoken | None = None
    own: tuple[OwnLines, ...] = ()


def progress_of(playthroughs: Iterable[ScoredPlaythrough], today: date | None = None) -> Progress:
    """Of one person; playthroughs in the order they were begun. Each is let go once it is counted."""
    editions: list[Edition] = []
    meetings = meetings_of(_noted(playthroughs, editions))
    profile = summarize(*meetings)
    standings = tuple(_standing(measure, meetings, profile) for measure in MEASURES)
    spoken = None if today is None else spoken_of(meetings.first, today)
    return Progress(profile, standings, tuple(editions), spoken)


def _standing(measure: Measure, meetings: Meetings, profile: Profile) -> Measured:
    counted = [met for met in meetings.first if measure.counts(met)]
    course = _course(measure, counted) if _says_numbers(measure, counted, profile) else ()
    return Measured(
        measure, measure.estimate(profile, meetings.first), len(counted),
        counted[0].begun if counted else "", course, trend_of(course),
    )  # fmt: skip


def _says_numbers(measure: Measure, counted: Sequence[FirstMeeting], profile: Profile) -> bool:
    if measure in (SENSITIVITY, LEAN):
        return profile.fewest >= NUMBER_FROM
    return len(counted) >= NUMBER_FROM


def _course(measure: Measure, counted: Sequence[FirstMeeting]) -> tuple[Point, ...]:
    ends = [
        place for place, met in enumerate(counted, start=1)
        if place >= NUMBER_FROM and (place == len(counted) or counted[place].playthrough != met.playthrough)
    ]  # fmt: skip
    points = []
    for place in _thinned(ends):
        window = counted[max(0, place - WINDOW) : place]
        found = measure.estimate(summarize(window), window)
        if found is not None:
            points.append(Point(window[-1].playthrough, window[-1].begun, found))
    return tuple(points)


def _thinned(ends: list[int]) -> list[int]:
    """At most MOST_POINTS of them, evenly, the first and the last always."""
    if len(ends) <= MOST_POINTS:
        return ends
    step = (len(ends) - 1) / (MOST_POINTS - 1)
    return [ends[round(number * step)] for number in range(MOST_POINTS)]


def trend_of(course: Sequence[Point]) -> Trend | None:
    """What can be said of a course: a change only where first and last interval do not touch. None without one."""
    if len(course) < 2:
        return None
    first, last = course[0].interval, course[-1].interval
    if last.low > first.high:
        return "risen"
    return "fallen" if last.high < first.low else "none"


def _noted(played: Iterable[ScoredPlaythrough], editions: list[Edition]) -> Iterator[ScoredPlaythrough]:
    """The same, while it is noted where a scenario is another edition than before."""
    before: dict[str, str] = {}
    for number, each in enumerate(played):
        if not each.playthrough.practice:
            if before.get(each.scenario, each.edition) != each.edition:
                editions.append(Edition(number, each.playthrough.begun, each.scenario, each.version))
            before[each.scenario] = each.edition
        yield each
