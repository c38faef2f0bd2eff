"""When one is told whether a decision was the call."""

from typing import Literal

Verdicts = Literal["each", "end"]
"""Whether call and why are shown after each decision, for practice, or only at the end, for an assessment."""
