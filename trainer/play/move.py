"""One decision taken: as it is stored, exported and scored."""

from typing import Annotated

import msgspec

from trainer.packs.names import TIMEOUT
from trainer.play.own_line import OwnLine

Name = Annotated[str, msgspec.Meta(max_length=200)]
MOST_FACTORS = 11
MOST_QUESTIONS = 20


class Move(msgspec.Struct, frozen=True, gc=False):
    """The scene, the id of the choice (`timeout` if time ran out), seconds, confidence 1 to 3.

    `factors` are those picked as deciding before the choices were shown; None where that was not asked. `at` is the
    time of day at which it was taken (ISO 8601), empty where nobody said. `own` is what one would have said oneself,
    written before the choices were shown; None where nothing was. `asked` are the questions that were asked before it,
    in their order. The limits hold for a move that is read from a file.
    """

    scene: Name
    choice: Name
    seconds: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    confidence: Annotated[int, msgspec.Meta(ge=1, le=3)] | None = None
    factors: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MOST_FACTORS)] | None = None
    at: Name = ""
    own: OwnLine | None = None
    asked: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MOST_QUESTIONS)] = ()

    @property
    def timed_out(self) -> bool:
        """Whether the time ran out."""
        return self.choice == TIMEOUT
