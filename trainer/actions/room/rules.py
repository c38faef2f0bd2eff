"""What is chosen before a room begins. It is kept in the first line of its file, and does not change after."""

from typing import Annotated, Literal

import msgspec

GoesOn = Literal["majority", "hand", "first-vote"]
"""The story goes on with what most came to in the end; with what whoever leads says; with what most voted at first."""

TALK = 90
"""Seconds that are usual for talk."""
MOST_SECONDS = 3_600
Seconds = Annotated[int, msgspec.Meta(ge=0, le=MOST_SECONDS)]


class Rules(msgspec.Struct, frozen=True):
    """How a room goes on. `second_vote` says whether talk and another vote follow the first.

    `talk` and `vote` are the seconds of their clocks, 0 for none; `closes` says that a vote closes once they are over.
    `names` says that who comes in gives a name, which only whoever leads sees; `how_sure` that each vote asks that.
    """

    second_vote: bool = True
    goes_on: GoesOn = "majority"
    talk: Seconds = TALK
    vote: Seconds = 0
    closes: bool = False
    names: bool = False
    how_sure: bool = False


USUAL = Rules()
"""What a room is led by unless something else is asked for."""
FIRST = Rules(talk=0)
"""What the first rooms were led by, which kept no rules."""
