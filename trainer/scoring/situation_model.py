"""The situation model: what a situation calls for, and why.

Informed by Vroom, Yetton and Jago's decision model (who has the information, must they be committed, would
they accept a decision made alone) and by Grint's critical, tame and wicked problems. It is a small published
rule, not a validated instrument: an author may disagree with it, and the debrief then shows both.

Units: every factor has a level 0, 1 or 2 (conflict and duty 0 or 1); weights are whole points, positive
towards directing, negative towards inspiring; the sum of those in force lies between -14 and +10.
"""

from functools import lru_cache
from typing import Literal, NamedTuple

from trainer.packs.situation import FACTORS, LEVELS, Situation
from trainer.scoring.gates import BY_POINTS, gate_of

ReadCall = Literal["directive", "inspiring", "contested"]

WEIGHTS: dict[str, tuple[int, ...]] = {
    "urgency": (-1, 1, 3),
    "procedure": (-1, 0, 2),
    "knowledge": (-2, 0, 1),
    "commitment": (1, -1, -3),
    "acceptance": (-2, 0, 1),
    "belief": (-2, -1, 0),
    "competence": (2, 0, -1),
    "legitimacy": (-1, 0, 1),
    "conflict": (0, -1),
}
"""Factor to its weight at each level. Stakes and duty count only in the gates."""

ONLY_WITH_COMMITMENT = frozenset({"acceptance", "belief", "conflict"})
"""Factors that count only if commitment is at least 1."""

TURNS_ALONE = tuple(factor for factor in FACTORS if factor not in ("belief", "competence", "legitimacy", "conflict"))
"""The factors that can carry a reading from one style to the other by themselves. The other four weigh: alone they open
a moment or close it, and no more."""

THRESHOLD = 3
"""A sum of at least +3 directs, of at most -3 inspires; between them the situation is contested."""


class Flip(NamedTuple):
    """The smallest change that turns the reading to `call`: (factor, word now, word then), one or two of them."""

    call: ReadCall
    changes: tuple[tuple[str, str, str], ...]
    steps: int


class Flips(NamedTuple):
    """The nearest flip to another style, and the one to contested if it is nearer than that."""

    style: Flip | None
    contested: Flip | None


class Reading(NamedTuple):
    """What the model says: the call, the gate that decided, the sum, and each factor's share in it."""

    call: ReadCall
    gate: int
    sum: int
    contributions: dict[str, int]


def contributions(situation: Situation) -> dict[str, int]:
    """Points of each factor in force. A factor that does not count here is left out."""
    committed = situation.commitment >= 1
    return {
        factor: weights[getattr(situation, factor)]
        for factor, weights in WEIGHTS.items()
        if committed or factor not in ONLY_WITH_COMMITMENT
    }


def read(situation: Situation) -> Reading:
    """The reading of one situation. The first gate that matches decides; gate 6 is the sum."""
    shares = contributions(situation)
    total = sum(shares.values())
    gate = gate_of(situation)
    if gate is None:
        return Reading(_by_sum(situation, total), BY_POINTS, total, shares)
    return Reading(gate.call, gate.number, total, shares)


def marked_as_rule(situation: Situation) -> frozenset[str]:
    """The factors that decide by a gate and have no points to show it: the debrief marks them as the rule."""
    gate, shares = gate_of(situation), contributions(situation)
    return frozenset(factor for factor in gate.factors(situation) if not shares.get(factor)) if gate else frozenset()


def _by_sum(s: Situation, total: int) -> ReadCall:
    if total <= -THRESHOLD:
        return "inspiring"
    if total < THRESHOLD or _alone_ruled_out(s):
        return "contested"
    return "directive"


def _alone_ruled_out(s: Situation) -> bool:
    """Vroom's two rules against deciding alone: they must accept it and would not; nobody knows enough."""
    unaccepted = s.commitment >= 1 and s.acceptance < 2
    uninformed = s.stakes >= 1 and s.knowledge < 2 and s.procedure < 2
    return unaccepted or uninformed


@lru_cache(maxsize=1024)
def nearest_flips(situation: Situation) -> Flips:
    """The smallest changes that turn the reading: to the other style, and to contested if that is nearer.

    Smaller is: fewer factors (one, else two), then fewer levels, then the order of the factors. Duty is
    never changed, so where it decides there is no flip. A contested situation can turn to either style.
    """
    here = read(situation).call
    style: Flip | None = None
    contested: Flip | None = None
    for changes in (_single_changes(situation), _double_changes(situation)):
        turned = [flip for flip in (_flip(situation, *change) for change in changes) if flip.call != here]
        style = min((f for f in turned if f.call != "contested"), key=_steps, default=None)
        contested = contested or min((f for f in turned if f.call == "contested"), key=_steps, default=None)
        if style is not None:
            break
    if style is not None and contested is not None and not _is_nearer(contested, style):
        contested = None
    return Flips(style, contested)


def _flip(before: Situation, after: Situation, changed: tuple[str, ...]) -> Flip:
    steps = sum(abs(getattr(after, factor) - getattr(before, factor)) for factor in changed)
    words = tuple((factor, before.word(factor), after.word(factor)) for factor in changed)
    return Flip(read(after).call, words, steps)


def _steps(flip: Flip) -> int:
    return flip.steps


def _is_nearer(one: Flip, other: Flip) -> bool:
    return (len(one.changes), one.steps) < (len(other.changes), other.steps)


_CHANGEABLE = tuple(factor for factor in FACTORS if factor != "duty")


def _single_changes(situation: Situation) -> list[tuple[Situation, tuple[str, ...]]]:
    return [
        (situation._replace(**{factor: level}), (factor,))
        for factor in _CHANGEABLE
        for level in range(len(LEVELS[factor]))
        if level != getattr(situation, factor)
    ]


def _double_changes(situation: Situation) -> list[tuple[Situation, tuple[str, ...]]]:
    order = {factor: place for place, factor in enumerate(_CHANGEABLE)}
    return [
        (twice, (first, second))
        for once, (first,) in _single_changes(situation)
        for twice, (second,) in _single_changes(once)
        if order[second] > order[first]
    ]
