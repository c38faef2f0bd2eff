"""An entry: what is shown of a scenario before it is opened."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from unicodedata import normalize

from trainer.packs.shown_text import clean_line

if TYPE_CHECKING:
    from trainer.drawing.values import Drawn


class PictureRef(NamedTuple):
    """A picture by name: one that ships, or a file of the pack; and the words for it. Or one that is to be drawn."""

    name: str
    builtin: bool
    alt: str
    drawn: "Drawn | None" = None


class CatalogEntry(NamedTuple):
    """One scenario at hand. `decisions` is about how many a playthrough has; `source` is the pack's path.

    `endings` are the ids of its endings, each with its title.
    """

    pack: str
    pack_title: str
    version: str
    scenario: str
    title: str
    role: str
    topic: str
    minutes: int
    decisions: int
    timed: bool
    picture: PictureRef | None
    summary: str
    authors: tuple[str, ...]
    license: str
    source: str
    installed: bool
    endings: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """The name people type: pack/scenario."""
        return f"{self.pack}/{self.scenario}"


class DrillsEntry(NamedTuple):
    """The drills of one pack, which are met in Practice: the ids of all versions; `source` is the pack's path."""

    pack: str
    pack_title: str
    ids: tuple[str, ...]
    source: str
    installed: bool


class Catalog(NamedTuple):
    """All entries in order, the drills of each pack that has any, and one sentence for each that cannot be played."""

    entries: tuple[CatalogEntry, ...]
    faults: tuple[str, ...]
    drills: tuple[DrillsEntry, ...] = ()

    @property
    def told_apart(self) -> dict[str, str]:
        """What stands behind the title of a scenario where another has the same: its pack's title, else its key."""
        found: dict[str, str] = {}
        for same in alike(self.entries, [entry.title for entry in self.entries]):
            packs = alike(same, [entry.pack_title for entry in same])
            found |= {entry.key: entry.key if packs else entry.pack_title for entry in same}
        return found

    @property
    def drills_at_hand(self) -> int:
        """How many drills there are in all packs."""
        return sum(len(each.ids) for each in self.drills)

    @property
    def installed(self) -> set[str]:
        """The ids of the packs that were installed and can be played."""
        return {each.pack for each in self.entries if each.installed} | {e.pack for e in self.drills if e.installed}

    @property
    def sources(self) -> dict[str, str]:
        """Everything at hand, drills too: pack/scenario to the path of its pack."""
        found = {entry.key: entry.source for entry in self.entries}
        return found | {f"{each.pack}/{id}": each.source for each in self.drills for id in each.ids}


T = TypeVar("T")


def alike(each: Sequence[T], titles: Iterable[str]) -> list[list[T]]:
    """Those that share a title with another, together, as they are shown.

    Case, spaces, the width of letters and what is not seen tell nothing apart.
    """
    groups: dict[str, list[T]] = {}
    for one, title in zip(each, titles, strict=True):
        seen = normalize("NFKC", clean_line(title)).casefold()
        groups.setdefault(" ".join(seen.split()), []).append(one)
    return [group for group in groups.values() if len(group) > 1]
