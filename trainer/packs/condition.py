"""The language of `when`: parsed once, at loading, into a small tree.

    condition  = all {"or" all}
    all        = part {"and" part}
    part       = "not" part | "(" condition ")" | operand [comparison operand]
    operand    = name | number | "true" | "false"
    comparison = "<" | "<=" | ">" | ">=" | "==" | "!="

A name alone must be a flag; a comparison compares numbers, or a flag with true or false. What was drawn is compared
with one of its values, `rhythm == shockable`, and is a flag of that name from then on (`drawn.py`).
"""

import re
from collections.abc import Container
from typing import Literal, cast

import msgspec

from trainer.packs import limits

Comparison = Literal["<", "<=", ">", ">=", "==", "!="]
Operand = str | int | float | bool


class Compare(msgspec.Struct, frozen=True, array_like=True, tag="c"):
    """Two operands and what is asked of them. A str is the name of a meter or flag."""

    left: Operand
    sign: Comparison
    right: Operand


class Flag(msgspec.Struct, frozen=True, array_like=True, tag="f"):
    """True once the flag of that name has been set to true."""

    name: str


class Not(msgspec.Struct, frozen=True, array_like=True, tag="n"):
    """The opposite."""

    part: "Condition"


class And(msgspec.Struct, frozen=True, array_like=True, tag="a"):
    """All of the parts."""

    parts: tuple["Condition", ...]


class Or(msgspec.Struct, frozen=True, array_like=True, tag="o"):
    """At least one of the parts."""

    parts: tuple["Condition", ...]


Condition = Compare | Flag | Not | And | Or


class ConditionError(ValueError):
    """The text is no condition. `column` counts from 0 in the text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


_TOKEN = re.compile(
    r"\s*(?:(?P<name>[a-z][a-z0-9_-]*)|(?P<number>[+-]?[0-9]+(?:\.[0-9]+)?)|(?P<sign>[<>=!]=|[<>]|[()]))"
)
_EQUAL = ("==", "!=")
_SIGNS = ("<", "<=", ">", ">=", "==", "!=")


def parse_condition(text: str) -> Condition:
    """Parse `text`. Raises ConditionError, with the column, where it is not of the language."""
    if len(text) > limits.CONDITION_LENGTH:
        raise ConditionError(f"a condition has at most {limits.CONDITION_LENGTH} characters", 0)
    parser = _Parser(_tokens(text), len(text))
    found = parser.any_of(0)
    if parser.here < len(parser.tokens):
        word, column = parser.tokens[parser.here]
        raise ConditionError(f"{word!r} is not expected here", column)
    return found


def names_in(condition: Condition) -> frozenset[str]:
    """Every meter and flag the condition reads."""
    if isinstance(condition, Flag):
        return frozenset((condition.name,))
    if isinstance(condition, Compare):
        return frozenset(side for side in (condition.left, condition.right) if isinstance(side, str))
    if isinstance(condition, Not):
        return names_in(condition.part)
    return frozenset().union(*(names_in(part) for part in condition.parts))


def misuse(condition: Condition, meters: Container[str]) -> str:
    """What a condition confuses, meters with flags or the other way round, or an empty string."""
    if isinstance(condition, Flag):
        return f"{condition.name!r} is a meter and has to be compared with a number" if condition.name in meters else ""
    if isinstance(condition, Compare):
        kinds = {_is_number(side, meters) for side in (condition.left, condition.right)}
        if len(kinds) == 2:
            return "A condition compares a number with true or false"
        return "Flags can only be compared with == and !=" if kinds == {False} and condition.sign not in _EQUAL else ""
    parts = (condition.part,) if isinstance(condition, Not) else condition.parts
    return next(filter(None, (misuse(part, meters) for part in parts)), "")


def _is_number(side: Operand, meters: Container[str]) -> bool:
    return side in meters if isinstance(side, str) else not isinstance(side, bool)


def _tokens(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    here = 0
    end = len(text.rstrip())
    while here < end:
        hit = _TOKEN.match(text, here)
        if hit is None:
            here += len(text[here:]) - len(text[here:].lstrip())
            hint = " (use == to compare, and >= or <= for at least and at most)" if text[here] == "=" else ""
            if text[here].isupper():
                hint = " (names are in small letters)"
            raise ConditionError(f"{text[here]!r} does not belong in a condition{hint}", here)
        found.append((hit.group().strip(), hit.end() - len(hit.group().strip())))
        here = hit.end()
    return found


class _Parser:
    def __init__(self, tokens: list[tuple[str, int]], end: int) -> None:
        self.tokens = tokens
        self.end = end
        self.here = 0

    def _word(self) -> str:
        return self.tokens[self.here][0] if self.here < len(self.tokens) else ""

    def _column(self) -> int:
        return self.tokens[self.here][1] if self.here < len(self.tokens) else self.end

    def _take(self, word: str) -> bool:
        if self._word() == word:
            self.here += 1
            return True
        return False

    def any_of(self, depth: int) -> Condition:
        parts = [self.all_of(depth)]
        while self._take("or"):
            parts.append(self.all_of(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def all_of(self, depth: int) -> Condition:
        parts = [self.part(depth)]
        while self._take("and"):
            parts.append(self.part(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def part(self, depth: int) -> Condition:
        if depth > limits.CONDITION_DEPTH:
            raise ConditionError("too many brackets or nots inside one another", self._column())
        if self._take("not"):
            return Not(self.part(depth + 1))
        if self._take("("):
            inner = self.any_of(depth + 1)
            if not self._take(")"):
                raise ConditionError("a closing bracket is missing", self._column())
            return inner
        return self._comparison()

    def _comparison(self) -> Condition:
        column = self._column()
        left = self._operand()
        sign = self._word()
        if sign in _SIGNS:
            self.here += 1
            return Compare(left, cast(Comparison, sign), self._operand())
        if isinstance(left, str):
            return Flag(left)
        raise ConditionError("a number or true/false alone is no condition; compare it with something", column)

    def _operand(self) -> Operand:
        word, column = self._word(), self._column()
        if not word:
            raise ConditionError("something is missing at the end", column)
        if word in ("and", "or", "not") or not (word[0].isalnum() or word[0] in "+-"):
            raise ConditionError(f"a meter, a flag or a number should stand here, not {word!r}", column)
        self.here += 1
        if word in ("true", "false"):
            return word == "true"
        if word[0].isalpha():
            return word
        if len(word) > limits.NUMBER_DIGITS:
            raise ConditionError("that number is too long", column)
        return float(word) if "." in word else int(word)
