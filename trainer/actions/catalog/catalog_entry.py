"""An entry: what is shown of a scenario before it is opened."""

from typing import NamedTuple


class PictureRef(NamedTuple):
    """A picture by name: one that ships, or a file of the pack; and the words for it."""

    name: str
    builtin: bool
    alt: str


class CatalogEntry(NamedTuple):
    """One scenario at hand. `decisions` is about how many a playthrough has; `source` is the pack's path."""

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

    @property
    def key(self) -> str:
        """The name people type: pack/scenario."""
        return f"{self.pack}/{self.scenario}"


class Catalog(NamedTuple):
    """All entries in order, and one sentence for each pack that cannot be played."""

    entries: tuple[CatalogEntry, ...]
    faults: tuple[str, ...]
