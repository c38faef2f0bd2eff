"""Files that are nobody else's business: only who owns them can read them, in a folder that only they can enter."""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

OWN_FILE, OWN_FOLDER = 0o600, 0o700


def make_private(paths: Iterable[Path]) -> None:
    """Bring files and folders of ours to that, as far as they are; on Windows the person's folder is theirs anyway."""
    if os.name != "posix":
        return
    for path in paths:
        with suppress(OSError):
            state = path.lstat()
            wanted = {stat.S_IFREG: OWN_FILE, stat.S_IFDIR: OWN_FOLDER}.get(stat.S_IFMT(state.st_mode))
            if wanted is None or state.st_uid != os.geteuid():
                continue
            mode = stat.S_IMODE(state.st_mode)
            if mode & ~wanted:
                path.chmod(mode & wanted)


def begin_private(path: Path) -> None:
    """Begin a file that something else writes, such as SQLite, if it is not there. Raises OSError."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWN_FILE))


def is_only_ours(folder: Path, ours: Iterable[str]) -> bool:
    """Whether nothing lies in a folder but what begins with one of these words; who shares it with other things decides
    for themselves who enters. Names that begin with a dot do not count.
    """
    words = (".", *ours)
    return all(name.startswith(words) for name in os.listdir(folder))
