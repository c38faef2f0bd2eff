"""A group's report: where the room split, every decision, and what people see differently."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made.playing import decide
from tests.made.poorly_done import write_poorly_done
from tests.made.small import write_small
from tests.records.forged import forged
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import report
from trainer.actions.failure import Failure
from trainer.actions.learning.reflection import go_on_from, keep_note
from trainer.actions.people.own_records import export_records
from trainer.actions.people.people import become
from trainer.actions.play.playthroughs import start
from trainer.play.note import Note

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def files(context: AppContext, tmp_path: Path) -> list[Path]:
    """Ana, Bo and =Cy took the fork, two directing and one inspiring; =Cy sees it differently."""
    install(context.app_paths, write_small(tmp_path / "p"))
    found = []
    for name, first in (("Ana", "left"), ("Bo", "left"), ("=Cy", "ask")):
        become(context, name)
        session = start(context, "small/walk")
        for answer in (first, "listen"):
            session = decide(context, session, answer, 2.5, 3)
        decide(context, go_on_from(context, session, 1), "ask")
        if name == "=Cy":
            keep_note(context, session, Note(1, "differently", f"There was time {SCRIPT}"))
        found.append(tmp_path / f"{name}.json")
        export_records(context, found[-1])
    return found


def test_the_page_says_where_the_room_split_and_what_was_seen_differently(
    files: list[Path], context: AppContext, tmp_path: Path
) -> None:
    assert report(context, files, tmp_path / "group.html", names=True).people == 3
    page = (tmp_path / "group.html").read_text("utf-8")
    for words in (
        "3 people, 5 of 6 right calls",
        '<a href="#decision-1">The fork</a></h3>\n<p class="why">2 directed, 1 inspired.</p>',
        "<p>You say that all go left now.</p>", "<span>2 people</span>", "<p>You ask where they would go.</p>",
        '<th scope="row">Ana</th><td>2 of 2 right calls</td>',
        '<th scope="row">=Cy</th><td>1 of 2 right calls</td>',
        "=Cy sees this differently:</strong> There was time &lt;script&gt;",
    ):  # fmt: skip
        assert words in page, words
    assert SCRIPT not in page
    assert "http" not in page


def test_each_decision_of_the_page_and_each_row_of_the_table_has_its_verdicts(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_poorly_done(tmp_path / "p"))
    saved = []
    for name, first in (("Ana", "left"), ("Bo", "anyone"), ("Cy", "ask")):
        become(context, name)
        session = start(context, "small/walk")
        for answer in (first, "whisper", "sit"):
            session = decide(context, session, answer)
        saved.append(tmp_path / f"{name}.json")
        export_records(context, saved[-1])
    report(context, saved, tmp_path / "group.html", names=True)
    page = (tmp_path / "group.html").read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    for words in (
        "3 people, 1 of 6 right calls, 3 poorly done",
        '<th scope="row">Bo</th><td>0 of 2 right calls, 2 poorly done</td>',
        "<p>✓ 1 right call · ≈ 3 right style, poorly done · ✕ 2 not the call</p>",
        "<p class=\"facts\">✓ 1 right call · ≈ 1 right style, poorly done · ✕ 1 not the call</p>",
    ):  # fmt: skip
        assert words in page, words
    report(context, saved, tmp_path / "group.csv")
    table = csv.DictReader(io.StringIO((tmp_path / "group.csv").read_text("utf-8-sig")))
    assert [(row["person"], row["verdict"]) for row in table if row["scene"] in ("fork", "either")] == [
        ("Ana", "right call"), ("Ana", ""), ("Bo", "right style, poorly done"), ("Bo", ""),
        ("Cy", "not the call"), ("Cy", ""),
    ]  # fmt: skip


def test_where_nobody_has_the_pack_it_is_told_by_what_the_files_bring(
    files: list[Path], make_context: Callable[..., AppContext], tmp_path: Path
) -> None:
    elsewhere = make_context("elsewhere")
    found = report(elsewhere, files, tmp_path / "group.html")
    page = (tmp_path / "group.html").read_text("utf-8")
    assert "<h2>A walk 1.0.0</h2>" in page.translate({0x2068: "", 0x2069: ""})
    assert "<p>You say that all go left now.</p>" in page
    assert found == (3, (), ())
    said = "A walk is counted by a text that came in the files of {}; none here is the same."
    assert said.format("person 1, person 2, person 3") in page
    report(elsewhere, files, tmp_path / "named.html", names=True)
    assert said.format("=Cy, Ana, Bo") in (tmp_path / "named.html").read_text("utf-8")


def test_one_person_splits_with_nobody(files: list[Path], context: AppContext, tmp_path: Path) -> None:
    assert report(context, files[:1], tmp_path / "group.html").people == 1
    page = (tmp_path / "group.html").read_text("utf-8")
    assert "1 person, 2 of 2 right calls" in page
    assert "Nothing stands out" in page


def test_the_table_has_a_row_for_each_decision_and_no_formula(
    files: list[Path], context: AppContext, tmp_path: Path
) -> None:
    report(context, files, tmp_path / "group.csv")
    table = csv.DictReader(io.StringIO((tmp_path / "group.csv").read_text("utf-8-sig")))
    rows = [row for row in table if row["scene"]]
    assert [row["time"] for row in rows].count("first") == 6
    assert [row["time"] for row in rows].count("practice") == 3
    assert {row["person"] for row in rows} == {"Ana", "Bo", "'=Cy"}
    (seen,) = [row for row in rows if row["sees it differently"]]
    assert (seen["scene"], seen["style"], seen["fit"], seen["seconds"]) == ("fork", "inspiring", "wrong", "2.5")


def test_what_cannot_be_written_or_read_is_said(files: list[Path], context: AppContext, tmp_path: Path) -> None:
    with pytest.raises(Failure, match="could not be written"):
        report(context, files, files[0] / "group.html")
    (tmp_path / "x.json").write_text("{}")
    with pytest.raises(Failure, match="no result file"):
        report(context, [tmp_path / "x.json"], tmp_path / "group.html")
    assert not (tmp_path / "group.html").exists()


def test_one_file_that_cannot_be_read_does_not_keep_the_others_from_being_reported(
    trainer: Callable, files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "x.json").write_text("{}")
    done = trainer("report", *files, tmp_path / "x.json", tmp_path / "gone.json", "--out", tmp_path / "group.html")
    assert (done.status, done.out) == (1, f"The report of 3 people is in {tmp_path / 'group.html'}.\n")
    bad, gone = done.err.splitlines()
    assert "x.json is no result file" in bad
    assert "There is nothing at" in gone
    assert (tmp_path / "group.html").exists()


def test_a_folder_of_files_is_read_as_its_files_are(trainer: Callable, files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "workshop" / "morning"
    folder.mkdir(parents=True)
    for file in files:
        (folder / file.name).write_bytes(file.read_bytes())
    (folder.parent / "notes.txt").write_text("bring coffee")
    done = trainer("report", folder.parent, "--out", tmp_path / "group.html")
    assert (done.status, done.err) == (0, "")
    assert "3 people" in done.out
    assert trainer("report", folder, *files, "--out", tmp_path / "twice.html").out.startswith("The report of 3 people")


def test_the_command_writes_it(trainer: Callable, files: list[Path], tmp_path: Path) -> None:
    done = trainer("report", *files, "--out", tmp_path / "group.html")
    assert (done.status, done.out) == (0, f"The report of 3 people is in {tmp_path / 'group.html'}.\n")
    assert trainer("report", *files).status == 2


def test_nothing_hidden_in_a_file_reaches_the_terminal(trainer: Callable, files: list[Path], tmp_path: Path) -> None:
    """Neither in what is said of its people and scenarios, nor in what is said of a value that is none."""
    named = forged(
        files[0], "named.json", lambda each: each.update(title="\x1b[2JA \u202ewalk", content="0" * 32),
        lambda head: head.update(person="A\u202ena\u200b"),
    )  # fmt: skip
    said = trainer("report", named, "--out", tmp_path / "x.html")
    assert "Ana: not recounted, 2 playthroughs (the first: [2JA walk)." in said.err
    none = forged(files[0], "none.json", lambda each: each.update(verdicts="\x1b\u202e"))
    for done in (said, trainer("profile", named), trainer("profile", none)):
        assert not set("\u202e\u200b\x1b") & set(done.out + done.err)


def test_nobody_is_named_on_the_page_neither_by_the_names_of_their_files(
    trainer: Callable, files: list[Path], tmp_path: Path
) -> None:
    assert trainer("report", *files, "--out", tmp_path / "group.html").status == 0
    page = (tmp_path / "group.html").read_text("utf-8")
    assert not [name for name in ("Ana", "Bo", "=Cy") if name in page]
    assert '<th scope="row">file 1</th>' in page
    assert trainer("report", *files, "--out", tmp_path / "named.html", "--names").status == 0
    assert '<th scope="row">Ana.json</th>' in (tmp_path / "named.html").read_text("utf-8")


def test_another_ending_is_refused_and_a_pdf_is_one(trainer: Callable, files: list[Path], tmp_path: Path) -> None:
    for name in ("group.docx", "group"):
        done = trainer("report", *files, "--out", tmp_path / name)
        assert (done.status, done.out) == (2, "")
        assert "Name it with one of these endings" in done.err
        assert not (tmp_path / name).exists()
    done = trainer("report", *files, "--out", tmp_path / "group.pdf")
    assert (done.status, done.err) == (0, "")
    assert (tmp_path / "group.pdf").read_bytes().startswith(b"%PDF-")
    assert trainer("report", *files, "--out", "-").out.startswith("<!DOCTYPE html>")


def test_a_report_may_be_written_beside_the_files_it_is_of_and_over_none_of_them(
    trainer: Callable, files: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "workshop"
    folder.mkdir()
    (folder / "Ana.json").write_bytes(files[0].read_bytes())
    assert trainer("report", folder, "--out", folder / "group.html").status == 0
    done = trainer("report", folder, "--out", folder / "Ana.json", "--force")
    assert done.status == 2
    assert trainer("report", "--out", tmp_path / "none.html").status == 2


def test_all_on_this_computer_is_one_word(trainer: Callable, files: list[Path], tmp_path: Path) -> None:
    done = trainer("report", "--own", "--out", tmp_path / "own.html")
    assert (done.status, done.out) == (0, f"The report of 3 people is in {tmp_path / 'own.html'}.\n")


def test_the_table_says_what_was_read_and_how_the_time_ran(
    files: list[Path], context: AppContext, tmp_path: Path
) -> None:
    report(context, files, tmp_path / "group.csv")
    table = csv.DictReader(io.StringIO((tmp_path / "group.csv").read_text("utf-8-sig")))
    first = next(row for row in table if row["person"] == "Ana")
    assert {name: first[name] for name in (
        "move", "version", "finished", "title", "text of the choice", "timer", "file", "after talking",
    )} == {
        "move": "1", "version": "1.0.0", "finished": "yes", "title": "The fork",
        "text of the choice": "You say that all go left now.", "timer": "30 s", "file": "Ana.json", "after talking": "",
    }  # fmt: skip
    assert first["at"].startswith("2026-11-21T12:00")
