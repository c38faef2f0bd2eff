"""What a look at a pack leaves out of a whole check."""

from typing import NamedTuple


class LeftOut(NamedTuple):
    """Whether the bots; the titles of stories that were not measured ("" for drills), and of those that were not played
    whole; the codes of rules for which time was up.
    """

    bots: bool = False
    unmeasured: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()


NOTHING = LeftOut()
