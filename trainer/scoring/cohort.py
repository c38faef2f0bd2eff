"""A cohort: what a group did at each decision, and where the room split. First times of each person only."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from trainer.scoring.fit import STYLES, ScoredMove, Share, Table, fit_of, table_of
from trainer.scoring.verdict import Tally, Verdict, tally_of

Time = Literal["first", "again", "practice"]


class CohortMove(NamedTuple):
    """A move of somebody: whose, in which scenario, how it is scored, and how they see it differently.

    One made in `practice` counts in nothing, but whoever met its scene there has met it.
    """

    person: str
    scenario: str
    scored: ScoredMove
    differently: str = ""
    practice: bool = False


class CohortDecision(NamedTuple):
    """One decision of a scenario as the group took it. `styles` and `choices` are counts of people.

    Where what came before makes it another for some, there is one for each call that was met, by those who met it.
    """

    scenario: str
    scene: str
    call: str | None
    styles: Mapping[str, int]
    choices: Mapping[str, int]
    fit: Share
    tally: Tally
    views: tuple[tuple[str, str], ...]

    @property
    def people(self) -> int:
        """How many took it."""
        return sum(self.styles.values())

    @property
    def split(self) -> float:
        """How evenly the room split between styles: 0 if all chose one, up to 2/3 if a third chose each."""
        return 1 - max(self.styles.values()) / self.people if self.people else 0.0


class Cohort(NamedTuple):
    """A group: what each person's calls came to, the table, and every decision in the order it was first met.

    Those of one scene stand together.
    """

    people: Mapping[str, Tally]
    table: Table
    fit: Share
    tally: Tally
    decisions: tuple[CohortDecision, ...]

    def splits(self, most: int = 3) -> list[CohortDecision]:
        """Where the room split most, of the decisions that at least two people took."""
        several = [each for each in self.decisions if each.people > 1 and each.split > 0]
        return sorted(several, key=lambda each: (-each.split, -each.people))[:most]


def cohort_of(taken: Iterable[CohortMove]) -> Cohort:
    """What the group did; `taken` in the order of each person's playing."""
    first = first_times(taken)
    at: dict[str, dict[str, dict[str | None, list[CohortMove]]]] = {}
    people: dict[str, list[Verdict | None]] = {}
    for each in first:
        met = at.setdefault(each.scenario, {}).setdefault(each.scored.move.scene, {})
        met.setdefault(each.scored.call, []).append(each)
        people.setdefault(each.person, []).append(each.scored.verdict)
    moves = [each.scored for each in first]
    decisions = tuple(
        _decision(scenario, scene, taken)
        for scenario, scenes in at.items()
        for scene, calls in scenes.items()
        for taken in calls.values()
    )
    tallies = {name: tally_of(mine) for name, mine in people.items()}
    return Cohort(tallies, table_of(moves), fit_of(moves), tally_of(move.verdict for move in moves), decisions)


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


def _decision(scenario: str, scene: str, taken: list[CohortMove]) -> CohortDecision:
    styles = Counter(each.scored.style for each in taken)
    return CohortDecision(
        scenario, scene, taken[0].scored.call, {style: styles[style] for style in STYLES},
        dict(Counter(each.scored.move.choice for each in taken).most_common()), fit_of(each.scored for each in taken),
        tally_of(each.scored.verdict for each in taken),
        tuple((each.person, each.differently) for each in taken if each.differently),
    )  # fmt: skip
