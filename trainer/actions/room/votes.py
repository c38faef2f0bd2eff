"""What everybody in a room voted, as scored moves: the first vote, given alone, and what they came to after talking."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.actions.room.room import Room, Round
from trainer.play.engine import Step
from trainer.play.move import Move
from trainer.scoring.fit import ScoredMove, score


class Voting(NamedTuple):
    """Both votes of one phone in decision `number` (from 1); `second` is None where it could not change the first."""

    number: int
    first: ScoredMove
    second: ScoredMove | None

    @property
    def final(self) -> ScoredMove:
        """What it came to."""
        return self.second or self.first


def votes_of(room: Room, phone: str) -> Iterator[Voting]:
    """The decisions in which that phone voted, in the order of the story."""
    for number, each in enumerate(room.rounds, start=1):
        choice = each.second.get(phone, each.first.get(phone))  # without `final`, which is of all phones
        if choice is not None:
            again = bool(each.second) and phone in each.first
            final = scored_vote(each, choice, each.second_sure.get(phone, each.first_sure.get(phone, 0)))
            alone = phone in each.first
            first = scored_vote(each, each.first[phone], each.first_sure.get(phone, 0)) if alone else final
            yield Voting(number, first, final if again else None)


def scored_vote(round: Round, choice: str, sure: int = 0) -> ScoredMove:
    """A vote for that choice, as it would score had one person made it; `sure` is 0 where that was not said."""
    return score(voted_step(round, choice, sure))


def voted_step(round: Round, choice: str, sure: int = 0) -> Step:
    """The decision, answered by that choice and not by what carried; nothing comes of it."""
    before, taken = round.step.before, round.step.move
    move = Move(before.scene_id, choice, confidence=sure or None, at=taken.at, asked=taken.asked)
    return Step(before, move, before)
