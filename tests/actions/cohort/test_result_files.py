"""Result files: what was saved is read as it was, and everything else is refused with a sentence."""

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.made.playing import decide
from tests.made.small import write_small
from tests.records.results import all_of
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.actions.cohort.together import read_together
from trainer.actions.failure import Failure
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import go_on_from
from trainer.actions.people.own_records import export_records
from trainer.actions.people.people import become, rename
from trainer.actions.play.playthroughs import discard, start
from trainer.actions.recovery import restore
from trainer.play.move import Move
from trainer.records.result_file import open_results
from trainer.scoring.profile import Profile


def play(context: AppContext, *answers: str) -> None:
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer, 3.25, 2, ("urgency",))


@pytest.fixture
def used(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_small(tmp_path / "p"))
    play(context, "left", "order")
    play(context, "ask", "listen")
    go_on = go_on_from(context, start(context, "small/walk"), 1)
    decide(context, go_on, "left")
    return context


@pytest.fixture
def saved(used: AppContext, tmp_path: Path) -> Path:
    export_records(used, tmp_path / "mine.json")
    return tmp_path / "mine.json"


def counted(context: AppContext, *files: Path) -> Profile:
    """What these files come to, counted together."""
    return progress_of_files(context, files).progress.profile


def people_in(context: AppContext, *files: Path) -> set[str]:
    """Whose they are."""
    with read_together(context, files) as together:
        return {person.name for person in together.people.people}


def test_the_profile_of_a_file_is_the_profile_of_what_is_kept(used: AppContext, saved: Path) -> None:
    assert counted(used, saved) == profile(used)


def test_the_same_file_twice_counts_once(used: AppContext, saved: Path) -> None:
    assert counted(used, saved, saved) == profile(used)


@pytest.mark.parametrize("turn", [1, -1])
def test_of_two_files_with_the_same_playthrough_the_longer_one_counts_in_either_order(
    context: AppContext, tmp_path: Path, turn: int
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    session = decide(context, start(context, "small/walk"), "left")
    export_records(context, tmp_path / "early.json")
    decide(context, session, "order")
    export_records(context, tmp_path / "late.json")
    files = [tmp_path / "early.json", tmp_path / "late.json"][::turn]
    assert counted(context, *files) == profile(context)
    assert counted(context, *files).fit == (1, 2)


def times_in(context: AppContext, file: Path) -> list[tuple[str, str]]:
    """Each row of the group's table: the scene, and whether it is a first time, one more, or practice."""
    report(context, [file], file.with_suffix(".csv"))
    rows = csv.DictReader(file.with_suffix(".csv").read_text("utf-8-sig").splitlines())
    return [(row["scene"], row["time"]) for row in rows if row["scene"]]


def test_practice_is_told_apart_in_a_groups_table_and_changes_nothing_on_its_page(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    play(context, "left", "order")
    pages = []
    for number in range(2):
        export_records(context, file := tmp_path / f"{number}.json")
        report(context, [file], file.with_suffix(".html"))
        pages.append(file.with_suffix(".html").read_text("utf-8").split("What it was made from")[0])
        practice = go_on_from(context, start(context, "small/walk"), 1)
        decide(context, decide(context, practice, "ask"), "listen")
    assert pages[0] == pages[1]
    assert times_in(context, file) == [
        ("fork", "first"), ("talk", "first"), ("fork", "practice"), ("talk", "practice"),
    ]  # fmt: skip


def test_who_met_a_scene_in_practice_first_has_no_first_time_there(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    waiting = decide(context, start(context, "small/walk"), "left")
    decide(context, decide(context, go_on_from(context, waiting, 1), "left"), "order")
    play(context, "left", "order")
    export_records(context, tmp_path / "mine.json")
    assert times_in(context, tmp_path / "mine.json") == [
        ("fork", "first"), ("fork", "practice"), ("talk", "practice"), ("fork", "again"), ("talk", "again"),
    ]  # fmt: skip


def test_several_people_are_counted_together_each_with_their_own_first_times(used: AppContext, tmp_path: Path) -> None:
    for name, answer in (("Ana", "left"), ("Bo", "ask")):
        become(used, name)
        play(used, answer, "listen")
        export_records(used, tmp_path / f"{name}.json")
    found = counted(used, tmp_path / "Ana.json", tmp_path / "Bo.json")
    assert (found.fit, found.again) == ((3, 4), 0)


def rewritten(path: Path, change: Callable[[dict], object]) -> None:
    body = json.loads(path.read_text("utf-8"))
    change(body)
    path.write_text(json.dumps(body), "utf-8")


def test_a_file_that_was_changed_is_said_and_not_read(used: AppContext, saved: Path) -> None:
    rewritten(saved, lambda body: body["playthroughs"][0]["moves"][0].update(fit=False))
    with pytest.raises(Failure, match="was changed after it was saved"):
        progress_of_files(used, [saved])


def test_a_file_of_a_newer_program_is_said(used: AppContext, saved: Path) -> None:
    rewritten(saved, lambda body: body.update(version=4))
    with pytest.raises(Failure, match="newer Right Call"):
        progress_of_files(used, [saved])


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "null", "[]", "{}", '{"kind": "other"}', "[" * 200_000, '{"a":' * 200_000, "\x00", '"\ud800"',
        '{"kind":"right-call-results","version":1,"person":"' + "x" * 50 + '","playthroughs":[],"hash":""}',
        '{"kind":"right-call-results","version":1e999,"person":"x","playthroughs":[],"hash":""}',
        '{"kind":"right-call-results","version":1,"person":"x","playthroughs":[{"moves":7}],"hash":""}',
    ],
)  # fmt: skip
def test_what_is_no_result_file_is_one_sentence(context: AppContext, tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(Failure) as failed:
        progress_of_files(context, [path])
    assert failed.value.kind == "input"
    assert "is no result file of Right Call" in str(failed.value)
    assert str(failed.value).count("\n") == 0


def test_a_huge_file_is_refused_before_it_is_parsed(context: AppContext, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    with path.open("wb") as stream:
        stream.truncate(40_000_000)
    with pytest.raises(Failure, match="larger than a result file of an earlier version may be"):
        progress_of_files(context, [path])


def test_what_is_not_there_or_cannot_be_read_is_said(context: AppContext, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="There is nothing at"):
        progress_of_files(context, [tmp_path / "none.json"])
    with pytest.raises(Failure, match="is no file"):
        progress_of_files(context, [tmp_path])
    (tmp_path / "file").write_text("x")
    with pytest.raises(Failure, match="could not be read"):
        progress_of_files(context, [tmp_path / "file" / "below"])


def test_reading_gives_back_what_was_written(saved: Path) -> None:
    found = open_results(saved)
    assert found.saved.person == "Anonymous"
    results = all_of(found)
    first = results[0]
    at = ("2026-11-21T12:00:02+00:00", "2026-11-21T12:00:03+00:00")
    assert first.playthrough.moves == (
        Move("fork", "left", 3.25, 2, ("urgency",), at[0]), Move("talk", "order", 3.25, 2, ("urgency",), at[1]),
    )  # fmt: skip
    played = [each.playthrough for each in results]
    assert [each.given for each in played] == [0, 0, 0]
    assert [each.practice for each in played] == [False, False, True], "what was only begun is left out"


def test_people_without_a_name_or_of_the_same_name_stay_apart(make_context, tmp_path: Path) -> None:
    files = []
    for number in range(3):
        context = make_context(f"laptop-{number}", seed=number)
        install(context.app_paths, write_small(tmp_path / f"p{number}"))
        play(context, "left", "listen")
        files.append(tmp_path / f"{number}.json")
        export_records(context, files[-1], "Anna" if number else "")
    found = counted(context, *files)
    assert (found.fit, found.again) == ((6, 6), 0)
    assert people_in(context, *files) == {"Anonymous", "Anna", "Anna (2)"}


def test_two_playthroughs_of_the_same_second_count_both(used: AppContext, tmp_path: Path) -> None:
    seeds = iter((1, 2, 3))
    used.draw_seed, used.now = lambda: next(seeds), lambda: NOON
    play(used, "left", "listen")
    play(used, "left", "listen")
    export_records(used, tmp_path / "mine.json")
    assert counted(used, tmp_path / "mine.json").again == profile(used).again


@pytest.mark.parametrize("name", ["x" * 41, "two\nlines", "\udcff"])
def test_a_name_that_nobody_could_read_is_not_put_on_a_file(used: AppContext, tmp_path: Path, name: str) -> None:
    with pytest.raises(Failure, match="A name is one line"):
        export_records(used, tmp_path / "mine.json", name)
    assert not (tmp_path / "mine.json").exists()


def test_damage_is_said_and_no_file_is_saved_that_would_lack_what_a_copy_can_bring_back(
    used: AppContext, tmp_path: Path
) -> None:
    used.close()
    with sqlite3.connect(used.app_paths.records) as sql:
        sql.execute("UPDATE files SET bytes = x'00'")
    sql.close()
    for file in used.app_paths.played.glob("*"):
        file.unlink()
    with pytest.raises(Failure, match="trainer restore") as failed:
        export_records(used, tmp_path / "mine.json")
    assert failed.value.damaged
    assert not (tmp_path / "mine.json").exists()
    restore(used)
    assert export_records(used, tmp_path / "mine.json").told == ()
    assert open_results(tmp_path / "mine.json").playthrough(0).playthrough.moves[0].choice == "left"


def saved_by(context: AppContext, path: Path) -> Path:
    export_records(context, path)
    return path


def test_somebody_stays_one_person_from_one_file_to_the_next(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    seeds = iter(range(100, 200))
    context.draw_seed = lambda: next(seeds)
    become(context, "Anna")
    waiting = decide(context, start(context, "small/walk"), "ask")
    files = [saved_by(context, tmp_path / "monday.json")]
    discard(context, waiting.record)
    play(context, "left", "listen")
    files.append(saved_by(context, tmp_path / "tuesday.json"))
    assert people_in(context, *files) == {"Anna"}


def test_who_saved_before_playing_and_again_afterwards_is_one_person(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Anna")
    files = [saved_by(context, tmp_path / "before.json")]
    play(context, "left", "listen")
    files.append(saved_by(context, tmp_path / "after.json"))
    assert report(context, files, tmp_path / "out.csv").people == 1
    assert "(2)" not in (tmp_path / "out.csv").read_text("utf-8")


def test_who_was_renamed_between_two_files_counts_once(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Anna")
    play(context, "left", "order")
    files = [saved_by(context, tmp_path / "1.json")]
    rename(context, "Berta")
    files.append(saved_by(context, tmp_path / "2.json"))
    assert counted(context, *files).fit == (1, 2)
    assert people_in(context, *files) == {"Berta"}
