"""One playthrough: what was played and how, and its moves. Stored, exported and taken up again as it is."""

from typing import Annotated

import msgspec

from trainer.play.move import Move, Name
from trainer.play.verdicts import Verdicts

Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]


class Playthrough(msgspec.Struct, frozen=True):
    """A scenario (pack/scenario) and its moves, in order. Everything else is computed from it.

    `content` is the digest of what was played; `begun` and `finished` are ISO 8601. `practice` says that no profile
    counts it; its first `given` moves lead up to it and were not taken in it. `time_factor` is how far timers are
    stretched (None: off); they are so since `timers_since` moves. The limits hold where it is read from a file.
    """

    content: Name
    scenario: Name
    seed: int = 0
    begun: Name = ""
    finished: Name | None = None
    practice: bool = False
    verdicts: Verdicts = "each"
    time_factor: float | None = 1.0
    given: Count = 0
    timers_since: Count = 0
    moves: Annotated[tuple[Move, ...], msgspec.Meta(max_length=10_000)] = ()
