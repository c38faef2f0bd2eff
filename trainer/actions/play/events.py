"""What happens to a session, and what it asks of who runs it: values that every face shares."""

from msgspec import Struct

from trainer.actions.failure import Failure
from trainer.actions.play.clock import Reason
from trainer.actions.play.play_session import PlaySession
from trainer.play.move import Move
from trainer.play.own_line import OwnLine


class Read(Struct, frozen=True):
    """What decides the moment was said before the choices appear: none to two factors."""

    factors: tuple[str, ...]


class SaidOwn(Struct, frozen=True):
    """What one would have said oneself was written before the choices appear; None: nothing was."""

    line: OwnLine | None


class Inquired(Struct, frozen=True):
    """One of the questions of a scene was asked before choosing, by its id."""

    question: str


class Picked(Struct, frozen=True):
    """A choice was picked, by its id."""

    choice: str


class Ticked(Struct, frozen=True):
    """Time went by."""


class Hurried(Struct, frozen=True):
    """What comes next, choices or the rest of a consequence, is wanted at once."""


class SaidHowSure(Struct, frozen=True):
    """How sure one is of what was picked, from 1, a guess, to 3."""

    confidence: int


class Saved(Struct, frozen=True):
    """The decision is on disk: this is the playthrough with it."""

    play: PlaySession


class SaveFailed(Struct, frozen=True):
    """The decision could not be kept, or could still not."""

    failure: Failure


class TriedAgain(Struct, frozen=True):
    """Keep the same decision once more."""


class Reconsidered(Struct, frozen=True):
    """Decide anew, now that the decision could not be kept."""


class WentOn(Struct, frozen=True):
    """What came of the decision was seen."""


class Held(Struct, frozen=True):
    """Time is to stand still."""

    reason: Reason


class Released(Struct, frozen=True):
    """As far as that reason goes, time may run."""

    reason: Reason


class LeaveAsked(Struct, frozen=True):
    """One would like to leave, and is to be asked whether that is meant."""


class Stayed(Struct, frozen=True):
    """It was not meant."""


class Left(Struct, frozen=True):
    """One leaves; a decision that is being kept is waited for."""


class Closing(Struct, frozen=True):
    """The place where it was played is gone; nothing is shown any more. A decision that is being kept still lands."""


Event = (
    Read | SaidOwn | Inquired | Picked | Ticked | Hurried | SaidHowSure | Saved | SaveFailed | TriedAgain
    | Reconsidered | WentOn | Held | Released | LeaveAsked | Stayed | Left | Closing
)  # fmt: skip


class Keep(Struct, frozen=True):
    """Bring this move of a playthrough to disk, with its time of day; then say `Saved` or `SaveFailed`, once."""

    play: PlaySession
    move: Move


class AskToLeave(Struct, frozen=True):
    """Ask whether one wants to leave, then say `Stayed` or `Left`."""


class SayNotKept(Struct, frozen=True):
    """Say that the decision is not kept, then `TriedAgain`, `Reconsidered` or `Left`."""

    failure: Failure


class Stop(Struct, frozen=True):
    """It is over: go on to its ending, or away from it if it was `left`."""

    play: PlaySession
    left: bool


Effect = Keep | AskToLeave | SayNotKept | Stop
