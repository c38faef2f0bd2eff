"""What of a moment is seen by now: a pure value of a session and the time."""

from typing import NamedTuple

from trainer.actions.play.pace import COMING
from trainer.actions.play.session import Session


class Staged(NamedTuple):
    """How far each has come, from 0, not there yet, to 1: choices, the meters at their new values, the verdict."""

    choices: float = 1.0
    meters: float = 1.0
    verdict: float = 1.0

    @property
    def rests(self) -> bool:
        """Whether nothing is on its way."""
        return all(each in (0.0, 1.0) for each in self)


def staged(session: Session, now: float) -> Staged:
    """What is seen of a session at a time."""
    come = _eased(session.clock.elapsed(now) / COMING) if session.pace.moves else 1.0
    match session.phase, session.beat:
        case "story", _:
            return Staged(choices=0.0)
        case "choosing", _:
            return Staged(choices=come)
        case "consequence", "outcome":
            return Staged(meters=0.0, verdict=0.0)
        case "consequence", "meters":
            return Staged(meters=_eased(session.clock.elapsed(now) / session.pace.settling), verdict=0.0)
        case "consequence", "verdict":
            return Staged(verdict=come)
        case _:
            return Staged()


def _eased(share: float) -> float:
    """Quick at first and slow at the end."""
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3
