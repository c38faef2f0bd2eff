"""How well people know when they know: the Brier score, and confidence against hits.

A person says in three steps how sure they are; each step stands for a probability of being right. The Brier
score (Brier 1950) is the mean squared difference between that and the outcome: 0 is perfect, 0.25 is what
always saying "fifty-fifty" gets. The lean is the mean probability said minus the share of hits, above 0 where
people are surer than they are right. Both are said from ten answers on.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from trainer.scoring.intervals import signed_interval

PROBABILITIES: dict[int, float] = {1: 0.5, 2: 0.75, 3: 0.95}
"""Step (1 a guess, 2 fairly sure, 3 sure) to what it stands for."""

FEWEST = 10

ConfidenceClaim = Literal["not asked", "too early", "too sure", "not sure enough", "none"]
"""What can be claimed of the lean; "none" where its interval has zero in it."""


class Said(NamedTuple):
    """One scored decision: how sure (1 to 3), and whether the style was right."""

    confidence: int
    right: bool


class Confidence(NamedTuple):
    """`brier` lies between 0 and 1, `lean` between -1 and 1; both None below ten answers."""

    answers: int
    brier: float | None
    lean: float | None


def confidence_of(answers: Iterable[Said]) -> Confidence:
    """Over answers that had a call and in which it was said how sure one was."""
    pairs = [(PROBABILITIES[said.confidence], float(said.right)) for said in answers]
    if len(pairs) < FEWEST:
        return Confidence(len(pairs), None, None)
    brier = sum((probability - right) ** 2 for probability, right in pairs) / len(pairs)
    lean = sum(probability - right for probability, right in pairs) / len(pairs)
    return Confidence(len(pairs), brier, lean)


def confidence_claim(found: Confidence) -> ConfidenceClaim:
    """What can be claimed of it."""
    if found.lean is None:
        return "too early" if found.answers else "not asked"
    likely = signed_interval(found.lean, found.answers)
    if likely.low > 0:
        return "too sure"
    return "not sure enough" if likely.high < 0 else "none"
