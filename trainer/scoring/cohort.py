"""A cohort: what a group did at each decision, and where the room split. First times of each person only."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from trainer.scoring.fit import STYLES, Scored, Share, Table, fit_of, table_of


class Taking(NamedTuple):
    """One decision somebody took: who, in which scenario, which choice, how it is scored, and what they said of it.

    A decision taken in `practice` counts in nothing, but whoever met it there has met it.
    """

    person: str
    scenario: str
    choice: str
    move: Scored
    seconds: float
    confidence: int | None
    differently: str
    practice: bool = False


class Spot(NamedTuple):
    """One decision of a scenario as the group took it. `styles` and `choices` are counts of people."""

    scenario: str
    scene: str
    call: str | None
    styles: Mapping[str, int]
    choices: Mapping[str, int]
    fit: Share
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
    """A group: each person's fit, the table of calls, and every decision in the order it was first met."""

    people: Mapping[str, Share]
    table: Table
    fit: Share
    spots: tuple[Spot, ...]

    def splits(self, most: int = 3) -> list[Spot]:
        """Where the room split most, of the decisions that at least two people took."""
        several = [spot for spot in self.spots if spot.people > 1 and spot.split > 0]
        return sorted(several, key=lambda spot: (-spot.split, -spot.people))[:most]


def cohort_of(taken: Iterable[Taking]) -> Cohort:
    """What the group did; `taken` in the order of each person's playing."""
    first = first_times(taken)
    at: dict[str, dict[str, list[Taking]]] = {}
    people: dict[str, list[Scored]] = {}
    for each in first:
        at.setdefault(each.scenario, {}).setdefault(each.move.scene, []).append(each)
        people.setdefault(each.person, []).append(each.move)
    moves = [each.move for each in first]
    spots = tuple(_spot(scenario, *spot) for scenario, scenes in at.items() for spot in scenes.items())
    return Cohort({name: fit_of(mine) for name, mine in people.items()}, table_of(moves), fit_of(moves), spots)


def first_times(taken: Iterable[Taking]) -> list[Taking]:
    """Those in which somebody met a scene for the first time; met in practice first, a scene never counts."""
    seen: set[tuple[str, str, str]] = set()
    found = []
    for each in taken:
        key = (each.person, each.scenario, each.move.scene)
        if key not in seen and not each.practice:
            found.append(each)
        seen.add(key)
    return found


def _spot(scenario: str, scene: str, taken: list[Taking]) -> Spot:
    styles = Counter(each.move.style for each in taken)
    return Spot(
        scenario, scene, taken[0].move.call, {style: styles[style] for style in STYLES},
        dict(Counter(each.choice for each in taken).most_common()), fit_of(each.move for each in taken),
        tuple((each.person, each.differently) for each in taken if each.differently),
    )  # fmt: skip
