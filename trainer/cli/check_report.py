"""What `trainer check` prints for people: each problem with its line and a caret, then what playing showed."""

from itertools import groupby
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from trainer.actions.authoring.check_packs import CheckReport, PackCheck
from trainer.checks.bots.contest import scored_decisions
from trainer.checks.readiness import readiness_of
from trainer.cli.partial_report import partial_lines
from trainer.language.checks import check_in_words
from trainer.language.numbers import listed, whole
from trainer.language.translation import _, ngettext
from trainer.packs.names import has_bidi_control
from trainer.packs.problems import Problem
from trainer.reports.check_text import report_lines

_COLORS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
BEFORE, AFTER = 40, 60
"""Characters of a long line that are shown before and after the place."""


def write_report(report: CheckReport, seconds: float, out: TextIO) -> None:
    """Write everything, in colour where `out` is a terminal; `seconds` is how long it was to take at most."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for check in report.checks:
        _write_pack(check, console)
    for line in partial_lines(report, seconds):
        console.print(Text(line, "bold yellow"))


def _write_pack(check: PackCheck, console: Console) -> None:
    for file, problems in groupby(check.problems, lambda each: each.file):  # they are in the order of the files
        lines = check.sources.get(file, b"").decode("utf-8", "replace").splitlines()
        for each in problems:
            _write_problem(each, lines, console)
    if check.pack is not None and check.checked is not None:
        for line in report_lines(check.pack, check.checked):
            console.print(Text(line))
    readiness = readiness_of(
        check.problems,
        playable=check.pack is not None,
        scored=scored_decisions(check.pack) if check.pack else 0,
        proved=check.checked is None or check.checked.proved,
    )
    console.print(Text.assemble((f"{check.path}: ", "bold"), check_in_words(readiness), f". {_counts(check)}"))


def _write_problem(each: Problem, lines: list[str], console: Console) -> None:
    """In one go: a pack may have thousands of them."""
    where = f"{each.file}:{each.line}:{each.column}" if each.line else each.file
    color = _COLORS[each.severity]
    said = Text.assemble((where, "bold"), ": ", (f"{each.severity} {each.code}", color), f": {each.message}")
    for line in _excerpt(lines, each.line, each.column) if each.line else ():
        said.append(f"\n{line}", "dim" if line.strip(" |^") else color)
    if each.help:
        said.append(f"\n    {each.help}")
    console.print(said)


def _excerpt(lines: list[str], line: int, column: int) -> list[str]:
    """The line and a caret below its column; nothing that could move the cursor or turn the text."""
    if line > len(lines):
        return []
    text = "".join(c if c.isprintable() and not has_bidi_control(c) else " " for c in lines[line - 1])
    start = max(0, column - 1 - BEFORE)
    shown = text[start : column - 1 + AFTER].rstrip()
    number = f"{line:>6} | "
    before = " " * (len(number) + cell_len(text[start : column - 1]))
    return [f"{number}{shown}", f"{before}^"]


def _counts(check: PackCheck) -> str:
    errors, warnings, notes = (
        sum(each.severity == kind for each in check.problems) for kind in ("error", "warning", "note")
    )  # fmt: skip
    parts = [
        (errors, ngettext("{count} error", "{count} errors", errors)),
        (warnings, ngettext("{count} warning", "{count} warnings", warnings)),
        (notes, ngettext("{count} note", "{count} notes", notes)),
    ]
    counts = listed(said.format(count=whole(count)) for count, said in parts if count)
    return _("{counts}.").format(counts=counts) if counts else _("No problems.")
