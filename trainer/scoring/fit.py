"""Fit, execution and switching: counts over the decisions of playthroughs.

Source: DESIGN section 5. All are counts or means of what was decided; nothing is weighed or blended.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from trainer.packs.format import Call, Execution, Style
from trainer.packs.model import Choice, Decision
from trainer.play.engine import Step

STYLES: tuple[Style, ...] = ("directive", "inspiring", "passive")
SCORED_CALLS: tuple[Literal["directive", "inspiring"], ...] = ("directive", "inspiring")
EXECUTION_POINTS: dict[Execution, float] = {"strong": 1.0, "fair": 0.5, "weak": 0.0}


class Share(NamedTuple):
    """A count: so many right, of so many."""

    right: int
    of: int


class Scored(NamedTuple):
    """One move, scored. `fit` is None where the call is `either` or missing; a timeout is passive."""

    scene: str
    call: Call | None
    style: Style
    fit: bool | None
    execution: Execution
    timed_out: bool
    confidence: int | None = None


Table = dict[str, dict[str, int]]
"""Call (directive, inspiring), then the style chosen, to a count."""


def decision_of(step: Step) -> Decision:
    """The decision a step answered."""
    decision = step.before.scene.decision
    assert decision is not None, "a step always starts at a decision"
    return decision


def choice_of(step: Step) -> Choice | None:
    """The choice taken; None for a timeout."""
    if step.move.timed_out:
        return None
    return next(choice for choice in decision_of(step).choices if choice.id == step.move.choice)


def score(step: Step) -> Scored:
    """Score one step. Running out of time is a passive, weak move."""
    decision, choice = decision_of(step), choice_of(step)
    style: Style = choice.style if choice else "passive"
    fit = style == decision.call if decision.call in SCORED_CALLS else None
    return Scored(
        step.move.scene,
        decision.call,
        style,
        fit,
        choice.execution if choice else "weak",
        step.move.timed_out,
        step.move.confidence,
    )


def fit_of(moves: Iterable[Scored]) -> Share:
    """Of the decisions that have a call, how many had the style that fits. `either` is not counted."""
    fits = [move.fit for move in moves if move.fit is not None]
    return Share(sum(fits), len(fits))


def table_of(moves: Iterable[Scored]) -> Table:
    """Call by chosen style, in counts."""
    table: Table = {call: dict.fromkeys(STYLES, 0) for call in SCORED_CALLS}
    for move in moves:
        if move.call is not None and move.fit is not None:
            table[move.call][move.style] += 1
    return table


def execution_of(moves: Iterable[Scored]) -> float | None:
    """Mean of strong 1, fair 0.5, weak 0 over the moves whose style was right; None if there are none."""
    points = [EXECUTION_POINTS[move.execution] for move in moves if move.fit]
    return sum(points) / len(points) if points else None


class Switching(NamedTuple):
    """Fit where the call differs from the scored decision before it, and where it stays."""

    changed: Share
    same: Share


def followers_of(moves: Iterable[Scored]) -> list[bool | None]:
    """For each move of one playthrough: True if its call differs from that of the scored one before it.

    None where there is nothing to compare: the move is not scored, or none before it was.
    """
    turns: list[bool | None] = []
    before: Call | None = None
    for move in moves:
        turns.append(None if move.fit is None or before is None else move.call != before)
        if move.fit is not None:
            before = move.call
    return turns


def switching_of(moves: Sequence[Scored]) -> Switching:
    """Fit of one playthrough at turns of the call, against where it stays."""
    turns = followers_of(moves)
    changed = [move for move, turn in zip(moves, turns, strict=True) if turn is True]
    same = [move for move, turn in zip(moves, turns, strict=True) if turn is False]
    return Switching(fit_of(changed), fit_of(same))
