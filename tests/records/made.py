"""A playthrough to keep, and the same after so many moves."""

from msgspec.structs import replace

from tests.made.small import SCENARIO
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.kept import Content

CONTENT = Content("d1", "small", "walk", "A walk", "1.0.0", "walk.yaml", SCENARIO.encode())
PLAYTHROUGH = Playthrough("d1", "small/walk", seed=7, begun="2026-11-21T12:00:00+00:00", time_factor=1.5)
AT = "2026-11-21T12:30:00+00:00"


def moved(number: int, scene: str = "s", choice: str = "a", *, finished: bool = False) -> Playthrough:
    """The playthrough after its move `number`."""
    moves = (Move(scene, choice, 1.25, at=AT),) * number
    return replace(PLAYTHROUGH, moves=moves, finished=AT if finished else None)
