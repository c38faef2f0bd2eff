"""The course of a room: what an event makes of it. Pure: no network, no disk, no clock, no chance.

Vote alone, see no result, talk, vote again, then the answer; the story goes on by the rules of the room.
Nothing is acknowledged that is not to be kept first, and what is not for now changes nothing.
"""

from trainer.actions.room.events import (
    Acknowledge,
    Decided,
    Effect,
    Event,
    Hid,
    Joined,
    Keep,
    Led,
    Paused,
    Refusal,
    Refuse,
    Tell,
    Voted,
    WentBack,
    WentOn,
)
from trainer.actions.room.room import VOTING, Room, Round
from trainer.actions.room.rules import USUAL, Rules
from trainer.actions.room.showing import back_from, remote_of
from trainer.packs.model import Scenario
from trainer.play.engine import Step, apply, begin, offered
from trainer.play.move import Move

MOST_PHONES = 2_000

Stepped = tuple[Room, tuple[Effect, ...]]


def room_on(scenario: Scenario, seed: int, rules: Rules = USUAL) -> Room:
    """The room before anybody is in."""
    return Room(begin(scenario, seed), rules)


def step(room: Room, event: Event) -> Stepped:
    """The room after an event, and what is to be done, in this order."""
    match event:
        case Led(key):
            return room._replace(leaders=room.leaders | {key}), (Keep(event),)
        case Joined(phone):
            return _join(room, event, phone)
        case Voted():
            return _vote(room, event)
        case Decided():
            return _decide(room, event)
        case WentOn():
            return _go_on(room, event)
        case WentBack():
            return _go_back(room, event)
        case Hid(hidden):
            return (room, ()) if hidden == room.hidden else _told(room._replace(hidden=hidden), event)
        case Paused():
            return _pause(room, event)


def _refused(room: Room, why: Refusal) -> Stepped:
    return room, (Refuse(why),)


def _told(room: Room, event: Event, *, phones: bool = True) -> Stepped:
    return room, (Keep(event), Tell(phones))


def _join(room: Room, event: Joined, phone: str) -> Stepped:
    if phone in room.phones:
        return room, ()
    if len(room.phones) >= MOST_PHONES:
        return _refused(room, "full")
    return room._replace(phones=room.phones | {phone}), (Keep(event), Tell(phones=False))


def _vote(room: Room, vote: Voted) -> Stepped:
    if vote.phone not in room.phones:
        return _refused(room, "not in")
    if room.phase not in VOTING or vote.position != room.position:
        return _refused(room, "not now")
    if vote.choice not in {choice.id for choice in offered(room.state)}:
        return _refused(room, "not offered")
    heard = Acknowledge(vote.phone, vote.position, vote.choice)
    votes = room.second if room.phase == "second vote" else room.first
    if votes.get(vote.phone) == vote.choice:  # sent twice: it is kept already, or about to be
        return room, (heard,)
    if room.paused:
        return _refused(room, "paused")
    now = {**votes, vote.phone: vote.choice}
    after = room._replace(second=now) if room.phase == "second vote" else room._replace(first=now)
    return after, (Keep(vote), heard, Tell(phones=False))


def _decide(room: Room, decided: Decided) -> Stepped:
    by_hand = room.rules.goes_on == "hand" or not room.final
    if room.phase != "reveal" or decided.position != room.position or not by_hand:
        return _refused(room, "not now")
    if decided.choice not in {choice.id for choice in offered(room.state)}:
        return _refused(room, "not offered")
    return _told(room._replace(carried=decided.choice), decided)


def _go_on(room: Room, event: WentOn) -> Stepped:
    late = event.position != room.position or event.seen != room.looking
    if late or room.hidden or room.paused or not remote_of(room).on:
        return _refused(room, "not now")
    if room.looking:
        return _told(room._replace(looking=room.looking - 1), event, phones=False)
    return _told(_next(room, event)._replace(position=room.position + 1), event)


def _go_back(room: Room, event: WentBack) -> Stepped:
    late = event.position != room.position or event.seen != room.looking
    back = back_from(room)
    if late or room.hidden or room.paused or not back:
        return _refused(room, "not now")
    if back == "look":
        return _told(room._replace(looking=room.looking + 1), event, phones=False)
    return _told(room._replace(phase=back, position=room.position + 1), event)


def _pause(room: Room, event: Paused) -> Stepped:
    if event.position != room.position or not remote_of(room).pauses:
        return _refused(room, "not now")
    return (room, ()) if event.paused == room.paused else _told(room._replace(paused=event.paused), event)


def _next(room: Room, event: WentOn) -> Room:
    match room.phase:
        case "gathering":
            return _arrived(room)
        case "scene":
            return room._replace(phase="first vote")
        case "first vote" if room.rules.second_vote and room.first:
            return room._replace(phase="talk")
        case "talk":
            return room._replace(phase="second vote")
        case "reveal":
            return _moved(room, event)
        case _:
            return _counted(room, event.lot)


def _arrived(room: Room) -> Room:
    """At the next scene, or at the end: there is nothing to vote on, and a room has no timer that could run out."""
    return room._replace(phase="scene" if offered(room.state) else "ended")


def _counted(room: Room, lot: int) -> Room:
    """The votes are closed: the choice that most came to carries; an even split is decided by the lot.

    Where whoever leads says how it goes on, none does yet.
    """
    closed = room._replace(phase="reveal")
    if room.rules.goes_on == "hand":
        return closed
    tally = room.tally(room.first if room.rules.goes_on == "first-vote" else room.final)
    most = max(tally.values())
    ahead = sorted(choice for choice, count in tally.items() if count == most)
    carried = ahead[lot % len(ahead)] if most else None
    return closed._replace(carried=carried, by_lot=bool(most) and len(ahead) > 1)


def _moved(room: Room, event: WentOn) -> Room:
    """The story goes on by what carried."""
    assert room.carried is not None, "it does not go on before"
    move = Move(room.state.scene_id, room.carried, at=event.at)
    taken = Step(room.state, move, apply(room.state, move))
    rounds = (*room.rounds, Round(room.first, room.second, taken, room.by_lot))
    return _arrived(room._replace(state=taken.after, rounds=rounds, first={}, second={}, carried=None, by_lot=False))
