"""A line in one's own words: what one would have said, before the choices were seen."""

from typing import Annotated, Literal

import msgspec
from msgspec.structs import replace

LONGEST_TYPED = 400
LONGEST_PART = 120
"""Characters."""
Typed = Annotated[str, msgspec.Meta(max_length=LONGEST_TYPED)]
Part = Annotated[str, msgspec.Meta(max_length=LONGEST_PART)]
Manner = Literal["told", "asked"]
Then = Literal["read back", "room"]
"""How it goes on: they say it back, or how it is done is theirs."""
_JOINERS = "\u200c\u200d"
"""What some scripts write words with."""


class OwnLine(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Either `typed`, or put together from parts: to whom, what, by when, why, told or asked, and how it goes on.

    A part that was left out is empty, or None. The limits hold for a line that is read from a file.
    """

    typed: Typed = ""
    whom: Part = ""
    what: Part = ""
    when: Part = ""
    why: Part = ""
    manner: Manner | None = None
    then: Then | None = None

    @property
    def worded(self) -> bool:
        """Whether any word of it is one's own; told or asked alone is no line."""
        return bool(self.typed or self.whom or self.what or self.when or self.why)


def cleaned(line: OwnLine) -> OwnLine | None:
    """The line as it is kept: each part on one line and within its limits; None where nothing was written."""
    parts = {name: _clean(getattr(line, name))[:LONGEST_PART].rstrip() for name in ("whom", "what", "when", "why")}
    kept = replace(line, typed=_clean(line.typed)[:LONGEST_TYPED].rstrip(), **parts)
    return kept if kept.worded else None


def _clean(text: str) -> str:
    seen = "".join(char if char.isprintable() or char in _JOINERS else " " for char in text)
    return " ".join(seen.split())
