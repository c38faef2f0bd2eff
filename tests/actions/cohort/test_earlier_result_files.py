"""Files that people saved with an earlier version are read, and count as they did then."""

import csv
import json
from pathlib import Path

import pytest

from tests.made.playing import decide
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.actions.learning.reflection import keep_note
from trainer.actions.people.own_records import export_records
from trainer.actions.play.playthroughs import start
from trainer.play.note import Note
from trainer.records.result_file import open_results
from trainer.reports.shapes import profile_shape

EARLIER = Path(__file__).with_name("earlier")
FILES = [EARLIER / "anna-version-1.json", EARLIER / "bo-version-1.json"]


@pytest.fixture
def desk(context: AppContext, tmp_path: Path) -> AppContext:
    """Who has the pack that was played."""
    install(context.app_paths, write_small(tmp_path / "small"))
    return context


def test_the_profile_of_files_of_version_1_is_what_it_was(desk: AppContext) -> None:
    found = progress_of_files(desk, FILES).progress.profile
    then, now = json.loads((EARLIER / "profile.json").read_text()), profile_shape(found)
    assert {key: now[key] for key in then} == then
    assert set(now) - set(then) == {"verdicts", "practised_verdicts"}, "keys are only ever added"


def test_without_what_was_played_they_are_not_recounted_and_count_apart(context: AppContext) -> None:
    found, told, shape = progress_of_files(context, FILES)
    assert found.profile.fit == (0, 0)
    assert [(each["code"], each["person"], each["decisions"], each["claimed"]) for each in shape["apart"]] == [
        ("no content", "Anna", 6, {"right": 3, "of": 6}), ("no content", "Bo", 2, {"right": 1, "of": 2}),
    ]  # fmt: skip
    assert any("Anna: not recounted, 4 playthroughs" in sentence for sentence in told)


def test_so_is_the_report_of_the_group_which_says_that_they_are_not_signed(desk: AppContext, tmp_path: Path) -> None:
    assert report(desk, FILES, tmp_path / "cohort.csv") == (2, (), ())
    before = (EARLIER / "cohort.csv").read_text("utf-8-sig")
    columns = len(before.splitlines()[0].split(","))
    rows = list(csv.reader((tmp_path / "cohort.csv").read_text("utf-8-sig").splitlines()))
    end = rows.index([""] * len(rows[0]))
    assert [row[:columns] for row in rows[:end]] == list(csv.reader(before.splitlines())), "columns are only ever added"
    told = (tmp_path / "cohort.csv").read_bytes()
    assert b"2 files are not signed, so anybody may have written them: anna-version-1.json, bo-version-1.json." in told


def test_what_was_said_is_read_too_and_when_a_move_was_made_is_not_known() -> None:
    first = open_results(FILES[0]).playthrough(0)
    assert Note(2, "review", "That was hard.") in first.notes
    assert [move.at for move in first.playthrough.moves] == ["", ""]


def keys_of(body: object, place: str = "") -> set[str]:
    """Every key in a file with where it stands."""
    if isinstance(body, dict):
        return {f"{place}.{key}" for key in body}.union(*(keys_of(body[key], f"{place}.{key}") for key in body))
    if isinstance(body, list):
        return set().union(*(keys_of(each, place) for each in body))
    return set()


def test_no_key_of_version_1_is_gone(context: AppContext, tmp_path: Path) -> None:
    session = decide(context, start(context, str(write_small(tmp_path / "p"))), "left", 3.0, 2, ("urgency",))
    keep_note(context, session, Note(0, "intention", "If it rains, then I wait."))
    export_records(context, tmp_path / "mine.json")
    then, now = (keys_of(json.loads(path.read_text("utf-8"))) for path in (FILES[0], tmp_path / "mine.json"))
    assert then <= now
    added = {key for key in now - then if not key.startswith((".files.", ".contents."))}
    moves = {f".playthroughs.moves.{key}" for key in ("at", "asked", "verdict", "own")}
    assert added == moves | {".files", ".contents", ".key", ".signature"}
