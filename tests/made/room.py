"""A room of the small scenario, voted through and kept in its file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.made.small import load_text
from trainer.actions.room.course import step
from trainer.actions.room.events import Counted, Decided, Event, Joined, Keep, Voted, WentOn
from trainer.actions.room.room import NO_HANDS
from trainer.actions.room.room_file import append, new_room
from trainer.play.engine import offered

VOTES = (
    (("left", "ask", "ask"), ("left", "left", "ask")),
    (("listen", "listen", "order"), ("listen", "listen", "listen")),
)
"""For each decision the first votes and the second ones, phone by phone."""


def voted_room(
    folder: Path, votes: Sequence[Sequence[Sequence[str]]] = VOTES, *texts: str, hands: Mapping[str, int] = NO_HANDS
) -> Path:
    """The file of a room in which these votes were given; `texts` are of the pack, where it is another.

    `hands` are counted in each vote that has their choice.
    """
    loaded = load_text(*texts)
    pack = loaded.pack
    assert pack is not None
    opened = new_room(folder, pack, pack.scenarios["walk"], loaded.contents, 7, "2026-03-01T09:00")
    room, log = opened

    def happens(event: Event) -> None:
        nonlocal room
        room, effects = step(room, event)
        assert Keep(event) in effects, event
        append(log, [event])

    def goes_on() -> None:
        happens(WentOn(room.position))

    for number in range(max(len(each) for both in votes for each in both)):
        happens(Joined(f"phone-{number}"))
    goes_on()
    for both in votes:
        goes_on()
        for each in both:
            for number, choice in enumerate(each):
                happens(Voted(f"phone-{number}", room.position, choice))
            if counted := {choice.id: hands[choice.id] for choice in offered(room.state) if choice.id in hands}:
                happens(Counted(room.position, counted))
            goes_on()
            if room.phase == "talk":
                goes_on()
        if room.phase == "reveal" and room.carried is None:
            happens(Decided(room.position, both[0][0]))
        goes_on()
    log.close()
    return log.path
