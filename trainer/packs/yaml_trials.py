"""Reading on behind a fault of a file's syntax: its line is mended as a person might, and it is read again.

Several mends are tried, and the one with which reading gets farthest counts, so that the next fault is one of its own
and no echo of this one. Nothing of what is mended is kept: it only shows where the next fault is.
"""

import re
from collections.abc import Iterator

import yaml
from yaml import events as ev
from yaml._yaml import CParser, Mark

from trainer.packs import limits
from trainer.packs.mends import DASHES
from trainer.packs.problems import WHOLE_FILE, Spot

MOST = 20
"""Faults of one file that are looked for."""

CHARACTERS = 1_000_000
"""So many are read in trials for one file, about; what is longer than that is not tried."""

_DASH = re.compile(rf"(\s*)[{DASHES}](\s)")
_UNSPACED = re.compile(r"(\s*(?:- +)?[a-z][a-z0-9_-]*):(?=[^\s:/])")
_VALUE = re.compile(r"(\s*(?:- +)?[^\s:#'\"{\[][^:]*:[ \t]+)(.*\S)")


class Trials:
    """The trials of one file, as long as they are cheap."""

    def __init__(self) -> None:
        self._left = CHARACTERS

    def mended(self, text: str, line: int) -> str | None:
        """The text with the fault of that line (from 1) mended; None if it cannot be told apart from what follows.

        libyaml often notices a line later, so the one above is tried too.
        """
        lines = text.split("\n")
        best, farthest = None, line + 1
        for number in (line, line - 1):
            if not 0 < number <= len(lines):
                continue
            start = sum(map(len, lines[: number - 1])) + number - 1
            end = start + len(lines[number - 1])
            for mended in dict.fromkeys(_mends(lines, number - 1)):
                if self._left <= 0 or len(text) > CHARACTERS:
                    return best
                tried = text[:start] + mended + text[end:]
                reached = self._read(tried)
                if reached is None:
                    return tried
                if reached > farthest:
                    best, farthest = tried, reached
        return best

    def _read(self, text: str) -> int | None:
        """The line on which reading stops; None if it gets to the end."""
        self._left -= len(text)  # the whole of it is handed over and may be looked at, wherever reading stops
        parser = CParser(text)
        try:
            return 0 if _too_deep(parser) is not None else None
        except yaml.YAMLError as error:
            mark = stopped_at(error)
            return mark.line + 1 if mark is not None else 0
        finally:
            parser.dispose()


def _mends(lines: list[str], place: int) -> Iterator[str]:
    """What that line may have been meant to be; in the end as if it were not there."""
    line = lines[place].rstrip()
    bare = line.lstrip()
    if not bare:
        return
    blank = line[: len(line) - len(bare)]
    if _DASH.match(line):
        yield _DASH.sub(r"\1-\2", line, count=1)
    for near in (blank.replace("\t", "  "), *_indents(lines, place)):
        if near != blank:
            yield near + _DASH.sub(r"\1-\2", bare, count=1)
    if _UNSPACED.match(line):
        yield _UNSPACED.sub(r"\1: ", line, count=1)
    if valued := _VALUE.match(line):
        value = valued[2].strip("'\"").replace("'", "''")
        yield f"{valued[1]}'{value}'"
    for quote in "\"'":
        if line.count(quote) % 2:
            yield line + quote
    yield ""


def _indents(lines: list[str], place: int) -> Iterator[str]:
    """How the nearest lines above and below begin that are neither empty nor have a tab there."""
    for several in (lines[place + 1 :], lines[:place][::-1]):
        for each in several[:20]:
            blank = each[: len(each) - len(each.lstrip())]
            if each.strip() and "\t" not in blank:
                yield blank
                break


def stopped_at(error: yaml.YAMLError) -> Mark | None:
    """Where reading stopped; of a quote that is never closed, where it opens, and not where the file ends."""
    began = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or began
    return began if "quoted scalar" in (getattr(error, "context", None) or "") and began is not None else mark


def too_deep(text: str) -> Spot | None:
    """Where more than our own limit of levels is opened in a text that ends before a fault of its syntax.

    The parser looks ahead, and newer versions of it have a limit of their own, far above ours: what it says of
    nesting may come before the events by which we would have seen it.
    """
    parser = CParser(text)
    try:
        event = _too_deep(parser)
    except yaml.YAMLError:
        return None
    finally:
        parser.dispose()
    if event is None:
        return None
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else WHOLE_FILE


def _too_deep(parser: CParser) -> ev.Event | None:
    """The first event that opens more than our own limit of levels, if there is one. Raises YAMLError."""
    depth = 0
    for _ in range(limits.EVENTS):
        event = parser.get_event()
        if event is None:
            break
        depth += isinstance(event, ev.CollectionStartEvent) - isinstance(event, ev.CollectionEndEvent)
        if depth > limits.DEPTH:
            return event
    return None
