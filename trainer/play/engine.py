"""Playing a scenario: states and moves, pure and immutable.

A playthrough is its moves; the state after any list of moves is `replay` of them, and nothing else is true.
Time comes in as a number of seconds, chance as the seed of the playthrough.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from trainer.packs.model import Branch, Choice, Scenario, Scene, Timeout
from trainer.packs.names import TIMEOUT
from trainer.play.conditions import holds
from trainer.play.move import Move

FULL = 100


class State(msgspec.Struct, frozen=True):
    """Where a playthrough stands. `flags` holds those that are true, `number` counts the moves so far."""

    scenario: Scenario
    seed: int
    scene_id: str
    meters: Mapping[str, int]
    flags: frozenset[str]
    number: int = 0

    @property
    def scene(self) -> Scene:
        """The scene of this moment."""
        return self.scenario.scenes[self.scene_id]


class Step(NamedTuple):
    """A move with the states before and after it."""

    before: State
    move: Move
    after: State


class NotOfferedError(ValueError):
    """The answer is not one of those on offer, which are in `offered`."""

    def __init__(self, answer: str, scene: str, offered: tuple[str, ...]) -> None:
        super().__init__(f"{answer!r} is not offered in scene {scene!r}")
        self.answer, self.scene, self.offered = answer, scene, offered


def begin(scenario: Scenario, seed: int = 0) -> State:
    """The state before the first move."""
    meters = {name: meter.start for name, meter in scenario.meters.items()}
    return State(scenario, seed, scenario.start, meters, frozenset())


def offered(state: State) -> tuple[Choice, ...]:
    """The choices on offer, in the order they are shown: drawn once by the seed, or the author's where fixed.

    Empty at an ending, and where every choice has a condition that is not met.
    """
    ordered = in_order(state.scene, state.seed)
    return tuple(choice for choice in ordered if holds(choice.when, state.meters, state.flags))


def in_order(scene: Scene, seed: int) -> tuple[Choice, ...]:
    """All choices of a scene in the order they are shown in a playthrough of that seed, on offer or not."""
    decision = scene.decision
    if decision is None or decision.fixed_order:
        return decision.choices if decision is not None else ()
    return tuple(sorted(decision.choices, key=lambda choice: _drawn(seed, scene.id, choice.id)))


def answers(state: State) -> tuple[str, ...]:
    """Ids of everything that may be answered, `timeout` last where the scene has a timer."""
    ids = tuple(choice.id for choice in offered(state))
    decision = state.scene.decision
    return (*ids, TIMEOUT) if decision is not None and decision.on_timeout is not None else ids


def is_over(state: State) -> bool:
    """Whether the playthrough has reached an ending, or a scene in which nothing can be answered."""
    return not answers(state)


def open_answers(state: State) -> list[Choice | Timeout]:
    """Everything that may be answered, as the author wrote it: choices whose condition holds, then the timeout."""
    decision = state.scene.decision
    if decision is None:
        return []
    found: list[Choice | Timeout] = [
        choice for choice in decision.choices if choice.when is None or holds(choice.when, state.meters, state.flags)
    ]
    if decision.on_timeout is not None:
        found.append(decision.on_timeout)
    return found


def take(state: State, answer: Choice | Timeout) -> State:
    """The state after one of the `open_answers`."""
    meters, flags, effects = state.meters, state.flags, answer.effects
    if effects.meters:
        meters = dict(meters)
        for name, change in effects.meters.items():
            meters[name] = max(0, min(FULL, meters[name] + change))
    if effects.flags:
        flags = (flags | {f for f, on in effects.flags.items() if on}) - {
            f for f, on in effects.flags.items() if not on
        }
    scene = way_on(answer.next, meters, flags).to
    return State(state.scenario, state.seed, scene, meters, flags, state.number + 1)


def way_on(ways: tuple[Branch, ...], meters: Mapping[str, int], flags: frozenset[str]) -> Branch:
    """The first way whose condition holds; the last has none."""
    for way in ways:
        if way.when is None or holds(way.when, meters, flags):
            return way
    raise ValueError("the last way has a condition")


def apply(state: State, move: Move) -> State:
    """The state after a move. Raises NotOfferedError if it belongs to another scene or its answer is not on offer."""
    if move.scene == state.scene_id:
        for answer in open_answers(state):
            if move.choice == id_of(answer):
                return take(state, answer)
    raise NotOfferedError(move.choice, move.scene, answers(state))


def choose(state: State, choice_id: str, seconds: float = 0.0) -> tuple[State, Move]:
    """Take a choice that is on offer (or `timeout`), nothing said beside it. Raises NotOfferedError otherwise."""
    move = Move(state.scene_id, choice_id, seconds)
    return apply(state, move), move


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


def _drawn(seed: int, scene: str, choice: str) -> bytes:
    """A place in the order that is the same on every machine and version of Python."""
    return hashlib.blake2b(f"{seed}/{scene}/{choice}".encode(), digest_size=8).digest()
