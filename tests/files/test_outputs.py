"""Where a person's output goes: to a free file, through a link, into a stream; over nothing that is to be spared."""

import os
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import chdir, suppress
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.files.outputs import RefusedError, Spared, write_output

NEW = b"the output"
Seen = dict[str, tuple[int, int, bytes]]


class World(NamedTuple):
    """A folder with everything in it that a path could lead to."""

    at: Path

    @property
    def spared(self) -> Spared:
        return Spared(self.at / "data", (self.at / "in.json", self.at / "pack"))

    def seen(self) -> Seen:
        """Path to kind and permissions, number of the node, and bytes, of all that is there; links are not followed."""
        found: Seen = {}
        for here, folders, files in os.walk(self.at):
            for path in (Path(here, name) for name in (*folders, *files)):
                info = path.lstat()
                data = path.read_bytes() if stat.S_ISREG(info.st_mode) else b""
                link = os.readlink(path).encode() if path.is_symlink() else data
                found[str(path.relative_to(self.at))] = (info.st_mode, info.st_ino, link)
        return found


def make_world(at: Path) -> World:
    for folder in ("data/copies", "docs/deep", "pack", "store", "packs"):
        (at / folder).mkdir(parents=True)
    for name, text in {
        "data/records.sqlite": "records", "data/copies/records-1.sqlite": "a copy", "data/settings.json": "{}",
        "docs/taken.json": "mine", "docs/private.json": "mine too", "in.json": "what is read",
        "pack/pack.yaml": "id: a", "store/kept.sqlite": "kept elsewhere",
    }.items():  # fmt: skip
        (at / name).write_text(text)
    (at / "docs/private.json").chmod(0o600)
    for name, to in {
        "docs/to-records": "../data/records.sqlite", "docs/to-data": "../data", "docs/to-input": "../in.json",
        "docs/to-taken": "taken.json", "docs/to-free": "deep/free.json", "docs/round": "round", "docs/to-null": "null",
        "data/linked.sqlite": "../store/kept.sqlite", "data/library": "../packs", "data/gone": "../store/gone.json",
    }.items():  # fmt: skip
        (at / name).symlink_to(to)
    (at / "docs/hard-records").hardlink_to(at / "data/records.sqlite")
    (at / "docs/hard-input").hardlink_to(at / "in.json")
    os.mkfifo(at / "docs/pipe")
    try:
        os.mknod(at / "docs/null", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        os.mknod(at / "docs/disk", 0o600 | stat.S_IFBLK, os.makedev(7, 250))
    except PermissionError:  # only root makes devices
        (at / "docs/null").symlink_to("/dev/null")
        (at / "docs/disk").mkdir()
    return World(at)


FREE = {
    "docs/free.json": "docs/free.json", "new/folder/free.json": "new/folder/free.json", "docs/-": "docs/-",
    "docs/to-free": "docs/deep/free.json", "data.json": "data.json", "DATA": "DATA", "pack.json": "pack.json",
    "docs/deep/../free.json": "docs/free.json", "store/other.json": "store/other.json",
}  # fmt: skip
TAKEN = {
    "docs/taken.json": "docs/taken.json",
    "docs/to-taken": "docs/taken.json",
    "docs/private.json": "docs/private.json",
}
SPARED = (
    "data", "data/records.sqlite", "data/records.sqlite-journal", "data/free.json", "data/new/free.json",
    "docs/to-data", "docs/../data/free.json", "data/copies/records-1.sqlite", "data/copies/../free.json",
    "docs/to-data/copies/x", "docs/to-records", "docs/hard-records", "docs/hard-input", "docs/to-input", "in.json",
    "docs/../in.json", "pack/pack.yaml", "pack/new.yaml", "store/kept.sqlite", "store/kept.sqlite-journal",
    "packs/x.zip", "data/linked.sqlite", "data/gone", "store/gone.json",
)  # fmt: skip
STREAMS = ("docs/null", "docs/to-null")
OTHERS = ("docs", "docs/round", "docs/disk", "docs/taken.json/below", "docs/pipe", "docs/..", "", "x" * 300)
"""No output: folders, a link that leads round, a disk, what is below a file, a pipe that nobody reads, no name."""

SPELLINGS: tuple[Callable[[str], str], ...] = (
    lambda name: name, lambda name: f"docs/../{name}", lambda name: f"./{name}", lambda name: f"docs/to-data/../{name}",
    lambda name: name.replace("/", "//"),
)  # fmt: skip


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], World]:
    return lambda: make_world(tmp_path_factory.mktemp("world") / "w")


@settings(max_examples=150)
@given(
    st.sampled_from([*FREE, *TAKEN, *SPARED, *STREAMS, *OTHERS]), st.sampled_from(SPELLINGS), st.booleans(),
    st.booleans(),
)  # fmt: skip
def test_whatever_is_named_only_a_free_or_a_forced_output_changes(
    worlds: Callable[[], World], name: str, spelt: Callable[[str], str], relative: bool, replace: bool
) -> None:
    world = worlds()
    before = world.seen()
    path = Path(spelt(name)) if relative else world.at / spelt(name)
    written = False
    with chdir(world.at), suppress(RefusedError, OSError):
        write_output(path, [NEW[:3], NEW[3:]], world.spared, replace=replace)
        written = True
    after = world.seen()
    assert written is (name in FREE or name in STREAMS or (replace and name in TAKEN))
    target = FREE.get(name) or TAKEN.get(name)
    if written and target is not None:
        mode, _, data = after.pop(target)
        assert data == NEW
        assert stat.S_ISREG(mode)
        if target in before:
            assert mode == before.pop(target)[0], "its permissions stay"
    assert {name: what for name, what in after.items() if name in before} == before
    assert {name for name in after if name not in before} <= {"new", "new/folder"}, "and no part is left"


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = make_world(tmp_path).at / "docs" / "pipe"
    text, got = NEW * 30_000, bytearray()
    opened = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(opened, True)

    def read() -> None:
        while len(got) < len(text):
            got.extend(os.read(opened, 65_536))  # nothing, until somebody writes

    reader = threading.Thread(target=read)
    reader.start()
    write_output(pipe, text, Spared(tmp_path / "data"), replace=False)
    reader.join()
    os.close(opened)
    assert got == text
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}", "link"])
def test_a_stream_of_this_process_is_written_into_where_it_stands(tmp_path: Path, name: str) -> None:
    held = os.open(tmp_path / "held", os.O_WRONLY | os.O_CREAT)
    try:
        os.write(held, b"before, ")
        (tmp_path / "link").symlink_to(f"/dev/fd/{held}")
        write_output(tmp_path / name.format(held), NEW, Spared(tmp_path / "data"), replace=False)
        os.write(held, b", after")
    finally:
        os.close(held)
    assert (tmp_path / "held").read_bytes() == b"before, " + NEW + b", after"


def test_a_stream_that_goes_into_the_records_is_refused(tmp_path: Path) -> None:
    world = make_world(tmp_path)
    held = os.open(tmp_path / "data/records.sqlite", os.O_WRONLY | os.O_APPEND)
    try:
        with pytest.raises(RefusedError, match="kept"):
            write_output(Path(f"/dev/fd/{held}"), NEW, world.spared, replace=True)
    finally:
        os.close(held)
    assert (tmp_path / "data/records.sqlite").read_text() == "records"


def test_a_data_folder_that_is_not_there_yet_is_spared_too(tmp_path: Path) -> None:
    spared = Spared(tmp_path / "not yet" / "Data")
    for name in ("not yet/Data/x.json", "not yet/data/x.json", "not yet/Data"):
        with pytest.raises(RefusedError, match="kept"):
            write_output(tmp_path / name, NEW, spared, replace=True)
    assert not (tmp_path / "not yet").exists()
    write_output(tmp_path / "not yet" / "Database", NEW, spared, replace=False)


def test_what_fails_while_it_is_made_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "it").write_text("old")

    def pieces() -> Iterator[bytes]:
        yield b"half of it"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_output(tmp_path / "it", pieces(), Spared(tmp_path / "data"), replace=True)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_file_that_comes_while_it_is_written_stays(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        (tmp_path / "it").write_text("somebody else's")
        yield NEW

    with pytest.raises(RefusedError, match="there already"):
        write_output(tmp_path / "it", pieces(), Spared(tmp_path / "data"), replace=False)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["somebody else's"]
