"""What is kept of a person is theirs: all of it in one file, and gone without a byte when they say so."""

import hashlib
import json
import sqlite3
from pathlib import Path

import pytest

from tests.made.playing import decide
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import MACHINE, Failure
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import keep_note, last_intention
from trainer.actions.people import own_records
from trainer.actions.people.own_records import erase_records, export_records
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import start
from trainer.play.note import Note
from trainer.play.own_line import OwnLine
from trainer.records import result_format

SECRET = "Zanzibar-4711"


@pytest.fixture
def used(context: AppContext, tmp_path: Path) -> AppContext:
    """A desk with a finished playthrough, a note, a copy of the records, and one that waits."""
    install(context.app_paths, write_small(tmp_path / "p"))
    session = start(context, "small/walk")
    for answer in ("left", "listen"):
        session = decide(context, session, answer, 4.5, 3)
    keep_note(
        context,
        session,
        Note(0, "intention", f"If {SECRET}, then I ask."),
    )
    context.store.records.keep_copy()
    decide(context, start(context, "small/walk"), "ask")
    home_of(context)
    return context


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_the_file_has_every_playthrough_move_and_note(used: AppContext, tmp_path: Path) -> None:
    assert export_records(used, tmp_path / "mine.json", "Heron").playthroughs == 2
    found = json.loads((tmp_path / "mine.json").read_text("utf-8"))
    assert (found["kind"], found["version"], found["person"]) == ("right-call-results", 3, "Heron")
    first, second = found["playthroughs"]
    assert (first["scenario"], first["title"], first["practice"]) == ("small/walk", "A walk", False)
    assert [(m["scene"], m["choice"], m["confidence"], m["fit"]) for m in first["moves"]] == [
        ("fork", "left", 3, True), ("talk", "listen", 3, True),
    ]  # fmt: skip
    assert first["notes"] == [{"number": 0, "kind": "intention", "text": f"If {SECRET}, then I ask."}]
    assert second["finished"] is None


def test_its_hash_says_whether_it_was_changed(used: AppContext, tmp_path: Path) -> None:
    export_records(used, tmp_path / "mine.json")
    body, _, rest = (tmp_path / "mine.json").read_bytes().partition(b'"hash": "')
    assert rest.startswith(hashlib.blake2b(body, digest_size=32).hexdigest().encode() + b'",\n')


def test_it_names_no_machine_and_no_folder(used: AppContext, tmp_path: Path) -> None:
    import getpass
    import socket

    export_records(used, tmp_path / "mine.json")
    text = (tmp_path / "mine.json").read_text("utf-8")
    assert str(tmp_path) not in text
    assert socket.gethostname() not in text
    assert f'"{getpass.getuser()}"' not in text


def test_erased_means_that_no_byte_of_it_stays(used: AppContext) -> None:
    app_paths = used.app_paths
    (app_paths.records.parent / "records-damaged-20260101-000000.sqlite").write_bytes(SECRET.encode())
    assert SECRET.encode() in everything(app_paths.data)
    before = everything(app_paths.data)
    assert b"listen" in before
    erase_records(used, used.person)
    left = b"".join(p.read_bytes() for p in app_paths.data.rglob("*") if p.is_file() and p.parent != app_paths.library
                    and app_paths.cache / "packs" not in p.parents)  # fmt: skip
    assert SECRET.encode() not in left
    assert b"left" not in app_paths.records.read_bytes()
    assert b"walk.yaml" not in app_paths.records.read_bytes(), "contents that nobody played any more go too"
    assert not list((app_paths.records.parent / "copies").glob("*"))


def test_after_erasing_one_begins_as_new_and_packs_stay(used: AppContext) -> None:
    erase_records(used, used.person)
    assert profile(used).fit.of == 0
    assert last_intention(used) is None
    (card,) = [each for each in home_of(used).entries if each.entry.key == "small/walk"]
    assert (card.of, card.waiting) == (None, None)
    decide(used, start(used, "small/walk"), "ask")


def test_with_nothing_kept_there_is_an_empty_file(context: AppContext, tmp_path: Path) -> None:
    assert export_records(context, tmp_path / "mine.json").playthroughs == 0
    assert json.loads((tmp_path / "mine.json").read_text("utf-8"))["playthroughs"] == []


def test_where_it_cannot_be_saved_it_is_said(used: AppContext, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Failure, match="could not be written"):
        export_records(used, tmp_path / "file" / "mine.json")


def test_it_is_said_that_lines_of_ones_own_are_in_it(used: AppContext, tmp_path: Path) -> None:
    decide(used, start(used, "small/walk"), "ask", own=OwnLine("Ana, go left."))
    assert export_records(used, tmp_path / "mine.json").told == ("It has 1 line that you wrote yourself.",)
    assert "Ana, go left." in (tmp_path / "mine.json").read_text("utf-8")


def test_it_is_said_where_it_is_not_signed_and_what_is_too_long_is_left_out(
    used: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert export_records(used, tmp_path / "1.json").told == ()
    monkeypatch.setattr(result_format, "MOST_MOVES", 1)
    assert export_records(used, tmp_path / "2.json") == (
        1, ("1 playthrough is too long for a result file and is not in it.",),
    )  # fmt: skip
    monkeypatch.undo()
    used.store.records.writable = False
    with sqlite3.connect(used.app_paths.records) as sql:
        sql.execute("UPDATE people SET key = NULL")
    sql.close()
    (told,) = export_records(used, tmp_path / "3.json").told
    assert told == "It is not signed, for no key can be kept in the records at the moment."
    assert json.loads((tmp_path / "3.json").read_text("utf-8"))["signature"] == ""


def test_with_nothing_kept_nothing_is_said_of_a_key(context: AppContext, tmp_path: Path) -> None:
    assert export_records(context, tmp_path / "mine.json") == (0, ())


def test_a_playthrough_that_another_window_lets_go_of_meanwhile_is_not_missed(
    used: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = used.store.playthroughs.ids
    monkeypatch.setattr(used.store.playthroughs, "ids", lambda person: [*ids(person), 4711])
    assert export_records(used, tmp_path / "mine.json").playthroughs == 2


def test_it_is_said_of_which_playthroughs_the_scenario_cannot_be_read(
    used: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise Failure(MACHINE, "It cannot be read.")

    monkeypatch.setattr(own_records, "scenario_of", unreadable)
    found = export_records(used, tmp_path / "mine.json")
    assert found == (
        2, ("The scenarios of 2 playthroughs cannot be read here, so they are saved without their scores.",),
    )  # fmt: skip
    moves = [move for each in json.loads((tmp_path / "mine.json").read_text("utf-8"))["playthroughs"]
             for move in each["moves"]]  # fmt: skip
    assert {move["fit"] for move in moves} == {None}
