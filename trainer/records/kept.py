"""What is kept, as values: a scenario as it was played, a playthrough and its moves, where a scenario stands."""

from typing import NamedTuple

from trainer.records.settings import Verdicts


class Content(NamedTuple):
    """A scenario as it was played: the bytes of its file under their digest."""

    digest: str
    pack: str
    scenario: str
    title: str
    version: str
    file: str
    source: bytes


class Label(NamedTuple):
    """What a scenario that was played is called, without its bytes."""

    pack: str
    scenario: str
    title: str
    version: str


class KeptMove(NamedTuple):
    """One move as kept: `choice` is `timeout` if time ran out, confidence 1 to 3 or None.

    `factors` are those picked as deciding before the choices were shown; None where that was not asked.
    """

    scene: str
    choice: str
    seconds: float
    confidence: int | None
    factors: tuple[str, ...] | None = None


class Kept(NamedTuple):
    """One playthrough as kept. `time_factor` None says that timers were off; they are so since `timers_since` moves.

    `practice` says that no profile counts it; its first `given` moves lead up to it and were not taken in it.
    """

    id: int
    digest: str
    seed: int
    time_factor: float | None
    begun: str
    finished: str | None
    practice: bool
    verdicts: Verdicts
    given: int
    timers_since: int
    moves: tuple[KeptMove, ...]


class Ended(NamedTuple):
    """A playthrough that has reached an ending, in short: when it was begun (ISO 8601), and its fit."""

    id: int
    begun: str
    right: int
    of: int
    practice: bool


class Begun(NamedTuple):
    """A playthrough without its moves: what its moves are scored with, and whether they count."""

    id: int
    digest: str
    begun: str
    practice: bool
    given: int


Taken = tuple[str, str, int | None, str | None]
"""A move as it stands in the records: scene, choice, confidence, and the factors that were picked, commas between."""


class Finish(NamedTuple):
    """How a playthrough ended; the fit is a copy of what its moves say, so that lists need not replay it.

    `ending` is None where practice stopped before one.
    """

    ending: str | None
    right: int
    of: int


class Timers(NamedTuple):
    """How far timers are stretched (None: off) since so many moves."""

    time_factor: float | None
    since: int


class Standing(NamedTuple):
    """Where one scenario stands with a person: the last finished fit, the playthrough that waits, and the last one.

    `practice` says that what waits is practice, gone on with from a debrief.
    """

    pack: str
    scenario: str
    title: str
    right: int | None
    of: int | None
    waiting: int | None
    moves: int
    last: int | None
    practice: bool
