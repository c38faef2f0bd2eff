"""The clock of talk and of a vote. Nothing ends by it unless the rules of the room say so."""

from typing import NamedTuple


class Clock(NamedTuple):
    """`left` seconds were left at `since`, by the time of the room; while it `runs`, they pass."""

    left: float
    since: float
    runs: bool = True

    @property
    def ends(self) -> float:
        """When nothing is left, as long as it runs."""
        return self.since + self.left

    def left_at(self, now: float) -> float:
        """Seconds left then; less than none once they are over."""
        return self.left - (now - self.since) if self.runs else self.left

    def stopped(self, now: float) -> "Clock":
        """Standing still."""
        return Clock(self.left_at(now), now, runs=False)

    def going(self, now: float) -> "Clock":
        """Going on from where it stood."""
        return Clock(self.left_at(now), now)

    def longer(self, seconds: float, now: float) -> "Clock":
        """With more time; what was over does not count against it."""
        return Clock(max(0.0, self.left_at(now)) + seconds, now, self.runs)
