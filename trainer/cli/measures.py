"""`trainer check --measures` and `--points`: the figures of packs and the points of their decisions."""

import json
import sys
from argparse import Namespace
from typing import TextIO

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import at_home
from trainer.actions.authoring.measure_packs import measure_packs, packs_at
from trainer.checks.measures.gates import GATES
from trainer.checks.measures.measured import MeasuredPack
from trainer.checks.time_left import TimeLeft
from trainer.cli.exit_status import DONE, PROBLEMS
from trainer.cli.lines import write_line, write_lines
from trainer.cli.progress import Progress
from trainer.language.checks import late_in_words
from trainer.language.measured_packs import measures_in_words
from trainer.reports.measures_shape import measures_shape
from trainer.reports.points_text import points_lines


def measure(arguments: Namespace, context: AppContext, out: TextIO, progress: Progress, time: TimeLeft) -> int:
    """Measure the packs and print their figures: of one pack its own, of several a list. Raises Failure."""
    measured = measure_packs(context.app_paths, [at_home(path) for path in arguments.paths], progress, time)
    progress.clear()
    if arguments.json or arguments.format == "json":
        shapes = [measures_shape(each) for each in measured]
        json.dump(shapes[0] if len(shapes) == 1 else shapes, out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        for each in measured:
            for key, measures in each.scenarios.items():
                write_lines(measures_in_words(key, measures), out)
                write_line("", out)
    whole = all(each.whole for each in measured)
    if not whole:
        write_line(late_in_words(arguments.seconds), sys.stderr)
    return PROBLEMS if not whole or (arguments.strict and _short(measured)) else DONE


def tell_points(arguments: Namespace, out: TextIO) -> int:
    """Print what the model reads of each decision, and what would turn it. Raises Failure."""
    for pack in packs_at([at_home(path) for path in arguments.paths]):
        write_lines(points_lines(pack), out)
    return DONE


def _short(measured: list[MeasuredPack]) -> bool:
    return any(gate.short(each) for pack in measured for each in pack.scenarios.values() for gate in GATES)
