"""What comes of an event: the room after it, and what is to be done, in this order."""

from trainer.actions.room.events import Effect, Event, Keep, Refusal, Refuse, Tell
from trainer.actions.room.room import Room

Stepped = tuple[Room, tuple[Effect, ...]]


def refused(room: Room, why: Refusal) -> Stepped:
    """Nothing was done."""
    return room, (Refuse(why),)


def told(room: Room, event: Event, *, phones: bool = True) -> Stepped:
    """The room that has changed; it is kept, and then told: to all, or to the stage and whoever leads only."""
    return room, (Keep(event), Tell(phones))
