"""The files of a pack, read into memory: from a folder, from a .zip, or one scenario file."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from trainer.files.inputs import read_input
from trainer.files.ours import ours
from trainer.packs import limits
from trainer.packs.archive import read_archive
from trainer.packs.budgets import yaml_size_problems
from trainer.packs.digests import digest_of_file, digest_of_files
from trainer.packs.names import folded, is_safe_path, printable
from trainer.packs.problems import WHOLE_FILE, PackRejected, Problem, problem

KEPT = (".yaml", ".yml", ".po", ".png", ".jpg", ".jpeg", ".webp", ".md", ".txt", ".json")
"""What belongs to a pack; other files of a folder are not read."""

PACK_FILE = "pack.yaml"
SHARED_FILES = ("sets.yaml", "cast.yaml")
"""Names that the format keeps for what scenarios of a pack share; no scenario has one of them."""


_OURS = {
    "results": "This is a result file, what somebody played, and no pack: `trainer report` shows it.",
    "room": "This is a room file, what a group voted, and no pack: `trainer report` shows it.",
}


class Contents(NamedTuple):
    """File name (with / between folders) to bytes. `lone` says that it is a single scenario file."""

    name: str
    files: dict[str, bytes]
    lone: bool = False

    @property
    def digests(self) -> dict[str, str]:
        """File name to a name for exactly its bytes."""
        return {name: digest_of_file(data) for name, data in self.files.items()}

    @property
    def digest(self) -> str:
        """A name for exactly these files: 32 hexadecimal digits."""
        return digest_of_files(self.digests)


def read_contents(path: Path) -> Contents:
    """Read what stands at `path`. Raises PackRejected with every problem that keeps it from being read."""
    try:
        if path.is_dir():
            return Contents(path.name, _read_folder(path))
        if not path.exists():
            raise _rejected("RC120", path.name, f"There is nothing at {printable(str(path), 200)}.", "Check the path.")
        if path.suffix.lower() == ".zip" and path.is_file():
            if path.stat().st_size > limits.PACK_BYTES:
                raise _too_large(path.name)
            return Contents(path.name, read_archive(read_input(path), path.name))
        if path.suffix.lower() in (".yaml", ".yml") and path.is_file():
            if path.stat().st_size > limits.YAML_FILE_BYTES:
                raise _rejected("RC109", path.name, "The file is larger than 2 MB.", "Split it into several scenarios.")
            return Contents(path.name, {path.name: read_input(path)}, lone=True)
    except OSError as error:
        help = "Check that the file is there and may be read."
        raise _rejected("RC120", path.name, f"It cannot be read: {error.strerror}.", help) from None
    if (kind := ours(path)) is not None:
        raise _rejected("RC120", path.name, _OURS[kind], "Write `trainer report FILE --out group.html`.")
    help = "A pack is a folder or a .zip with a pack.yaml, or a single scenario file that ends in .yaml."
    raise _rejected("RC120", path.name, "This is no pack.", help)


def _rejected(code: str, file: str, message: str, help: str) -> PackRejected:
    return PackRejected([problem(code, printable(file, 200), WHOLE_FILE, message, help)])


def _too_large(name: str) -> PackRejected:
    return _rejected("RC123", name, "The pack is larger than 64 MB.", "Use smaller pictures.")


def _read_folder(folder: Path) -> dict[str, bytes]:
    """Look at all names and sizes first, so that nothing is read of a pack that is not taken."""
    paths: dict[str, Path] = {}
    sizes: dict[str, int] = {}
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in _files_below(folder):
        name = path.relative_to(folder).as_posix()
        info = path.lstat()
        if not is_safe_path(name):
            problems.append(problem("RC125", printable(name), WHOLE_FILE, "This file name is not safe.", "Rename it."))
            continue
        if not stat.S_ISREG(info.st_mode):
            message = "This is a link or a device, not a file."
            problems.append(problem("RC126", name, WHOLE_FILE, message, "Put the file itself into the pack."))
            continue
        if folded(name) in seen:
            message = f"This name collides with {seen[folded(name)]!r} where case does not count."
            problems.append(problem("RC127", name, WHOLE_FILE, message, "Rename one of them."))
        seen[folded(name)] = name
        paths[name], sizes[name] = path, info.st_size
    if problems:
        raise PackRejected(problems)
    if sum(sizes.values()) > limits.PACK_BYTES:
        raise _too_large(folder.name)
    if too_much := yaml_size_problems(sizes):
        raise PackRejected(too_much)
    return {name: read_input(path) for name, path in paths.items()}


def _files_below(folder: Path) -> list[Path]:
    """Files of the pack in a stable order; hidden ones, and links to folders, are left alone."""
    found: list[Path] = []
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        if len(Path(here).relative_to(folder).parts) >= limits.DEPTH:
            raise _rejected("RC122", folder.name, "The folders of the pack are nested too deeply.", "Flatten them.")
        found += [
            Path(here, name)
            for name in sorted(files)
            if not name.startswith(".") and name.lower().endswith(KEPT)
        ]  # fmt: skip
        if len(found) > limits.PACK_FILES:
            help = "Keep a pack's files in a folder of their own."
            raise _rejected("RC122", folder.name, f"The pack has more than {limits.PACK_FILES:,} files.", help)
    return found
