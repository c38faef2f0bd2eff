"""What everybody in a room voted, as moves: the first vote, given alone, and what they came to after talking."""

from collections.abc import Iterator

from trainer.actions.room.room import Room, Round
from trainer.actions.room.room_file import RoomRead
from trainer.language.cohort_rows import person_of_room
from trainer.play.engine import Step
from trainer.play.move import Move
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.fit import ScoredMove, followers_of, score

_Voted = tuple[int, ScoredMove, ScoredMove | None]
"""Number of the decision, and both votes."""


def room_moves(read: RoomRead, source: str, edition: str) -> Iterator[CohortMove]:
    """Every vote, by phone in an order that says nothing of when they came in. `source` is the file."""
    head, room = read
    for number, phone in enumerate(sorted(room.phones), start=1):
        person = person_of_room(source, number)
        voted = list(_voted(room, phone))
        for turn, (place, first, second) in zip(followers_of(each[1] for each in voted), voted, strict=True):
            yield CohortMove(
                person, head.scenario, first, edition=edition, second=second, turn=turn,
                finished=room.phase == "ended", source=source, version=head.pack_version, begun=head.begun,
                number=place,
            )  # fmt: skip


def _voted(room: Room, phone: str) -> Iterator[_Voted]:
    for number, each in enumerate(room.rounds, start=1):
        if phone in each.final:
            first = _scored(each, each.first.get(phone, each.final[phone]))
            again = bool(each.second) and phone in each.first
            yield number, first, _scored(each, each.final[phone]) if again else None


def _scored(each: Round, choice: str) -> ScoredMove:
    before = each.step.before
    return score(Step(before, Move(before.scene_id, choice, at=each.step.move.at), before))
