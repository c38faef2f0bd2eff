"""What of result files is told apart from what counts, and what counts by texts that are nowhere else."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import Share, fit_of
from trainer.scoring.recount import Fault
from trainer.scoring.several_people import Doubt


class Apart(NamedTuple):
    """Playthroughs of one person that do not count: how many, with how many decisions, and the fit the file claims.

    `scenario` is that of the first, and `number` its move that cannot be made.
    """

    code: Fault
    person: str
    scenario: str
    number: int = 0
    playthroughs: int = 0
    decisions: int = 0
    claimed: Share = Share(0, 0)

    def with_one(self, result: PlaythroughResult) -> "Apart":
        """The same with one more; moves that led up to a practice are not counted."""
        moves = result.moves[result.playthrough.given :]
        more = fit_of(move for move in moves if move is not None)
        claimed = Share(self.claimed.right + more.right, self.claimed.of + more.of)
        return self._replace(
            playthroughs=self.playthroughs + 1, decisions=self.decisions + len(moves), claimed=claimed
        )  # fmt: skip


class Brought(NamedTuple):
    """A scenario that is counted by a text which only the files of these people bring."""

    scenario: str
    people: tuple[str, ...]


class Joined(NamedTuple):
    """Files that are taken for one person's by their id and name alone."""

    person: str
    files: tuple[str, ...]


class Proof(NamedTuple):
    """What files prove: which are signed, which are put together without a key, what contradicts in them, what does
    not count, and what counts by their word.

    Files are named as people name them.
    """

    signed: Sequence[str]
    unsigned: Sequence[str]
    joined: Sequence[Joined]
    doubts: Sequence[Doubt]
    apart: Sequence[Apart]
    brought: Sequence[Brought]
