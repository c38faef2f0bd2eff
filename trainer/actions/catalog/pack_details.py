"""A pack as it is shown: what it contains, where it comes from, and what its last check said."""

from typing import NamedTuple

import msgspec

from trainer.checks.bots.contest_table import Contest
from trainer.checks.readiness import Readiness
from trainer.checks.rehearsal.played_through import PlayedThrough
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

    @property
    def playable(self) -> bool:
        """Whether there is anything in it that can be played."""
        return bool(self.scenarios or self.drills)


class InstallOffer(NamedTuple):
    """A pack somebody wants to add, and the version at hand that it would replace; `ships` says which kind that is."""

    pack: PackDetails
    version_at_hand: str | None
    ships: bool
