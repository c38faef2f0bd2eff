"""One sentence for a pack that is wrong, wherever somebody meets it."""

import shlex
from collections.abc import Sequence
from pathlib import Path

from trainer.actions.failure import BAD_INPUT, Failure
from trainer.packs.problems import Problem


def unplayable(path: Path, problems: Sequence[Problem], outcome: str = "can't be played") -> Failure:
    """What came of it, the first problem with its place, and how to see the others."""
    first = problems[0]
    where = f" ({first.file}, line {first.line})" if first.line else ""
    rest = f" There are {len(problems)} problems." if len(problems) > 1 else ""
    lists = f"`trainer check {shlex.quote(str(path))}` says more."
    return Failure(BAD_INPUT, f"{path.name} {outcome}{where}: {first.message}{rest} {lists}")
