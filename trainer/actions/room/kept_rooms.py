"""The rooms that are kept on this computer: listed, looked at, and erased."""

from contextlib import suppress
from pathlib import Path

from trainer.actions.failure import MACHINE, Failure
from trainer.actions.room.end import end_of
from trainer.actions.room.kept_room import KeptRoom, SeenRoom
from trainer.actions.room.room import Room
from trainer.actions.room.room_file import ENDING, read_room_file
from trainer.actions.room.views import stage_view, told_so_far
from trainer.files.atomic_write import wipe
from trainer.language.translation import _
from trainer.records.room_log import DamagedLogError, InUseError, RoomLog


def rooms_in(folder: Path) -> list[KeptRoom]:
    """All of a folder, the newest first; those that can't be read come last, each with why."""
    found = [_kept(path) for path in folder.glob(f"*{ENDING}")]
    return sorted(found, key=lambda each: (not each.fault, each.begun, each.path.name), reverse=True)


def seen_room(path: Path) -> SeenRoom:
    """How a room split, from its file. Raises Failure."""
    begun, room = _read(path)
    kept, told = _kept_of(path, begun, room), told_so_far(room)
    stage = stage_view(room._replace(hidden=False, looking=0))
    if stage.ending is None:
        return SeenRoom(kept, told, None, "")
    return SeenRoom(kept, told, stage.ending._replace(told=told, end=None), stage.text, end_of(room))


def erase_room(path: Path) -> None:
    """Write over a room and delete it. Raises Failure where it is open, or can't be erased."""
    try:
        with suppress(DamagedLogError):  # nobody goes on with it
            RoomLog(path).close()
        wipe(path)
    except InUseError as error:
        said = _("{file} is open in another window or terminal. Close the room there first.")
        raise Failure(MACHINE, said.format(file=path.name)) from error
    except FileNotFoundError:
        return
    except OSError as error:
        said = _("{file} could not be erased: {reason}.")
        raise Failure(MACHINE, said.format(file=path, reason=error.strerror or error)) from error


def _kept(path: Path) -> KeptRoom:
    try:
        return _kept_of(path, *_read(path))
    except Failure as failure:
        return KeptRoom(path, fault=str(failure))


def _read(path: Path) -> tuple[str, Room]:
    try:
        read = read_room_file(path)
    except OSError as error:
        said = _("{file} can't be read: {reason}.")
        raise Failure(MACHINE, said.format(file=path, reason=error.strerror or error)) from error
    return read.head.begun, read.room


def _kept_of(path: Path, begun: str, room: Room) -> KeptRoom:
    scenario = room.state.scenario
    return KeptRoom(path, scenario.key, scenario.title, begun, len(room.phones), len(room.rounds), room.phase)
