"""One pass over libyaml's events, with limits, into a tree that knows its places.

libyaml's own loader recurses and walks aliases, and dies on 30,000 brackets; its event parser does neither:
it keeps its place in a table on the heap. A hostile file ends at the first event that breaks a limit (depth 32,
200,000 events, 2 MB), so the faults of the loader are out of reach and no process of its own is needed for
reading; 685 hostile packs and a fuzz target stand behind that.

Only `true`, `false`, plain decimal integers and decimals are
not text: `no`, `012` and `12:30` stay what the author wrote.
"""

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml
from yaml import events as ev
from yaml._yaml import CParser

from trainer.packs import limits
from trainer.packs.mends import mend_of_lines, mend_of_yaml
from trainer.packs.names import printable
from trainer.packs.problems import WHOLE_FILE, PackRejected, Problem, Spot, problem
from trainer.packs.shown_text import shows_nothing
from trainer.packs.tree import Mapping, Sequence
from trainer.packs.yaml_trials import MOST, Trials, stopped_at, too_deep

_INTEGER = re.compile(r"[+-]?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[+-]?(?:0|[1-9][0-9]*)\.[0-9]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_ESCAPED = re.compile(_UNPRINTABLE.pattern[:-1] + "\r]")
"""In quotes it can be written as an escape, and so is looked for once more."""
_OVERRIDE = re.compile("[\u202a-\u202e]")
"""Characters that turn what follows whatever it is; names and texts in scripts from the right need none of them."""
_WRITE = "Write something, or delete the key."
_NUMBER_STARTS = frozenset("+-0123456789")


def read_yaml(data: bytes, file: str) -> tuple[Mapping | None, list[Problem]]:
    """Read one YAML file. Returns its mapping, or None, and every problem met on the way."""
    try:
        text = _decode(data, file)
        reader = _Reader(file, _end_of(text.rstrip()))
        reader.read(text)
    except _NoYamlError as fault:
        return None, [*fault.problems, *_further_faults(text, file, fault)]
    except PackRejected as rejected:
        return None, rejected.problems
    if reader.problems:
        return None, reader.problems
    if not isinstance(reader.root, Mapping):
        message = "The file is empty." if reader.root is None else "The file is not a list of keys and values."
        return None, [problem("RC115", file, WHOLE_FILE, message, "Begin with a line such as `id: my-scenario`.")]
    return reader.root, []


def _further_faults(text: str, file: str, fault: "_NoYamlError") -> Iterator[Problem]:
    """Those behind the first, as far as each can be told apart from the one before it."""
    trials, end = Trials(), _end_of(text.rstrip())
    for _ in range(MOST):
        mended = trials.mended(text, fault.line)
        if mended is None:
            return
        text = mended
        try:
            _Reader(file, end).read(text)
        except _NoYamlError as next_one:
            yield next_one.problems[-1]
            fault = next_one
        except PackRejected:  # a limit; it is told once the syntax is right
            return
        else:
            return


def text_problems(data: bytes, file: str) -> list[Problem]:
    """What is wrong with a file as text: its size, its encoding, its control characters."""
    try:
        _decode(data, file)
    except PackRejected as rejected:
        return rejected.problems
    return []


def _decode(data: bytes, file: str) -> str:
    if len(data) > limits.YAML_FILE_BYTES:
        message = f"The file has {len(data):,} bytes; at most {limits.YAML_FILE_BYTES:,} are read."
        raise PackRejected([problem("RC109", file, WHOLE_FILE, message, "Split it into several scenarios.")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        raise PackRejected(
            [problem("RC106", file, _end_of(before), "This is not UTF-8 text.", "Save the file as UTF-8.")]
        ) from None
    found = [
        problem(
            "RC107", file, _end_of(text[: hit.start()]),
            f"There is a control character here (U+{ord(hit.group()):04X}).", "Delete it.",
        )
        for hit, _ in zip(_UNPRINTABLE.finditer(text), range(20), strict=False)
    ]  # fmt: skip
    if found:
        raise PackRejected(found)
    return text


def _end_of(before: str) -> Spot:
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _plain(text: str) -> object:
    """The value of an unquoted scalar."""
    if text == "true":
        return True
    if text == "false":
        return False
    if text and text[0] in _NUMBER_STARTS and len(text) <= limits.NUMBER_DIGITS:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


class _NoYamlError(PackRejected):
    """What keeps the file from being YAML is the last of the problems; `line` is where reading stopped."""

    def __init__(self, problems: list[Problem], line: int) -> None:
        super().__init__(problems)
        self.line = line


class _Reader:
    """Builds the tree without recursion; `stack` holds the open containers, outermost first."""

    def __init__(self, file: str, end: Spot) -> None:
        self.file = file
        self.end = end
        self.problems: list[Problem] = []
        self.root: Mapping | Sequence | object | None = None
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[str | None] = []
        self.documents = 0

    def read(self, text: str) -> None:
        for event in self._events(text):
            if isinstance(event, ev.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, ev.MappingStartEvent):
                self._open(event, Mapping(_spot(event)))
            elif isinstance(event, ev.SequenceStartEvent):
                self._open(event, Sequence(_spot(event)))
            elif isinstance(event, ev.CollectionEndEvent):
                self.stack.pop()
                self.keys.pop()
            elif isinstance(event, ev.AliasEvent):
                self._refuse_alias(event)
            elif isinstance(event, ev.DocumentStartEvent):
                self._document(event)

    def _events(self, text: str) -> Iterator[ev.Event]:
        parser = CParser(text)
        try:
            event = parser.get_event()
            for _ in range(limits.EVENTS):
                if event is None:
                    return
                yield event
                event = parser.get_event()
            if event is not None:
                self._stop("RC112", event, f"The file has more than {limits.EVENTS:,} parts.", "Split it.")
        except yaml.YAMLError as error:
            self._syntax(error, text)
        finally:
            parser.dispose()

    def _syntax(self, error: yaml.YAMLError, text: str) -> None:
        mark = stopped_at(error)
        spot = min((mark.line + 1, mark.column + 1), self.end) if mark else WHOLE_FILE
        what = getattr(error, "problem", None) or "it cannot be read"
        context = getattr(error, "context", None) or ""
        if mark is not None and (deep := too_deep(text[: mark.index])) is not None:
            self._refuse_depth(deep)
        seen = "" if "quoted scalar" in context else mend_of_lines(text.split("\n", spot[0])[: spot[0]], spot[0])
        mend = seen or mend_of_yaml(f"{what} {context}")
        found = problem("RC101", self.file, spot, f"This is not valid YAML: {printable(str(what), 120)}.", mend)
        raise _NoYamlError([*self.problems, found], spot[0]) from None

    def _refuse_depth(self, spot: Spot) -> NoReturn:
        message = f"More than {limits.DEPTH} levels inside one another."
        raise PackRejected([*self.problems, problem("RC111", self.file, spot, message, "Flatten it.")]) from None

    def _stop(self, code: str, event: ev.Event, message: str, help: str) -> None:
        raise PackRejected([*self.problems, problem(code, self.file, _spot(event), message, help)])

    def _note(self, code: str, event: ev.Event, message: str, help: str) -> None:
        self.problems.append(problem(code, self.file, _spot(event), message, help))
        if len(self.problems) >= limits.PROBLEMS:
            raise PackRejected(self.problems)

    def _document(self, event: ev.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop("RC113", event, "A second document begins here.", "Put it into a file of its own.")

    def _refuse_alias(self, event: ev.AliasEvent) -> None:
        self._note("RC102", event, f"Aliases (*{printable(event.anchor or '')}) are not read.", "Write it out here.")
        self._attach(event, "")

    def _refuse_extras(self, event: ev.ScalarEvent | ev.CollectionStartEvent) -> None:
        if event.anchor is not None:
            name = printable(event.anchor)
            self._note("RC102", event, f"Anchors (&{name}) are not read.", f"Delete &{name}.")
        if event.tag is not None:
            self._note("RC103", event, f"Tags ({printable(event.tag)}) are not read.", "Delete the tag.")

    def _scalar(self, event: ev.ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        text = event.value
        if len(text) * 4 > limits.SCALAR_BYTES and len(text.encode()) > limits.SCALAR_BYTES:
            self._stop("RC110", event, "This text is longer than 64 KB.", "Shorten it, or split the scene.")
        if event.style == '"' and (hit := _ESCAPED.search(text)):
            self._note("RC107", event, f"A control character is written here (U+{ord(hit.group()):04X}).", "Delete it.")
        if not text.isprintable() or not text.isascii():
            self._look_for_hidden(event, text)
        if self.stack and self.keys[-1] is None and type(self.stack[-1]) is Mapping:
            self._key(event, text)
        else:
            self._attach(event, text if event.style else _plain(text))

    def _look_for_hidden(self, event: ev.ScalarEvent, text: str) -> None:
        """What makes one text pass for another is refused in any of them; so is a text of which nothing is seen."""
        if (hit := _OVERRIDE.search(text)) is not None:
            message = f"This text has a character that turns the reading direction (U+{ord(hit.group()):04X})."
            self._note("RC108", event, message, "Delete it.")
        elif not text.isspace() and shows_nothing(text):
            self._note("RC207", event, "This text shows nothing: it has only characters that cannot be seen.", _WRITE)

    def _key(self, event: ev.ScalarEvent, text: str) -> None:
        mapping = self.stack[-1]
        assert isinstance(mapping, Mapping)
        spot = _spot(event)
        if text == "<<" and not event.style:
            self._note("RC105", event, "Merge keys (<<) are not read.", "Write the keys out here.")
        elif text in mapping.spots:
            first = mapping.spots[text][0]
            self._note(
                "RC104", event, f"{printable(text)!r} stands twice: in line {first} and in line {spot[0]}.",
                "Delete or rename one of them.",
            )  # fmt: skip
        mapping.spots[text] = spot
        self.keys[-1] = text

    def _open(self, event: ev.CollectionStartEvent, container: Mapping | Sequence) -> None:
        self._refuse_extras(event)
        if len(self.stack) >= limits.DEPTH:
            self._refuse_depth(_spot(event))
        if self.stack and self.keys[-1] is None and type(self.stack[-1]) is Mapping:
            self._stop("RC114", event, "A key must be a word.", "Put the text in quotes, or mend the indentation.")
        self._attach(event, container)
        self.stack.append(container)
        self.keys.append(None)

    def _attach(self, event: ev.Event, value: object) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if type(top) is Sequence:
            top.append(value)
            top.spots.append(_spot(event))
            return
        key = self.keys[-1]
        if key is None:  # an alias where a key should stand; it is reported already
            self.keys[-1] = ""
            return
        assert isinstance(top, Mapping)
        top[key] = value
        self.keys[-1] = None


def _spot(event: ev.Event) -> Spot:
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1
