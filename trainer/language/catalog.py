"""What is said of packs at hand before any is read."""

from pathlib import Path

from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext


def fault_in_words(path: Path, problem: str) -> str:
    """A pack at hand that can't be played; `problem` is the first there is with it."""
    said = _("{pack} can't be played: {problem} `trainer check {path}` says more.")
    return said.format(pack=path.name, problem=problem, path=path)


def drills_in_words(count: int) -> str:
    """How many drills there are: they are no scenarios to play through."""
    return ngettext("{count} drill for Practice", "{count} drills for Practice", count).format(count=whole(count))
