"""The figures of the table of measures, as values."""

from typing import NamedTuple

from trainer.checks.bots.contest_table import Contest
from trainer.checks.measures.cues import Cue
from trainer.checks.measures.influence import Influence
from trainer.checks.measures.outcomes import Outcomes
from trainer.checks.measures.paths import Paths


class Measures(NamedTuple):
    """One scenario.

    `paths` is None where no path ends, `plays` how many half-right plays the rest is taken from, and `endings` the
    share of them that came to each ending. Shares are from 0 to 1; None where there is nothing to count.
    """

    paths: Paths | None
    plays: int
    new_words_at_second_play: float | None
    state_dependent_calls: int
    twin_sets: int
    two_strong: float | None
    outcomes: Outcomes
    cues: tuple[Cue, ...]
    influences: dict[str, Influence]
    endings: dict[str, float]
    facts: tuple[str, ...]
    contest: Contest | None


class MeasuredPack(NamedTuple):
    """A pack. `scenarios` by their key; those are missing for which time was up."""

    pack: str
    scenarios: dict[str, Measures]
    whole: bool
