"""What a learner says is kept with the playthrough; going on from a decision is practice; older records come along."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved, stopped
from trainer.play.note import Note
from trainer.records.faults import RecordsError
from trainer.records.kept import Finish
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


@pytest.fixture
def store(path: Path, now: datetime):
    made = Store(path, now)
    yield made
    made.records.close()


def played(store: Store, now: datetime, moves: int = 3) -> int:
    made = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    for number in range(1, moves + 1):
        last = number == moves
        store.playthroughs.add_move(
            made, moved(number, f"s{number}", "c", finished=last), Finish("end", 2, 3) if last else None
        )
    return made


def test_notes_are_kept_replaced_and_taken_away(store: Store, now: datetime) -> None:
    id = played(store, now)
    store.notes.keep(id, Note(2, "differently", "She was right."), now)
    store.notes.keep(id, Note(0, "intention", "If x, then y."), now)
    store.notes.keep(id, Note(2, "differently", "She was half right."), now)
    assert store.notes.of(id) == [Note(0, "intention", "If x, then y."), Note(2, "differently", "She was half right.")]
    store.notes.keep(id, Note(2, "differently", "  "), now)
    assert store.notes.of(id) == [Note(0, "intention", "If x, then y.")]


def test_the_last_intention_is_that_of_the_person(store: Store, now: datetime) -> None:
    assert store.notes.last_intention("me") is None
    for words in ("first", "second"):
        store.notes.keep(played(store, now), Note(0, "intention", words), now)
    found = store.notes.last_intention("me")
    assert found is not None
    assert (found.text, found.title) == ("second", "A walk")
    assert store.notes.last_intention("somebody else") is None


def test_going_on_from_a_decision_shares_the_moves_before_it_and_is_practice(store: Store, now: datetime) -> None:
    id = played(store, now)
    made = store.playthroughs.go_on_from(id, 2, now)
    kept = store.playthroughs.one(made).playthrough
    assert kept.practice
    assert kept.finished is None
    assert kept.moves == store.playthroughs.one(id).playthrough.moves[:2]
    assert store.playthroughs.standings("me")[0].waiting is None, "nothing was decided in it yet"
    store.playthroughs.add_move(made, moved(3, "s3", "other"))
    waits = store.playthroughs.standings("me")[0]
    assert (waits.waiting, waits[5:8]) == (made, (3, id, True))
    stopped(store, made, now)
    assert store.playthroughs.one(id).playthrough.moves[2].choice == "c", "what was done stays as it was"
    (standing,) = store.playthroughs.standings("me")
    assert (standing.right, standing.of) == (2, 3), "practice does not count as the last time"


def test_going_on_from_something_that_is_gone_is_said(store: Store, now: datetime) -> None:
    with pytest.raises(RecordsError, match="playthrough not kept"):
        store.playthroughs.go_on_from(99, 1, now)
    assert store.playthroughs.of("me") == []
