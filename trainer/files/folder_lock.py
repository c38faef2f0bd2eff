"""One at a time: who reads a file of a folder to write it anew keeps other windows from doing so meanwhile."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trainer.files.folders import make_folder

PATIENCE = 1.0
"""Seconds to wait for another window; it needs a few hundredths of one."""


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold a folder, which is made if need be; no file is left by it. Raises OSError if there can be no such folder.

    Where a folder cannot be held (on Windows, on some network drives, from a window that hangs) it goes on without.
    """
    make_folder(folder)
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        until = time.monotonic() + PATIENCE
        while not try_hold(opened) and time.monotonic() <= until:
            time.sleep(0.01)
        yield
    finally:
        os.close(opened)  # which lets go of it


def try_hold(opened: int) -> bool:
    """Hold what is open, until it is closed. False if somebody else does; True also where nothing can be held."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True
