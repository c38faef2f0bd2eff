"""The states of a scenario and the ways between them, as small as they can be: there may be a million."""

from array import array
from collections.abc import Callable, Iterator

from trainer.checks.rehearsal.coverage import Coverage
from trainer.packs.model import Choice, Effects, Scenario, Timeout
from trainer.play.engine import id_of, written_answers

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
