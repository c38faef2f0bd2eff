"""One sentence for a pack that is wrong, wherever somebody meets it."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from trainer.actions.failure import BAD_INPUT, Failure
from trainer.language.numbers import whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.problems import Problem

_WITH_PLACE = {
    "played": N_("{pack} can't be played ({file}, line {line}): {problem}"),
    "installed": N_("{pack} was not installed ({file}, line {line}): {problem}"),
}
_WITHOUT = {
    "played": N_("{pack} can't be played: {problem}"),
    "installed": N_("{pack} was not installed: {problem}"),
}


def unplayable(path: Path, problems: Sequence[Problem], wanted: Literal["played", "installed"] = "played") -> Failure:
    """What came of it, the first problem with its place, and how to see the others."""
    first = problems[0]
    said = _((_WITH_PLACE if first.line else _WITHOUT)[wanted])
    sentences = [said.format(pack=path.name, file=first.file, line=first.line, problem=first.message)]
    if len(problems) > 1:
        count = len(problems)
        sentences.append(ngettext("There is {count} problem.", "There are {count} problems.", count))
        sentences[-1] = sentences[-1].format(count=whole(count))
    sentences.append(_("`trainer check {path}` says more.").format(path=shlex.quote(str(path))))
    return Failure(BAD_INPUT, " ".join(sentences))
