"""What everybody in a room voted, as moves: the first vote, given alone, and what they came to after talking."""

from collections.abc import Iterator

from trainer.actions.room.room import OVER
from trainer.actions.room.room_file import RoomRead
from trainer.actions.room.votes import votes_of
from trainer.language.cohort_rows import person_of_room
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.fit import followers_of


def room_moves(read: RoomRead, source: str, edition: str) -> Iterator[CohortMove]:
    """Every vote, by phone in an order that says nothing of when they came in. `source` is the file."""
    head, room = read
    for number, phone in enumerate(sorted(room.phones), start=1):
        person = person_of_room(source, number)
        voted = list(votes_of(room, phone))
        for turn, (place, first, second) in zip(followers_of(each.first for each in voted), voted, strict=True):
            yield CohortMove(
                person, head.scenario, first, edition=edition, second=second, turn=turn,
                finished=room.phase in OVER, source=source, version=head.pack_version, begun=head.begun,
                number=place, differently=room.rounds[place - 1].differing.get(phone, ""),
                called=room.names.get(phone, ""),
            )  # fmt: skip
