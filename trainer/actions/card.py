"""A card: what is shown of a scenario before it is opened."""

from typing import NamedTuple


class CardPicture(NamedTuple):
    """A picture by name: one that ships, or a file of the pack; and the words for it."""

    name: str
    builtin: bool
    alt: str


class Card(NamedTuple):
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
    picture: CardPicture | None
    summary: str
    authors: tuple[str, ...]
    license: str
    source: str
    installed: bool

    @property
    def key(self) -> str:
        """The name people type: pack/scenario."""
        return f"{self.pack}/{self.scenario}"


class Shelf(NamedTuple):
    """All cards in order, and one sentence for each pack that cannot be played."""

    cards: tuple[Card, ...]
    faults: tuple[str, ...]
