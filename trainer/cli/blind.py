"""`trainer blind`: a sheet for readers who do not know the pack, and how those fared who filled it in."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any, TextIO

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import at_home
from trainer.actions.authoring.blind_sheets import score_sheets, write_sheet
from trainer.actions.failure import WRONG_USE, Failure
from trainer.checks.blind.fared import Fared, Score
from trainer.cli.exit_status import DONE
from trainer.cli.lines import write_line, write_lines
from trainer.files.outputs import is_standard_output
from trainer.language.blind import score_in_words
from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext

STREAM = "-"


def blind(arguments: Namespace, context: AppContext, out: TextIO) -> int:
    """Write a sheet, or score the sheets that came back. Raises Failure."""
    path = at_home(arguments.path)
    if not arguments.score:
        return _write(arguments, context, path)
    if arguments.out is not None or arguments.with_scenes or arguments.seed is not None:
        raise Failure(
            WRONG_USE, _("--out, --with-scenes and --seed are for writing a sheet; leave them out of --score.")
        )
    score = score_sheets(path, [at_home(file) for file in arguments.score])
    if arguments.json:
        json.dump(_shape(score), out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        write_lines(score_in_words(score), out)
    return DONE


def _write(arguments: Namespace, context: AppContext, path: Path) -> int:
    if arguments.json:
        raise Failure(WRONG_USE, _("--json needs --score: the sheets that came back."))
    to = at_home(arguments.out or STREAM)
    asked = write_sheet(
        context.app_paths, path, to, arguments.seed or 1, with_scenes=arguments.with_scenes, replace=arguments.force
    )  # fmt: skip
    if not is_standard_output(to):
        count = len(asked.asked)
        said = ngettext(
            "A sheet with {count} question is in {file}.", "A sheet with {count} questions is in {file}.", count
        )
        write_line(said.format(count=whole(count), file=to), sys.stderr)
    if asked.unmet:
        said = ngettext(
            "{count} case that no play met was left out.", "{count} cases that no play met were left out.", asked.unmet
        )
        write_line(said.format(count=whole(asked.unmet)), sys.stderr)
    return DONE


def _shape(score: Score) -> dict[str, Any]:
    return {
        "without": _fared(score.without),
        "with": _fared(score.with_),
        "judgement": score.judgement,
        "decisions": [
            {
                "scenario": face.question.scenario.key,
                "scene": face.question.scene,
                "case": face.question.case + 1,
                "call": face.question.call,
                "without": _fared(face.without),
                "with": _fared(face.with_),
            }
            for face in score.faces
        ],
    }


def _fared(fared: Fared | None) -> dict[str, Any] | None:
    if fared is None:
        return None
    low, high = fared.interval
    found = {"share": fared.share, "low": low, "high": high, "chance": fared.chance}
    counts = {"readers": fared.readers, "guesses": fared.guesses, "right": fared.right}
    return {**counts, **{name: round(value, 4) for name, value in found.items()}}
