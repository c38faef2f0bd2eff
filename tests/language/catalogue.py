"""Every message of the program, as Babel extracts it by the mapping of pyproject.toml."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

ROOT = Path(__file__).resolve().parents[2]


class Message(NamedTuple):
    """A message with its file and line; `many` is its plural form, or None."""

    file: str
    line: int
    one: str
    many: str | None
    context: str | None


@lru_cache(maxsize=1)
def messages() -> tuple[Message, ...]:
    """All of them, in the order of files and lines."""
    mapping = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(each["pattern"], each["method"]) for each in mapping]
    found = []
    for file, line, text, _comments, context in extract_from_dir(ROOT, methods, keywords=DEFAULT_KEYWORDS):
        one, many = text if isinstance(text, tuple) else (text, None)
        found.append(Message(file, line, one, many, context))
    return tuple(found)


@lru_cache(maxsize=1)
def known() -> frozenset[tuple[str | None, str, str | None]]:
    """Context, message and plural form of each."""
    return frozenset((each.context, each.one, each.many) for each in messages())
