"""A room that is kept, as it stands in its file: what a list of rooms shows, and what one sees on looking at one."""

from pathlib import Path
from typing import NamedTuple

from trainer.actions.room.end import RoomEnd
from trainer.actions.room.room import Phase
from trainer.actions.room.splits import Told
from trainer.actions.room.views import Ending


class KeptRoom(NamedTuple):
    """One file. `begun` is when, in ISO 8601; `decisions` are those that are over. `fault` says why it can't be read.

    Of one that can't be read there is nothing but its path and that.
    """

    path: Path
    scenario: str = ""
    story: str = ""
    begun: str = ""
    people: int = 0
    decisions: int = 0
    phase: Phase = "gathering"
    fault: str = ""


class SeenRoom(NamedTuple):
    """How a room split, decision by decision; `ending`, its text and what is said of the whole once it is over."""

    kept: KeptRoom
    told: tuple[Told, ...]
    ending: Ending | None
    text: str
    end: RoomEnd | None = None
