"""What right and wrong, strong and weak choices do to the meters.

Over all scored decisions that half-right plays meet, and all choices on offer there; what is counted is what a choice
adds, before a meter stops at 0 or 100.
"""

from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean as mean
from typing import NamedTuple

from trainer.checks.measures.half_right import Play, choices_of
from trainer.packs.format import Execution
from trainer.play.as_met import effects_of
from trainer.play.engine import State, call_of


class Outcomes(NamedTuple):
    """Of strong right choices, the share that beats all others in every meter, and that lowers one.

    And the mean change of a meter by weak right choices, less that by strong wrong ones. None where there are none, or
    no meters.
    """

    right_dominant: float | None
    right_costs: float | None
    weak_right_minus_strong_wrong: float | None


class _Offered(NamedTuple):
    """A choice on offer, and what it adds to each meter."""

    right: bool
    execution: Execution
    adds: tuple[int, ...]


def outcomes_of(plays: Iterable[Play]) -> Outcomes:
    """The three figures."""
    dominant: list[bool] = []
    costs: list[bool] = []
    weak_right: list[float] = []
    strong_wrong: list[float] = []
    for offered in _met(plays):
        for each in offered:
            if each.right and each.execution == "strong":
                dominant.append(_dominates(each, offered))
                costs.append(min(each.adds) < 0)
            elif each.right and each.execution == "weak":
                weak_right.append(mean(each.adds))
            elif not each.right and each.execution == "strong":
                strong_wrong.append(mean(each.adds))
    gap = mean(weak_right) - mean(strong_wrong) if weak_right and strong_wrong else None
    return Outcomes(mean(dominant) if dominant else None, mean(costs) if costs else None, gap)


def _met(plays: Iterable[Play]) -> Iterator[list[_Offered]]:
    for play in plays:
        for turn in play.turns:
            if turn.right is not None and turn.before.meters:
                yield _offered(turn.before)


def _offered(state: State) -> list[_Offered]:
    call, known, found = call_of(state), state.known, []
    for choice in choices_of(state):
        added = effects_of(choice, state.meters, known).meters
        adds = tuple(added.get(name, 0) for name in state.meters)
        found.append(_Offered(choice.style == call, choice.execution, adds))
    return found


def _dominates(one: _Offered, offered: Sequence[_Offered]) -> bool:
    """Whether every other choice does no better in any meter, and worse in one at least."""
    others = [each.adds for each in offered if each is not one]
    return all(
        adds != one.adds and all(mine >= theirs for mine, theirs in zip(one.adds, adds, strict=True))
        for adds in others
    )  # fmt: skip
