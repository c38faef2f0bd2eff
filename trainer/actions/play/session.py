"""A session as it stands: what is on disk of it, what it asks, and the time that counts. Every face shows it."""

from typing import Literal, NamedTuple

from trainer.actions.failure import Failure
from trainer.actions.play.clock import Clock
from trainer.actions.play.pace import AT_ONCE, COMING, Pace
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.scene_view import SceneView
from trainer.actions.play.staged import Staged, eased
from trainer.play.move import Move
from trainer.play.own_line import OwnLine
from trainer.scoring.debrief import ExplainedDecision, explain
from trainer.scoring.gravity import gravity_of

Phase = Literal[
    "story", "reading", "composing", "choosing", "asked how sure", "saving", "saving failed", "consequence", "ended"
]  # fmt: skip
"""`story` is a moment whose choices have not come yet; `reading`, that one says what decides it; `composing`, that one
writes what one would say. No time runs in them: they are reading.
"""
Beat = Literal["outcome", "meters", "verdict"]
"""How much of a consequence is shown: what people do, then the meters too, then all of it."""


class Asked(NamedTuple):
    """What is asked beside the choice: what decides, first (`no`, `untimed`, `all`), and afterwards how sure one is.

    `say_yourself` is where a line of one's own is: `no`where, in `drills`, or `all` over.
    """

    read_first: str = "no"
    how_sure: bool = False
    say_yourself: str = "no"


class Session(NamedTuple):
    """Where a session stands. `play` is what is on disk; `scene` is shown, and stays while its consequence is.

    `factors` were picked first, None where that was not asked; `own` is the line that was written first, if any.
    `picked` is the choice, while one is asked how sure one is. `move` is the decision that is being kept,
    or could not be, and `failure` says why; both are None but then.
    `inquired` are the questions that were asked before choosing, in their order. `leaving` says that one leaves once it
    is kept, `left` how it ended. `clock` counts since its phase or beat began, where that matters; `pace` says how much
    time each is given, and `hurried` that what was on its way into view is there.
    """

    play: PlaySession
    asked: Asked
    scene: SceneView
    pace: Pace = AT_ONCE
    phase: Phase = "choosing"
    beat: Beat = "verdict"
    clock: Clock = Clock()
    hurried: bool = False
    factors: tuple[str, ...] | None = None
    own: OwnLine | None = None
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
        """Whether the time to read or to decide stands still."""
        return self.phase in ("story", "choosing") and self.clock.since is None

    @property
    def timed(self) -> bool:
        """Whether time is limited here."""
        return self.scene.limit is not None

    @property
    def due(self) -> float | None:
        """Seconds of the clock after which the next thing comes by itself, or at once if one wants it; None without."""
        match self.phase, self.beat:
            case "story", _:
                return self.pace.reading(self.scene.story) * (self.play.playthrough.time_factor or 1.0)
            case "consequence", "outcome":
                return self.pace.standing(grave=gravity_of(self.play.steps[-1]) is not None)
            case "consequence", "meters":
                return self.pace.settling
            case _:
                return None

    def seen(self, now: float) -> Staged:
        """What of it is seen by now."""
        gone = self.clock.elapsed(now)
        come = eased(gone, COMING) if self.pace.moves and not self.hurried else 1.0
        match self.phase, self.beat:
            case "story", _:
                return Staged(choices=0.0)
            case "choosing", _:
                return Staged(choices=come, moves=come < 1)
            case "consequence", "outcome":
                return Staged(meters=0.0, verdict=0.0)
            case "consequence", "meters":
                return Staged(meters=eased(gone, self.pace.settling), verdict=0.0, moves=True)
            case "consequence", _:
                return Staged(verdict=come, moves=come < 1)
            case _:
                return Staged()

    def left_of_time(self, now: float) -> float:
        """Seconds left to decide, all of them until the choices are there; 0 without a limit."""
        if self.phase == "story":
            return self.scene.limit or 0.0
        return self.clock.left(self.scene.limit, now) if self.scene.limit is not None else 0.0

    @property
    def explained(self) -> ExplainedDecision | None:
        """What comes of the decision: of the one that is on disk or, to be laid out, just being kept; None before."""
        if self.phase == "consequence":
            return explain(self.play.steps[-1])
        return explain(self.play.after(self.move).steps[-1]) if self.move is not None else None
