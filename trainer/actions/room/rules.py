"""What is chosen before a room begins. It is kept in the first line of its file, and does not change after."""

from typing import Literal

import msgspec

GoesOn = Literal["majority", "hand", "first-vote"]
"""The story goes on with what most came to in the end; with what whoever leads says; with what most voted at first."""


class Rules(msgspec.Struct, frozen=True):
    """How a room goes on. `second_vote` says whether talk and another vote follow the first."""

    second_vote: bool = True
    goes_on: GoesOn = "majority"


USUAL = Rules()
"""What a room is led by unless something else is asked for."""
