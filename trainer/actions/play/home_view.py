"""What Home is given to show."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import CatalogEntry


class HomeEntry(NamedTuple):
    """A scenario with its last fit, the playthrough that waits, `moves` decisions in, and the last finished one.

    `practice` says that what waits is practice. In `right` of the `of` decisions of the last one the style was right,
    and `poor` of these were done poorly; None where that was not counted when it was kept. `apart` tells it from
    another scenario of the same title; empty where there is none. `reached` are the ids of the endings that were
    reached, also of endings that the scenario does not have any more.
    """

    entry: CatalogEntry
    right: int | None
    of: int | None
    waiting: int | None
    moves: int
    last: int | None = None
    practice: bool = False
    poor: int | None = None
    apart: str = ""
    reached: tuple[str, ...] = ()

    @property
    def perfect(self) -> bool:
        """Whether every call was right the last time."""
        return bool(self.of) and self.right == self.of and self.poor == 0

    @property
    def found(self) -> tuple[str, ...]:
        """The titles of its endings that were reached."""
        return tuple(title for id, title in self.entry.endings if id in self.reached)

    @property
    def unfound(self) -> int:
        """How many endings were not reached yet."""
        return len(self.entry.endings) - len(self.found)

    @property
    def name(self) -> str:
        """The title, and what tells it apart from another of that title."""
        return f"{self.entry.title} ({self.apart})" if self.apart else self.entry.title


class Orphan(NamedTuple):
    """A playthrough that waits although its scenario is no longer at hand."""

    title: str
    key: str
    waiting: int
    moves: int


class Home(NamedTuple):
    """Cards, orphans, and a sentence for everything that needs a look. `drills` are at hand for Practice; `practice`
    says whether there was something to practise when that was looked for last.

    `copy_offered` says that records were damaged and can be brought back: from a copy, or these `moves_saved` from the
    damaged file.
    """

    entries: tuple[HomeEntry, ...]
    orphans: tuple[Orphan, ...]
    notices: tuple[str, ...]
    copy_offered: bool = False
    moves_saved: int = 0
    drills: int = 0
    practice: bool = True

    @property
    def been_here(self) -> bool:
        """Whether anything was played before."""
        return any(each.last is not None or each.waiting is not None for each in self.entries)

    @property
    def lead(self) -> HomeEntry | None:
        """The story that leads; None if there is none."""
        return leading(self.entries)


def leading(entries: Sequence[HomeEntry]) -> HomeEntry | None:
    """The story that leads Home: what waits, else the first that is new, else one to find more in.

    Of those that were all played it is the one with most endings to find, and of several the one played longest ago.
    """
    waiting = [each for each in entries if each.waiting is not None]
    if waiting:
        return max(waiting, key=lambda each: (not each.practice, each.waiting or 0))
    new = next((each for each in entries if each.last is None), None)
    return new or min(entries, key=lambda each: (-each.unfound, each.last or 0), default=None)
