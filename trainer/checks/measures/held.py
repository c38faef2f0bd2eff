"""Which stories are held to the gates, and measuring them as part of a check."""

from collections.abc import Callable, Iterable

from trainer.checks.bots.contest_table import Contest
from trainer.checks.measures.keyed import faces_of
from trainer.checks.measures.measure import DRILLS, Tick, measure, measure_drills
from trainer.checks.measures.measured import Measures
from trainer.checks.time_left import TimeLeft
from trainer.packs.model import Pack, Scenario

FEWEST = 8
"""Scored decisions from which a story is held to the gates; and drills, to those that they can keep."""


def is_held(scenario: Scenario) -> bool:
    """Whether the moments of a story depend on what came before, and it is long enough to be held to the gates."""
    if len({face.scene.id for face in faces_of(scenario)}) < FEWEST:
        return False
    decisions = [scene.decision for scene in scenario.scenes.values() if scene.decision is not None]
    return (
        bool(scenario.draw)
        or any(scene.passages for scene in scenario.scenes.values())
        or any(decision.cases or decision.twin for decision in decisions)
    )


class Measuring:
    """Measures what is held of a pack, once each, while time is left. `found` by id, drills together at `drills`."""

    def __init__(self, pack: Pack, others: Iterable[Pack], tick: Tick) -> None:
        self._pack, self._others, self._tick = pack, list(others), tick
        self._contest: Contest | None = None
        self.found: dict[str, Measures] = {}
        self._waiting: dict[str, Callable[[TimeLeft], Measures]] = {
            story.id: self._story(story) for story in pack.stories if is_held(story)
        }
        if len(pack.drills) >= FEWEST:
            alone = not pack.stories
            self._waiting[DRILLS] = lambda time: measure_drills(pack, self._others, time, self._known(alone))

    @property
    def left(self) -> tuple[str, ...]:
        """What was not measured to the end."""
        return tuple(self._waiting)

    def go_on(self, time: TimeLeft, contest: Contest | None = None) -> None:
        """Measure what waits; what time cuts short is not kept, for its figures would be too rough.

        `contest` is that of the whole pack, if it was held: where there is nothing else in the pack, no other is.
        """
        self._contest = contest
        left = list(self._waiting.items())
        for done, (id, measured) in enumerate(left):
            if time.up():
                return
            found = measured(time.share(1 / (len(left) - done)))
            if found.whole:
                self.found[id] = found
                del self._waiting[id]

    def _story(self, story: Scenario) -> Callable[[TimeLeft], Measures]:
        alone = len(self._pack.scenarios) == 1
        return lambda time: measure(self._pack, story, self._others, self._tick, time, contest=self._known(alone))

    def _known(self, alone: bool) -> Contest | None:
        return self._contest if alone else None
