"""What a line in one's own words has, of what such a line needs: counted apart, and never part of fit.

A line that directs needs a person, a task, a time and a read-back; one that inspires a purpose, a question and room
(CONTENT). Of a line put together from parts that is known: what was filled in is there. What was typed is only looked
through, for a few words and signs that mostly mean one of these, so what is not found may be there all the same: who
says it says "I could not find a time", and shows the words in which something was found.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.packs.model import Scenario
from trainer.play.own_line import OwnLine
from trainer.scoring.fit import ScoredMove

Need = Literal["person", "task", "time", "read-back", "purpose", "question", "room"]
NEEDS: dict[Call, tuple[Need, ...]] = {
    "directive": ("person", "task", "time", "read-back"),
    "inspiring": ("purpose", "question", "room"),
}
"""What a line needs where that is the call; nothing is looked for where either fits."""
LONGEST_ADDRESS = 6
"""Words before the first comma or colon that may say to whom a line is."""

_END = re.compile(r"(?<=[.!?…;])\s+")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_QUESTION = re.compile(r"[^.!?…;？؟]*[?？؟]")
_QUOTES = "\"“”„«»'‘’ "


_PAUSES = ".,:;!?…–—-("


class Cues(NamedTuple):
    """Words by which something is found, all in small letters; the languages have their own.

    `nobody` are words for whoever feels meant, `you` begins an address, `opener` begins a sentence and addresses
    nobody, `please` may stand before an order. Each of the others may be several words.
    """

    nobody: tuple[str, ...]
    you: tuple[str, ...]
    opener: tuple[str, ...]
    please: tuple[str, ...]
    task: tuple[str, ...]
    time: tuple[str, ...]
    back: tuple[str, ...]
    purpose: tuple[str, ...]
    room: tuple[str, ...]


class Found(NamedTuple):
    """Something a line has, and the words that say so; none where a part other than words did."""

    need: Need
    words: str = ""


class Looked(NamedTuple):
    """What a line has of what it needs, and what it lacks or, where it was typed, what was not found."""

    has: tuple[Found, ...]
    lacks: tuple[Need, ...]
    typed: bool


def look(line: OwnLine, call: Call | None, cues: Cues, names: Iterable[str] = ()) -> Looked | None:
    """Look for what a line needs under that call; None where nothing is looked for. `names` are people of the story."""
    needs = NEEDS.get(call, ()) if call is not None else ()
    if not needs:
        return None
    found = {need: _found(need, line, cues, tuple(names)) for need in needs}
    has = tuple(Found(need, words) for need, words in found.items() if words is not None)
    return Looked(has, tuple(need for need, words in found.items() if words is None), bool(line.typed))


def names_in(scenario: Scenario) -> tuple[str, ...]:
    """What the people of a story are called, also by their first names."""
    names = [each.name for each in scenario.cast.values()]
    return (*names, *(name.split()[0] for name in names if " " in name))


def _found(need: Need, line: OwnLine, cues: Cues, names: tuple[str, ...]) -> str | None:
    """The words in which it is found; None where it is not."""
    if not line.typed and (words := _filled(need, line, cues)) is not None:
        return words
    text = line.typed or ". ".join(filter(None, (line.what, line.why)))
    match need:
        case "person":
            return _addressed(text, cues, names) if line.typed else None
        case "task":
            return _ordered(text, cues) if line.typed else None
        case "time":
            clock = _CLOCK.search(text)
            return _first(cues.time, text) or (clock.group() if clock else None)
        case "read-back":
            return _first(cues.back, text)
        case "purpose":
            return _first(cues.purpose, text)
        case "question":
            asked = _QUESTION.search(text)
            return asked.group().strip(_QUOTES) if asked else None
        case "room":
            return _first(cues.room, text)


def _filled(need: Need, line: OwnLine, cues: Cues) -> str | None:
    """The part that was filled in for it; None where it was not."""
    part: dict[Need, str] = {"person": line.whom, "task": line.what, "time": line.when, "purpose": line.why}
    if need in part:
        words = part[need]
        return words if words and not (need == "person" and _means_nobody(words, cues)) else None
    filled = {"read-back": line.then == "read back", "question": line.manner == "asked", "room": line.then == "room"}
    return "" if filled[need] else None


def _addressed(text: str, cues: Cues, names: tuple[str, ...]) -> str | None:
    """To whom it is said: somebody of the story by name, "you in the green coat", or a name that begins a sentence."""
    for name in sorted(names, key=len, reverse=True):
        if found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            return found.group()
    for sentence in _END.split(text):
        address, mark, _rest = _split(sentence.strip(_QUOTES))
        words = address.split()
        if not mark or not words or len(words) > LONGEST_ADDRESS or _means_nobody(address, cues):
            continue
        first = words[0].lower()
        if first in cues.you or (len(words) <= 2 and all(map(_is_name, words)) and not _is_common(first, cues)):
            return address
    return None


def _ordered(text: str, cues: Cues) -> str | None:
    """The first word of a task that begins a clause, or follows whoever is to do it: "needs help" orders nothing."""
    before = {*cues.please, *cues.you, *cues.nobody}
    for each in _matches(cues.task, text):
        so_far = text[: each.start()].rstrip(_QUOTES)
        if not so_far or so_far[-1] in _PAUSES or so_far.split()[-1].strip(_QUOTES).lower() in before:
            return each.group()
    return None


def _split(sentence: str) -> tuple[str, str, str]:
    found = re.search(r"[,:–—]", sentence)
    return (sentence[: found.start()].strip(), found.group(), sentence[found.end() :]) if found else (sentence, "", "")


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not any(char.isdigit() for char in word)


def _is_common(word: str, cues: Cues) -> bool:
    """Whether a word begins sentences without being anybody's name."""
    known = (cues.opener, cues.task, cues.time, cues.back, cues.purpose, cues.room)
    return any(word == each.split()[0] for cue in known for each in cue)


def _means_nobody(words: str, cues: Cues) -> bool:
    return any(_first((each,), words) for each in cues.nobody)


def _first(cues: Iterable[str], text: str) -> str | None:
    """Which of these stands first in a text, as it stands there; whole words only."""
    return next((each.group() for each in _matches(cues, text)), None)


def _matches(cues: Iterable[str], text: str) -> list[re.Match[str]]:
    """Where these stand in a text as whole words, in order, the longer of two before the other."""
    found = (each for cue in cues for each in re.finditer(rf"(?<!\w){re.escape(cue)}(?!\w)", text, re.IGNORECASE))
    return sorted(found, key=lambda each: (each.start(), -each.end()))


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

    def add(self, moves: Iterable[ScoredMove], names: Iterable[str]) -> None:
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
