"""Files, written whole: the one way in which this program writes any. Others read the old file or the new one."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from trainer.files.folder_lock import folder_lock
from trainer.files.folders import make_folder, settle

Data = bytes | Iterable[bytes]
"""What is to be written: whole, or piece by piece as it is made."""
PART = ".part"
"""Ends the name of what is being written, and of what was left where the power went meanwhile."""


def atomic_write(path: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is the old one or the new one. Raises OSError and leaves nothing."""
    part = durable_part(path, data)
    _put(part, path)
    settle(path.parent)


def durable_part(path: Path, data: Data, mode: int | None = None) -> Path:
    """Write what is to take a file's place beside it, on the disk. Returns where; raises OSError and leaves nothing.

    Whoever asks for it puts it in its place with `atomic_replace`, or deletes it. `mode` are its permissions, those of
    a new file unless given. What making a piece of the data raises comes through, and leaves nothing either.
    """
    return _written(path, data, durable=True, mode=mode)


def write_cache(path: Path, data: bytes) -> None:
    """Write what can be made again. Where that is not possible it costs time later, never an error.

    It does not wait for the disk: whoever reads it looks whether it is whole, and a start would wait for it.
    """
    try:
        _put(_written(path, data, durable=False), path)
    except OSError:
        return


def atomic_replace(part: Path, path: Path) -> None:
    """Put a file that something else has written, such as SQLite, in its place. Raises OSError and leaves no part."""
    durable(part)
    _put(part, path)
    settle(path.parent)


def durable(path: Path) -> None:
    """Wait until what something else has written is on the disk. Raises OSError."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def place_new(part: Path, path: Path) -> Path:
    """Put a file on the disk in a place where nothing is yet, and return that. Raises FileExistsError, and OSError."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file can have but one name there
        with folder_lock(path.parent):
            if path.exists():
                raise FileExistsError(path) from None
            part.rename(path)
    else:
        part.unlink()
    settle(path.parent)
    return path


def atomic_write_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Write a folder that is not there yet, with all of its files or not at all. Raises OSError and leaves nothing."""
    make_folder(folder.parent)
    part = part_of(folder)
    part.mkdir()
    try:
        for name, data in files.items():
            atomic_write(part / name, data)
        part.replace(folder)
    except OSError:
        for name in files:
            (part / name).unlink(missing_ok=True)
        part.rmdir()
        raise
    settle(folder.parent)


def wipe(path: Path) -> None:
    """Overwrite a file, on the disk too, and delete it. Raises OSError."""
    with path.open("rb+") as stream:
        stream.write(bytes(path.stat().st_size))
        stream.flush()
        os.fsync(stream.fileno())
    path.unlink()


@contextmanager
def written_over(path: Path) -> Iterator[None]:
    """Write over what stands at a path now, if it is deleted or replaced meanwhile: a disk keeps what is only deleted.

    Whoever has it open still reads zeros then. On Windows nothing that is open can be deleted, so there this does
    nothing. What cannot be written over costs nothing else; and nothing is where the block fails: the power may go
    before it is on the disk that the name leads elsewhere, and bring what stood there back.
    """
    try:
        held = path.open("rb+", buffering=0) if os.name == "posix" else None
    except OSError:
        held = None
    if held is None:
        yield
        return
    with held:
        yield
        with suppress(OSError):
            state = os.fstat(held.fileno())
            if not state.st_nlink:
                held.write(bytes(state.st_size))
                os.fsync(held.fileno())


def discard(part: Path) -> None:
    """Delete what was to take a file's place and has not, overwritten if that is possible; it may be gone already.

    Where it has its place already, and this name of before could not be taken from it, nothing is overwritten.
    """
    try:
        if part.stat().st_nlink == 1:
            wipe(part)
        part.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            part.unlink()


def part_of(path: Path) -> Path:
    """A name beside a file, for what is to take its place; another one each time."""
    return path.with_name(f".{path.name[:40]}-{os.urandom(6).hex()}{PART}")


def chunks_of(data: Data) -> Iterable[bytes]:
    """The pieces, one after another."""
    return (data,) if isinstance(data, bytes) else data


def _written(path: Path, data: Data, *, durable: bool, mode: int | None = None) -> Path:
    make_folder(path.parent)
    part = part_of(path)
    try:
        with open(
            part, "xb", opener=lambda name, flags: os.open(name, flags, 0o666 if mode is None else 0o600)
        ) as stream:
            for chunk in chunks_of(data):
                stream.write(chunk)
            if mode is not None:
                part.chmod(mode)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part


def _put(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
