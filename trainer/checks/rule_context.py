"""What rules look at: a pack, its files, and what rehearsal and bots found."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from trainer.checks.bots.contest_table import Contest
from trainer.checks.measures.measured import Measures
from trainer.checks.rehearsal.rehearsal import Rehearsal
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.format import Style
from trainer.packs.model import Decision, Pack, Scenario, Scene


class AskingScene(NamedTuple):
    """A scene that asks, with its scenario and its decision."""

    scenario: Scenario
    scene: Scene
    decision: Decision


class CalledDecision(NamedTuple):
    """A decision that has a call."""

    scenario: Scenario
    scene: Scene
    decision: Decision
    call: Style


class OutOfTime(Exception):  # noqa: N818 - it names an outcome, not a fault
    """Raised where a rule goes from one decision to the next and time is up."""


class RuleContext(NamedTuple):
    """`rehearsals` lacks scenarios that were not rehearsed, `contest` is None if it was not held.

    Going through decisions and rehearsals raises OutOfTime once `time` is up.

    `measures` are of the stories whose gates are asked about, by id; drills together stand at `drills`.
    """

    pack: Pack
    files: Mapping[str, bytes]
    rehearsals: Mapping[str, Rehearsal]
    contest: Contest | None
    measures: Mapping[str, Measures] = {}
    time: TimeLeft = ENDLESS

    def decisions(self) -> Iterator[AskingScene]:
        """Every scene of the pack that asks."""
        for scenario in self.pack.scenarios.values():
            for scene in scenario.scenes.values():
                self._look_at_the_clock()
                if scene.decision is not None:
                    yield AskingScene(scenario, scene, scene.decision)

    def _cases(self) -> Iterator[AskingScene]:
        for scenario, scene, decision in self.decisions():
            for case in decision.in_each_case:
                yield AskingScene(scenario, scene, case)

    def scored(self) -> Iterator[CalledDecision]:
        """Every decision that calls for directing or for inspiring; one that has cases, in each of them that does."""
        for scenario, scene, decision in self._cases():
            if decision.call == "directive" or decision.call == "inspiring":
                yield CalledDecision(scenario, scene, decision, decision.call)

    def drills(self) -> Iterator[tuple[Scenario, ...]]:
        """The versions of each drill, in their order."""
        for _, versions in groupby(self.pack.drills, lambda each: each.drill and each.drill.id):
            yield tuple(versions)

    def rehearsed(self) -> Iterator[tuple[Scenario, Rehearsal]]:
        """Every scenario that was rehearsed."""
        for id, rehearsal in self.rehearsals.items():
            self._look_at_the_clock()
            yield self.pack.scenarios[id], rehearsal

    def _look_at_the_clock(self) -> None:
        if self.time.up():
            raise OutOfTime

    def measured(self) -> Iterator[tuple[Scenario, Measures]]:
        """Every story that was measured."""
        for id, measures in self.measures.items():
            if id in self.pack.scenarios:
                yield self.pack.scenarios[id], measures

    @property
    def language(self) -> str:
        """The language of the pack without its region: en, de, ..."""
        return self.pack.language.partition("-")[0]
