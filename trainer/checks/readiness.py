"""What a check comes to: can this pack be used tomorrow? The sentence is made in trainer/language/checks.py."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trainer.packs.problems import Problem

ReadinessCode = Literal["unplayable", "to mend", "to look at", "nothing so far", "ready", "not scored"]


class Readiness(NamedTuple):
    """What it comes to, and how many things there are to mend or to look at."""

    code: ReadinessCode
    things: int = 0


def readiness_of(problems: Sequence[Problem], *, playable: bool, scored: int, proved: bool = True) -> Readiness:
    """Over all problems of a pack; `scored` is the number of its scored decisions, `proved` says all was looked at."""
    if not playable:
        return Readiness("unplayable")
    errors = sum(each.severity == "error" for each in problems)
    warnings = sum(each.severity == "warning" for each in problems)
    if errors:
        return Readiness("to mend", errors)
    if warnings:
        return Readiness("to look at", warnings)
    if not proved:
        return Readiness("nothing so far")
    return Readiness("ready" if scored else "not scored")
