"""Problems for programs: as JSON, and as annotations of GitHub."""

import json
from collections.abc import Sequence
from typing import TextIO

from trainer.packs.problems import Problem
from trainer.reports.shapes import problems_shape

_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}


def write_problems(problems: Sequence[Problem], format: str, out: TextIO) -> None:
    """Write them in the order given."""
    if format == "json":
        json.dump(problems_shape(problems), out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        out.writelines(_annotation(each) for each in problems)


def _annotation(each: Problem) -> str:
    place = f"file={_escaped(each.file)}" + (f",line={each.line},col={each.column}" if each.line else "")
    text = f"{each.message} {each.help}".strip()
    return f"::{_GITHUB[each.severity]} {place},title={each.code}::{text.replace('%', '%25').replace(chr(10), '%0A')}\n"


def _escaped(text: str) -> str:
    for char, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(char, code)
    return text
