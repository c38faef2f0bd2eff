"""What is to be practised, and what the page of practice is given to show."""

from datetime import date
from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.scoring.plan import Item


class Planned(NamedTuple):
    """Something to practise: it goes on from move `number` (counted from 1) of a kept playthrough.

    A drill that was never met goes on from none: it is begun. `met_before` is how often the decision was met until now.
    """

    item: Item
    story: str
    playthrough: int | None
    number: int
    met_before: int


class Today(NamedTuple):
    """What is to be practised, when something is due next, and the scenarios at hand that were never begun.

    Ten minutes a day: once they are over, what else is due is `more`, for those who want to go on.
    """

    planned: tuple[Planned, ...]
    next_day: date | None
    next_count: int
    fresh: tuple[CatalogEntry, ...]
    more: tuple[Planned, ...] = ()
