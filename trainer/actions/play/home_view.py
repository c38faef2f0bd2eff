"""What Home is given to show."""

from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import CatalogEntry


class HomeEntry(NamedTuple):
    """A scenario with its last fit, the playthrough that waits, `moves` decisions in, and the last finished one.

    `practice` says that what waits is practice. In `right` of the `of` decisions of the last one the style was right,
    and `poor` of these were done poorly; None where that was not counted when it was kept. `apart` tells it from
    another scenario of the same title; empty where there is none.
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
    """Cards, orphans, and a sentence for everything that needs a look. `drills` are at hand for Practice.

    `copy_offered` says that records were damaged and can be brought back: from a copy, or these `moves_saved` from the
    damaged file.
    """

    entries: tuple[HomeEntry, ...]
    orphans: tuple[Orphan, ...]
    notices: tuple[str, ...]
    copy_offered: bool = False
    moves_saved: int = 0
    drills: int = 0
