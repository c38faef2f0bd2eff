"""Every state of a scenario, explored breadth first, so that the first way found to anything is a shortest one.

States are kept as small as they can be, for there may be a million: what waits is laid by as bytes, and the ways
between states stand in arrays.
"""

from array import array
from collections import deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from trainer.checks.rehearsal.coverage import Coverage
from trainer.checks.rehearsal.relevance import Key, Relevance
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Choice, Effects, Scenario, Timeout
from trainer.play.as_met import case_in, effects_of
from trainer.play.chance import all_facts
from trainer.play.engine import State, begin, id_of, open_answers, take, written_answers

Answer = Choice | Timeout
Tick = Callable[[int], None]
"""Called now and then with the number of states met; raises to stop the work."""

OFTEN = 512
"""States between two ticks, and between two looks at the clock."""


class StateGraph:
    """States by number; the first are where it can start, one for each of `draws` that can be told apart.

    Of the first `explored` all ways on are known; `whole` says that is all. From state n lead the ways `first[n]` to
    `first[n + 1]`: an answer, by its place in its scene, and where `to`. What few have stands beside: `cases`, the
    case of a state if it is not its first; `asked`, what was asked before a way; `effects` of a way, where they depend
    on the state.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.scenes: list[str] = []
        self.first, self.to, self.places = array("I", (0,)), array("I"), bytearray()
        self.came_from = array("I")
        self.draws: list[tuple[str, ...]] = []
        self.cases: dict[int, int] = {}
        self.asked: dict[int, tuple[str, ...]] = {}
        self.effects: dict[int, Effects] = {}
        self.coverage = Coverage(scenario)
        self.answers = {id: written_answers(scene) for id, scene in scenario.scenes.items()}

    def add(self, scene: str, came_from: int) -> int:
        """A new state; returns its number."""
        self.scenes.append(scene)
        self.came_from.append(came_from)
        return len(self.scenes) - 1

    @property
    def explored(self) -> int:
        """States of which all ways on are known."""
        return len(self.first) - 1

    @property
    def whole(self) -> bool:
        """Whether every state was explored."""
        return self.explored == len(self.scenes)

    @property
    def moves(self) -> int:
        """Answers taken while exploring."""
        return len(self.to)

    def ways(self, number: int) -> "array[int]":
        """The states that the ways from a state lead to, one for each answer; none if it was not explored."""
        return self.to[self.first[number] : self.first[number + 1]] if number < self.explored else array("I")

    def edges(self, number: int) -> Iterator[tuple[Answer, int]]:
        """Each answer that can be given in a state, and the state it leads to."""
        answers = self.answers[self.scenes[number]]
        for way in range(self.first[number], self.first[number + 1]):
            yield answers[self.places[way]], self.to[way]

    def path_to(self, number: int) -> tuple[str, ...]:
        """The answers of a shortest path from a start to that state; what is drawn there, and what is asked, before."""
        found: list[str] = []
        while number >= len(self.draws):
            before = self.came_from[number]
            ways = range(self.first[before], self.first[before + 1])
            way = next(way for way in ways if self.to[way] == number)
            answer = self.answers[self.scenes[before]][self.places[way]]
            found += [id_of(answer), *reversed(self.asked.get(way, ()))]
            number = before
        return (*self.draws[number], *reversed(found))


class LaidBy(NamedTuple):
    """A state that waits: the scene, the meters as a byte each, and the flags that are true."""

    scene: str
    meters: bytes
    flags: frozenset[str]


def explore(scenario: Scenario, budget: int, tick: Tick, time: TimeLeft = ENDLESS) -> StateGraph:
    """Explore until nothing new is met, `budget` states are, or time is up."""
    explorer = Explorer(scenario)
    graph, ahead = explorer.graph, explorer.ahead
    while ahead and len(graph.scenes) <= budget:
        explorer.explore_next()
        if not graph.explored % OFTEN:
            tick(len(graph.scenes))
            if time.up():
                break
    return graph


class Explorer:
    """The graph as far as it is known, and the states that wait."""

    def __init__(self, scenario: Scenario) -> None:
        relevance = Relevance(scenario)
        self.graph = StateGraph(scenario)
        self.ahead: deque[LaidBy] = deque()
        self._start = begin(scenario)
        self._key = relevance.key()
        self._numbers: dict[Key, int] = {}
        self._flags: dict[frozenset[str], frozenset[str]] = {}
        self._asks = {id: relevance.worth_asking(scene) for id, scene in scenario.scenes.items()}
        self._alike = {
            id(answer): (place, alike)
            for scene in scenario.scenes.values()
            for place, (answer, alike) in enumerate(zip(written_answers(scene), relevance.alike(scene), strict=True))
        }
        for facts in all_facts(scenario.draw):
            self._begin(facts)

    def _begin(self, facts: frozenset[str]) -> None:
        """Start with what is drawn; a draw that no condition can tell from one before it starts nothing new."""
        met = len(self.graph.scenes)
        self._number(msgspec.structs.replace(self._start, flags=facts), 0)
        if len(self.graph.scenes) > met:
            self.graph.draws.append(tuple(sorted(facts)))

    def explore_next(self) -> None:
        """Take every answer of the state that has waited longest, having asked nothing or what makes a difference."""
        graph, state = self.graph, self._taken_up(self.ahead.popleft())
        here, decision = graph.explored, state.written.decision
        graph.coverage.see_arrival(state, here)
        graph.coverage.scenes.add(state.scene_id)
        if decision is not None and decision.cases and (case := case_in(decision, state.meters, state.flags)):
            graph.cases[here] = case
        for asked in self._asks[state.scene_id]:
            self._take_all(msgspec.structs.replace(state, asked=asked) if asked else state, here)
        graph.first.append(len(graph.to))

    def _take_all(self, state: State, here: int) -> None:
        """Take every answer; those that come to the same are taken once."""
        graph, taken = self.graph, dict[int, tuple[State, int]]()
        graph.coverage.see_choices(state)
        for answer in open_answers(state):
            place, alike = self._alike[id(answer)]
            if alike not in taken:
                after = take(state, answer)
                taken[alike] = after, self._number(after, here)
            after, number = taken[alike]
            if len(answer.next) > 1:
                graph.coverage.see_ways(state.scene_id, answer, after)
            if state.asked:
                graph.asked[len(graph.to)] = state.asked
            if answer.more_effects:
                graph.effects[len(graph.to)] = effects_of(answer, state.meters, state.known)
            graph.places.append(place)
            graph.to.append(number)

    def _number(self, state: State, came_from: int) -> int:
        key = self._key(state)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self.graph.add(state.scene_id, came_from)
            flags = self._flags.setdefault(state.flags, state.flags)
            self.ahead.append(LaidBy(state.scene_id, bytes(state.meters.values()), flags))
        return number

    def _taken_up(self, laid: LaidBy) -> State:
        meters = dict(zip(self._start.meters, laid.meters, strict=True))
        return msgspec.structs.replace(self._start, scene_id=laid.scene, meters=meters, flags=laid.flags)
