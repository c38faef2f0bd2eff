"""What happens to a room: what is done by phones and by whoever leads, and what a step asks for in return.

Events are what a room file holds: a room is the events that were kept, in order, and everything else is computed.
"""

from typing import Annotated, Literal, NamedTuple

import msgspec

Key = Annotated[str, msgspec.Meta(max_length=64)]
"""What a phone or a leader is known by: the digest of their token, never the token."""
MOST_WRITTEN = 400
"""Characters of what somebody writes."""
MOST_NAME = 40
"""Characters of a name."""
PersonName = Annotated[str, msgspec.Meta(max_length=MOST_NAME)]
HowSure = Annotated[int, msgspec.Meta(ge=0, le=3)]
ChoiceId = Annotated[str, msgspec.Meta(max_length=200)]
MOST_HANDS = 2_000
Position = Annotated[int, msgspec.Meta(ge=0)]
"""How often the room has gone on. Whoever acts says at which it was, so that nothing late or doubled counts."""

Lot = Annotated[int, msgspec.Meta(ge=0)]
At = Annotated[str, msgspec.Meta(max_length=64)]
Steps = Annotated[int, msgspec.Meta(ge=0)]

Time = Annotated[float, msgspec.Meta(ge=0, le=1e9)]
"""Seconds of the room's own time, which stands still while no process holds it."""


class Led(msgspec.Struct, frozen=True, tag="led", tag_field="is"):
    """From now on whoever holds the secret of that digest leads the room."""

    key: Key


class Joined(msgspec.Struct, frozen=True, tag="joined", tag_field="is"):
    """A phone has come in, by name where the rules ask for one."""

    phone: Key
    name: PersonName = ""


class Voted(msgspec.Struct, frozen=True, tag="voted", tag_field="is"):
    """A phone votes, or votes otherwise while the vote is open. `sure` is 1 to 3, 0 where that was not said."""

    phone: Key
    position: Position
    choice: ChoiceId
    sure: HowSure = 0


class Counted(msgspec.Struct, frozen=True, tag="counted", tag_field="is"):
    """Whoever leads has counted hands, of those who have no phone in the room: for this vote, instead of before."""

    position: Position
    hands: dict[ChoiceId, Annotated[int, msgspec.Meta(ge=0, le=MOST_HANDS)]]


class WentOn(msgspec.Struct, frozen=True, tag="went on", tag_field="is"):
    """Whoever leads goes on. `lot` is a number drawn for an even split; `at` is the time of day (ISO 8601).

    `seen` is how many steps back the stage looked that they pressed on.
    """

    position: Position
    lot: Lot = 0
    at: At = ""
    seen: Steps = 0
    now: Time = 0.0


class WentBack(msgspec.Struct, frozen=True, tag="went back", tag_field="is"):
    """Whoever leads goes back by one step, from where the stage looked `seen` steps back."""

    position: Position
    seen: Steps = 0
    now: Time = 0.0


class Hid(msgspec.Struct, frozen=True, tag="hid", tag_field="is"):
    """Whoever leads hides what is shown, or shows it again."""

    hidden: bool


class Paused(msgspec.Struct, frozen=True, tag="paused", tag_field="is"):
    """Whoever leads pauses talk or a vote, or goes on with it."""

    position: Position
    paused: bool
    now: Time = 0.0


class MoreTime(msgspec.Struct, frozen=True, tag="more time", tag_field="is"):
    """Whoever leads gives talk or a vote more seconds, or a clock if it has none."""

    position: Position
    seconds: Annotated[int, msgspec.Meta(ge=1, le=3_600)]
    now: Time = 0.0


class TimeUp(msgspec.Struct, frozen=True, tag="time up", tag_field="is"):
    """The time of a vote is over, and the rules say that it closes then. `lot` and `at` are as where it goes on."""

    position: Position
    lot: Lot = 0
    at: At = ""
    now: Time = 0.0


class Locked(msgspec.Struct, frozen=True, tag="locked", tag_field="is"):
    """Whoever leads locks the door, or opens it again. Who is in may go and come back."""

    locked: bool


class Listened(msgspec.Struct, frozen=True, tag="listened", tag_field="is"):
    """Since then phones find the room at that port, and come in by that code: after a new start it has both again."""

    port: Annotated[int, msgspec.Meta(ge=0, le=65_535)]
    code: Annotated[str, msgspec.Meta(max_length=12)]


class Differs(msgspec.Struct, frozen=True, tag="sees differently", tag_field="is"):
    """A phone says how it sees a decision differently, once the answer was shown; "" takes it back."""

    phone: Key
    position: Position
    text: Annotated[str, msgspec.Meta(max_length=MOST_WRITTEN)]


class Picked(msgspec.Struct, frozen=True, tag="picked", tag_field="is"):
    """Whoever leads shows on the stage what somebody wrote, by its number from 1 and its mark; 0 shows none."""

    position: Position
    number: Annotated[int, msgspec.Meta(ge=0)]
    mark: Annotated[str, msgspec.Meta(max_length=16)] = ""


class Asked(msgspec.Struct, frozen=True, tag="asked", tag_field="is"):
    """Whoever leads asks one of the questions of a scene, before its vote is opened."""

    position: Position
    question: ChoiceId


class Turned(msgspec.Struct, frozen=True, tag="turned", tag_field="is"):
    """Whoever leads turns a factor of the moment to another level, to see what it would call for then."""

    position: Position
    factor: Annotated[str, msgspec.Meta(max_length=40)]
    level: Annotated[int, msgspec.Meta(ge=0, le=2)]


class Decided(msgspec.Struct, frozen=True, tag="decided", tag_field="is"):
    """Whoever leads says what is done: where nobody has voted, or by the rules of the room."""

    position: Position
    choice: ChoiceId


Event = (
    Led
    | Joined
    | Voted
    | Counted
    | WentOn
    | WentBack
    | Hid
    | Paused
    | MoreTime
    | TimeUp
    | Decided
    | Locked
    | Listened
    | Differs
    | Picked
    | Asked
    | Turned
)

Refusal = Literal["full", "not in", "not now", "not offered", "paused", "locked", "no name"]


class Keep(NamedTuple):
    """It is to be on disk before anything that comes after this in the effects."""

    event: Event


class Acknowledge(NamedTuple):
    """The phone is told that this vote counts."""

    phone: str
    position: int
    choice: str


class Tell(NamedTuple):
    """What is shown has changed: for all, or (a count) for the stage and whoever leads only."""

    phones: bool


class Refuse(NamedTuple):
    """Nothing was done, and why."""

    why: Refusal


Effect = Keep | Acknowledge | Tell | Refuse
