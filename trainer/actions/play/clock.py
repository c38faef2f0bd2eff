"""The time that counts for one decision: it runs while it is wanted to, and stands still while anything holds it.

Pure, as everything a session is made of: what a clock on the wall says (`now`, in seconds) is passed in.
"""

from typing import Literal, NamedTuple

Reason = Literal["person", "attention", "dialog"]
"""Why time stands still: the person paused it, the screen is locked or another program is in front, or a dialog is open
before the decision.
"""
Hold = Reason | Literal["question"]
"""A reason, or that one is asked whether to leave."""

TINY = 1e-6
"""Seconds; sums of times are no more exact than that."""


class Clock(NamedTuple):
    """Seconds that counted until `since`, when it began to run; None while it stands still.

    `wanted` says that it runs once nothing of `holds` is left.
    """

    counted: float = 0.0
    since: float | None = None
    wanted: bool = False
    holds: frozenset[Hold] = frozenset()

    def elapsed(self, now: float) -> float:
        """Seconds that counted by now; a clock on the wall that goes back takes none away."""
        return self.counted + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def left(self, limit: float, now: float) -> float:
        """Seconds left of a limit, at least 0."""
        left = limit - self.elapsed(now)
        return left if left > TINY else 0.0

    def spent(self, seconds: float, now: float) -> "Clock":
        """So much of the time used up at once."""
        return self._replace(counted=self.elapsed(now) + seconds, since=None if self.since is None else now)

    def begun(self, now: float) -> "Clock":
        """Running from zero, or ready to once nothing holds it."""
        return Clock(wanted=True, holds=self.holds).moved(now)

    def stopped(self, now: float) -> "Clock":
        """Standing still until it is resumed."""
        return self._replace(wanted=False).moved(now)

    def resumed(self, now: float) -> "Clock":
        """Going on where it stopped, or ready to once nothing holds it."""
        return self._replace(wanted=True).moved(now)

    def held(self, reason: Hold, now: float) -> "Clock":
        """Standing still for that reason."""
        return self._replace(holds=self.holds | {reason}).moved(now)

    def released(self, reason: Hold, now: float) -> "Clock":
        """That reason is gone; it goes on if it was the last."""
        return self._replace(holds=self.holds - {reason}).moved(now)

    def moved(self, now: float) -> "Clock":
        """Running or standing as it should from now on; what counted until now stays counted."""
        runs = self.wanted and not self.holds
        if runs == (self.since is not None):
            return self
        return self._replace(counted=self.elapsed(now), since=now if runs else None)
