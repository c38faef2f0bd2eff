"""How often one decision changes the ending: neither nothing may hang on a decision, nor everything.

In each half-right play a decision is answered the other way: the style that fits where it did not, and the other way
round, as well executed as before where there is such a choice. Everything later stays what it was in kind: for each
later decision the same rightness and the same execution (not the same sentence, for other scenes may come), the same
questions asked, the same luck. The figure is the share of the plays that met the decision which then end elsewhere.
"""

from collections.abc import Iterable
from typing import NamedTuple

from trainer.checks.measures.half_right import Kind, Play, Turn, choices_of, ending_of, turns_from
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Choice
from trainer.play.engine import State, call_of, take
from trainer.scoring.fit import fit_under

MOVES = 100_000
"""Moves that are played anew for it, about."""


class Influence(NamedTuple):
    """A decision: in how many plays it was met, and in how many of them it changes the ending."""

    met: int
    changed: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.changed / self.met


def influences(plays: Iterable[Play], time: TimeLeft = ENDLESS) -> dict[str, Influence]:
    """Scene to the influence of its decision, from the plays there is time for.

    A decision that has no answer of the other kind changes nothing.
    """
    found: dict[str, Influence] = {}
    moves = 0
    for play in plays:
        if time.up() or moves >= MOVES:
            break
        if play.ending is None:
            continue
        moves += len(play.turns) ** 2 // 2
        for number, turn in enumerate(play.turns):
            before = found.get(turn.before.scene_id, Influence(0, 0))
            found[turn.before.scene_id] = Influence(before.met + 1, before.changed + _changes(play, number, turn))
    return found


def _changes(play: Play, number: int, turn: Turn) -> bool:
    other = _turned(turn, play.luck.at(number).pick)
    if other is None:
        return False
    later = [Kind(each.right, each.choice.execution) for each in play.turns[number + 1 :]]
    state = take(turn.before, other)
    return ending_of(_end_of(state, play, number + 1, later)) != play.ending


def _end_of(state: State, play: Play, number: int, later: list[Kind]) -> State:
    for turn in turns_from(state, play.luck, number, later):
        state = turn.after
    return state


def _turned(turn: Turn, pick: float) -> Choice | None:
    """The answer of the other kind: where nothing is scored, any other."""
    call = call_of(turn.before)
    others = [
        each
        for each in choices_of(turn.before)
        if each.id != turn.choice.id and (turn.right is None or fit_under(call, each.style) != turn.right)
    ]
    alike = [each for each in others if each.execution == turn.choice.execution] or others
    return alike[int(pick * len(alike))] if alike else None
