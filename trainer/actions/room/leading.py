"""What whoever leads does to a room: on and back, hide and pause, more time, and what is decided by hand."""

from trainer.actions.room.clock import Clock
from trainer.actions.room.events import (
    Counted,
    Decided,
    Hid,
    MoreTime,
    Paused,
    TimeUp,
    WentBack,
    WentOn,
)
from trainer.actions.room.room import PAUSES, VOTING, Room, Round, without_votes
from trainer.actions.room.showing import back_from, remote_of
from trainer.actions.room.stepped import Stepped, refused, told
from trainer.play.engine import Step, apply, offered, unasked
from trainer.play.move import Move

Leading = Counted | Decided | WentOn | WentBack | Hid | Paused | MoreTime | TimeUp


def lead(room: Room, event: Leading) -> Stepped:
    """The room after it."""
    match event:
        case Counted():
            return _count_hands(room, event)
        case Decided():
            return _decide(room, event)
        case WentOn():
            return _go_on(room, event)
        case WentBack():
            return _go_back(room, event)
        case Hid(hidden):
            return (room, ()) if hidden == room.hidden else told(room._replace(hidden=hidden), event)
        case Paused():
            return _pause(room, event)
        case MoreTime():
            return _give_time(room, event)
        case TimeUp():
            return _close_in_time(room, event)


def _count_hands(room: Room, counted: Counted) -> Stepped:
    if room.phase not in VOTING or counted.position != room.position:
        return refused(room, "not now")
    if not counted.hands.keys() <= {choice.id for choice in offered(room.state)}:
        return refused(room, "not offered")
    hands = {choice: count for choice, count in counted.hands.items() if count}
    again = room.phase == "second vote"
    if hands == (room.second_hands if again else room.first_hands):
        return room, ()
    after = room._replace(second_hands=hands) if again else room._replace(first_hands=hands)
    return told(after, counted, phones=False)


def _decide(room: Room, decided: Decided) -> Stepped:
    by_hand = room.rules.goes_on == "hand" or not any(room.tally_final.values())
    if room.phase != "reveal" or decided.position != room.position or not by_hand:
        return refused(room, "not now")
    if decided.choice not in {choice.id for choice in offered(room.state)}:
        return refused(room, "not offered")
    return told(room._replace(carried=decided.choice), decided)


def _go_on(room: Room, event: WentOn) -> Stepped:
    late = event.position != room.position or event.seen != room.looking
    if late or room.hidden or room.paused or not remote_of(room).on:
        return refused(room, "not now")
    if room.looking:
        return told(room._replace(looking=room.looking - 1), event, phones=False)
    return told(_arrived_in_phase(_next(room, event), event.now), event)


def _go_back(room: Room, event: WentBack) -> Stepped:
    late = event.position != room.position or event.seen != room.looking
    back = back_from(room)
    if late or room.hidden or room.paused or not back:
        return refused(room, "not now")
    if back == "look":
        return told(room._replace(looking=room.looking + 1), event, phones=False)
    return told(_arrived_in_phase(room._replace(phase=back), event.now), event)


def _pause(room: Room, event: Paused) -> Stepped:
    if event.position != room.position or not remote_of(room).pauses:
        return refused(room, "not now")
    if event.paused == room.paused:
        return room, ()
    now, clock = max(room.now, event.now), room.clock
    if clock is not None:
        clock = clock.stopped(now) if event.paused else clock.going(now)
    return told(room._replace(paused=event.paused, clock=clock, now=now), event)


def _give_time(room: Room, event: MoreTime) -> Stepped:
    if event.position != room.position or room.phase not in PAUSES:
        return refused(room, "not now")
    now = max(room.now, event.now)
    before = room.clock or Clock(0, now, not room.paused)
    return told(room._replace(clock=before.longer(event.seconds, now), now=now), event)


def closes_at(room: Room) -> float | None:
    """When the vote that is open closes by itself, by the time of the room; None where it does not.

    Time that was given where no clock was chosen closes none.
    """
    return _due(room) if room.rules.vote else None


def _due(room: Room) -> float | None:
    """The same, also where no clock was chosen, as the first rooms kept it."""
    if not room.rules.closes or room.phase not in VOTING or room.clock is None or not room.clock.runs:
        return None
    return room.clock.ends


def _close_in_time(room: Room, event: TimeUp) -> Stepped:
    due = _due(room)
    if event.position != room.position or due is None or event.now < due:
        return refused(room, "not now")
    return told(_arrived_in_phase(_next(room, event), event.now), event)


def _arrived_in_phase(room: Room, now: float) -> Room:
    """The room once it went on or back: with the clock that its rules have for where it is now."""
    now = max(room.now, now)
    seconds = room.rules.talk if room.phase == "talk" else room.rules.vote if room.phase in VOTING else 0
    clock = Clock(seconds, now) if seconds else None
    return room._replace(position=room.position + 1, looking=0, clock=clock, now=now)


def _next(room: Room, event: WentOn | TimeUp) -> Room:
    match room.phase:
        case "gathering":
            return _arrived(room)
        case "scene":
            return room._replace(phase="first vote")
        case "first vote" if room.rules.second_vote and (room.first or room.first_hands):
            return room._replace(phase="talk")
        case "talk":
            return room._replace(phase="second vote")
        case "reveal":
            return _moved(room, event)
        case "ended":
            return room._replace(phase="discussion")
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
    tally = room.tally_first if room.rules.goes_on == "first-vote" else room.tally_final
    most = max(tally.values())
    ahead = sorted(choice for choice, count in tally.items() if count == most)
    carried = ahead[lot % len(ahead)] if most else None
    return closed._replace(carried=carried, by_lot=bool(most) and len(ahead) > 1)


def _moved(room: Room, event: WentOn | TimeUp) -> Room:
    """The story goes on by what carried."""
    assert room.carried is not None, "it does not go on before"
    before = unasked(room.state)
    move = Move(before.scene_id, room.carried, at=event.at, asked=room.state.asked)
    taken = Step(before, move, apply(before, move))
    over = Round(
        room.first, room.second, taken, room.by_lot, room.first_hands, room.second_hands, room.first_sure,
        room.second_sure, room.differing, room.picked,
    )  # fmt: skip
    return _arrived(without_votes(room)._replace(state=taken.after, rounds=(*room.rounds, over)))
