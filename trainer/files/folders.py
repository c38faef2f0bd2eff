"""Folders, so that they and the names in them outlive a power cut: each name is a write of its own."""

import os
from contextlib import suppress
from pathlib import Path


def settle(folder: Path) -> None:
    """Wait until what a folder's files are called is on the disk: that is a write of its own. Raises OSError."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def make_folder(folder: Path) -> None:
    """Make a folder, and those it is to lie in, if they are not there; what is kept in it is lost without their names.

    Raises OSError.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    with suppress(PermissionError):  # who may not read a folder can still have one in it
        settle(folder.parent)
