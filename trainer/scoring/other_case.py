"""What would have made a moment call for something else: the last earlier answer that brings another case about."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.packs.format import Call
from trainer.packs.model import Choice
from trainer.play.as_met import case_in
from trainer.play.engine import State, Step, answered, id_of, open_answers, take, written_answers


class OtherCase(NamedTuple):
    """Another case of a decision and its call. Had one answered `choice` at decision `number`, it would have held.

    `number` is 0 where no single answer brings it about: it takes more than one, or what is drawn.
    """

    call: Call | None
    number: int
    title: str
    choice: str


def other_cases(steps: Sequence[Step], number: int) -> tuple[OtherCase, ...]:
    """The cases of decision `number` (from 1) with another call than the one that held, each call once."""
    step = steps[number - 1]
    decision = step.before.written.decision
    if decision is None or not decision.cases:
        return ()
    held = case_in(decision, step.before.meters, step.before.flags)
    found: dict[Call | None, OtherCase] = {}
    for case, other in enumerate(decision.cases):
        if other.call != decision.cases[held].call:
            brought = _brought_about(steps[: number - 1], step.before, case)
            known = found.get(other.call)
            if known is None or (brought and not known.number):
                found[other.call] = OtherCase(other.call, *(brought or (0, "", "")))
    return tuple(found.values())


def _brought_about(before: Sequence[Step], arrived: State, case: int) -> tuple[int, str, str] | None:
    """The latest earlier decision with an answer after which, all else done the same, that case would hold."""
    decision = arrived.written.decision
    assert decision is not None
    for number in range(len(before), 0, -1):
        step = before[number - 1]
        state = answered(step)
        for answer in open_answers(state):
            if id_of(answer) == step.move.choice or not isinstance(answer, Choice):
                continue
            then = take(state, answer)
            for later in before[number:]:
                then = _done_again(then, later)
            if case_in(decision, then.meters, then.flags) == case:
                return number, step.before.scene.title, answer.text
    return None


def _done_again(state: State, step: Step) -> State:
    """What a later answer changes if it is given all the same, wherever one stands."""
    scene = step.before.scene_id
    there = State(state.scenario, state.seed, scene, state.meters, state.flags, state.number, step.move.asked)
    answers = written_answers(step.before.written)
    return take(there, next(answer for answer in answers if id_of(answer) == step.move.choice))
