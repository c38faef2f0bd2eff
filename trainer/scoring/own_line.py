"""What a line in one's own words has, of what such a line needs: counted apart, and never part of fit.

A line that directs needs a person, a task, a time and a read-back; one that inspires a purpose, a question and room
(CONTENT). A part that was filled in is there. Words are only looked through, for a few words and signs that mostly mean
one of these, so what is not found may be there all the same: who says it says "I could not find a time", and shows the
words in which something was found.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.packs.model import Scenario
from trainer.play.own_line import OwnLine
from trainer.scoring.cues import Cues, addressed, granted, means_nobody, ordered
from trainer.scoring.fit import ScoredMove

Need = Literal["person", "task", "time", "read-back", "purpose", "question", "room"]
NEEDS: dict[Call, tuple[Need, ...]] = {
    "directive": ("person", "task", "time", "read-back"),
    "inspiring": ("purpose", "question", "room"),
}
"""What a line needs where that is the call; nothing is looked for where either fits."""

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_QUESTION = re.compile(r"[^.!?…;？؟]*[?？؟]")
_QUOTES = "\"“”„«»'‘’ "


class Found(NamedTuple):
    """Something a line has, and the words that say so; none where a part other than words did."""

    need: Need
    words: str = ""


class Looked(NamedTuple):
    """What a line has of what it needs, what it leaves out, and what was looked for in its words and not found."""

    has: tuple[Found, ...]
    left_out: tuple[Need, ...]
    not_found: tuple[Need, ...]


def look(line: OwnLine, call: Call | None, cues: Cues, names: tuple[str, ...] = ()) -> Looked | None:
    """Look for what a line needs under that call; None where nothing is looked for. `names` are people of the story."""
    needs = NEEDS.get(call, ()) if call is not None else ()
    if not needs:
        return None
    found = {need: _found(need, line, cues, names) for need in needs}
    has = tuple(Found(need, words) for need, words in found.items() if words is not None)
    lacks = [need for need, words in found.items() if words is None]
    left_out = tuple(need for need in lacks if not _looked_through(need, line))
    return Looked(has, left_out, tuple(need for need in lacks if need not in left_out))


def names_in(scenario: Scenario) -> tuple[str, ...]:
    """What the people of a story are called, also by their first names."""
    names = [each.name for each in scenario.cast.values() if each.name.split()]
    return (*names, *(name.split()[0] for name in names if " " in name))


def _found(need: Need, line: OwnLine, cues: Cues, names: tuple[str, ...]) -> str | None:
    """The words in which it is found; None where it is not."""
    filled = None if line.typed else _filled(need, line, cues)
    if filled is not None or not _looked_through(need, line):
        return filled
    text = _text_of(line)
    match need:
        case "person":
            return addressed(line.typed or line.what, cues, names)
        case "task":
            return ordered(text, cues)
        case "time":
            clock = _CLOCK.search(text)
            return cues.time.first(text) or (clock.group() if clock else None)
        case "read-back":
            return granted(cues.back, text, cues)
        case "purpose":
            return cues.purpose.first(text)
        case "question":
            asked = _QUESTION.search(text)
            return asked.group().strip(_QUOTES) if asked else None
        case "room":
            return granted(cues.room, text, cues)


def _text_of(line: OwnLine) -> str:
    return line.typed or ". ".join(filter(None, (line.what, line.why)))


def _looked_through(need: Need, line: OwnLine) -> bool:
    """Whether it may stand in the words of a line: in parts nothing else than a task does in its own part."""
    if line.typed:
        return True
    if need == "person":
        return bool(line.what) and not line.whom
    return need != "task" and bool(_text_of(line))


def _filled(need: Need, line: OwnLine, cues: Cues) -> str | None:
    """The part that was filled in for it; None where it was not."""
    part: dict[Need, str] = {"person": line.whom, "task": line.what, "time": line.when, "purpose": line.why}
    if need in part:
        words = part[need]
        return words if words and not (need == "person" and means_nobody(words, cues)) else None
    filled = {"read-back": line.then == "read back", "question": line.manner == "asked", "room": line.then == "room"}
    return "" if filled[need] else None


class OwnLines(NamedTuple):
    """One's own lines where one call was right: how many, and how many of them had each thing they needed."""

    call: Call
    lines: int
    had: tuple[tuple[Need, int], ...]


class OwnLineTally:
    """Counts one's own lines, as they come."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._lines: Counter[Call] = Counter()
        self._had: Counter[tuple[Call, Need]] = Counter()

    def add(self, moves: Iterable[ScoredMove], names: tuple[str, ...]) -> None:
        """Count the lines of these moves, written among people of these names."""
        for each in moves:
            looked = None if each.move.own is None else look(each.move.own, each.call, self._cues, names)
            if looked is not None and each.call is not None:
                self._lines[each.call] += 1
                self._had.update((each.call, found.need) for found in looked.has)

    @property
    def counted(self) -> tuple[OwnLines, ...]:
        """What came together, for each call of which there was a line."""
        return tuple(
            OwnLines(call, self._lines[call], tuple((need, self._had[call, need]) for need in needs))
            for call, needs in NEEDS.items()
            if self._lines[call]
        )
