"""The disk of the tests loses what POSIX lets a disk lose, and nothing that was brought to it."""

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.crash.disk import Disk, PowerCut
from tests.crash.medium import LOSSES, SECTOR, Cut, File, Tree, Write
from tests.crash.python_layer import PythonLayer
from tests.crash.world import has_sqlite_layer, sqlite_layer
from trainer.files.atomic_write import atomic_write, write_cache

needs_sqlite = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    made = Disk(tmp_path, random.Random(1))
    with PythonLayer(made).over():
        yield made


def seen(disk: Disk, name: str = "a") -> set[bytes | None]:
    """What may stand in a file after a crash, as far as a few hundred of them show."""
    trees = [disk.after_a_crash(loss) for loss in LOSSES for _ in range(100)]
    return {content for tree in trees if not isinstance(content := tree.get(name), dict)}


def test_what_was_not_synced_may_be_lost_in_part_and_in_any_order() -> None:
    file = File(bytearray(b"a" * 3 * SECTOR), names=1)
    for change in (Write(0, b"b" * 3 * SECTOR), Write(SECTOR, b"c" * SECTOR)):
        file.change(change)
    chance = random.Random(1)
    found = {bytes(file.after_a_crash("wild", chance)[::SECTOR]) for _ in range(300)}
    assert {b"aaa", b"bbb", b"bcb", b"aca", b"abb"} <= found
    torn = {bytes(file.after_a_crash("wild", chance)[:SECTOR]) for _ in range(300)}
    assert any(set(each) == set(b"ab") for each in torn), "a sector may arrive in part"
    assert file.after_a_crash("killed", chance) == file.seen == b"b" * SECTOR + b"c" * SECTOR + b"b" * SECTOR
    assert file.after_a_crash("bare", chance) == b"a" * 3 * SECTOR
    file.sync()
    assert {file.after_a_crash(loss, chance) for loss in LOSSES} == {bytes(file.seen)}


def test_a_file_may_be_longer_than_what_arrived_in_it() -> None:
    file = File(bytearray(b"a"), names=1)
    file.change(Write(1, b"b" * 2000))
    found = {bytes(file.after_a_crash("wild", random.Random(seed))) for seed in range(200)}
    assert any(len(each) == 2001 and each[-1:] != b"b" for each in found)
    file = File(bytearray(b"a"), names=1)
    file.change(Cut(0))
    assert file.seen == b""
    assert {bytes(file.after_a_crash("wild", random.Random(seed))) for seed in range(20)} == {b"", b"a"}


def test_what_an_fsync_has_failed_to_write_may_never_be_written_though_it_is_read() -> None:
    file = File(bytearray(b"a"), names=1)
    file.change(Write(0, b"b"))
    file.lose()
    file.sync()
    assert (file.seen, file.after_a_crash("wild", random.Random(1))) == (b"b", b"a")


def test_a_file_that_is_written_whole_is_the_old_one_or_the_new_one(disk: Disk) -> None:
    path = Path(disk.root) / "a"
    atomic_write(path, b"old")
    assert seen(disk) == {b"old"}
    for call in range(1, 20):
        disk.strike("cut", call, lambda: None)
        try:
            atomic_write(path, b"new" * 500)
        except PowerCut:
            assert seen(disk) <= {b"old", b"new" * 500}
        if not disk.off:
            assert seen(disk) == {b"new" * 500}
            return
        disk.off = False


def test_a_file_that_need_not_be_kept_may_be_half_of_it(disk: Disk) -> None:
    write_cache(Path(disk.root) / "a", b"x" * 2000)
    assert {None, b"", b"x" * 2000} <= seen(disk)


def test_a_new_name_is_lost_until_its_folder_is_synced(disk: Disk) -> None:
    root = Path(disk.root)
    for name in ("a", "b"):
        (root / name).write_bytes(name.encode())
        with (root / name).open("rb+") as stream:
            os.fsync(stream.fileno())
    assert seen(disk) == {None, b"a"}
    folder = os.open(root, os.O_RDONLY)
    os.fsync(folder)
    (root / "b").replace(root / "a")
    both: list[Tree] = [disk.after_a_crash("wild") for _ in range(20)]
    assert {tuple(sorted(each)) for each in both} == {("a",), ("a", "b")}
    os.fsync(folder)
    os.close(folder)
    assert seen(disk) == {b"b"}
    assert disk.differs() == []
    assert (str(root / "a"), b"a") in disk.raw(), "it has no name, and stands on the disk"


def test_what_goes_wrong_goes_wrong_at_the_call_that_was_said(disk: Disk) -> None:
    path = Path(disk.root) / "a"
    path.write_bytes(b"1")
    for fault, said in (("eio", "Input/output error"), ("full", "No space left"), ("readonly", "Read-only")):
        disk.strike(fault, 2, lambda: None)
        with pytest.raises(OSError, match=said):
            path.write_bytes(b"2" * 9)
        path.read_bytes()
    disk.strike("", 0, lambda: None)
    path.write_bytes(b"3")
    assert disk.differs() == []


@needs_sqlite
def test_sqlite_lies_on_it_too(disk: Disk) -> None:
    path = Path(disk.root) / "a"
    with sqlite_layer().over(disk), closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("PRAGMA synchronous=EXTRA")
        sql.execute("CREATE TABLE t (x)")
        assert len(seen(disk)) == 1
        for fault in ("eio", "full", "cut"):
            disk.strike(fault, 4, lambda: None)
            with pytest.raises(sqlite3.OperationalError, match=r"unable to open|disk I/O|full"):
                sql.execute("INSERT INTO t VALUES (zeroblob(9000))")
    disk.off = False
    assert disk.differs() == []
    with closing(sqlite3.connect(path)) as sql:
        assert sql.execute("SELECT count(*) FROM t").fetchone() == (0,)
