"""How to mend a value of the wrong kind, in the author's own words where that is possible."""

import re

from trainer.packs.names import DEVICES, ID_HELP, NAME_HELP
from trainer.packs.tree import Mapping, Sequence

Path = list[str | int]

_YAML = (
    (
        "mapping values are not allowed",
        "A colon followed by a space stands inside a text: put the whole text in quotes.",
    ),
    ("tab character", "There is a tab at the beginning of the line: use spaces."),
    ("cannot start any token", "A text cannot begin with this character: put the whole text in quotes."),
    ("quoted scalar", "A quote is opened here and never closed."),
    (
        "did not find expected key",
        "The line begins in another column than its neighbours, or a quote is open.",
    ),
    ("block collection", "The line begins in another column than its neighbours."),
)
"""Part of what libyaml says, to what an author can do."""


TAB = "There is a tab at the beginning of line {line}: use spaces."
DASH = "Line {line} begins with “{dash}”, which word processors make of a hyphen: write - instead."
NO_SPACE = "Line {line} has no space after its colon: write {key}: {value}."
FURTHER = "Line {line} begins further right than the key above it, and is read as part of its text: begin both alike."
_KEYED = re.compile(r"(\s*(?:- +)?)[a-z][a-z0-9_-]*: ")
DASHES = "–—‐‑−•"
"""What stands where a hyphen was meant, as word processors write it."""
_DASHED = re.compile(rf"\s*([{DASHES}])\s")
_UNSPACED = re.compile(r"\s*(?:- +)?([a-z][a-z0-9_-]*):([^\s:/][^:]{0,39})$")


def mend_of_lines(lines: list[str], line: int) -> str:
    """What to do about the line, counted from 1, where reading stopped; nothing where its characters look all right.

    libyaml often notices a line later, so the one above is looked at too.
    """
    for number in (line, line - 1):
        text = lines[number - 1].rstrip() if 0 < number <= len(lines) else ""
        if "\t" in text[: len(text) - len(text.lstrip())]:
            return TAB.format(line=number)
        if dashed := _DASHED.match(text):
            return DASH.format(line=number, dash=dashed[1])
        if unspaced := _UNSPACED.match(text):
            return NO_SPACE.format(line=number, key=unspaced[1], value=unspaced[2])
    return FURTHER.format(line=line) if _goes_on(lines, line) else ""


def _goes_on(lines: list[str], line: int) -> bool:
    """Whether a key stands to the right of the one above it, whose text it goes on with."""
    if not 1 < line <= len(lines):
        return False
    above, here = _KEYED.match(lines[line - 2]), _KEYED.match(lines[line - 1])
    return above is not None and here is not None and len(here[1]) > len(above[1])


def mend_of_yaml(said: str) -> str:
    """What to do about a file that is no YAML."""
    fallback = "Look at the indentation and at quotes and colons in this line and the one above it."
    return next((mend for part, mend in _YAML if part in said), fallback)


def mend_of_kind(where: str, wanted: str, node: object) -> str:
    """What to write instead of a value of another kind: `wanted` is string, integer, object, array or boolean."""
    text = str(node)
    if wanted == "array" and isinstance(node, Mapping):
        return "Begin each entry with a dash: - id: ..."
    if wanted == "array":
        return f"Put it in square brackets: [{text[:40]}]."
    if wanted == "object" and where.startswith("meters."):
        return "Write {label: Its name, start: 50}."
    if wanted == "object" and isinstance(node, Sequence):
        return "Take the dashes away, and write a name with a colon for each entry."
    if wanted == "object":
        return "Write keys with their values, indented below it."
    if wanted == "integer":
        digits = re.search(r"\d+", text)
        return f"Write the number alone: {digits.group()}." if digits else "Write a number, such as 50."
    if wanted == "boolean":
        return "Write true or false."
    return "Write three numbers, such as 1.0.0." if where == "version" else "Put it in quotes."


def mend_of_name(given: str, *, id: bool) -> str:
    """An id or a name that may be used instead, and the rule."""
    joint, rule = ("-", ID_HELP) if id else ("_", NAME_HELP)
    if re.fullmatch(DEVICES, given, re.IGNORECASE):
        return f"Windows takes {given!r} for a device. Choose another name."
    better = re.sub(r"[^a-z0-9]+", joint, given.lower()).strip("-_")[:64]
    return f"Perhaps {better!r}? {rule}" if re.match(r"[a-z]", better) and better != given else rule


def mend_of_pattern(where: str) -> str:
    """What a version or a language looks like."""
    if where == "version":
        return "Write three numbers, such as 1.0.0."
    return "Use the short code, such as en, de or pt-BR." if where == "language" else "Look at the authors' guide."


def bounds_in_words(rule: str, limit: int, node: object) -> str:
    """How much there is, and how much there may be; nothing where it is no matter of how many, or how long."""
    if not isinstance(node, Mapping | Sequence | str):
        return ""
    what = "characters" if isinstance(node, str) else "entries"
    count = f": it has {len(node):,} {what if len(node) != 1 else what.replace('ies', 'y').rstrip('s')}"
    if rule in ("maxItems", "maxProperties", "maxLength"):
        return f"{count}, at most {limit:,} are read"
    return f"{count}, at least {limit:,} are needed" if rule in ("minItems", "minProperties", "minLength") else ""


OF_SCENES = ("next", "effects", "when", "timer", "on_timeout", "ending", "questions", "cases")


def mend_of_drill(path: Path, key: str) -> str:
    """What to do about a key that a scene has and a drill has not; nothing if it is none of these."""
    return "Nothing comes before or after a drill: take it away." if path[:1] == ["drills"] and key in OF_SCENES else ""
