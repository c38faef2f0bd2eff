"""The course of a room: what an event makes of it. Pure: no network, no disk, no clock, no chance.

Vote alone, see no result, talk, vote again, then the answer; the story goes on by the rules of the room.
Nothing is acknowledged that is not to be kept first, and what is not for now changes nothing.
"""

from trainer.actions.room.asking import ask_in
from trainer.actions.room.differently import differ, pick
from trainer.actions.room.events import (
    Acknowledge,
    Asked,
    Differs,
    Event,
    Joined,
    Keep,
    Led,
    Listened,
    Locked,
    Picked,
    Tell,
    Turned,
    Voted,
)
from trainer.actions.room.leading import lead
from trainer.actions.room.room import VOTING, Room
from trainer.actions.room.rules import USUAL, Rules
from trainer.actions.room.stepped import Stepped, refused, told
from trainer.actions.room.what_if import turn
from trainer.packs.model import Scenario
from trainer.play.engine import begin, is_offered

MOST_PHONES = 2_000


def room_on(scenario: Scenario, seed: int, rules: Rules = USUAL) -> Room:
    """The room before anybody is in."""
    return Room(begin(scenario, seed), rules)


def step(room: Room, event: Event) -> Stepped:
    """The room after an event, and what is to be done, in this order."""
    match event:
        case Led(key):
            return room._replace(leaders=room.leaders | {key}), (Keep(event),)
        case Joined(phone, name):
            return _join(room, Joined(phone, name if room.rules.names else ""))
        case Voted():
            return _vote(room, event)
        case Turned():
            return turn(room, event)
        case Asked():
            return ask_in(room, event)
        case Differs():
            return differ(room, event)
        case Picked():
            return pick(room, event)
        case Locked(locked):
            return (room, ()) if locked == room.locked else told(room._replace(locked=locked), event, phones=False)
        case Listened(port, code):
            there = (port, code) == (room.port, room.code)
            return (room, ()) if there else told(room._replace(port=port, code=code), event, phones=False)
        case _:
            return lead(room, event)


def _join(room: Room, event: Joined) -> Stepped:
    """An anonymous room holds no name, whatever was sent."""
    phone, name = event.phone, event.name
    if phone in room.phones:
        return room, ()
    if room.rules.names and not name:
        return refused(room, "no name")
    if room.locked:
        return refused(room, "locked")
    if len(room.phones) >= MOST_PHONES:
        return refused(room, "full")
    names = {**room.names, phone: name} if name else room.names
    return room._replace(phones=room.phones | {phone}, names=names), (Keep(event), Tell(phones=False))


def _vote(room: Room, vote: Voted) -> Stepped:
    if vote.phone not in room.phones:
        return refused(room, "not in")
    if room.phase not in VOTING or vote.position != room.position:
        return refused(room, "not now")
    if not is_offered(room.state, vote.choice):
        return refused(room, "not offered")
    heard = Acknowledge(vote.phone, vote.position, vote.choice)
    again = room.phase == "second vote"
    votes, sure = (room.second, room.second_sure) if again else (room.first, room.first_sure)
    if not room.rules.how_sure:
        vote = Voted(vote.phone, vote.position, vote.choice)
    if (votes.get(vote.phone), sure.get(vote.phone, 0)) == (
        vote.choice,
        vote.sure,
    ):  # sent twice: it is kept already, or about to be
        return room, (heard,)
    if room.paused:
        return refused(room, "paused")
    votes, sure = {**votes, vote.phone: vote.choice}, {**sure, vote.phone: vote.sure}
    after = room._replace(second=votes, second_sure=sure) if again else room._replace(first=votes, first_sure=sure)
    return after, (Keep(vote), heard, Tell(phones=False))
