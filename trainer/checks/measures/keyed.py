"""The key as it is written: calls that depend on the state, and sentences that are right here and wrong there.

A twin set is found by its sentences, so that two decisions that were copied count as well.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.packs.model import Decision, Pack, Scenario, Scene
from trainer.scoring.fit import SCORED_CALLS

BOTH = frozenset(SCORED_CALLS)
Sentences = frozenset[tuple[str, str]]
"""The choices of a decision, each as its words and its style."""


class Face(NamedTuple):
    """A scored decision as one of its cases makes it; `number` is that of the case, from 0."""

    scene: Scene
    number: int
    decision: Decision

    @property
    def name(self) -> str:
        """Scene and number."""
        return f"{self.scene.id}/{self.number}"


def faces_of(scenario: Scenario) -> Iterator[Face]:
    """Every face of a scenario that is scored."""
    for scene in scenario.scenes.values():
        for number, decision in enumerate(scene.decision.in_each_case if scene.decision is not None else ()):
            if decision.call in SCORED_CALLS:
                yield Face(scene, number, decision)


def state_dependent_calls(scenario: Scenario) -> int:
    """Decisions that call for either style, by what came before."""
    calls: dict[str, set[str | None]] = {}
    for face in faces_of(scenario):
        calls.setdefault(face.scene.id, set()).add(face.decision.call)
    return sum(called >= BOTH for called in calls.values())


def twin_sets(pack: Pack, scenario: Scenario) -> int:
    """Sets that a scenario uses, and that two decisions of the pack or more use, some for either call."""
    places: dict[Sentences, set[tuple[str, str]]] = {}
    calls: dict[Sentences, set[str | None]] = {}
    for each in pack.scenarios.values():
        for face in faces_of(each):
            said = _sentences(face.decision)
            places.setdefault(said, set()).add((each.id, face.scene.id))
            calls.setdefault(said, set()).add(face.decision.call)
    here = {_sentences(face.decision) for face in faces_of(scenario)}
    return sum(len(places[said]) >= 2 and calls[said] >= BOTH for said in here)


def two_strong(scenarios: Iterable[Scenario]) -> float | None:
    """The share of scored decisions with a strong choice of each style; None if nothing is scored."""
    scenes = {(each.id, face.scene.id): face.decision for each in scenarios for face in faces_of(each)}
    strong = [{each.style for each in d.choices if each.execution == "strong"} >= BOTH for d in scenes.values()]
    return sum(strong) / len(strong) if strong else None


def _sentences(decision: Decision) -> Sentences:
    return frozenset((choice.text, choice.style) for choice in decision.choices)
