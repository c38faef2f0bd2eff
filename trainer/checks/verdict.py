"""What a check comes to: can this pack be used tomorrow? The sentence is made in trainer/language/checks.py."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trainer.packs.problems import Problem

VerdictCode = Literal["unplayable", "to mend", "to look at", "nothing so far", "ready", "not scored"]


class Verdict(NamedTuple):
    """The verdict, and how many things there are to mend or to look at."""

    code: VerdictCode
    things: int = 0


def verdict_of(problems: Sequence[Problem], *, playable: bool, scored: int, proved: bool = True) -> Verdict:
    """Over all problems of a pack; `scored` is the number of its scored decisions, `proved` says all was looked at."""
    if not playable:
        return Verdict("unplayable")
    errors = sum(each.severity == "error" for each in problems)
    warnings = sum(each.severity == "warning" for each in problems)
    if errors:
        return Verdict("to mend", errors)
    if warnings:
        return Verdict("to look at", warnings)
    if not proved:
        return Verdict("nothing so far")
    return Verdict("ready" if scored else "not scored")
