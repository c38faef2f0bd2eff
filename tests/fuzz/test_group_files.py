"""Files that a group is given by strangers: whatever they are, each has a row, and none stops another."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.room import voted_room
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.cohort_files import CohortRead, open_cohort
from trainer.records.room_log import begin_log, read_log


def read(context: AppContext, *paths: Path) -> CohortRead:
    with open_cohort(context, paths) as files:
        return files.count()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[AppContext, Path]:
    """A desk, and a room that is good."""
    from tests.conftest import NOON

    folder = tmp_path_factory.mktemp("desk")
    context = AppContext(AppPaths(folder / "data"), lambda: NOON, lambda: 7)
    install(context.app_paths, write_small(folder / "p"))
    return context, voted_room(folder / "rooms")


@given(st.binary(max_size=300), st.sampled_from([".room", ".json", ".txt"]))
@settings(max_examples=60)
def test_bytes_of_any_kind_are_a_row_with_a_sentence(tmp_path_factory, desk, data: bytes, ending: str) -> None:
    context, good = desk
    path = tmp_path_factory.mktemp("files") / f"any{ending}"
    path.write_bytes(data)
    bad, room = read(context, path, good).rows
    assert bad.kind == "unread"
    assert bad.said
    assert "\n" not in bad.said
    assert room.counts == 6


@given(st.data())
@settings(max_examples=60)
def test_a_room_with_lines_cut_doubled_and_exchanged_is_read_or_refused(tmp_path_factory, desk, data) -> None:
    """Every line is one that a room wrote, under the digest that belongs there."""
    context, good = desk
    head, *lines = read_log(good).lines
    drawn = data.draw(st.lists(st.sampled_from(lines), max_size=20))
    path = tmp_path_factory.mktemp("rooms") / "forged.room"
    begin_log(path, head)
    rest = path.read_bytes()
    for line in drawn:
        rest += _next_line(rest, line)
    path.write_bytes(rest)
    forged, room = read(context, path, good).rows
    assert forged.kind in ("room", "unread")
    assert forged.said
    assert room.counts == 6


def _next_line(before: bytes, payload: bytes) -> bytes:
    import hashlib

    digest = before.splitlines()[-1][:32]
    return hashlib.blake2b(digest + payload, digest_size=16).hexdigest().encode() + b" " + payload + b"\n"


@pytest.mark.parametrize(
    "name", ["a\u202eb.room", "=1+1.json", "<script>.json", "x" * 200 + ".json", " .json", "two\nlines.json"]
)
def test_names_that_deceive_are_shown_as_they_are_and_break_no_line(desk, tmp_path: Path, name: str) -> None:
    context, good = desk
    try:
        (tmp_path / name).write_bytes(b"{}")
    except OSError:
        pytest.skip("no file may be called that here")
    rows = read(context, tmp_path, good).rows
    assert len(rows) == 2
    assert "\n" not in rows[0].said + rows[0].name
    assert "\u202e" not in rows[0].said + rows[0].name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_what_is_no_file_is_not_waited_for_and_links_go_round_nowhere(desk, tmp_path: Path) -> None:
    context, good = desk
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "nowhere.json").symlink_to(tmp_path / "gone")
    (tmp_path / "walk-1.room").symlink_to(good)
    rows = {row.name: row for row in read(context, tmp_path).rows}
    assert {name: row.kind for name, row in rows.items()} == {
        "nowhere.json": "unread", "pipe.json": "unread", "walk-1.room": "room",
    }  # fmt: skip


def test_a_huge_file_is_refused_before_it_is_read(desk, tmp_path: Path) -> None:
    context, good = desk
    for name in ("huge.json", "huge.room"):
        with (tmp_path / name).open("wb") as stream:
            stream.truncate(1 << 33)
    *huge, room = read(context, tmp_path, good).rows
    assert [row.kind for row in huge] == ["unread", "unread"]
    assert room.counts == 6
