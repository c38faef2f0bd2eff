"""Whatever is not expected of a file is damage, and said as such; what the machine does not allow is not."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from tests.records.test_proof import fill
from trainer.packs.digests import digest_of_file
from trainer.play.note import Note
from trainer.records import proved, records
from trainer.records.faults import DamagedError, RecordsError
from trainer.records.migrations import VERSION
from trainer.records.proof import Proof
from trainer.records.restoring import restore_copy
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path, now: datetime) -> Path:
    found = tmp_path / "data" / "records.sqlite"
    found.parent.mkdir()
    fill(found, now)
    return found


def at(place: int, *new: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + bytes(new) + data[place + len(new) :]


def turned(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    assert len(old) == len(new)
    return lambda data: data.replace(old, new, 1)


HARM: dict[str, Callable[[bytes], bytes]] = {
    "one byte is left": lambda data: data[:1],
    "half a head is left": lambda data: data[:50],
    "the last page is gone": lambda data: data[:-4096],
    "a word of the schema is none": turned(b"CREATE TABLE", b"CREATE TAB\xffE"),
    "a table has another name": turned(b"TABLE \"moves\"", b"TABLE \"mOvez\""),
    "it says it is of a newer program": at(63, 71),
    "it says it is of an older program": at(63, 6),
    "it says it is of the first program": at(63, 1),
    "it says it is of another program": at(68, 0),
    "it says it may not be written": at(18, 77),
    "its words are of another kind": at(56, 0, 0, 0, 2),
    "a letter of what was said is another": turned(b"I was too slow.", b"I was too slaw."),
    "a letter of a choice is none": turned(b"2026-11-21T12:30:00", b"2026\xff11-21T12:30:00"),
    "a name is another": turned(b"Berta", b"Herta"),
}  # fmt: skip


@pytest.mark.parametrize("harm", HARM)
def test_whatever_harm_comes_to_a_file_it_is_put_aside_as_it_is(path: Path, now: datetime, harm: str) -> None:
    harmed = HARM[harm](path.read_bytes())
    assert harmed != path.read_bytes()
    path.write_bytes(harmed)
    with pytest.raises(DamagedError) as said:
        Store(path, now)
    assert said.value.aside.read_bytes() == harmed
    assert not path.exists()
    Store(path, now).people.add("who goes on")


@pytest.mark.parametrize("harm", [harm for harm in HARM if "letter" in harm or "name" in harm])
def test_harm_that_comes_while_records_are_open_is_noticed_when_they_are_read(
    path: Path, now: datetime, harm: str
) -> None:
    store = Store(path, now)
    assert store.playthroughs.of("Ana")
    path.write_bytes(HARM[harm](path.read_bytes()))
    with pytest.raises(DamagedError):
        store.playthroughs.of("Ana")


def test_a_mistake_of_our_own_puts_nothing_aside(path: Path, now: datetime) -> None:
    store = Store(path, now)
    with pytest.raises(KeyError), store.records.reading():
        raise KeyError(99)
    with pytest.raises(RecordsError, match="unusable"), store.records.reading() as sql:
        sql.execute("SELECT nothing FROM nowhere")
    assert store.playthroughs.of("Ana")


def test_what_another_window_wrote_is_proved_and_what_we_wrote_is_known(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = Store(path, now), Store(path, now)
    looked: list[Path] = []

    def look(sql: sqlite3.Connection, path: Path) -> Proof:
        looked.append(path)
        return proved.proved(sql, path)

    monkeypatch.setattr(records, "proved", look)
    record = store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH)
    for number in (1, 2):
        store.playthroughs.add_move(record, moved(number))
        store.playthroughs.one(record)
    assert looked == []
    other.people.add("Cy")
    assert "Cy" in store.people.names()
    assert looked == [path]
    store.people.add("Di")
    store.people.names()
    assert looked == [path]


def test_exactly_the_bytes_that_were_proved_are_not_proved_again(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []

    def prove(sql: sqlite3.Connection, version: int) -> Proof:
        runs.append(version)
        return whole(sql, version)

    whole = proved.prove
    monkeypatch.setattr(proved, "prove", prove)
    monkeypatch.setattr(proved, "NOTED_FROM", 1)
    for _ in range(3):
        Store(path, now).records.close()
    assert runs == [VERSION]
    note = proved.note_of(path)
    assert note.is_file()
    kept = note.read_bytes()
    for other in (b"", b"[]", kept.replace(b'"rules": 1', b'"rules": 0'), kept.replace(b'"file": "', b'"file": "0')):
        note.write_bytes(other)
        runs.clear()
        Store(path, now).records.close()
        assert runs == [VERSION]
    data = path.read_bytes()
    path.write_bytes(turned(b"I was too slow.", b"I was too slaw.")(data))
    with pytest.raises(DamagedError):
        Store(path, now)
    path.write_bytes(data)
    runs.clear()
    Store(path, now).records.close()
    assert runs == []


def test_a_pack_whose_row_fits_its_seal_fits_its_digest_too(path: Path, now: datetime) -> None:
    """A seal says that a row is as it was written; a digest, that it is what was played."""
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        from trainer.records.seals import seal_as_written

        seal_as_written(sql)
        sql.execute("UPDATE bundle_files SET digest = ? WHERE name = 'walk.yaml'", (digest_of_file(b"other"),))
    with pytest.raises(DamagedError):
        Store(path, now)


def test_without_a_copy_what_can_be_saved_makes_new_records(path: Path, now: datetime) -> None:
    before = Store(path, now)
    kept = {name: before.playthroughs.of(name) for name in before.people.names()}
    before.records.close()
    path.write_bytes(HARM["a word of the schema is none"](path.read_bytes()))
    with pytest.raises(DamagedError) as said:
        Store(path, now)
    assert (said.value.backup, said.value.saved, said.value.restorable) == (None, 12, True)
    restored = restore_copy(path, now)
    after = Store(path, now)
    assert {name: after.playthroughs.of(name) for name in after.people.names()} == kept
    assert restored.moves == 12


def test_what_was_played_since_the_best_copy_is_brought_back_with_it(path: Path, now: datetime) -> None:
    store = Store(path, now)
    store.records.keep_copy()
    (first, *_) = store.playthroughs.of("Ana")
    store.notes.keep(first.id, Note(0, "intention", "If I wait, then I say so."), now)
    since = store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH)
    harmed = store.playthroughs.begin("Berta", BUNDLE, PLAYTHROUGH)
    for record in (since, harmed):
        store.playthroughs.add_move(record, moved(1))
    store.records.close()
    with closing(sqlite3.connect(path)) as sql, sql:
        sql.execute("UPDATE moves SET choice = 'b' WHERE playthrough = ?", (harmed,))
    with pytest.raises(DamagedError):
        Store(path, now)
    restored = restore_copy(path, now)
    assert (restored.moves, restored.of) == (13, 14), "what does not fit is counted as missing"
    store = Store(path, now)
    assert since in [each.id for each in store.playthroughs.of("Ana")]
    assert harmed not in [each.id for each in store.playthroughs.of("Berta")]
    assert store.notes.last_intention("Ana") is not None


def test_where_new_records_were_just_begun_after_damage_no_damage_is_said_again(path: Path, now: datetime) -> None:
    """The power went before anything stood in them."""
    store = Store(path, now)
    store.records.keep_copy()
    store.records.close()
    path.write_bytes(HARM["a name is another"](path.read_bytes()))
    with pytest.raises(DamagedError):
        Store(path, now)
    path.touch()
    Store(path, now).people.add("Ana")
