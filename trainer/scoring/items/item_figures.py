"""Each decision as an item of a test: how hard it is, whom it tells apart, and who takes which choice.

Difficulty is the share of those who met it whose style was the call. Discrimination is the item-rest correlation:
Pearson's, between right (1) or wrong (0) here and the share right of all other decisions that the same person met
(Henrysson 1963; `r.drop` of psych::alpha where all met all). As the story branches people meet different decisions: a
decision is counted by all who met it, and whoever met no other stays out of its correlation.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import fmean
from typing import NamedTuple

from trainer.packs.names import TIMEOUT
from trainer.scoring.cohort_values import Cohort, CohortChoice, CohortDecision
from trainer.scoring.fit import Share
from trainer.scoring.intervals import Interval, difference_interval, share_interval
from trainer.scoring.items.answers import Answers, Item, answers_of
from trainer.scoring.items.enough import (
    FEWEST,
    FEWEST_TAKERS,
    correlation_interval,
    missing_for_correlation,
    missing_for_nobody,
    missing_for_share,
)
from trainer.scoring.items.reliability import Reliability, reliability_of


class ChoiceFigures(NamedTuple):
    """A choice by who took it at first: they got a share of `rest` (0 to 1) of their other decisions right.

    `rest_missing` are the takers that are missing until that may be said.
    `best` says that it misses the call and yet those who take it do better elsewhere than those who don't; `missing`
    are the people that are missing until it may be said that nobody takes it (0 where somebody did).
    """

    choice: CohortChoice
    fits: bool
    rest: float | None
    best: bool
    missing: int
    rest_missing: int


class ItemFigures(NamedTuple):
    """A decision: how many were right, and its item-rest correlation with its interval (None where there is none).

    `rest_people` are those it is counted of. The two numbers missing are of people, until the share and until the
    correlation may be said.
    """

    decision: CohortDecision
    right: Share
    right_missing: int
    rest: Interval | None
    rest_people: int
    rest_missing: int
    choices: tuple[ChoiceFigures, ...]

    @property
    def item(self) -> Item:
        """What it is called among the answers."""
        return self.decision.scene, str(self.decision.call)

    @property
    def sorts_wrongly(self) -> bool:
        """Whether those who get it right do worse elsewhere, and enough people say so."""
        return self.rest is not None and not self.rest_missing and self.rest.high < 0


class TextFigures(NamedTuple):
    """The decisions of one text that have a call, and how reliably they tell people apart together."""

    items: tuple[ItemFigures, ...]
    reliability: Reliability


def figures_of(part: Cohort) -> TextFigures:
    """Of a group, as far as it read one text."""
    answers = answers_of(part.moves)
    rests = _rests(answers)
    chosen: dict[Item, dict[str, list[str]]] = {}
    for each in part.moves:
        item = each.scored.move.scene, str(each.scored.call)
        chosen.setdefault(item, {}).setdefault(each.scored.move.choice, []).append(each.person)
    scored = (each for each in part.decisions if each.fit.of)
    items = (_item(each, answers, rests, chosen[each.scene, str(each.call)]) for each in scored)
    return TextFigures(tuple(items), reliability_of(answers))


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's correlation, between -1 and 1; None where one of the two is always the same."""
    if len(pairs) < 2:
        return None
    one, other = zip(*pairs, strict=True)
    middle, center = fmean(one), fmean(other)
    both = sum((x - middle) * (y - center) for x, y in pairs)
    spread = sqrt(sum((x - middle) ** 2 for x in one) * sum((y - center) ** 2 for y in other))
    return max(-1.0, min(1.0, both / spread)) if spread > 1e-12 else None


def _rests(answers: Answers) -> dict[Item, dict[str, float]]:
    """For each decision the share right of the others, of everybody who met it and at least one other."""
    found: dict[Item, dict[str, float]] = {}
    for person, answered in answers.items():
        right, of = sum(answered.values()), len(answered)
        for item, fits in answered.items():
            rest = found.setdefault(item, {})
            if of > 1:
                rest[person] = (right - fits) / (of - 1)
    return found


def _item(
    decision: CohortDecision, answers: Answers, rests: Mapping[Item, Mapping[str, float]],
    chosen: Mapping[str, Sequence[str]],
) -> ItemFigures:  # fmt: skip
    item = decision.scene, str(decision.call)
    rest = rests[item]
    r = correlation([(float(answers[person][item]), share) for person, share in rest.items()])
    people = len(rest)
    missing = missing_for_correlation(r, people) if r is not None else max(0, FEWEST - people)
    interval = correlation_interval(r, people) if r is not None and people > 3 else None
    choices = tuple(_choices(decision, rest, chosen))
    return ItemFigures(
        decision, decision.fit, missing_for_share(*decision.fit), interval, people, missing, choices
    )  # fmt: skip


def _choices(
    decision: CohortDecision, rest: Mapping[str, float], chosen: Mapping[str, Sequence[str]]
) -> list[ChoiceFigures]:
    found = []
    for each in decision.takes:
        takers = set(chosen.get(each.id, ()))
        mine = [share for person, share in rest.items() if person in takers]
        others = [share for person, share in rest.items() if person not in takers]
        fits = each.style == decision.call
        best = not fits and each.id != TIMEOUT and _do_better(mine, others)
        missing = 0 if each.first else missing_for_nobody(decision.people)
        few = max(0, FEWEST_TAKERS - len(mine))
        found.append(ChoiceFigures(each, fits, fmean(mine) if mine else None, best, missing, few))
    return found


def _do_better(mine: Sequence[float], others: Sequence[float]) -> bool:
    if min(len(mine), len(others)) < FEWEST_TAKERS:
        return False
    one, other = (share_interval(fmean(shares), len(shares)) for shares in (mine, others))
    return difference_interval(one, other).low > 0
