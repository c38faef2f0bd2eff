"""Words and signs by which something is found in a line, and to whom it is said and what it orders.

Modestly: what stands somewhere in a sentence may mean anything, so somebody is addressed, and something ordered, only
where a clause begins with it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST_ADDRESS = 6
"""Words before the first comma or colon that may say to whom a line is."""

_END = re.compile(r"(?<=[.!?…;])\s+")
_MARK = re.compile(r"[,–—]|:(?!\d)")
_PAUSE = re.compile(r"[.,:;!?…–—(]")
_QUOTES = "\"“”„«»'‘’ "
_PAUSES = ".,:;!?…–—-("


class Cue:
    """Words, or several of them together, by which one thing is found; made once and looked for all at once."""

    def __init__(self, words: Iterable[str], *, as_written: bool = False) -> None:
        self.words = frozenset(words)
        self.begin = frozenset(each.split()[0] for each in self.words)
        """The first words of each."""
        longest_first = sorted(self.words, key=lambda each: (-len(each), each))
        either = "|".join(re.escape(each).replace("'", "['’]") for each in longest_first) or "(?!)"
        flags = re.NOFLAG if as_written else re.IGNORECASE
        self._anywhere = re.compile(rf"(?<!\w)(?:{either})(?!\w)", flags)
        self._last = re.compile(rf"(?<!\w)(?:{either})\Z", flags)

    def all_in(self, text: str) -> Iterator[re.Match[str]]:
        """Where these stand as whole words, in order, the longer of two before the other."""
        return self._anywhere.finditer(text)

    def first(self, text: str) -> str | None:
        """Which of these stands first in a text, as it stands there."""
        found = self._anywhere.search(text)
        return found.group() if found else None

    def begins(self, text: str) -> re.Match[str] | None:
        """The one with which a text begins."""
        return self._anywhere.match(text)

    def last(self, text: str) -> re.Match[str] | None:
        """The one with which a text ends."""
        return self._last.search(text)


class Cues(NamedTuple):
    """Words by which something is found, in small letters; the languages have their own.

    `nobody` are words for whoever feels meant, `you` begins an address and `seen` goes on with it, `opener` begins a
    sentence and addresses nobody, `title` is no name alone, `please` may stand before an order. After `states` what
    came before is no order, and after `denied` nothing is left open and nothing asked for.
    """

    nobody: Cue
    you: Cue
    seen: Cue
    opener: Cue
    title: Cue
    please: Cue
    states: Cue
    denied: Cue
    task: Cue
    time: Cue
    back: Cue
    purpose: Cue
    room: Cue


def addressed(text: str, cues: Cues, names: tuple[str, ...]) -> str | None:
    """To whom it is said: somebody of the story by name, "you in the green coat", or a name before an order."""
    called = _called(names, cues.title)
    for each in called.all_in(text):
        if _begins_clause(text[: each.start()], cues) and _is_called(text[each.end() :], called, cues):
            return each.group()
    for sentence in _END.split(text):
        said = sentence.strip(_QUOTES)
        mark = _MARK.search(said)
        if mark and _is_address(address := said[: mark.start()].strip(), said[mark.end() :], cues):
            return address
    return None


def ordered(text: str, cues: Cues) -> str | None:
    """The first word of a task that begins a clause, be it after whoever is to do it: "needs help" orders nothing."""
    for each in cues.task.all_in(text):
        if _begins_clause(text[: each.start()], cues) and not cues.states.begins(text[each.end() :].lstrip()):
            return each.group()
    return None


def granted(cue: Cue, text: str, cues: Cues) -> str | None:
    """The first of these that is not denied in its clause."""
    for each in cue.all_in(text):
        if not cues.denied.first(_PAUSE.split(text[: each.start()])[-1]):
            return each.group()
    return None


def means_nobody(words: str, cues: Cues) -> bool:
    """Whether it is for whoever feels meant: the whole of it, be it after "you", or its first word."""
    said = words.lower().strip(_PAUSES + _QUOTES)
    you = cues.you.begins(said)
    rest = said[you.end() :].strip() if you else said
    return rest in cues.nobody.words or (not you and said.split(" ")[0].strip(_PAUSES) in cues.nobody.words)


@lru_cache(maxsize=64)
def _called(names: tuple[str, ...], title: Cue) -> Cue:
    """What people may be called by, made once for each story."""
    return Cue((each for each in names if not _all_in(title, each)), as_written=True)


def _begins_clause(before: str, cues: Cues) -> bool:
    """Whether there is nothing in the clause before but who is to do it, or a word of courtesy."""
    while True:
        so_far = before.rstrip(_QUOTES)
        if not so_far or so_far[-1] in _PAUSES:
            return True
        found = next((last for cue in (cues.please, cues.you, cues.nobody) if (last := cue.last(so_far))), None)
        if found is None:
            return False
        before = so_far[: found.start()]


def _is_called(after: str, called: Cue, cues: Cues) -> bool:
    """Whether what follows a name shows that it is called: a mark and no other name, or a task."""
    mark = _MARK.match(after)
    if mark is None:
        return after[:1].isspace() and _orders(after, cues)
    return not called.begins(after[mark.end() :].lstrip())


def _is_address(address: str, rest: str, cues: Cues) -> bool:
    words = address.split()
    if not words or len(words) > LONGEST_ADDRESS or means_nobody(address, cues):
        return False
    if words[0].lower() in cues.you.words:
        return len(words) == 1 or words[1].lower() in cues.seen.words or _is_name(words[1])
    named = len(words) <= 2 and all(_is_name(each) and not _is_common(each.lower(), cues) for each in words)
    return named and not _all_in(cues.title, address) and _orders(rest, cues)


def _orders(rest: str, cues: Cues) -> bool:
    """Whether a task comes next, be it after a word of courtesy."""
    said = rest.lstrip(_QUOTES)
    while courtesy := cues.please.begins(said):
        said = said[courtesy.end() :].lstrip(_QUOTES + ",")
    return (found := cues.task.begins(said)) is not None and not cues.states.begins(said[found.end() :].lstrip())


def _is_name(word: str) -> bool:
    return word[:1].isupper() and not any(char.isdigit() for char in word)


def _is_common(word: str, cues: Cues) -> bool:
    """Whether a word begins sentences without being anybody's name."""
    known = (cues.opener, cues.task, cues.time, cues.back, cues.purpose, cues.room)
    return any(word in each.begin for each in known)


def _all_in(cue: Cue, words: str) -> bool:
    """Whether there is no other word in it."""
    return all(each.strip(_PAUSES) in cue.words for each in words.lower().split())
