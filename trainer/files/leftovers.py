"""Parts of files that were never finished, left where the power went or the disk was full: swept away once old."""

import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from trainer.files.atomic_write import PART, discard
from trainer.files.folder_lock import try_hold

OLD = 3600.0
"""Seconds. A part takes its place within a few of them, or never."""
_NAMED_ALIKE = ("records.part", "settings.part", "update.part")
"""What earlier versions called them, without a dot before."""
_PART = re.compile(rf"\..+-[0-9a-f]{{12}}{re.escape(PART)}(-journal)?")
"""What `part_of` calls them: a folder that others use too may hold parts of theirs."""


def sweep(folders: Iterable[Path], now: float | None = None) -> None:
    """Delete old parts, and journals of such, overwritten; never one that is being written. What can't be stays.

    Old is what was written long ago or, by a clock that jumped, long from now; `now` is in seconds since 1970.
    """
    at = time.time() if now is None else now
    for folder in folders:
        with suppress(OSError):
            for name in os.listdir(folder):
                part = folder / name
                if _is_part(name) and abs(at - part.lstat().st_mtime) >= OLD and not part.is_symlink():
                    with suppress(OSError), held(part) as ours:
                        if ours:
                            discard(part)


@contextmanager
def held(part: Path) -> Iterator[bool]:
    """Hold a part while it is written, so that nobody sweeps it away; whether somebody else does. Raises OSError."""
    opened = os.open(part, os.O_RDONLY)
    try:
        yield try_hold(opened)  # on Windows what is open can't be deleted anyway
    finally:
        os.close(opened)


def _is_part(name: str) -> bool:
    return name in _NAMED_ALIKE or _PART.fullmatch(name) is not None
