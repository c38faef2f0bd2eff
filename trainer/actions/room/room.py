"""A room as a value: who is in it, where the story stands, and every vote that counts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from trainer.actions.room.clock import Clock
from trainer.actions.room.rules import USUAL, Rules
from trainer.play.engine import State, Step, offered

Phase = Literal["gathering", "scene", "first vote", "talk", "second vote", "reveal", "ended", "discussion"]
"""Joining; the scene is read; votes, with talk between them; where the room split, call and why; how it ended, and
what is to be talked of."""
OVER: tuple[Phase, ...] = ("ended", "discussion")
"""The story is over."""
VOTING: tuple[Phase, ...] = ("first vote", "second vote")
PAUSES: tuple[Phase, ...] = (*VOTING, "talk")
"""What can be paused."""

Votes = Mapping[str, str]
"""Phone to the choice it votes for."""
NO_VOTES: Votes = MappingProxyType({})
Hands = Mapping[str, int]
"""Choice to how many hands were counted for it."""
NO_HANDS: Hands = MappingProxyType({})
HowSure = Mapping[str, int]
"""Phone to how sure it said to be of its vote: 1 a guess, 2 fairly sure, 3 sure; 0 where it did not say."""
NOT_SAID: HowSure = MappingProxyType({})
NO_NAMES: Mapping[str, str] = MappingProxyType({})
Differing = Mapping[str, str]
"""Phone to how it sees a decision differently; "" where it took that back."""
NONE_DIFFERS: Differing = MappingProxyType({})
NOBODY = frozenset[str]()
NOT_TURNED: Mapping[str, int] = MappingProxyType({})
"""Factor to the level that it is turned to, to see what that would come to."""


class Round(NamedTuple):
    """One decision of the room: both votes, the move that came of them, and whether a lot decided an even split.

    Hands are of people who have no phone in the room. What those phones wrote that were `picked` was on the stage.
    """

    first: Votes
    second: Votes
    step: Step
    by_lot: bool
    first_hands: Hands = NO_HANDS
    second_hands: Hands = NO_HANDS
    first_sure: HowSure = NOT_SAID
    second_sure: HowSure = NOT_SAID
    differing: Differing = NONE_DIFFERS
    picked: frozenset[str] = NOBODY

    @property
    def final(self) -> Votes:
        """What each phone came to: who does not vote again stays with the first vote."""
        return {**self.first, **self.second}

    @property
    def final_sure(self) -> HowSure:
        """How sure each phone was of what it came to."""
        return {**self.first_sure, **self.second_sure}


class Room(NamedTuple):
    """`state` is where the story stands; `carried` is the choice that it goes on by, once the votes are counted.

    `position` is how often the room has gone on, or back to where it was. `hidden` is what is shown, `paused` talk or
    the vote; `looking` is how many steps back the stage looks. `now` is the room's own
    time, in seconds, when something was done last that has to do with it. `locked` is the door; `port` and `code` are
    where phones found it last, 0 and "" before they did.
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
    first_hands: Hands = NO_HANDS
    second_hands: Hands = NO_HANDS
    locked: bool = False
    port: int = 0
    code: str = ""
    first_sure: HowSure = NOT_SAID
    second_sure: HowSure = NOT_SAID
    names: Mapping[str, str] = NO_NAMES
    differing: Differing = NONE_DIFFERS
    picked: frozenset[str] = NOBODY
    on_stage: str | None = None
    turned: Mapping[str, int] = NOT_TURNED

    @property
    def final(self) -> Votes:
        """What each phone has come to in this decision so far."""
        return {**self.first, **self.second}

    @property
    def final_sure(self) -> HowSure:
        """How sure each phone is of what it has come to."""
        return {**self.first_sure, **self.second_sure}

    @property
    def voted(self) -> int:
        """How many have voted in the vote that is open, or was last."""
        return len(self.second if self.phase == "second vote" else self.first)

    @property
    def hands(self) -> Hands:
        """What was counted last in this decision: where hands were not counted again, they stay as they were."""
        return self.second_hands or self.first_hands

    @property
    def tally_first(self) -> dict[str, int]:
        """How many came first to each choice that is on offer here, hands among them."""
        return self._tally(self.first, self.first_hands)

    @property
    def tally_final(self) -> dict[str, int]:
        """How many have come to each choice that is on offer here, hands among them."""
        return self._tally(self.final, self.hands)

    def _tally(self, votes: Votes, hands: Hands) -> dict[str, int]:
        found = {choice.id: hands.get(choice.id, 0) for choice in offered(self.state)}
        for choice in votes.values():
            found[choice] += 1
        return found


def without_votes(room: Room) -> Room:
    """The room before anybody votes on what it is at."""
    return room._replace(
        first=NO_VOTES, second=NO_VOTES, first_hands=NO_HANDS, second_hands=NO_HANDS, carried=None, by_lot=False,
        first_sure=NOT_SAID, second_sure=NOT_SAID, differing=NONE_DIFFERS, picked=NOBODY, on_stage=None,
        turned=NOT_TURNED,
    )  # fmt: skip
