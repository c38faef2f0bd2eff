"""What is drawn, as facts: `rhythm == shockable` is a flag, `rhythm=shockable`, that holds from the start or never.

So the engine, the rehearsal and whatever else reads conditions know meters and flags, and nothing besides.
"""

from collections.abc import Mapping

from trainer.packs.condition import And, Compare, Condition, Flag, Not, Or
from trainer.packs.names import did_you_mean

Draw = Mapping[str, Mapping[str, int]]
"""Name to its values and their weights."""


class DrawMisread(ValueError):  # noqa: N818 - it names what an author did
    """A condition reads what is drawn in a way it cannot be read. `help` says how it can."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


def fact_of(name: str, value: str) -> str:
    """The flag that is true if that value was drawn."""
    return f"{name}={value}"


def is_drawn(flag: str) -> bool:
    """Whether a flag says what was drawn; no effect changes it."""
    return "=" in flag


def with_facts(condition: Condition, draw: Draw) -> Condition:
    """The condition, its comparisons of what is drawn as flags. Raises DrawMisread."""
    if isinstance(condition, Compare):
        return _compared(condition, draw)
    if isinstance(condition, Flag):
        if condition.name in draw:
            known = ", ".join(draw[condition.name])
            raise DrawMisread(f"{condition.name!r} is drawn, and is no flag", f"Compare it with one of: {known}.")
        return condition
    if isinstance(condition, Not):
        return Not(with_facts(condition.part, draw))
    parts = tuple(with_facts(part, draw) for part in condition.parts)
    return And(parts) if isinstance(condition, And) else Or(parts)


def _compared(condition: Compare, draw: Draw) -> Condition:
    left, sign, right = condition.left, condition.sign, condition.right
    if isinstance(right, str) and right in draw and not (isinstance(left, str) and left in draw):
        left, right = right, left
    if not isinstance(left, str) or left not in draw:
        return condition
    values = draw[left]
    known = f"{left!r} is one of: {', '.join(values)}."
    if sign not in ("==", "!="):
        raise DrawMisread(f"What is drawn can only be compared with == and !=, not with {sign}", known)
    if not isinstance(right, str) or right not in values:
        near = did_you_mean(str(right), values)
        raise DrawMisread(f"{left!r} is never drawn as {str(right).lower()!r}", near or known)
    fact = Flag(fact_of(left, right))
    return fact if sign == "==" else Not(fact)
