"""Scored moves and playthroughs as somebody might have made them."""

from collections.abc import Iterable
from typing import Any

from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.scoring.fit import ScoredMove, fit_under
from trainer.scoring.profile import ScoredPlaythrough
from trainer.scoring.reading_first import Picks


def scored(
    scene: str, call: str | None, style: str, execution: str = "strong", *, picks: Picks | None = None, **said: Any
) -> ScoredMove:
    """A move that chose a style under a call; what else was said of it is in `said`."""
    move = Move(scene, f"choose-{style}", **said)
    return ScoredMove(move, call, style, fit_under(call, style), execution, picks)


def played(
    moves: Iterable[ScoredMove], scenario: str = "p/s", *, content: str = "", version: str = "", **more: Any
) -> ScoredPlaythrough:
    """A playthrough of these moves; what else is known of it is in `more`."""
    scored_moves = tuple(moves)
    made = Playthrough(content, scenario, moves=tuple(each.move for each in scored_moves), **more)
    return ScoredPlaythrough(made, scored_moves, version)
