"""A condition in the author's own language again."""

from trainer.packs.condition import And, Compare, Condition, Flag, Not, Operand, Or
from trainer.packs.drawn import is_drawn


def text_of(condition: Condition) -> str:
    """Such as `aed_sent and casualty > 20`; parsing it gives the condition back."""
    if isinstance(condition, Compare):
        return f"{_operand(condition.left)} {condition.sign} {_operand(condition.right)}"
    if isinstance(condition, Flag):
        return condition.name.replace("=", " == ")
    if isinstance(condition, Not) and isinstance(condition.part, Flag) and is_drawn(condition.part.name):
        return condition.part.name.replace("=", " != ")
    if isinstance(condition, Not):
        return f"not {_inside(condition.part, And, Or)}"
    if isinstance(condition, And):
        return " and ".join(_inside(part, And, Or) for part in condition.parts)
    return " or ".join(_inside(part, Or) for part in condition.parts)


def _inside(part: Condition, *in_brackets: type) -> str:
    return f"({text_of(part)})" if isinstance(part, in_brackets) else text_of(part)


def _operand(side: Operand) -> str:
    if isinstance(side, bool):
        return "true" if side else "false"
    return str(side)
