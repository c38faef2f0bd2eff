"""The small markup of texts: paragraphs, lists, **strong** and *emphasis*. Everything else is plain text."""

import re
from typing import NamedTuple

from trainer.packs.shown_text import clean


class Span(NamedTuple):
    """Some words in one manner."""

    text: str
    strong: bool = False
    emphasis: bool = False


class Block(NamedTuple):
    """A paragraph, or one item of a list."""

    spans: tuple[Span, ...]
    item: bool = False

    @property
    def plain(self) -> str:
        """Its words alone."""
        return "".join(span.text for span in self.spans)


_MARKED = re.compile(r"\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|\*(?P<emphasis>[^\s*](?:[^*]*[^\s*])?)\*")
_ITEM = re.compile(r"[-*] +")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The paragraphs and list items of a text, in order. Lines of a paragraph are joined; what is unseen is gone."""
    found: list[Block] = []
    lines: list[str] = []
    item = False

    def close() -> None:
        if lines:
            found.append(Block(_spans(" ".join(lines)), item))
            lines.clear()

    for line in (*clean(text).splitlines(), ""):
        bare = line.strip()
        starts_item = _ITEM.match(bare) is not None
        if not bare or starts_item:
            close()
            item = False
        if starts_item:
            item, bare = True, _ITEM.sub("", bare, count=1)
        if bare:
            lines.append(bare)
    return tuple(found)


def plain_text(text: str) -> str:
    """The words alone, one paragraph a line: for screen readers and search."""
    return "\n".join(block.plain for block in blocks_of(text))


def _spans(text: str) -> tuple[Span, ...]:
    found: list[Span] = []
    here = 0
    for hit in _MARKED.finditer(text):
        if hit.start() > here:
            found.append(Span(text[here : hit.start()]))
        strong = hit.group("strong")
        words = strong if strong is not None else hit.group("emphasis")
        found.append(Span(words, strong=strong is not None, emphasis=strong is None))
        here = hit.end()
    if here < len(text):
        found.append(Span(text[here:]))
    return tuple(found)
