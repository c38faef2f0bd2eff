"""A deed, and all words that were said in a history."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from tests.crash.state import Change


class Deed(NamedTuple):
    """`changes` happen one after another, each whole or not at all; `run` does it. `name` is what somebody would say.

    `restores` brings a copy back. `erases` are bytes that are nowhere afterwards (None: it erases nobody), `exports`
    the file that is there, and whose.
    """

    name: str
    run: Callable[[], None]
    changes: tuple[Change, ...] = ()
    restores: bool = False
    erases: tuple[bytes, ...] | None = None
    exports: tuple[Path, str] | None = None
    finishes: bool = False


class Asked:
    """What was asked for in a history: every word of everybody, to look for it when they are erased."""

    def __init__(self) -> None:
        self.words: dict[str, set[bytes]] = {}
        self.owners: dict[str, str] = {}
        self.count = 0

    def word(self, person: str, kind: str) -> str:
        """A word that nobody said before, said by that person."""
        self.count += 1
        word = f"{kind}-{self.count}-qzx"
        self.words.setdefault(person, set()).add(word.encode())
        return word

    def name(self) -> str:
        """A name that nobody had before."""
        name = f"name-{self.count + 1}-qzx"
        return self.word(name, "name")

    def owner(self, begun: str, otherwise: str) -> str:
        """Who began that playthrough, by the name of then; all of one's names lead to the same words."""
        return self.owners.get(begun, otherwise)

    def only_of(self, words: Iterable[bytes], others: Iterable[str]) -> set[bytes]:
        """Those words that none of the others may have said."""
        return set(words).difference(*(self.words.get(name, set()) for name in others))

    def renamed(self, before: str, after: str) -> None:
        """All of one's words are the other's too, and those of any name they had: it may or may not have been done."""
        old = self.words.setdefault(before, set())
        both = old | self.words.get(after, set())
        known = [name for name, words in self.words.items() if words is old]  # also in a window that knows no better
        self.words.update(dict.fromkeys((*known, after), both))
