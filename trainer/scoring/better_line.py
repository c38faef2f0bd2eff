"""The line that would have done it: after a miss, and after the right style done poorly."""

from typing import NamedTuple

from trainer.packs.format import Execution
from trainer.packs.model import Choice
from trainer.play.engine import State, Step, answered, apply, offered
from trainer.play.move import Move
from trainer.scoring.fit import ScoredMove

WELL: tuple[Execution, ...] = ("strong", "fair")
"""How it may be done to be a right call, the best first."""


class BetterLine(NamedTuple):
    """A choice as it was offered in that very state, with what it says and brings there, and the state after it."""

    choice: Choice
    after: State


def better_line(step: Step, scored: ScoredMove) -> BetterLine | None:
    """The first strong choice of the style that fitted, in the order they were shown; else the first fair one.

    None where the call was right, or is not scored, and where nothing that was offered would have been right either.
    """
    if scored.verdict not in ("poorly done", "not the call"):
        return None
    fitting = [choice for choice in offered(answered(step)) if choice.style == scored.call]
    found = next((choice for how in WELL for choice in fitting if choice.execution == how), None)
    if found is None:
        return None
    return BetterLine(found, apply(step.before, Move(step.move.scene, found.id, asked=step.move.asked)))
