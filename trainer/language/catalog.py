"""What is said of packs at hand before any is read."""

from pathlib import Path

from trainer.language.translation import _


def fault_in_words(path: Path, problem: str) -> str:
    """A pack at hand that can't be played; `problem` is the first there is with it."""
    said = _("{pack} can't be played: {problem} `trainer check {path}` says more.")
    return said.format(pack=path.name, problem=problem, path=path)
