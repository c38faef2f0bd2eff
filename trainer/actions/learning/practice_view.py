"""What is to be practised, and what the page of practice is given to show."""

from datetime import date
from typing import NamedTuple

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.scoring.fit import ScoredMove
from trainer.scoring.plan import Item
from trainer.scoring.verdict import Tally, tally_of


class Planned(NamedTuple):
    """A decision to practise: it goes on from move `number` (counted from 1) of a kept playthrough.

    A drill that was never met goes on from none: it is begun. `met_before` is how often the decision was met until now.
    """

    item: Item
    story: str
    playthrough: int | None
    number: int
    met_before: int


class Today(NamedTuple):
    """A day's handful: what is left of it, how much is done, and what would come tomorrow if no more is done today.

    Once nothing is left, `more` is another handful for those who want to go on. `next_day` is when something is due
    that is not due yet, `next_count` how much. `before` is what practice came to on the last day before today that had
    any, `practised` everything that was practised today. `fresh` are the scenarios at hand that were never begun.
    """

    planned: tuple[Planned, ...]
    done: int
    more: tuple[Planned, ...]
    tomorrow: int
    next_day: date | None
    next_count: int
    fresh: tuple[CatalogEntry, ...]
    before: Tally = Tally()
    practised: tuple[ScoredMove, ...] = ()

    @property
    def handful(self) -> int:
        """How many decisions the day has."""
        return self.done + len(self.planned)

    @property
    def tally(self) -> Tally:
        """What today's practice came to until now."""
        return tally_of(each.verdict for each in self.practised)

    @property
    def seconds(self) -> float:
        """About how long what is left takes."""
        return sum(each.item.seconds for each in self.planned)
