"""A session as it stands: what is on disk of it, what it asks, and the time that counts. Every face shows it."""

from typing import Literal, NamedTuple

from trainer.actions.failure import Failure
from trainer.actions.play.clock import Clock
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.scene_view import SceneView
from trainer.play.move import Move
from trainer.scoring.debrief import ExplainedDecision, explain

Phase = Literal["reading", "choosing", "asked how sure", "saving", "saving failed", "consequence", "ended"]


class Asked(NamedTuple):
    """What is asked beside the choice: what decides, first (`no`, `untimed`, `all`), and afterwards how sure one is."""

    read_first: str = "no"
    how_sure: bool = False


class Session(NamedTuple):
    """Where a session stands. `play` is what is on disk; `scene` is shown, and stays while its consequence is.

    `factors` were picked first, None where that was not asked; `picked` is the choice, while one is asked how sure one
    is. `move` is the decision that is being kept, or could not be, and `failure` says why; both are None but then.
    `inquired` are the questions that were asked before choosing, in their order. `leaving` says that one leaves once it
    is kept, `left` how it ended.
    """

    play: PlaySession
    asked: Asked
    scene: SceneView
    phase: Phase = "choosing"
    clock: Clock = Clock()
    factors: tuple[str, ...] | None = None
    inquired: tuple[str, ...] = ()
    picked: str | None = None
    move: Move | None = None
    failure: Failure | None = None
    leaving: bool = False
    left: bool = False

    @property
    def question(self) -> bool:
        """Whether one is being asked whether to leave."""
        return "question" in self.clock.holds

    @property
    def still(self) -> bool:
        """Whether the time of the decision stands still."""
        return self.phase == "choosing" and self.clock.since is None

    @property
    def timed(self) -> bool:
        """Whether time is limited here."""
        return self.scene.limit is not None

    def left_of_time(self, now: float) -> float:
        """Seconds left to decide; 0 without a limit."""
        return self.clock.left(self.scene.limit, now) if self.scene.limit is not None else 0.0

    @property
    def explained(self) -> ExplainedDecision | None:
        """What comes of the decision: of the one that is on disk or, to be laid out, just being kept; None before."""
        if self.phase == "consequence":
            return explain(self.play.steps[-1])
        return explain(self.play.after(self.move).steps[-1]) if self.move is not None else None
