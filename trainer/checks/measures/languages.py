"""How many different sequences a graph can show: counted exactly, without writing one of them down.

A set of sequences is kept as what comes first and the set of what may follow; sets that are equal are one and have a
number (a minimal acyclic automaton, Revuz 1992). So a story with millions of paths and a few hundred orders is quick.
"""

from collections.abc import Hashable, Iterable

END = 0
"""The set that has only the empty sequence in it."""

MOST = 200_000
"""Joins after which counting is given up: a story that is so large has orders enough."""

DEEPEST = 200
"""Steps that two sequences are followed side by side."""


class TooManyError(Exception):
    """There are too many sequences to be counted."""


_Follow = frozenset[tuple[Hashable, int]]


class Languages:
    """Sets of sequences by number."""

    def __init__(self) -> None:
        self._sets: list[tuple[bool, _Follow]] = [(True, frozenset())]
        self._numbers: dict[tuple[bool, _Follow], int] = {self._sets[0]: END}
        self._sizes = [1]
        self._joined: dict[frozenset[int], int] = {}

    def first(self, symbol: Hashable, follow: Iterable[int]) -> int:
        """The sequences that begin with that, and go on as one of any of these sets does."""
        return self._number(False, frozenset([(symbol, self.joined(frozenset(follow)))]))

    def joined(self, several: frozenset[int], depth: int = 0) -> int:
        """The sequences of all of them. Raises TooManyError."""
        if len(several) == 1:
            return next(iter(several))
        found = self._joined.get(several)
        if found is None:
            if len(self._joined) >= MOST or depth >= DEEPEST:
                raise TooManyError
            ways: dict[Hashable, set[int]] = {}
            for number in several:
                for symbol, to in self._sets[number][1]:
                    ways.setdefault(symbol, set()).add(to)
            ends = any(self._sets[number][0] for number in several)
            follow = frozenset((symbol, self.joined(frozenset(to), depth + 1)) for symbol, to in ways.items())
            found = self._joined[several] = self._number(ends, follow)
        return found

    def size(self, number: int) -> int:
        """How many sequences are in a set."""
        return self._sizes[number]

    def _number(self, ends: bool, follow: _Follow) -> int:
        found = self._numbers.setdefault((ends, follow), len(self._sets))
        if found == len(self._sets):
            self._sets.append((ends, follow))
            self._sizes.append(ends + sum(self._sizes[to] for _, to in follow))
        return found
