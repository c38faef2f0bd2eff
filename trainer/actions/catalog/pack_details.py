"""A pack as it is shown: what it contains, where it comes from, and what its last check said."""

from typing import NamedTuple

import msgspec

from trainer.checks.bots.contest_table import Contest
from trainer.checks.readiness import Readiness
from trainer.checks.rehearsal.played_through import PlayedThrough
from trainer.packs.changes import Replacing
from trainer.packs.problems import Problem


class KeptCheck(msgspec.Struct, frozen=True):
    """A check of one content: whether it is ready, its problems, what playing each scenario showed, and the bots."""

    readiness: Readiness
    problems: tuple[Problem, ...]
    played: tuple[PlayedThrough, ...]
    contest: Contest | None
    rules: str = ""


class ScenarioSummary(NamedTuple):
    """One scenario of a pack."""

    key: str
    title: str
    minutes: int
    scenes: int


class PackDetails(NamedTuple):
    """One pack. `size` is in bytes; `installed` is False for one that ships; `check` is None before the first.

    `drills` counts its drills, each version of one, which are met in Practice and are no scenarios to play through.
    `namesakes` are the ids of other packs at hand that have its title.
    """

    id: str
    title: str
    version: str
    language: str
    authors: tuple[str, ...]
    license: str
    summary: str
    scenarios: tuple[ScenarioSummary, ...]
    pictures: int
    size: int
    installed: bool
    source: str
    check: KeptCheck | None
    drills: int = 0
    namesakes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The title, and the id where another pack has that title too."""
        return f"{self.title} ({self.id})" if self.namesakes else self.title

    @property
    def playable(self) -> bool:
        """Whether there is anything in it that can be played."""
        return bool(self.scenarios or self.drills)


class InstallOffer(NamedTuple):
    """A pack somebody wants to add, and what it would take the place of."""

    pack: PackDetails
    replacing: Replacing
