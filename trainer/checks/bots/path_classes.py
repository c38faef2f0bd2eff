"""How far bots get on one kind of path: a story may be fair as a whole, and give its key away to those who go one way.

A class is an order of moments. Of each bot those classes count that a tenth of its plays or more go through; the level
of chance is a coin, and its band that of the different decisions met in the class (`contest.py`).
"""

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from trainer.checks.bots.contest import PLAYS, played
from trainer.checks.bots.contest_table import CHANCE, bound_of
from trainer.checks.bots.ideas import Idea
from trainer.checks.bots.stage import Stage
from trainer.checks.chances import upper_bound
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Scenario
from trainer.play.as_met import case_in
from trainer.play.engine import State, call_of
from trainer.scoring.fit import SCORED_CALLS

OFTEN = 0.1
"""Share of a bot's plays from which a class counts."""

LONGEST = 400
"""Moves after which a play is left."""

Face = tuple[str, int]


class OnClass(NamedTuple):
    """A bot on the class in which it is furthest above what luck may bring: its fit there, and the bound."""

    name: str
    fit: float
    bound: float

    @property
    def beyond(self) -> float:
        """How far above the bound; 0 or less if it is not."""
        return self.fit - self.bound


class _Class:
    """The plays of a bot that go one way."""

    def __init__(self) -> None:
        self.plays = 0
        self.right: Counter[bool] = Counter()
        self.faces: set[Face] = set()

    def on(self, name: str) -> OnClass:
        band = upper_bound(len(self.faces)) / len(self.faces) - CHANCE
        return OnClass(name, self.right[True] / self.right.total(), bound_of(band))


def furthest_on_a_class(scenario: Scenario, bots: dict[str, Idea], time: TimeLeft = ENDLESS) -> list[OnClass]:
    """Each bot on its best class, as far as there is time."""
    stage, found = Stage(scenario), []
    for name, idea in bots.items():
        if time.up():
            break
        classes = [each for each in _classes(stage, idea) if each.plays >= OFTEN * PLAYS and each.faces]
        if classes:
            found.append(max((each.on(name) for each in classes), key=lambda each: each.beyond))
    return found


def _classes(stage: Stage, idea: Idea) -> Iterable[_Class]:
    found: dict[tuple[str, ...], _Class] = {}
    for seed in range(PLAYS):
        moves = list(islice(played(stage, idea, seed), LONGEST))
        order = tuple(state.written.moment or state.scene_id for state, _ in moves)
        here = found.setdefault(order, _Class())
        here.plays += 1
        for state, choice in moves:
            if (call := call_of(state)) in SCORED_CALLS:
                here.right[choice.style == call] += 1
                here.faces.add(_face(state))
    return found.values()


def _face(state: State) -> Face:
    decision = state.written.decision
    assert decision is not None, "a move answers a decision"
    return state.scene_id, case_in(decision, state.meters, state.flags)
