"""A row for each file of a group: what it is, what was played in it, and what of it does not count, in words."""

from typing import Literal, NamedTuple

from trainer.scoring.played import Played

RowKind = Literal["results", "room", "own", "unread"]
"""A result file; a room file; somebody's records on this computer; what could not be read as either."""


class CohortRow(NamedTuple):
    """One file. `key` names it to whoever leaves it out or takes it in; `name` is shown, and told apart from others.

    `person` is who saved it, "" of a room; `people` is how many it is of. `counts` are the decisions of it that count:
    0 where it is left out. `wrong` says what does not count and why, a sentence each; `said` the whole row in words.
    """

    key: str
    name: str
    kind: RowKind
    person: str = ""
    people: int = 0
    played: tuple[Played, ...] = ()
    counts: int = 0
    left_out: bool = False
    wrong: tuple[str, ...] = ()
    said: str = ""

    @property
    def readable(self) -> bool:
        """Whether there is anything to leave out or take in."""
        return self.kind != "unread"
