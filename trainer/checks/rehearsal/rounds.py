"""The scenarios of a pack, rehearsed in rounds: what one leaves over of the time goes to those that were cut short."""

from collections.abc import Callable
from functools import partial

from trainer.checks.rehearsal.rehearsal import BUDGET, Rehearsal, rehearse
from trainer.checks.time_left import TimeLeft, within
from trainer.packs.model import Pack, Scenario


class Rounds:
    """What is known of each scenario so far. `tick` is called with its title and a count; it may raise to stop."""

    def __init__(
        self, pack: Pack, tick: Callable[[str, int], None] = lambda title, count: None, budget: int = BUDGET
    ) -> None:
        self._pack, self._tick, self._budget = pack, tick, budget
        self._found: dict[str, Rehearsal] = {}
        self._given: dict[str, float] = {}

    @property
    def found(self) -> dict[str, Rehearsal]:
        """The rehearsals by scenario, in the order of the pack."""
        return {id: self._found[id] for id in self._pack.scenarios if id in self._found}

    def play(self, time: TimeLeft) -> None:
        """Rehearse what waits, the smallest first: each gets the same share, and leaves over to those that are larger.

        What waits is what was not rehearsed yet, or was cut short by the time. That begins anew, for what is met in a
        story is too much to keep: so it is only done with more time than before.
        """
        waiting = [each for each in self._pack.scenarios.values() if self._waits(each.id)]
        waiting.sort(key=lambda each: len(each.scenes))
        for done, scenario in enumerate(waiting):
            seconds = self._part(scenario.id, time.seconds, len(waiting) - done)
            if seconds is not None:
                self._rehearse(scenario, within(seconds, time.now))
                self._given[scenario.id] = seconds

    def _waits(self, id: str) -> bool:
        return id not in self._found or self._found[id].late

    def _part(self, id: str, left: float, waiting: int) -> float | None:
        """Its part of the seconds left, or all of them where only that is more than it had; None if nothing is."""
        had = self._given.get(id, -1.0)
        return next((seconds for seconds in (left / waiting, left) if seconds > had), None)

    def _rehearse(self, scenario: Scenario, time: TimeLeft) -> None:
        """Keep what came further: a machine may be busier the second time."""
        self._tick(scenario.title, 0)
        before = self._found.get(scenario.id)
        now = rehearse(scenario, self._budget, partial(self._tick, scenario.title), time)
        if before is None or not now.late or now.states > before.states:
            self._found[scenario.id] = now
