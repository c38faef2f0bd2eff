"""Files are written whole, in one way, by one module."""

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from trainer.files import atomic_write as module
from trainer.files.atomic_write import (
    atomic_replace,
    atomic_write,
    atomic_write_folder,
    part_of,
    wipe,
    write_cache,
)

TRAINER = Path(__file__).resolve().parents[2] / "trainer"
WRITERS = {
    "files/atomic_write.py",
    "files/private.py",  # begins an empty file, for SQLite to write
    "files/outputs.py",  # pipes and devices, into which somebody asked to write
    "actions/error_log.py",  # the handler of the standard library, which begins a new file when one is full
    "records/room_log.py",  # a line at a time at the end of a room's file, each on the disk before a vote counts
    "files/standard_streams.py",  # the system's null device takes the place of a pipe that broke
}

OTHER_WAYS = {
    "write_text", "write_bytes", "touch", "copy", "copy2", "copyfile", "mkstemp", "mkdtemp", "fdopen", "truncate",
    "RotatingFileHandler", "QFile", "QSaveFile",
}  # fmt: skip


def test_a_file_is_the_old_one_until_it_is_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "in" / "it"
    atomic_write(path, b"old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_a_disk_that_is_full_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        atomic_write(tmp_path / "it", b"new")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder cannot be opened")
def test_the_file_and_its_folder_are_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = watch_the_disk(monkeypatch)
    atomic_write(tmp_path / "it", b"new")
    assert [kind for kind, _ in synced] == ["file", "folder"]
    assert [name for _, name in synced][1] == str(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder cannot be opened")
def test_what_something_else_wrote_is_on_the_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = part_of(tmp_path / "it")
    part.write_bytes(b"new")
    synced = watch_the_disk(monkeypatch)
    atomic_replace(part, tmp_path / "it")
    assert [kind for kind, _ in synced] == ["file", "folder"]
    assert (tmp_path / "it").read_bytes() == b"new"


def test_a_cache_does_not_wait_for_the_disk_and_never_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = watch_the_disk(monkeypatch)
    write_cache(tmp_path / "it", b"new")
    write_cache(tmp_path / "it" / "below a file", b"new")
    assert (tmp_path / "it").read_bytes() == b"new"
    assert not synced
    monkeypatch.setattr(Path, "replace", full)
    write_cache(tmp_path / "it", b"newer")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_a_folder_comes_with_all_its_files_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    atomic_write_folder(tmp_path / "a", {"one": b"1", "two": b"2"})
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["one", "two"]
    monkeypatch.setattr(module, "atomic_write", lambda path, data: full())
    with pytest.raises(OSError, match="full"):
        atomic_write_folder(tmp_path / "b", {"one": b"1"})
    assert not (tmp_path / "b").exists()


def test_what_is_wiped_is_overwritten_on_the_disk_before_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "it"
    path.write_bytes(b"secret")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda handle: seen.append(path.read_bytes()))
    wipe(path)
    assert seen == [bytes(6)]
    assert not path.exists()


def test_nobody_else_writes_a_file() -> None:
    found = {str(path.relative_to(TRAINER).as_posix()): list(writing(path)) for path in TRAINER.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines and name not in WRITERS} == {}
    assert len(found["files/atomic_write.py"]) == 4, "this test finds what it looks for"


def writing(path: Path) -> Iterator[int]:
    """The lines in which a file is opened for writing, copied or moved."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names) if {"tempfile"} & {each.name for each in names}:
                yield node.lineno
            case ast.Call(func=ast.Attribute(attr="copy"), args=[]):  # of a value
                continue
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in OTHER_WAYS:
                yield node.lineno
            case ast.Call(func=ast.Attribute(attr="open") | ast.Name(id="open")) if opens_to_write(node):
                yield node.lineno


def opens_to_write(call: ast.Call) -> bool:
    given = [*call.args, *(word.value for word in call.keywords)]
    modes = [each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    flags = {each.attr for arg in given for each in ast.walk(arg) if isinstance(each, ast.Attribute)}
    return any(set(mode) <= set("rwaxbt+") and set(mode) & set("wax+") for mode in modes) or bool(
        flags & {"O_WRONLY", "O_RDWR", "O_CREAT"}
    )


def full(*_: object) -> None:
    raise OSError(28, "the disk is full")


def watch_the_disk(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is settled on the disk, in order: a file or a folder, and its name where it is known."""
    synced: list[tuple[str, str]] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        name = os.path.realpath(f"/proc/self/fd/{handle}")
        synced.append(("folder" if os.path.isdir(name) else "file", name))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return synced
