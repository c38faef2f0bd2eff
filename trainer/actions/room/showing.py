"""What is shown of a room, which is not always where it stands: whoever leads hides it, looks back, and comes forward.

**Back** is what a presenter remote means by it: the step before. Where nothing was acknowledged since the room went on
and no answer was given away, the room is there again, so a vote that was closed too soon is open, with all its votes.
Anything else is only looked at: the room and its votes stay where they are, phones see nothing of it, and going on
comes forward, step by step, before the story does. So no press takes a vote back, or opens one whose key was seen.

**On** first ends what is in between: what is hidden is shown, a pause is over, and who looks back comes forward.
"""

from typing import Literal, NamedTuple

from trainer.actions.room.room import PAUSES, Phase, Room, without_votes
from trainer.play.engine import answered

Back = Literal["gathering", "scene", "first vote", "talk", "ended", "look", ""]
"""The phase that the room would be in again; or only looked at; or there is nothing before."""


class Remote(NamedTuple):
    """What whoever leads can do now: by buttons, by keys, or by a presenter remote.

    `seen` is how many steps back the stage looks, `on` whether the story can go on.
    """

    phase: Phase
    position: int
    seen: int
    hidden: bool
    paused: bool
    on: bool
    back: Back
    pauses: bool


def remote_of(room: Room) -> Remote:
    """What whoever leads can do now."""
    undecided = room.phase == "reveal" and room.carried is None
    on = bool(room.hidden or room.paused or room.looking) or (room.phase != "discussion" and not undecided)
    pauses = room.phase in PAUSES
    return Remote(room.phase, room.position, room.looking, room.hidden, room.paused, on, back_from(room), pauses)


def back_from(room: Room) -> Back:
    """What going back would come to."""
    if not room.looking and (phase := _there_again(room)):
        return phase
    return "look" if room.looking < len(steps_of(room)) else ""


def _there_again(room: Room) -> Back:
    match room.phase:
        case "scene" if not room.rounds:
            return "gathering"
        case "first vote" if not room.first and not room.first_hands:
            return "scene"
        case "talk":
            return "first vote"
        case "second vote" if not room.second and not room.second_hands:
            return "talk"
        case "discussion":
            return "ended"
        case _:
            return ""


def steps_of(room: Room) -> tuple[Room, ...]:
    """What was shown before, the oldest first: a scene, then where the room split, with nothing picked or turned."""
    steps: list[Room] = []
    for number, round in enumerate(room.rounds):
        split = without_votes(room)._replace(
            state=answered(round.step), first=round.first, second=round.second, carried=round.step.move.choice,
            by_lot=round.by_lot, first_hands=round.first_hands, second_hands=round.second_hands,
            first_sure=round.first_sure, second_sure=round.second_sure,
            differing=round.differing, rounds=room.rounds[:number], phase="reveal",
        )  # fmt: skip
        steps += [_scene_of(split), split]
    return (*steps, _scene_of(room)) if room.phase == "reveal" else tuple(steps)


def _scene_of(room: Room) -> Room:
    return without_votes(room)._replace(phase="scene")


def looked_at(room: Room) -> Room:
    """The room as the stage shows it: where it stands, or as it was so many steps before."""
    return steps_of(room)[-room.looking] if room.looking else room
