"""Result files that are right by their hash and wrong in a value: counted, told apart, or refused in a sentence."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.playing import decide
from tests.made.small import write_small
from tests.records.results import rehashed, saved_earlier
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.actions.people.own_records import export_records
from trainer.actions.play.playthroughs import start
from trainer.reports.cohort_csv import COLUMNS

WEIRD: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2**31, 2**63, 2**64, 10**400, -0.5, 1e308, "", "x", "timeout", "fork", "talk", "\x00\x1b[2J",
    "\u202e\u200b", "=1+1", "../../etc/passwd", "small/walk", "9999-12-31T23:59:59+23:59", "x" * 300, "你" * 200,
    "2026-11-21T12:00:00", [], {}, [[]], [None], {"a": []}, [1, 2, 3], ["urgency", "urgency"], "directive", "passive",
)  # fmt: skip


@pytest.fixture(scope="module")
def genuine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[AppContext, bytes]]:
    """A desk with the pack, and a file that was saved there."""
    from tests.conftest import NOON
    from trainer.actions.app_paths import AppPaths

    folder = tmp_path_factory.mktemp("desk")
    context = AppContext(AppPaths(folder / "data"), lambda: NOON, lambda: 7)
    install(context.app_paths, write_small(folder / "p"))
    session = start(context, "small/walk")
    for answer in ("left", "listen"):
        session = decide(context, session, answer, 2.5, 2, ("urgency",))
    export_records(context, folder / "genuine.json")
    yield context, (folder / "genuine.json").read_bytes()
    context.close()


def places_in(body: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place at which a value stands."""
    items: Any = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for key, value in items:
        yield (*place, key)
        yield from places_in(value, (*place, key))


def put(body: Any, place: tuple[Any, ...], value: Any) -> None:
    for key in place[:-1]:
        body = body[key]
    body[place[-1]] = deepcopy(value)  # what is put in next may go into this one


def reads(context: AppContext, path: Path) -> None:
    """It is read or refused, and whatever it brings, the reports are reports."""
    try:
        progress_of_files(context, [path, path])
        report(context, [path], path.with_suffix(".csv"), replace=True)
        report(context, [path], path.with_suffix(".html"), replace=True)
    except Failure as failure:
        if failure.kind != BAD_INPUT:
            raise
        return
    table = path.with_suffix(".csv").read_text("utf-8-sig")
    assert all(len(row) == len(COLUMNS) for row in csv.reader(io.StringIO(table, newline="")))
    assert not set("\x1b\x00\u202e\u200b") & set(table + path.with_suffix(".html").read_text("utf-8"))


@settings(max_examples=150)
@given(which=st.lists(st.tuples(st.integers(min_value=0), st.sampled_from(WEIRD)), min_size=1, max_size=3))
def test_any_value_of_a_playthrough_may_be_any_other(
    genuine: tuple[AppContext, bytes], tmp_path: Path, which: list[tuple[int, Any]]
) -> None:
    context, data = genuine
    before, opens, after = data.partition(b'"playthroughs": [\n')
    line, closes, end = after.partition(b"\n],\n")
    each = json.loads(line)
    for number, value in which:
        places = list(places_in(each))
        put(each, places[number % len(places)], value)
    unsigned = before.replace(json.loads(data)["key"].encode(), b"")
    made = unsigned + opens + json.dumps(each).encode() + closes + end
    (tmp_path / "x.json").write_bytes(rehashed(made, None))
    reads(context, tmp_path / "x.json")
    earlier = {**json.loads(data), "version": 2, "playthroughs": [each]}
    reads(context, saved_earlier(tmp_path, earlier))


def dropped(line: bytes) -> bytes:
    return b""


CHANGES: tuple[Callable[[bytes], bytes], ...] = (
    dropped, lambda line: line + line, lambda line: line[: len(line) // 2] + b"\n", lambda line: b" " + line,
    lambda line: b"\n", lambda line: b"null,\n", lambda line: line.replace(b'"', b"'"), lambda line: b"\xff" + line,
    lambda line: b"[" * 5_000 + b"\n", lambda line: line.replace(b"small", b"large"), lambda line: line[::-1],
)  # fmt: skip


@settings(max_examples=150)
@given(number=st.integers(min_value=0), change=st.sampled_from(CHANGES))
def test_any_line_may_be_any_other(
    genuine: tuple[AppContext, bytes], tmp_path: Path, number: int, change: Callable[[bytes], bytes]
) -> None:
    context, data = genuine
    lines = data.replace(json.loads(data)["key"].encode(), b"").splitlines(keepends=True)
    place = number % (len(lines) - 2)
    lines[place] = change(lines[place])
    (tmp_path / "x.json").write_bytes(rehashed(b"".join(lines), None))
    reads(context, tmp_path / "x.json")
