"""Playing a scenario: states and moves, pure and immutable.

A playthrough is its moves; the state after any list of moves is `replay` of them, and nothing else is true.
Time comes in as a number of seconds, chance as the seed of the playthrough.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from trainer.packs.format import Call
from trainer.packs.model import Branch, Choice, Question, Scenario, Scene, Timeout
from trainer.packs.names import TIMEOUT
from trainer.play.as_met import case_in, choice_as_met, effects_of, scene_as_met
from trainer.play.chance import facts_drawn, order_drawn
from trainer.play.conditions import holds
from trainer.play.move import Move

FULL = 100


class State(msgspec.Struct, frozen=True):
    """Where a playthrough stands. `flags` holds those that are true, `number` counts the moves so far.

    What was drawn is among the flags from the start. `asked` are the questions of this scene that were asked.
    """

    scenario: Scenario
    seed: int
    scene_id: str
    meters: Mapping[str, int]
    flags: frozenset[str]
    number: int = 0
    asked: tuple[str, ...] = ()

    @property
    def scene(self) -> Scene:
        """The scene of this moment as it is met: with the passages, the case and the outcomes that hold."""
        return scene_as_met(self.written, self.meters, self.flags, self.known)

    @property
    def written(self) -> Scene:
        """The scene of this moment as its author wrote it, for all states in one."""
        return self.scenario.scenes[self.scene_id]

    @property
    def known(self) -> frozenset[str]:
        """The flags, and what was found out by asking: what choices read."""
        return self.flags | learned(self.written, self.asked) if self.asked else self.flags


class Step(NamedTuple):
    """A move with the states before and after it."""

    before: State
    move: Move
    after: State


def answered(step: Step) -> State:
    """The state in which the move of a step was made: its scene, and what was asked there before."""
    asked = step.move.asked
    return msgspec.structs.replace(step.before, asked=asked) if asked else step.before


class NotOfferedError(ValueError):
    """The answer, or the question, is not one of those on offer, which are in `offered`."""

    def __init__(self, answer: str, scene: str, offered: tuple[str, ...]) -> None:
        super().__init__(f"{answer!r} is not offered in scene {scene!r}")
        self.answer, self.scene, self.offered = answer, scene, offered


def begin(scenario: Scenario, seed: int = 0) -> State:
    """The state before the first move."""
    meters = {name: meter.start for name, meter in scenario.meters.items()}
    flags = facts_drawn(scenario.draw, seed) if scenario.draw else frozenset()
    return State(scenario, seed, scenario.start, meters, flags)


def offered(state: State) -> tuple[Choice, ...]:
    """The choices on offer, in the order they are shown: drawn once by the seed, or the author's where fixed.

    Empty at an ending, and where every choice has a condition that is not met.
    """
    meters, known = state.meters, state.known
    ordered = in_order(state.written, state.seed)
    return tuple(choice_as_met(choice, meters, known) for choice in ordered if holds(choice.when, meters, known))


def is_offered(state: State, choice: str) -> bool:
    """Whether a choice of that id is on offer; it costs a fraction of making all of them."""
    decision = state.written.decision
    written = next((each for each in decision.choices if each.id == choice), None) if decision is not None else None
    return written is not None and holds(written.when, state.meters, state.known)


def in_order(scene: Scene, seed: int) -> tuple[Choice, ...]:
    """All choices of a scene in the order they are shown in a playthrough of that seed, on offer or not."""
    decision = scene.decision
    if decision is None or decision.fixed_order:
        return decision.choices if decision is not None else ()
    return tuple(sorted(decision.choices, key=lambda choice: order_drawn(seed, scene.id, choice.id)))


def call_of(state: State) -> Call | None:
    """What the decision of this moment calls for; None where nothing is asked, or it has no call."""
    decision = state.written.decision
    if decision is None or not decision.cases:
        return decision.call if decision is not None else None
    return decision.cases[case_in(decision, state.meters, state.flags)].call


def questions(state: State) -> tuple[Question, ...]:
    """What can still be asked here, in the author's order."""
    decision = state.written.decision
    return tuple(each for each in decision.questions if each.id not in state.asked) if decision is not None else ()


def ask(state: State, question: str) -> State:
    """The state once that was asked; nothing is decided by it. Raises NotOfferedError if it cannot be asked here."""
    open_ones = tuple(each.id for each in questions(state))
    if question not in open_ones:
        raise NotOfferedError(question, state.scene_id, open_ones)
    return msgspec.structs.replace(state, asked=(*state.asked, question))


def answers(state: State) -> tuple[str, ...]:
    """Ids of everything that may be answered, `timeout` last where the scene has a timer."""
    ids = tuple(choice.id for choice in offered(state))
    decision = state.written.decision
    return (*ids, TIMEOUT) if decision is not None and decision.on_timeout is not None else ids


def is_over(state: State) -> bool:
    """Whether the playthrough has reached an ending, or a scene in which nothing can be answered."""
    return not answers(state)


def written_answers(scene: Scene) -> tuple[Choice | Timeout, ...]:
    """All answers of a scene, open or not: its choices, then its timeout."""
    if scene.decision is None:
        return ()
    timeout = scene.decision.on_timeout
    return scene.decision.choices if timeout is None else (*scene.decision.choices, timeout)


def open_answers(state: State) -> list[Choice | Timeout]:
    """Everything that may be answered, as the author wrote it: choices whose condition holds, then the timeout."""
    decision = state.written.decision
    if decision is None:
        return []
    known = state.known
    found: list[Choice | Timeout] = [
        choice for choice in decision.choices if choice.when is None or holds(choice.when, state.meters, known)
    ]
    if decision.on_timeout is not None:
        found.append(decision.on_timeout)
    return found


def take(state: State, answer: Choice | Timeout) -> State:
    """The state after one of the `open_answers`."""
    meters, flags = state.meters, state.known
    effects = effects_of(answer, meters, flags) if answer.more_effects else answer.effects
    if effects.meters:
        meters = dict(meters)
        for name, change in effects.meters.items():
            meters[name] = moved(meters[name], change)
    if effects.flags:
        flags = (flags | {f for f, on in effects.flags.items() if on}) - {
            f for f, on in effects.flags.items() if not on
        }
    scene = way_on(answer.next, meters, flags).to
    return State(state.scenario, state.seed, scene, meters, flags, state.number + 1)


def moved(value: int, by: int) -> int:
    """A meter after a change: it stops at 0 and 100."""
    return max(0, min(FULL, value + by))


def way_on(ways: tuple[Branch, ...], meters: Mapping[str, int], flags: frozenset[str]) -> Branch:
    """The first way whose condition holds; the last has none."""
    for way in ways:
        if way.when is None or holds(way.when, meters, flags):
            return way
    raise ValueError("the last way has a condition")


def apply(state: State, move: Move) -> State:
    """The state after a move. Raises NotOfferedError if it belongs to another scene, or is not on offer there."""
    if move.scene == state.scene_id:
        for question in move.asked:
            state = ask(state, question)
        for answer in open_answers(state):
            if move.choice == id_of(answer):
                return take(state, answer)
    raise NotOfferedError(move.choice, move.scene, answers(state))


def choose(state: State, choice_id: str, seconds: float = 0.0) -> tuple[State, Move]:
    """Take a choice that is on offer (or `timeout`), nothing said beside it. Raises NotOfferedError otherwise."""
    move = Move(state.scene_id, choice_id, seconds, asked=state.asked)
    return apply(unasked(state), move), move


def unasked(state: State) -> State:
    """The state as one arrived in it."""
    return msgspec.structs.replace(state, asked=()) if state.asked else state


def id_of(answer: Choice | Timeout) -> str:
    """What a move calls this answer."""
    return answer.id if isinstance(answer, Choice) else TIMEOUT


def replay(scenario: Scenario, moves: Iterable[Move], seed: int = 0) -> list[Step]:
    """Every step of a playthrough. Raises NotOfferedError at a move that the scenario does not offer there."""
    steps: list[Step] = []
    state = begin(scenario, seed)
    for move in moves:
        after = apply(state, move)
        steps.append(Step(state, move, after))
        state = after
    return steps


def learned(scene: Scene, asked: tuple[str, ...]) -> frozenset[str]:
    """The flags that these questions set."""
    assert scene.decision is not None, "only a decision has questions"
    return frozenset(each.sets for each in scene.decision.questions if each.id in asked and each.sets is not None)
