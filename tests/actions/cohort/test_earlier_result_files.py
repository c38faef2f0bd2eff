"""Files that people saved with an earlier version are read, and count as they did then."""

import json
from pathlib import Path

from tests.made.playing import decide
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.cohort.result_files import progress_of_files, report, results_of
from trainer.actions.learning.reflection import keep_note
from trainer.actions.people.own_records import export_records
from trainer.actions.play.playthroughs import start
from trainer.play.note import Note
from trainer.reports.shapes import profile_shape

EARLIER = Path(__file__).with_name("earlier")
FILES = [EARLIER / "anna-version-1.json", EARLIER / "bo-version-1.json"]


def test_the_profile_of_files_of_version_1_is_what_it_was() -> None:
    assert profile_shape(progress_of_files(FILES).profile) == json.loads((EARLIER / "profile.json").read_text())


def test_so_is_the_report_of_the_group(context: AppContext, tmp_path: Path) -> None:
    assert report(context.app_paths, FILES, tmp_path / "cohort.csv") == 2
    assert (tmp_path / "cohort.csv").read_bytes() == (EARLIER / "cohort.csv").read_bytes()


def test_what_was_said_is_read_too_and_when_a_move_was_made_is_not_known() -> None:
    first = results_of(FILES)[0].playthroughs[0]
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
    assert now - then == {".playthroughs.moves.at", ".playthroughs.moves.asked"}
