"""How fast things may come in: who comes in a crowd is slowed down and not shut out, and who guesses gets nowhere.

A class may stand behind one address, so a wrong code costs nobody but a short wait until many were tried from there.
"""

import ipaddress
from collections import Counter
from collections.abc import Callable

BEARABLE = 5.0
"""Seconds that somebody waits for their turn."""
MOST_KNOWN = 2_000
"""Addresses, or phones, whose pace is remembered."""
MOST_VOTES, MOST_TEXTS = 40, 5
"""How often one phone changes its vote, or what it wrote, until the room goes on: each stands in the room's file."""


class Pace:
    """So many at once, and then so many a second."""

    def __init__(self, at_once: float, a_second: float) -> None:
        self._each = 1 / a_second
        self._ahead = at_once / a_second
        self._until = float("-inf")

    def turn(self, now: float) -> float:
        """In how many seconds it would be one's turn."""
        return max(0.0, max(self._until, now) + self._each - self._ahead - now)

    def take(self, now: float) -> None:
        """Take that turn."""
        self._until = max(self._until, now) + self._each

    def give_back(self) -> None:
        """The turn did not count."""
        self._until -= self._each


class Limits:
    """The paces of one room. `clock` gives seconds that only grow."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._joins = Pace(300, 150)
        self._guesses = Pace(300, 5)
        self._of_address: dict[str, Pace] = {}
        self._of_phone: dict[str, Pace] = {}
        self._position = -1
        self._changes: Counter[str] = Counter()

    def join(self) -> float | None:
        """Seconds to wait before coming in; None where too many are waiting already."""
        return _together(self._clock(), self._joins)

    def guess(self, address: str) -> float | None:
        """Seconds to wait before a code is looked at; None where too many were wrong."""
        return _together(self._clock(), self._guesses, self._guesses_of(address))

    def right(self, address: str) -> None:
        """That code was no guess."""
        self._guesses.give_back()
        self._guesses_of(address).give_back()

    def may_vote(self, phone: str) -> bool:
        """Whether a phone may vote now: not many times a second, for each is told to the stage."""
        now = self._clock()
        pace = _known(self._of_phone, phone, lambda: Pace(20, 2), now)
        if pace.turn(now) > 0:
            return False
        pace.take(now)
        return True

    def may_change(self, phone: str, position: int, most: int) -> bool:
        """Whether a phone may change what it said where the room stands; it is counted then."""
        if position != self._position:
            self._position = position
            self._changes.clear()
        if self._changes[phone] >= most:
            return False
        self._changes[phone] += 1
        return True

    def unchanged(self, phone: str, position: int) -> None:
        """That was not kept, so it was no change."""
        if position == self._position:
            self._changes[phone] -= 1

    def _guesses_of(self, address: str) -> Pace:
        return _known(self._of_address, network_of(address), lambda: Pace(60, 1), self._clock())


def network_of(address: str) -> str:
    """What stands for all addresses that one machine may have: of IPv6, the first half."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address):
        return str(found.ipv4_mapped or ipaddress.IPv6Network((found, 64), strict=False))
    return str(found)


def _together(now: float, *paces: Pace) -> float | None:
    wait = max(pace.turn(now) for pace in paces)
    if wait > BEARABLE:
        return None
    for pace in paces:
        pace.take(now)
    return wait


def _known(paces: dict[str, Pace], whose: str, made: Callable[[], Pace], now: float) -> Pace:
    if whose not in paces:
        if len(paces) >= MOST_KNOWN:  # who has waited is as good as new
            for each in [each for each, pace in paces.items() if pace.turn(now) == 0] or [next(iter(paces))]:
                del paces[each]
        paces[whose] = made()
    return paces[whose]
