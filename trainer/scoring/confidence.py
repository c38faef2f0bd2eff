"""How well people know when they know: the Brier score, and confidence against hits.

A person says in three steps how sure they are; each step stands for a probability of being right. The Brier
score (Brier 1950) is the mean squared difference between that and the outcome: 0 is perfect, 0.25 is what
always saying "fifty-fifty" gets. The lean is the mean probability said minus the share of hits, above 0 where
people are surer than they are right. Both are said from ten answers on.
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.scoring.intervals import signed_interval

PROBABILITIES: dict[int, float] = {1: 0.5, 2: 0.75, 3: 0.95}
"""Step (1 a guess, 2 fairly sure, 3 sure) to what it stands for."""

FEWEST = 10


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


def confidence_in_words(found: Confidence) -> str:
    """What can be said of it."""
    if found.brier is None or found.lean is None:
        missing = FEWEST - found.answers
        answers = f"{missing} more answer{'s' if missing > 1 else ''}"
        return f"Not enough yet: {answers} with how sure you were." if found.answers else ""
    likely = signed_interval(found.lean, found.answers)
    if likely.low > 0:
        claim = "What you say is surer than your choices are right."
    elif likely.high < 0:
        claim = "What you say is less sure than your choices are right."
    else:
        claim = "Whether you are too sure or not sure enough cannot be claimed yet."
    figures = f"Said minus right {found.lean:+.2f}. Brier score {found.brier:.2f}: 0 is perfect, 0.25 is a coin."
    return f"{claim} {figures}".replace("-", "−")
