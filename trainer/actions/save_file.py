"""Saving a file where somebody wants it."""

from pathlib import Path

from trainer.actions.failure import MACHINE, Failure
from trainer.files.atomic_write import atomic_write


def save_file(data: bytes, to: Path) -> None:
    """Write a file whole or not at all. Raises Failure."""
    try:
        atomic_write(to, data)
    except OSError as error:
        raise Failure(MACHINE, f"{to} could not be written: {error.strerror}.") from None
