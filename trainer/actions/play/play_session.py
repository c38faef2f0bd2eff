"""A playthrough under way, as a value: what every deed of playing is given, and what it returns."""

from typing import NamedTuple

from msgspec.structs import replace

from trainer.packs.contents import Contents
from trainer.packs.model import Scenario
from trainer.play.engine import State, Step, apply, begin, is_over
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.scoring.debrief import Debrief, debrief_of


class PlaySession(NamedTuple):
    """A playthrough under way: `steps` are its moves with the states between them.

    `record` is its id in the records, None if nothing is kept. Practice stops after `stops_after` steps. `met_before`
    says how often its scenes were met, so that another picture of them is shown. `placed` is where it begins, if that
    is not the beginning of the scenario.
    """

    scenario: Scenario
    playthrough: Playthrough
    steps: tuple[Step, ...] = ()
    record: int | None = None
    contents: Contents | None = None
    stops_after: int | None = None
    met_before: int = 0
    placed: State | None = None

    @property
    def state(self) -> State:
        """Where it stands."""
        if self.steps:
            return self.steps[-1].after
        return self.placed or begin(self.scenario, self.playthrough.seed)

    @property
    def over(self) -> bool:
        """Whether nothing is left to decide."""
        return is_over(self.state) or len(self.steps) == self.stops_after

    def after(self, move: Move) -> "PlaySession":
        """The session after one more move; nothing of it is kept. Raises NotOfferedError if it is not on offer."""
        step = Step(self.state, move, apply(self.state, move))
        moved = self._replace(steps=(*self.steps, step))
        moves = (*self.playthrough.moves, move)
        finished = move.at if moved.over else self.playthrough.finished
        return moved._replace(playthrough=replace(self.playthrough, moves=moves, finished=finished))

    def back_at(self, moves: int) -> "PlaySession":
        """The session as it was after so many moves."""
        earlier = replace(self.playthrough, moves=self.playthrough.moves[:moves], finished=None)
        return self._replace(playthrough=earlier, steps=self.steps[:moves])

    def retimed(self, time_factor: float | None) -> "PlaySession":
        """The session, its timers stretched otherwise from the next move on."""
        since = len(self.steps)
        return self._replace(playthrough=replace(self.playthrough, time_factor=time_factor, timers_since=since))

    def debrief(self) -> Debrief:
        """What there is to say of it so far."""
        return debrief_of(self.scenario, self.steps, self.playthrough.time_factor, self.playthrough.timers_since)
