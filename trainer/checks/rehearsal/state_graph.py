"""The states of a scenario and the ways between them, as small as they can be: there may be a million."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from trainer.checks.rehearsal.coverage import Coverage
from trainer.packs.model import Choice, Effects, Scenario, Timeout
from trainer.play.engine import id_of, written_answers

Answer = Choice | Timeout
Tick = Callable[[int], None]
"""Called now and then with the number of states met; raises to stop the work."""

OFTEN = 512
"""States between two ticks, and between two looks at the clock."""


class Met(NamedTuple):
    """What is met in a state: its case, and of each way on from it three things.

    In `places` the place of its answer in the scene; in `asked` what was asked before; in `effects` what the answer
    does there. States that are alike in what is read in their scene share it.
    """

    case: int
    places: bytes
    asked: tuple[tuple[str, ...], ...]
    effects: tuple[Effects, ...]


class StateGraph:
    """States by number; the first are where it can start, one for each of `draws` that can be told apart.

    Of the first `explored` all ways on are known; `whole` says that is all. From state n lead the ways `first[n]` to
    `first[n + 1]`: where `to`. What is `met` there says which answer each of them is.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.scenes: list[str] = []
        self.first, self.to = array("I", (0,)), array("I")
        self.met: list[Met] = []
        self.came_from = array("I")
        self.draws: list[tuple[str, ...]] = []
        self.coverage = Coverage(scenario)
        self.answers = {id: written_answers(scene) for id, scene in scenario.scenes.items()}

    def add(self, scene: str, came_from: int) -> int:
        """A new state; returns its number."""
        self.scenes.append(scene)
        self.came_from.append(came_from)
        return len(self.scenes) - 1

    def go_on(self, met: Met, to: Iterable[int]) -> None:
        """The state that comes next is explored: what is met there, and where each way leads."""
        self.met.append(met)
        self.to.extend(to)
        self.first.append(len(self.to))

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
        for place, to in zip(self.met[number].places, self.ways(number), strict=True):
            yield answers[place], to

    def path_to(self, number: int) -> tuple[str, ...]:
        """The answers of a shortest path from a start to that state; what is drawn there, and what is asked, before."""
        found: list[str] = []
        while number >= len(self.draws):
            before = self.came_from[number]
            met, way = self.met[before], self.ways(before).index(number)
            answer = self.answers[self.scenes[before]][met.places[way]]
            found += [id_of(answer), *reversed(met.asked[way])]
            number = before
        return (*self.draws[number], *reversed(found))
