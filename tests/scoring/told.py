"""Decisions in short, made into what `what_happened` takes."""

from typing import NamedTuple

from trainer.language.happened import happened_in_words
from trainer.packs.names import TIMEOUT
from trainer.packs.situation import Situation
from trainer.play.move import Move
from trainer.scoring.debrief import ExplainedChoice, ExplainedDecision
from trainer.scoring.fit import ScoredMove, fit_under
from trainer.scoring.what_happened import Happened, what_happened


class Told(NamedTuple):
    """A decision in short: its call, what was done, and how it stood."""

    call: str | None
    style: str
    execution: str = "strong"
    urgency: int = 1
    timed_out: bool = False
    timer: int | None = None
    legitimacy: int = 1
    belief: int = 2


def happened(*told: Told) -> Happened:
    return what_happened([decision(number, each, turn) for number, each, turn in zip_turns(told)])


def zip_turns(told: tuple[Told, ...]) -> list[tuple[int, Told, bool]]:
    """With what `followers_of` would say: whether the call differs from the scored one before."""
    found, before = [], None
    for number, each in enumerate(told, start=1):
        is_scored = each.call in ("directive", "inspiring")
        found.append((number, each, is_scored and before is not None and before != each.call))
        before = each.call if is_scored else before
    return found


def decision(number: int, told: Told, turn: bool) -> ExplainedDecision:
    style, execution = ("passive", "weak") if told.timed_out else (told.style, told.execution)
    move = Move(f"s{number}", TIMEOUT if told.timed_out else "a")
    scored = ScoredMove(move, told.call, style, fit_under(told.call, style), execution)
    stood = Situation(urgency=told.urgency, legitimacy=told.legitimacy, belief=told.belief)
    return ExplainedDecision(
        number, scored, f"Scene {number}", "", None, turn, "", stood, None, None,
        ExplainedChoice("a", "", style, execution, None, (), None, ""), told.timer, (), (),
    )  # fmt: skip


ORDER, WIN = Told("directive", "directive"), Told("inspiring", "inspiring")
ORDERED, WON = Told("inspiring", "directive"), Told("directive", "inspiring")
WAITED = Told("directive", "passive", "weak")


def said(*told: Told) -> str:
    return happened_in_words(happened(*told))
