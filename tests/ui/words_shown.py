"""Every word that a window shows or tells a screen reader, also those that its widgets paint themselves."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

import msgspec
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from tests.language.pseudo import words_left
from tests.ui.painted import painted
from trainer.packs.markup import plain_text

TOLD = ("accessibleName", "accessibleDescription", "placeholderText", "toolTip", "windowTitle")
BY_AUTHORS = {
    "title", "text", "role", "outcome", "answer", "because", "label", "summary", "authors", "license", "language",
    "name", "alt",
}  # fmt: skip
"""Fields of a pack that hold an author's words. Styles, calls and endings are ours, and their words too."""


class Shown(NamedTuple):
    """A text, and what shows it how."""

    where: str
    text: str


def words_shown(root: QWidget) -> Iterator[Shown]:
    """Everything that can be read or heard of what is visible in it, now."""
    for each in (root, *root.findChildren(QWidget)):
        if each.isVisibleTo(root):
            for how in ("text", "toPlainText", *TOLD):
                said = getattr(each, how, None)
                if said is not None and (text := _in_plain(each, said())):
                    yield Shown(f"{type(each).__name__}.{how}", text)
            if isinstance(each, QComboBox):
                yield from (Shown(f"{type(each).__name__}, item", each.itemText(n)) for n in range(each.count()))
    with painted() as found:
        root.grab()
    yield from (Shown("painted", each.text) for each in found)


def _in_plain(each: QWidget, text: str) -> str:
    """A text without the tags of our small markup, which are told apart by who shows it: its name says the same."""
    rich = isinstance(each, QLabel) and text.startswith("<p ")
    return each.accessibleName() if rich else text


class Texts:
    """Texts that are nobody's but an author's or a person's, and stay as they are in every language.

    With `ids` also what an author calls scenes, meters and flags, which only who writes a pack gets to see.
    """

    def __init__(self, packs: Iterable[Any], others: Iterable[str] = (), *, ids: bool = False) -> None:
        found = [*_by_authors(packs, ids=ids), *others]
        self._texts = {" ".join(each.split()) for each in found} - {""}
        self._texts |= {f"{part}." for text in self._texts for part in text.rstrip(".").split(". ")}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        longest_first = sorted(self._texts, key=len, reverse=True)
        return re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest_first))

    def words_beside(self, shown: str, allowed: re.Pattern[str]) -> list[str]:
        """The words in it that were neither said in the pseudo-language nor written by an author, nor are allowed."""
        if not words_left(shown):
            return []
        return words_left(allowed.sub(" ", self._any.sub(" ", " ".join(shown.split()))))

    def part_of_one(self, painted: str) -> bool:
        """Whether it is a line of such a text, as the boxes of the story map break them."""
        return any(painted.removesuffix("…") in each for each in self._texts)


def _by_authors(value: Any, field: str = "", *, ids: bool) -> Iterator[str]:
    if isinstance(value, str):
        if field in BY_AUTHORS or (ids and field in ("id", "flags")):
            yield from (value, plain_text(value))
    elif isinstance(value, dict):
        if ids and field != "spots":
            yield from map(str, value)
        for each in value.values():
            yield from _by_authors(each, field, ids=ids)
    elif isinstance(value, msgspec.Struct) or hasattr(value, "_fields"):
        for name in getattr(value, "__struct_fields__", None) or value._fields:
            yield from _by_authors(getattr(value, name), name, ids=ids)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from _by_authors(each, field, ids=ids)
