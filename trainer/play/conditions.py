"""Whether a condition holds, given meters and flags. A flag that was never set is false."""

import operator
from collections.abc import Callable, Mapping
from typing import Any

from trainer.packs.condition import And, Compare, Condition, Flag, Not, Operand

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


def holds(condition: Condition | None, meters: Mapping[str, int], flags: frozenset[str]) -> bool:
    """True if the condition is met; None is always met."""
    if condition is None:  # what is met most often comes first: a rehearsal asks a million times
        return True
    if isinstance(condition, Flag):
        return condition.name in flags
    if isinstance(condition, Not):
        return not holds(condition.part, meters, flags)
    if isinstance(condition, Compare):
        left = _value(condition.left, meters, flags)
        return _COMPARE[condition.sign](left, _value(condition.right, meters, flags))
    every = isinstance(condition, And)
    for part in condition.parts:
        if holds(part, meters, flags) is not every:
            return not every
    return every


def _value(operand: Operand, meters: Mapping[str, int], flags: frozenset[str]) -> Operand:
    if not isinstance(operand, str):
        return operand
    return meters.get(operand, operand in flags)
