"""Who sees a decision differently says so after the reveal: whoever leads reads it first, and picks what is shown."""

import hashlib
from typing import NamedTuple

from trainer.actions.room.events import Differs, Keep, Picked, Tell
from trainer.actions.room.room import Room
from trainer.actions.room.stepped import Stepped, refused, told


class Differing(NamedTuple):
    """What somebody wrote, by its number, which says nothing of whose it is; whether it is on the stage now.

    `mark` tells this text from any other, so that nothing is shown that was written anew since it was read.
    """

    number: int
    mark: str
    text: str
    on_stage: bool


def differ(room: Room, event: Differs) -> Stepped:
    """A phone says how it sees it, says it otherwise, or takes it back. What is not what was picked is unpicked."""
    if event.phone not in room.phones:
        return refused(room, "not in")
    if room.phase != "reveal" or event.position != room.position:
        return refused(room, "not now")
    if room.differing.get(event.phone, "") == event.text:
        return room, ()
    differing = {**room.differing, event.phone: event.text}
    on_stage = None if room.on_stage == event.phone else room.on_stage
    after = room._replace(differing=differing, on_stage=on_stage, picked=room.picked - {event.phone})
    return after, (Keep(event), Tell(phones=False))


def pick(room: Room, event: Picked) -> Stepped:
    """Whoever leads shows what somebody wrote, or with number 0 nothing of it any more."""
    if room.phase != "reveal" or event.position != room.position:
        return refused(room, "not now")
    if not event.number:
        # kept in any case: in the first rooms it stayed on the stage beside what was turned, until this
        return told(room._replace(on_stage=None), event, phones=False)
    phones = [*room.differing]
    phone = phones[event.number - 1] if event.number <= len(phones) else ""
    text = room.differing.get(phone, "")
    if not text or event.mark != _mark(text):
        return refused(room, "not offered")
    return told(room._replace(on_stage=phone, picked=room.picked | {phone}), event, phones=False)


def differing_in(room: Room) -> tuple[Differing, ...]:
    """All that was written on the decision that is shown, for whoever leads."""
    return tuple(
        Differing(number, _mark(text), text, phone == room.on_stage)
        for number, (phone, text) in enumerate(room.differing.items(), 1)
        if text
    )


def _mark(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
