"""Which ids, names and file names a pack may use, and what somebody may have meant."""

import difflib
import re
import unicodedata
from collections.abc import Iterable

DEVICES = "con|prn|aux|nul|com[0-9]|lpt[0-9]"
"""Names that Windows takes for devices, whatever their ending."""

_RESERVED = re.compile(rf"(?:{DEVICES})(?:\..*)?", re.IGNORECASE)
PART_LENGTH = 200

ONE_LINE = r"(?![\s\S]*\n)"
ID_PATTERN = rf"^{ONE_LINE}(?!(?:{DEVICES})$)[a-z][a-z0-9-]*$"
NAME_PATTERN = rf"^{ONE_LINE}(?!(?:and|or|not|true|false)$)[a-z][a-z0-9_]*$"

WORD_PATTERN = rf"^{ONE_LINE}(?!(?:and|or|not|true|false)$)[a-z][a-z0-9-]*$"

ID_HELP = "Use a-z, 0-9 and -, begin with a letter, at most 64 characters, no device name such as con or nul."
NAME_HELP = "Use a-z, 0-9 and _, begin with a letter, at most 64 characters, not and, or, not, true, false."
WORD_HELP = "Use a-z, 0-9 and -, begin with a letter, at most 64 characters, not and, or, not, true, false."

TIMEOUT = "timeout"
"""The answer that stands for time running out; no choice may be called that."""

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, or an empty string if none is near."""
    return next(iter(difflib.get_close_matches(word[:64], list(known), n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence for authors with the known word nearest to `word`, or an empty string."""
    near = nearest(word, known)
    return f"Did you mean {near!r}?" if near else ""


def id_made_of(given: str) -> str:
    """The words as an id, such as falls-scene for Falls Scene; it may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", given.lower()).strip("-_")[:64]


def few(known: Iterable[str], most: int = 8) -> str:
    """The first of the names, for a message, and how many more there are."""
    names = [printable(name) for name in known]
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def has_bidi_control(text: str) -> bool:
    """Whether `text` has a character that turns the reading direction and so can hide what it says."""
    return not _BIDI.isdisjoint(text)


def is_safe_path(name: str) -> bool:
    """Whether a file of a pack may be called that on every system: it stays inside, and is no reserved name."""
    if not name or not name.isprintable() or has_bidi_control(name) or "\\" in name or ":" in name:
        return False
    parts = name.rstrip("/").split("/")
    return not any(
        part in ("", ".", "..") or part != part.strip(" .") or _RESERVED.fullmatch(part) or len(part) > PART_LENGTH
        for part in parts
    )


def folded(name: str) -> str:
    """The name as a file system that ignores case and Unicode form would compare it."""
    return unicodedata.normalize("NFC", name).casefold()


def printable(text: str, limit: int = 60) -> str:
    """`text` fit for a message: no control characters, not too long."""
    clean = "".join(c if c.isprintable() and not has_bidi_control(c) else "\N{REPLACEMENT CHARACTER}" for c in text)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"
