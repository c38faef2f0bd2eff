"""Every state of a scenario, explored breadth first, so that the first way found to anything is a shortest one."""

from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from trainer.checks.rehearsal.coverage import Coverage
from trainer.checks.rehearsal.relevance import Key, key_of
from trainer.packs.model import Choice, Scenario, Timeout
from trainer.play.engine import State, begin, id_of, open_answers, take

Answer = Choice | Timeout
Tick = Callable[[int], None]
"""Called now and then with the number of states met; raises to stop the work."""

OFTEN = 2_048


class Edge(NamedTuple):
    """An answer that leads from one state to another, by number."""

    answer: Answer
    to: int


class StateGraph(NamedTuple):
    """States by number: 0 is the start. Of the first `explored` all ways on are known; `whole` says that is all."""

    scenario: Scenario
    scenes: list[str]
    edges: list[tuple[Edge, ...]]
    came_from: list[int]
    coverage: Coverage
    explored: int

    @property
    def whole(self) -> bool:
        """Whether every state was explored."""
        return self.explored == len(self.scenes)

    @property
    def moves(self) -> int:
        """Answers taken while exploring."""
        return sum(map(len, self.edges))

    def path_to(self, number: int) -> tuple[str, ...]:
        """The answers of a shortest path from the start to that state."""
        found: list[str] = []
        while number:
            before = self.came_from[number]
            found.append(next(id_of(edge.answer) for edge in self.edges[before] if edge.to == number))
            number = before
        return tuple(reversed(found))


def explore(scenario: Scenario, budget: int, tick: Tick) -> StateGraph:
    """Explore until nothing new is met, or `budget` states are."""
    key = key_of(scenario)
    start = begin(scenario)
    numbers: dict[Key, int] = {key(start): 0}
    scenes, came_from = [start.scene_id], [0]
    edges: list[tuple[Edge, ...]] = []
    coverage = Coverage(scenario)
    ahead: deque[State] = deque((start,))
    while ahead and len(numbers) <= budget:
        state = ahead.popleft()
        coverage.see_choices(state)
        found: list[Edge] = []
        for answer in open_answers(state):
            after = take(state, answer)
            if len(answer.next) > 1:
                coverage.see_ways(state.scene_id, answer, after)
            matters = key(after)
            number = numbers.get(matters)
            if number is None:
                number = numbers[matters] = len(numbers)
                scenes.append(after.scene_id)
                came_from.append(len(edges))
                ahead.append(after)
            found.append(Edge(answer, number))
        edges.append(tuple(found))
        if not len(edges) % OFTEN:
            tick(len(numbers))
    explored = len(edges)
    edges.extend(() for _ in range(len(scenes) - len(edges)))
    return StateGraph(scenario, scenes, edges, came_from, coverage, explored)
