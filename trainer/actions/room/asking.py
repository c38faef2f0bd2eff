"""Questions within a scene: whoever leads asks them before the vote, and all read the answer. It costs no time."""

from typing import NamedTuple

from trainer.actions.room.events import Asked
from trainer.actions.room.room import Room
from trainer.actions.room.stepped import Stepped, refused, told
from trainer.packs.model import Question
from trainer.play.engine import ask, questions


class Inquiry(NamedTuple):
    """A question as it is read, of whom (empty where one looks), and its answer once it was asked."""

    id: str
    who: str
    text: str
    answer: str = ""


def ask_in(room: Room, event: Asked) -> Stepped:
    """It is asked. What is known then may change what is on offer, so no vote is open yet."""
    if room.phase != "scene" or event.position != room.position:
        return refused(room, "not now")
    if event.question not in {each.id for each in questions(room.state)}:
        return refused(room, "not offered")
    return told(room._replace(state=ask(room.state, event.question)), event)


def asked_in(room: Room) -> tuple[Inquiry, ...]:
    """What was asked here, in that order, with its answers."""
    decision = room.state.scene.decision
    known = {each.id: each for each in decision.questions} if decision is not None else {}
    return tuple(_inquiry(room, known[id])._replace(answer=known[id].answer) for id in room.state.asked)


def open_in(room: Room) -> tuple[Inquiry, ...]:
    """What can still be asked; nothing once a vote was opened."""
    return tuple(_inquiry(room, each) for each in questions(room.state)) if room.phase == "scene" else ()


def _inquiry(room: Room, question: Question) -> Inquiry:
    cast = room.state.scenario.cast
    who = cast[question.who].name if question.who in cast else question.who or ""
    return Inquiry(question.id, who, question.text)
