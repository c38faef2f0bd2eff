"""The figures of the table of measures, as values."""

from typing import NamedTuple

from trainer.checks.bots.contest_table import Contest
from trainer.checks.bots.path_classes import OnClass
from trainer.checks.measures.cues import Cue
from trainer.checks.measures.ends import Ends
from trainer.checks.measures.influence import Influence
from trainer.checks.measures.outcomes import Outcomes
from trainer.checks.measures.paths import Paths


class Measures(NamedTuple):
    """One story; or all drills of a pack, which have no paths, no plays, and nothing that comes later.

    `paths` is None where no path ends, `ends` where not all of them could be explored in time; `plays` is how many
    half-right plays the rest is taken from, and `endings` the share of them that came to each ending. Shares are from
    0 to 1; None where there is nothing to count. `whole` says that no figure was cut short by the time.
    """

    paths: Paths | None
    ends: Ends | None
    plays: int
    new_words_at_second_play: float | None
    state_dependent_calls: int | None
    twin_sets: int | None
    two_strong: float | None
    outcomes: Outcomes
    cues: tuple[Cue, ...]
    influences: dict[str, Influence]
    endings: dict[str, float]
    facts: tuple[str, ...] | None
    contest: Contest | None
    on_a_class: tuple[OnClass, ...]
    whole: bool


class MeasuredPack(NamedTuple):
    """A pack. `scenarios` by their key, drills together as `pack/drills`; those are missing for which time was up."""

    pack: str
    scenarios: dict[str, Measures]
    complete: bool

    @property
    def whole(self) -> bool:
        """Whether everything was measured to the end."""
        return self.complete and all(each.whole for each in self.scenarios.values())
