"""Every state of a scenario, explored breadth first, so that the first way found to anything is a shortest one."""

from collections import deque

import msgspec

from trainer.checks.rehearsal.outlook import Looking, Outlook
from trainer.checks.rehearsal.packing import Packing
from trainer.checks.rehearsal.relevance import Relevance
from trainer.checks.rehearsal.state_graph import OFTEN, StateGraph, Tick
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Scenario
from trainer.play.chance import all_facts
from trainer.play.engine import begin


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
    """The graph as far as it is known, and the states that wait, packed."""

    def __init__(self, scenario: Scenario) -> None:
        relevance = Relevance(scenario)
        packing = Packing(scenario, relevance)
        self.graph = StateGraph(scenario)
        self.ahead: deque[int] = deque()
        self._looking = {
            id: Looking(scene, relevance, packing, self.graph.coverage) for id, scene in scenario.scenes.items()
        }
        self._numbers: dict[str, dict[int, int]] = {id: {} for id in scenario.scenes}
        self._outlooks: dict[str, dict[int, Outlook]] = {id: {} for id in scenario.scenes}
        start = begin(scenario)
        for facts in all_facts(scenario.draw):
            self._begin(packing.packed(msgspec.structs.replace(start, flags=facts)), facts)

    def _begin(self, packed: int, facts: frozenset[str]) -> None:
        """Start with what is drawn; a draw that no condition can tell from one before it starts nothing new."""
        met = len(self.graph.scenes)
        self._number(self.graph.scenario.start, packed, 0)
        if len(self.graph.scenes) > met:
            self.graph.draws.append(tuple(sorted(facts)))

    def explore_next(self) -> None:
        """Take every answer of the state that has waited longest, having asked nothing or what makes a difference."""
        graph, packed, here = self.graph, self.ahead.popleft(), self.graph.explored
        met, steps, taken = self._outlook(graph.scenes[here], packed, here)
        to = [self._number(scene, step(packed), here) for scene, step in steps]
        graph.go_on(met, [to[step] for step in taken])

    def _outlook(self, scene: str, packed: int, here: int) -> Outlook:
        looking, known = self._looking[scene], self._outlooks[scene]
        read = looking.read(packed)
        outlook = known.get(read)
        if outlook is None:
            outlook = known[read] = looking.outlook(packed, here)
        return outlook

    def _number(self, scene: str, packed: int, came_from: int) -> int:
        numbers = self._numbers[scene]
        number = numbers.get(packed)
        if number is None:
            number = numbers[packed] = self.graph.add(scene, came_from)
            self.ahead.append(packed)
        return number
