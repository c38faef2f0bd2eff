"""A room as a value: who is in it, where the story stands, and every vote that counts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from trainer.actions.room.clock import Clock
from trainer.actions.room.rules import USUAL, Rules
from trainer.play.engine import State, Step, offered

Phase = Literal["gathering", "scene", "first vote", "talk", "second vote", "reveal", "ended"]
"""Joining; the scene is read; votes, with talk between them; where the room split, call and why; the story is over."""
VOTING: tuple[Phase, ...] = ("first vote", "second vote")
PAUSES: tuple[Phase, ...] = (*VOTING, "talk")
"""What can be paused."""

Votes = Mapping[str, str]
"""Phone to the choice it votes for."""
NO_VOTES: Votes = MappingProxyType({})


class Round(NamedTuple):
    """One decision of the room: both votes, the move that came of them, and whether a lot decided an even split."""

    first: Votes
    second: Votes
    step: Step
    by_lot: bool

    @property
    def final(self) -> Votes:
        """What each phone came to: who does not vote again stays with the first vote."""
        return {**self.first, **self.second}


class Room(NamedTuple):
    """`state` is where the story stands; `carried` is the choice that it goes on by, once the votes are counted.

    `position` is how often the room has gone on, or back to where it was. `hidden` is what is shown, `paused` talk or
    the vote; `looking` is how many steps back the stage looks. `now` is the room's own
    time, in seconds, when something was done last that has to do with it.
    """

    state: State
    rules: Rules = USUAL
    phase: Phase = "gathering"
    position: int = 0
    leaders: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    first: Votes = NO_VOTES
    second: Votes = NO_VOTES
    carried: str | None = None
    by_lot: bool = False
    rounds: tuple[Round, ...] = ()
    hidden: bool = False
    paused: bool = False
    looking: int = 0
    clock: Clock | None = None
    now: float = 0.0

    @property
    def final(self) -> Votes:
        """What each phone has come to in this decision so far."""
        return {**self.first, **self.second}

    @property
    def voted(self) -> int:
        """How many have voted in the vote that is open, or was last."""
        return len(self.second if self.phase == "second vote" else self.first)

    def tally(self, votes: Votes) -> dict[str, int]:
        """How many votes each choice has that is on offer here."""
        found = {choice.id: 0 for choice in offered(self.state)}
        for choice in votes.values():
            found[choice] += 1
        return found
