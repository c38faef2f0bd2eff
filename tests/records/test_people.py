"""People are told apart by name, keep what is theirs under another one, and lose nothing to each other."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.play.note import Note
from trainer.records.faults import RecordsError
from trainer.records.kept import Finish
from trainer.records.restoring import restore_copy
from trainer.records.store import Store


@pytest.fixture
def store(tmp_path: Path, now: datetime) -> Iterator[Store]:
    made = Store(tmp_path / "records.sqlite", now)
    yield made
    made.records.close()


def test_who_is_renamed_keeps_what_is_theirs_and_the_names_they_had(store: Store) -> None:
    store.people.add("Anna")
    record = store.playthroughs.begin("Anna", BUNDLE, PLAYTHROUGH)
    before = store.people.identities()["Anna"]
    store.people.rename("Anna", "Berta")
    store.people.rename("Berta", "Cleo")
    assert [each.id for each in store.playthroughs.of("Cleo")] == [record]
    assert store.playthroughs.of("Anna") == []
    (found,) = store.people.identities().values()
    assert (found.id, found.names) == (before.id, {"Anna", "Berta", "Cleo"})
    assert store.people.names() == ["Cleo"]


def test_who_is_not_kept_yet_is_from_their_new_name_on_and_found_by_the_old_one_too(store: Store) -> None:
    store.people.rename("nobody yet", "Dora")
    assert store.people.names() == ["Dora"]
    assert store.people.identities()["Dora"].names == {"Dora", "nobody yet"}, "a copy that is older may have come back"
    store.people.add("Dora")
    assert store.people.names() == ["Dora"]


def test_a_name_that_is_somebody_elses_is_refused_with_the_name(store: Store) -> None:
    store.people.add("Anna")
    store.people.add("Berta")
    with pytest.raises(RecordsError) as refused:
        store.people.rename("Anna", "Berta")
    assert (refused.value.code, refused.value.name) == ("name taken", "Berta")
    assert store.people.names() == ["Anna", "Berta"]
    with pytest.raises(RecordsError) as gone:
        store.playthroughs.begin("Dora", BUNDLE, PLAYTHROUGH)
    assert (gone.value.code, gone.value.name) == ("person gone", "Dora")


def test_what_has_ended_comes_the_newest_first_and_only_so_many(store: Store) -> None:
    ended = []
    for number in range(4):
        ended.append(store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH))
        if number != 1:
            store.playthroughs.add_move(ended[-1], moved(1, finished=True), Finish("home", number, 9))
    waiting = ended.pop(1)
    newest_first = [each.id for each in store.playthroughs.ended_like(waiting, 9)]
    assert newest_first == ended[::-1]
    assert [each.id for each in store.playthroughs.ended_like(ended[0], 2)] == ended[:0:-1]
    assert [each.finish and each.finish.right for each in store.playthroughs.ended_like(waiting, 9)] == [3, 2, 0]


def test_a_note_for_a_playthrough_that_is_gone_is_refused(store: Store, now: datetime) -> None:
    with pytest.raises(RecordsError) as refused:
        store.notes.keep(77, Note(1, "differently", "So."), now)
    assert refused.value.code == "note not kept"


def test_where_there_is_no_good_copy_it_is_said_where_they_would_be(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(RecordsError) as refused:
        restore_copy(tmp_path / "records.sqlite", now)
    assert (refused.value.code, refused.value.path) == ("no good copy", tmp_path / "copies" / "records.sqlite")
