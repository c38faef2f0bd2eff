"""What a playthrough from a file comes to: its moves are played through the engine, whatever the file says of them."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from trainer.packs.model import Scenario
from trainer.packs.situation import FACTORS
from trainer.play.engine import NotOfferedError, begin, is_over, replay
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.scoring.fit import ScoredMove, score
from trainer.scoring.reading_first import MOST_PICKS

Fault = Literal["no content", "not possible", "cut"]
"""Nobody has what was played; a move of it cannot be made there; it says that it ended, and has not."""


class Recounted(NamedTuple):
    """The moves, scored; or none, and why. `number` is the move that cannot be made, from 1."""

    moves: tuple[ScoredMove, ...]
    fault: Fault | None = None
    number: int = 0


def recount(scenario: Scenario | None, playthrough: Playthrough) -> Recounted:
    """The playthrough as its scenario counts it; one that could not have been played counts in nothing."""
    if scenario is None:
        return Recounted((), "no content")
    taken: list[Move] = []
    try:
        steps = replay(scenario, _noted(playthrough.moves, taken), playthrough.seed)
    except NotOfferedError:
        return Recounted((), "not possible", len(taken))
    for number, move in enumerate(playthrough.moves, start=1):
        if not _could_be_picked(move.factors):
            return Recounted((), "not possible", number)
    if playthrough.given > len(steps):
        return Recounted((), "cut")
    stands = steps[-1].after if steps else begin(scenario, playthrough.seed)
    if playthrough.finished is not None and not playthrough.practice and not is_over(stands):
        return Recounted((), "cut")
    return Recounted(tuple(map(score, steps)))


def _noted(moves: Sequence[Move], taken: list[Move]) -> Iterator[Move]:
    for move in moves:
        taken.append(move)
        yield move


def _could_be_picked(factors: tuple[str, ...] | None) -> bool:
    return factors is None or (len(set(factors)) == len(factors) <= MOST_PICKS and set(factors) <= set(FACTORS))
