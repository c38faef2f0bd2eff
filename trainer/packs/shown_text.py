"""Text of a stranger, made safe for showing: the one place, whichever page, terminal, window or table it goes to.

What cannot be seen is taken out: control and format characters, fillers, and the characters that turn the reading
direction, with which one text passes for another. Letters of every script stay, and names that are read from the right
stay readable: their direction is kept in by `isolated`, not forbidden.
"""

import unicodedata

_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Format characters that are painted: signs before numbers, and the end of a verse."""
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters, marks and a symbol that paint nothing."""
_JOINERS = "\u200c\u200d"
_JOINED_FROM = "\u0590"
"""The scripts that need joiners, and emoji, begin here; between other letters a joiner only hides."""
_SELECTED = frozenset("0123456789#*\u00a9\u00ae")
_SELECTED_FROM = "\u1800"
"""What comes in several shapes, of which a variation selector after it picks one."""
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_UNSEEN = _FILLERS | _SELECTORS
"""What is not seen, or not always, and is printable to Python."""
_NO_CHARACTERS = frozenset(map(chr, range(0xFDD0, 0xFDF0)))
_LINES = frozenset("\n\u2028\u2029\u0085")
_SPACES = frozenset("\t\r\v\f")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_OPEN, _CLOSE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def clean(text: str) -> str:
    """The text without what cannot be seen. Ends of lines stay, other control characters that part words are spaces."""
    if text.replace("\n", "").isprintable() and _UNSEEN.isdisjoint(text):
        return text  # nearly always
    return "".join(_clean(text, place, char) for place, char in enumerate(text))


def shows_nothing(text: str) -> bool:
    """Whether nothing of a text is seen."""
    return not clean(text).strip()


def clean_line(text: str) -> str:
    """The same on one line."""
    return " ".join(clean(text).split("\n"))


def isolated(text: str) -> str:
    """The text, clean, and fit to stand within a sentence: one that is read from the right turns nothing beside it."""
    text = clean(text)
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return f"{_OPEN}{text}{_CLOSE}"
    return text


def shown(text: str) -> str:
    """A sentence, clean but for what is `isolated` in it."""
    first, *rest = text.split(_OPEN)
    return clean(first) + "".join(map(_opened, rest))


def _opened(part: str) -> str:
    inside, closed, after = part.partition(_CLOSE)
    return f"{_OPEN}{clean(inside)}{_CLOSE}{clean(after)}" if closed else clean(part)


def _clean(text: str, place: int, char: str) -> str:
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if char in _LINES:
        return "\n"
    if char in _SPACES:
        return " "
    if char in _JOINERS:
        return char if _joins(before, after) else ""
    if char in _SELECTORS:
        return char if before >= _SELECTED_FROM or before in _SELECTED else ""
    category = unicodedata.category(char)
    if category == "Cs" or char in _NO_CHARACTERS or ord(char) & 0xFFFE == 0xFFFE:
        return "\N{REPLACEMENT CHARACTER}"
    return "" if char in _FILLERS or (category in ("Cc", "Cf") and char not in _SEEN) else char


def _joins(before: str, after: str) -> bool:
    """Whether a joiner stands where it does something: between two that are seen, of a script that has joiners."""
    return all(each >= _JOINED_FROM and unicodedata.category(each)[0] in "LMS" for each in (before, after))
