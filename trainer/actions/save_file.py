"""Saving a file where somebody wants it."""

from pathlib import Path

from trainer.actions.failure import MACHINE, Failure
from trainer.files.atomic_write import atomic_write
from trainer.language.translation import _


def save_file(data: bytes, to: Path) -> None:
    """Write a file whole or not at all. Raises Failure."""
    try:
        atomic_write(to, data)
    except OSError as error:
        said = _("{path} could not be written: {reason}.")
        raise Failure(MACHINE, said.format(path=to, reason=error.strerror)) from None
