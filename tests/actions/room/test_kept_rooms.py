"""The rooms on this computer: what is listed of each, what one sees on looking, and that erasing leaves no byte."""

from pathlib import Path

import pytest

from tests.actions.room.test_course import event_of
from tests.actions.room.test_room_file import begun
from trainer.actions.failure import Failure
from trainer.actions.room.course import step
from trainer.actions.room.events import Event, Joined, Keep
from trainer.actions.room.kept_rooms import erase_room, rooms_in, seen_room
from trainer.actions.room.room_file import OpenRoom, append


def gone_through(opened: OpenRoom, *acts: object) -> Path:
    """The file of a room in which this was done."""
    room, log = opened
    for act in acts:
        room, effects = step(room, event_of(room, act))
        append(log, [effect.event for effect in effects if isinstance(effect, Keep)])
    log.close()
    return log.path


TO_A_DECISION = (Joined("ana"), Joined("ben"), "on", "on", ("ana", 0, 0), ("ben", 0, 1), "on", "on", ("ben", 0, 0))
DECIDED = (*TO_A_DECISION, "on", "on")


def test_each_says_what_it_plays_since_when_with_how_many_and_how_far(tmp_path: Path) -> None:
    path = gone_through(begun(tmp_path), *DECIDED)
    (kept,) = rooms_in(tmp_path)
    assert kept == (path, "small/walk", "A walk", "2026-03-01T09:00", 2, 1, "scene", "")


def test_the_newest_comes_first_and_what_cannot_be_read_last_with_why(tmp_path: Path) -> None:
    older, newer = (gone_through(begun(tmp_path)) for _room in range(2))
    (tmp_path / "walk-9.room").write_text("a letter\n")
    found = rooms_in(tmp_path)
    assert [each.path for each in found] == [newer, older, tmp_path / "walk-9.room"]
    assert "walk-9.room is no room" in found[-1].fault
    assert rooms_in(tmp_path / "nowhere") == []


def test_looking_shows_where_it_split_and_not_yet_an_ending(tmp_path: Path) -> None:
    seen = seen_room(gone_through(begun(tmp_path), *DECIDED))
    (told,) = seen.told
    assert [(part.first, part.final) for part in told.revealed.parts][:2] == [(1, 2), (1, 0)]
    assert told.revealed.moved == 1
    assert seen.ending is None


def test_one_that_is_erased_leaves_no_byte_and_one_that_is_open_stays(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    append(opened.log, list[Event]([Joined("ana")]))
    with pytest.raises(Failure, match="open in another window"):
        erase_room(opened.log.path)
    opened.log.close()
    other = tmp_path / "the same bytes"
    other.hardlink_to(opened.log.path)
    erase_room(opened.log.path)
    assert not opened.log.path.exists()
    assert set(other.read_bytes()) == {0}, "it was written over before it was deleted"
    erase_room(opened.log.path)


def test_what_is_damaged_is_erased_too(tmp_path: Path) -> None:
    path = gone_through(begun(tmp_path), *DECIDED)
    path.write_bytes(path.read_bytes().replace(b"ana", b"eve"))
    erase_room(path)
    assert rooms_in(tmp_path) == []
