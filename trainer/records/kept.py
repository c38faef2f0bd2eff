"""What is kept, as values: a playthrough, what it is called, where a scenario stands."""

from datetime import datetime
from typing import NamedTuple

from trainer.play.playthrough import Playthrough


class Label(NamedTuple):
    """What a scenario that was played is called, and the version of its pack."""

    title: str
    version: str


class Finish(NamedTuple):
    """How a playthrough ended; the counts are a copy of what its moves say, so that lists need not replay it.

    `ending` is None where practice stopped before one. In `right` of the `of` decisions the style was right; `poor` of
    these were done poorly, None where that was not counted when it was kept.
    """

    ending: str | None
    right: int
    of: int
    poor: int | None = None


class PlaythroughRecord(NamedTuple):
    """A playthrough as kept: its id, and how it ended (None: it waits, or was left)."""

    id: int
    playthrough: Playthrough
    finish: Finish | None = None


class ScenarioStanding(NamedTuple):
    """Where one scenario (pack/scenario) stands with a person: the last finished fit, what waits, and the last one.

    `practice` says that what waits is practice, gone on with from a debrief. `poor` is as in Finish. `endings` are the
    ids of those that were reached, in whatever playthrough.
    """

    scenario: str
    title: str
    right: int | None
    of: int | None
    waiting: int | None
    moves: int
    last: int | None
    practice: bool
    poor: int | None = None
    endings: tuple[str, ...] = ()


def stamp(now: datetime) -> str:
    """A time of day as it is kept: ISO 8601, to the second."""
    return now.isoformat(timespec="seconds")
