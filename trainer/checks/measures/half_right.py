"""Plays in which one answer of two has the style that fits: what somebody meets who reads every other moment.

Each play has its luck, drawn from a seed: for the decision of a number it is the same whatever was decided before.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from trainer.packs.format import Call, Execution
from trainer.packs.model import Choice, Scenario
from trainer.play.engine import State, ask, begin, call_of, open_answers, questions, take
from trainer.scoring.fit import fit_under

PLAYS = 1_200
"""Plays of a scenario that its figures are taken from; fewer where they are long."""

MOVES = 60_000
"""Moves of all plays of a scenario together."""

LONGEST = 400
"""Moves after which a play is left: it may go round for ever."""

SEEDS = 2**31
_ASKED = 16
"""Questions of a decision that are drawn for; more are not asked."""


class Lot(NamedTuple):
    """What chance brings to one decision: whether the style fits, which choice of those it is, what is asked before."""

    right: bool
    pick: float
    asks: int


class Luck:
    """The lots of one play, in the order of its decisions."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)
        self.draws = self._chance.randrange(SEEDS)
        """The seed that the play itself begins with."""
        self._lots: list[Lot] = []

    def at(self, number: int) -> Lot:
        """The lot of the decision of that number, from 0."""
        chance = self._chance
        while len(self._lots) <= number:
            self._lots.append(Lot(chance.random() < 0.5, chance.random(), chance.getrandbits(_ASKED)))
        return self._lots[number]


class Turn(NamedTuple):
    """One decision of a play. What was asked is in `before`; `right` is None where the decision is not scored."""

    before: State
    choice: Choice
    after: State
    right: bool | None


class Kind(NamedTuple):
    """What an answer is, whatever it says."""

    right: bool | None
    execution: Execution


class Play(NamedTuple):
    """A play with its luck. `ending` is None where it came to none."""

    luck: Luck
    turns: tuple[Turn, ...]

    @property
    def ending(self) -> str | None:
        """The id of the scene it ended in."""
        return ending_of(self.turns[-1].after) if self.turns else None


def half_right_plays(scenario: Scenario, seed: int, count: int = PLAYS) -> Iterator[Play]:
    """So many plays; fewer if that were more than `MOVES` moves."""
    moves = 0
    for number in range(count):
        luck = Luck(seed * SEEDS + number)
        play = Play(luck, tuple(turns_from(begin(scenario, luck.draws), luck, 0, ())))
        yield play
        moves += len(play.turns)
        if moves >= MOVES:
            return


def turns_from(state: State, luck: Luck, number: int, kinds: Sequence[Kind]) -> Iterator[Turn]:
    """Play on from a state, in which the decision of that number stands.

    The answers are of the `kinds`, and where those are over, of what luck brings.
    """
    for place in range(LONGEST):
        lot = luck.at(number + place)
        state = _asked(state, lot)
        choices = choices_of(state)
        if not choices:
            return
        kind = kinds[place] if place < len(kinds) else Kind(lot.right, "fair")
        call = call_of(state)
        choice = _chosen(choices, call, kind, lot, strictly=place < len(kinds))
        after = take(state, choice)
        yield Turn(state, choice, after, fit_under(call, choice.style))
        state = after


def _chosen(choices: Sequence[Choice], call: Call | None, kind: Kind, lot: Lot, *, strictly: bool) -> Choice:
    """One of the choices that is as right, and `strictly` also as well done; the nearest to it if there is none."""
    near = [each for each in choices if fit_under(call, each.style) in (kind.right, None)] or choices
    if strictly:
        near = [each for each in near if each.execution == kind.execution] or near
    return near[int(lot.pick * len(near))]


def choices_of(state: State) -> list[Choice]:
    """The choices on offer, as their author wrote them and in that order."""
    return [each for each in open_answers(state) if isinstance(each, Choice)]


def ending_of(state: State) -> str | None:
    """The scene in which a play has ended; None where it only stopped."""
    return state.scene_id if state.written.ending is not None else None


def _asked(state: State, lot: Lot) -> State:
    """Having asked every other question."""
    for place, question in enumerate(questions(state)):
        if lot.asks >> place & 1:
            state = ask(state, question.id)
    return state
