"""What if: after the reveal whoever leads turns the factors of the moment; the stage says what it would call for."""

from typing import NamedTuple

from trainer.actions.room.events import Turned
from trainer.actions.room.room import Room
from trainer.actions.room.stepped import Stepped, refused, told
from trainer.language.readings import gate_in_words
from trainer.packs.situation import FACTORS, LEVELS, Situation
from trainer.scoring.situation_model import ReadCall, read


class Turn(NamedTuple):
    """A factor by its name, the author's word for it as it was, and as it would be."""

    factor: str
    was: str
    then: str


class WhatIf(NamedTuple):
    """What was turned, what the model reads then and why, and what it reads as it was."""

    turned: tuple[Turn, ...]
    call: ReadCall
    was: ReadCall
    why: str


class Switch(NamedTuple):
    """A factor that can be turned: its words from level 0 up, the level as it was, and as it stands now."""

    factor: str
    words: tuple[str, ...]
    was: int
    now: int


def turn(room: Room, event: Turned) -> Stepped:
    """Turn one factor, or turn it back. It changes nothing of the story."""
    situation = _situation(room)
    if room.phase != "reveal" or event.position != room.position or situation is None:
        return refused(room, "not now")
    if event.factor not in FACTORS or event.level >= len(LEVELS[event.factor]):
        return refused(room, "not offered")
    others = {factor: level for factor, level in room.turned.items() if factor != event.factor}
    back = getattr(situation, event.factor) == event.level
    turned = others if back else {**others, event.factor: event.level}
    return (room, ()) if turned == room.turned else told(room._replace(turned=turned), event, phones=False)


def what_if(room: Room) -> WhatIf | None:
    """What the moment would call for; None where nothing is turned."""
    situation = _situation(room)
    if situation is None or not room.turned:
        return None
    then = situation._replace(**room.turned)
    turned = tuple(Turn(each, situation.word(each), then.word(each)) for each in FACTORS if each in room.turned)
    reading = read(then)
    return WhatIf(turned, reading.call, read(situation).call, gate_in_words(reading))


def switches_of(room: Room) -> tuple[Switch, ...]:
    """All factors, once the answer was shown; none where the author gave no situation."""
    situation = _situation(room)
    if situation is None or room.phase != "reveal":
        return ()
    return tuple(
        Switch(each, LEVELS[each], getattr(situation, each), room.turned.get(each, getattr(situation, each)))
        for each in FACTORS
    )


def _situation(room: Room) -> Situation | None:
    decision = room.state.scene.decision
    return decision.situation if decision is not None else None
