"""The gates: situations in which a rule decides and the points don't. One table; everything else reads from it.

A gate is a value: the levels at which it matches, what it calls for, and the code of the sentence that says why
(trainer/language/readings.py). Which factors decide follows from those levels, so that what the debrief marks as the
rule and what counts as a right pick can't disagree.
"""

from typing import Literal, NamedTuple

from trainer.packs.situation import FACTORS, Situation

GateCall = Literal["directive", "inspiring"]
Levels = tuple[tuple[str, tuple[int, ...]], ...]
"""Factors, each with the levels that fulfil a condition on it."""

PLACE = {factor: place for place, factor in enumerate(FACTORS)}

TIME = ("urgency", (0, 1))
"""It isn't minutes that count."""


class Gate(NamedTuple):
    """A rule: it matches where every level of `all_of` is met, and one at least of `any_of` if there are any."""

    number: int
    code: str
    call: GateCall
    all_of: Levels
    any_of: Levels = ()

    def matches(self, situation: Situation) -> bool:
        """Whether this rule speaks of the situation."""
        for factor, levels in self.all_of:  # a loop that stops early: the nearest flip asks a thousand times
            if situation[PLACE[factor]] not in levels:
                return False
        return not self.any_of or bool(_met(self.any_of, situation))

    def factors(self, situation: Situation) -> tuple[str, ...]:
        """The factors by which it matches: those it needs, and those of its alternatives that are met."""
        return _met(self.all_of, situation) + _met(self.any_of, situation)


def _met(conditions: Levels, situation: Situation) -> tuple[str, ...]:
    return tuple(factor for factor, levels in conditions if situation[PLACE[factor]] in levels)


GATES: tuple[Gate, ...] = (
    Gate(1, "duty", "directive", (("duty", (1,)),)),
    Gate(
        2, "critical harm", "directive",
        (("urgency", (2,)), ("stakes", (2,))), any_of=(("procedure", (1, 2)), ("knowledge", (1, 2))),
    ),
    Gate(3, "order resisted", "inspiring", (TIME, ("commitment", (2,)), ("acceptance", (0,)))),
    Gate(4, "open conflict", "inspiring", (TIME, ("commitment", (1, 2)), ("acceptance", (0, 1)), ("conflict", (1,)))),
    Gate(5, "team knows", "inspiring", (TIME, ("stakes", (1, 2)), ("knowledge", (0,)), ("procedure", (0,)))),
)  # fmt: skip
"""In their order: the first that matches decides (DESIGN section 4)."""

BY_POINTS = 6
"""What stands for a gate's number where none of them matches, and the sum of the points decides."""


def gate_of(situation: Situation) -> Gate | None:
    """The gate that decides this situation, or None where the points do."""
    for gate in GATES:
        if gate.matches(situation):
            return gate
    return None
