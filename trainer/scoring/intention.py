"""One intention for next time, from what went wrong most.

Source: implementation intentions (Gollwitzer 1999) tie a situation to a deed; one at a time. The sentence "If ...,
then I ..." is made in trainer/language/intentions.py.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from trainer.scoring.fit import ScoredMove

IntentionCode = Literal[
    "name one person", "say who does what", "ask first", "say what I stand for", "direct clearly",
    "inspire with a reason", "ask again",
]  # fmt: skip

_CONFUSED: dict[tuple[str, str], IntentionCode] = {
    ("directive", "inspiring"): "name one person",
    ("directive", "passive"): "say who does what",
    ("inspiring", "directive"): "ask first",
    ("inspiring", "passive"): "say what I stand for",
}
"""Call and chosen style to the intention that would mend it."""
_WEAK: dict[str, IntentionCode] = {"directive": "direct clearly", "inspiring": "inspire with a reason"}


def suggest_intention(moves: Iterable[ScoredMove]) -> IntentionCode:
    """The suggestion for one playthrough; the learner edits it."""
    moves = list(moves)
    confused = Counter((str(move.call), move.style) for move in moves if move.fit is False)
    if confused:
        return _CONFUSED[confused.most_common(1)[0][0]]
    weak = Counter(move.style for move in moves if move.fit and move.execution == "weak")
    if weak:
        return _WEAK[weak.most_common(1)[0][0]]
    return "ask again"
