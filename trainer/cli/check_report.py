"""What `trainer check` prints for people: each problem with its line and a caret, then what playing showed."""

from itertools import groupby
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from trainer.actions.authoring.check_packs import CheckReport, PackCheck
from trainer.checks.bots.contest import scored_decisions
from trainer.checks.verdict import verdict_of
from trainer.language.checks import check_in_words, stopped_in_words
from trainer.language.numbers import listed, whole
from trainer.language.translation import _, ngettext
from trainer.packs.names import has_bidi_control
from trainer.packs.problems import Problem
from trainer.reports.check_text import report_lines

_COLORS = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
BEFORE, AFTER = 40, 60
"""Characters of a long line that are shown before and after the place."""


def write_report(report: CheckReport, out: TextIO) -> None:
    """Write everything, in colour where `out` is a terminal."""
    console = Console(file=out, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for check in report.checks:
        _write_pack(check, console)
    if not report.whole:
        left = _("Not looked at: {packs}.").format(packs=listed(map(str, report.left))) if report.left else ""
        console.print(Text(f"{stopped_in_words()} {left}".rstrip(), "bold yellow"))


def _write_pack(check: PackCheck, console: Console) -> None:
    for file, problems in groupby(check.problems, lambda each: each.file):  # they are in the order of the files
        lines = check.sources.get(file, b"").decode("utf-8", "replace").splitlines()
        for each in problems:
            _write_problem(each, lines, console)
    if check.pack is not None and check.checked is not None:
        for line in report_lines(check.pack, check.checked):
            console.print(Text(line))
    whole = check.checked is None or check.checked.whole
    verdict = verdict_of(
        check.problems,
        playable=check.pack is not None,
        scored=scored_decisions(check.pack) if check.pack else 0,
        whole=whole,
    )
    console.print(Text.assemble((f"{check.path}: ", "bold"), check_in_words(verdict), f". {_counts(check)}"))


def _write_problem(each: Problem, lines: list[str], console: Console) -> None:
    where = f"{each.file}:{each.line}:{each.column}" if each.line else each.file
    console.print(
        Text.assemble(
            (where, "bold"), ": ", (f"{each.severity} {each.code}", _COLORS[each.severity]), f": {each.message}"
        )
    )
    if each.line:
        for line in _excerpt(lines, each.line, each.column):
            console.print(Text(line, "dim" if line.strip(" |^") else _COLORS[each.severity]))
    if each.help:
        console.print(Text(f"    {each.help}"))


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
