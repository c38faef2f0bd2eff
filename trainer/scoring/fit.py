"""Fit, execution and switching: counts over the decisions of playthroughs.

Source: DESIGN section 5. All are counts or means of what was decided; nothing is weighed or blended.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from trainer.packs.format import Call, Execution, Slip, Style
from trainer.packs.model import Choice, Decision, Scenario
from trainer.packs.names import TIMEOUT
from trainer.packs.situation import Situation
from trainer.play.as_met import case_in
from trainer.play.engine import Step, answered
from trainer.play.move import Move
from trainer.scoring.reading_first import Picks, score_picks
from trainer.scoring.verdict import Verdict, verdict_under

STYLES: tuple[Style, ...] = ("directive", "inspiring", "passive")
SCORED_CALLS: tuple[Literal["directive", "inspiring"], ...] = ("directive", "inspiring")
EXECUTION_POINTS: dict[Execution, float] = {"strong": 1.0, "fair": 0.5, "weak": 0.0}


class Share(NamedTuple):
    """A count: so many right, of so many."""

    right: int
    of: int


class AnswerScore(NamedTuple):
    """What an answer is worth, whoever gives it. `fit` is None where the call is `either` or missing."""

    call: Call | None
    style: Style
    fit: bool | None
    execution: Execution


class ScoredMove(msgspec.Struct, frozen=True, gc=False):
    """A move, and what its answer is worth; a timeout is passive.

    `picks` are of the factors picked before the choices were seen; None where that was not asked. `case` is the one
    that held, from 0; 0 where a decision is always the same.
    """

    move: Move
    call: Call | None
    style: Style
    fit: bool | None
    execution: Execution
    picks: Picks | None = None
    case: int = 0

    @property
    def verdict(self) -> Verdict | None:
        """What it comes to; None where it is not scored."""
        return verdict_under(self.fit, self.execution)


Table = dict[str, dict[str, int]]
"""Call (directive, inspiring), then the style chosen, to a count."""


def decision_of(step: Step) -> Decision:
    """The decision a step answered, as it was met: its case, its texts, and what came of each answer."""
    decision = answered(step).scene.decision
    assert decision is not None, "a step always starts at a decision"
    return decision


def decision_in(scenario: Scenario, scene: str) -> Decision:
    """The decision of a scene that has one, as it is written."""
    decision = scenario.scenes[scene].decision
    assert decision is not None, "a step always starts at a decision"
    return decision


def choice_of(step: Step) -> Choice | None:
    """The choice taken; None for a timeout."""
    if step.move.timed_out:
        return None
    return next(choice for choice in decision_of(step).choices if choice.id == step.move.choice)


def score(step: Step) -> ScoredMove:
    """Score one step. Running out of time is a passive, weak move."""
    move, before = step.move, step.before
    decision = decision_in(before.scenario, before.scene_id)
    case = case_in(decision, before.meters, before.flags)
    met = decision.cases[case] if decision.cases else decision
    # as it was met only its texts differ, and none of them is scored
    chosen = None if move.timed_out else next(each for each in decision.choices if each.id == move.choice)
    return ScoredMove(move, *answer_score(met.call, chosen), picks_of(met.situation, move.factors), case)


def picks_of(situation: Situation | None, factors: tuple[str, ...] | None) -> Picks | None:
    """The factors picked in a situation, scored; None where that was not asked or there is no situation."""
    if factors is None or situation is None:
        return None
    return score_picks(situation, factors)


AnswerScores = dict[tuple[str, str], AnswerScore]
"""Scene and choice (or `timeout`) to what that answer is worth."""


def has_cases(scenario: Scenario) -> bool:
    """Whether some decision is another in another state, so that a move has to be played to be scored."""
    return any(scene.decision is not None and bool(scene.decision.cases) for scene in scenario.scenes.values())


def scores_of(scenario: Scenario) -> AnswerScores:
    """Every answer of a scenario, scored: what a move is worth can be looked up instead of played."""
    found: AnswerScores = {}
    for scene in scenario.scenes.values():
        if scene.decision is None:
            continue
        for choice in scene.decision.choices:
            found[scene.id, choice.id] = answer_score(scene.decision.call, choice)
        if scene.decision.on_timeout is not None:
            found[scene.id, TIMEOUT] = answer_score(scene.decision.call, None)
    return found


def slips_in(scenario: Scenario) -> dict[tuple[str, str], Slip]:
    """Scene and choice to the slip of that choice, where it has one."""
    return {
        (scene.id, choice.id): choice.slip
        for scene in scenario.scenes.values() if scene.decision is not None
        for choice in scene.decision.choices if choice.slip is not None
    }  # fmt: skip


def answer_score(call: Call | None, choice: Choice | None) -> AnswerScore:
    """What a choice is worth under a call; None is a timeout."""
    style: Style = choice.style if choice else "passive"
    return AnswerScore(call, style, fit_under(call, style), choice.execution if choice else "weak")


def fit_under(call: Call | None, style: Style) -> bool | None:
    """Whether a style is the call; None where the call is `either` or missing."""
    return style == call if call in SCORED_CALLS else None


def fit_of(moves: Iterable[ScoredMove]) -> Share:
    """Of the decisions that have a call, how many had the style that fits. `either` is not counted."""
    fits = [move.fit for move in moves if move.fit is not None]
    return Share(sum(fits), len(fits))


def table_of(moves: Iterable[ScoredMove]) -> Table:
    """Call by chosen style, in counts."""
    table: Table = {call: dict.fromkeys(STYLES, 0) for call in SCORED_CALLS}
    for move in moves:
        if move.call is not None and move.fit is not None:
            table[move.call][move.style] += 1
    return table


def execution_of(moves: Iterable[ScoredMove]) -> float | None:
    """Mean of strong 1, fair 0.5, weak 0 over the moves whose style was right; None if there are none."""
    points = [EXECUTION_POINTS[move.execution] for move in moves if move.fit]
    return sum(points) / len(points) if points else None


class Switching(NamedTuple):
    """Fit where the call differs from the scored decision before it, and where it stays."""

    changed: Share
    same: Share


def followers_of(moves: Iterable[ScoredMove]) -> list[bool | None]:
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


def switching_of(moves: Sequence[ScoredMove]) -> Switching:
    """Fit of one playthrough at turns of the call, against where it stays."""
    turns = followers_of(moves)
    changed = [move for move, turn in zip(moves, turns, strict=True) if turn is True]
    same = [move for move, turn in zip(moves, turns, strict=True) if turn is False]
    return Switching(fit_of(changed), fit_of(same))
