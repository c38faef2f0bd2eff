"""One intention for next time, in the form "If ..., then I ...", from what went wrong most.

Source: implementation intentions (Gollwitzer 1999) tie a situation to a deed; one at a time.
"""

from collections import Counter
from collections.abc import Iterable

from trainer.scoring.fit import ScoredMove

_SUGGESTIONS: dict[tuple[str, str], str] = {
    ("directive", "inspiring"): "If minutes count and the steps are known, then I name one person and one task.",
    ("directive", "passive"): "If nobody acts and harm is growing, then I say who does what, now.",
    ("inspiring", "directive"): "If nothing is urgent any more, then I ask before I tell.",
    ("inspiring", "passive"): "If people have stopped believing, then I say what I stand for and ask what they see.",
}
_WEAK = {
    "directive": "If I direct, then I give a name, a task and a time, and have it read back.",
    "inspiring": "If I inspire, then I give a reason people can repeat and a part they can choose.",
}
_NOTHING_WRONG = "If the situation changes, then I ask myself again: is this a moment to direct or to inspire?"


def suggest_intention(moves: Iterable[ScoredMove]) -> str:
    """The suggestion for one playthrough; the learner edits it."""
    moves = list(moves)
    confused = Counter((str(move.call), move.style) for move in moves if move.fit is False)
    if confused:
        return _SUGGESTIONS[confused.most_common(1)[0][0]]
    weak = Counter(move.style for move in moves if move.fit and move.execution == "weak")
    if weak:
        return _WEAK[weak.most_common(1)[0][0]]
    return _NOTHING_WRONG
