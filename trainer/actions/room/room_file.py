"""A room on disk: what was read, and every event that counts. It is saved as it goes on, and opened to the same state.

The first line says what is played, with the texts that are read; each line after it is one list of events.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec

from trainer.actions.failure import BAD_INPUT, MACHINE, Failure
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Event, Keep
from trainer.actions.room.room import Room
from trainer.actions.room.rules import FIRST, USUAL, Rules
from trainer.files.folders import make_folder
from trainer.language.translation import _
from trainer.packs.bundle import Bundle, BundledScenario, bundle_of
from trainer.packs.contents import Contents
from trainer.packs.load import load_scenarios
from trainer.packs.model import Pack, Scenario
from trainer.records.room_log import DamagedLogError, InUseError, RoomLog, begin_log, read_log

ENDING = ".room"
VERSION = 1


class RoomHead(msgspec.Struct, frozen=True):
    """The first line. `content` is the digest of the pack, `files` have those of its files, `texts` what is read.

    The first rooms kept no `rules`, and there was no clock.
    """

    kind: Literal["right-call-room"]
    version: Annotated[int, msgspec.Meta(ge=1)]
    scenario: str
    content: str
    pack: str
    pack_version: str
    scenarios: tuple[BundledScenario, ...]
    files: dict[str, str]
    texts: dict[str, str]
    seed: int
    begun: str
    rules: Rules = FIRST


class OpenRoom(NamedTuple):
    """A room with the file that it is kept in, which this process holds."""

    room: Room
    log: RoomLog


class RoomRead(NamedTuple):
    """A room that is only looked at, with what its file says of it, and in how many lines."""

    head: RoomHead
    room: Room
    lines: int


_HEAD = msgspec.json.Decoder(RoomHead)
_EVENTS = msgspec.json.Decoder(list[Event])


def new_room(
    folder: Path, pack: Pack, scenario: Scenario, contents: Contents, seed: int, begun: str, rules: Rules = USUAL
) -> OpenRoom:
    """Begin a room and its file, under the next number that is free in the folder. Raises Failure."""
    bundle = bundle_of(pack, contents)
    texts = {name: data.decode() for name, data in bundle.texts.items()}
    head = RoomHead(
        "right-call-room", VERSION, scenario.key, bundle.digest, bundle.pack, bundle.version, bundle.scenarios,
        dict(bundle.digests), texts, seed, begun, rules,
    )  # fmt: skip
    line = msgspec.json.encode(head)
    try:
        path = _begun(folder, scenario.id, line)
    except OSError as error:
        said = _(
            "No room can be kept in {folder}: {reason}. Allow writing there, or start with --data and another folder."
        )
        raise Failure(MACHINE, said.format(folder=folder, reason=error.strerror or error)) from error
    return open_room(path)


def _begun(folder: Path, name: str, line: bytes) -> Path:
    """The file of a room, begun under the next free number. Raises OSError."""
    make_folder(folder)  # here, where that something else is in its place is not taken for a room of that number
    number = max((_number(each) for each in folder.glob(f"*{ENDING}")), default=0) + 1
    while True:
        path = folder / f"{name}-{number}{ENDING}"
        try:
            begin_log(path, line)
        except FileExistsError:
            number += 1
            continue
        return path


def open_room(path: Path) -> OpenRoom:
    """A room as it stood, to go on with. Raises Failure where it can't be, and OSError."""
    try:
        log = RoomLog(path)
    except DamagedLogError as error:
        raise _damaged(error) from error
    except InUseError as error:
        said = _("{file} is open in another window or terminal. Close the room there first.")
        raise Failure(MACHINE, said.format(file=path.name)) from error
    try:
        return OpenRoom(_room_in(path, log.lines), log)
    except BaseException:
        log.close()
        raise


def read_room(path: Path) -> Room:
    """A room as it stands in a file, only to look at. Raises Failure, and OSError."""
    return read_room_file(path).room


def read_room_file(path: Path) -> RoomRead:
    """The same with what the file says of it. Raises Failure, and OSError."""
    try:
        lines = read_log(path).lines
    except DamagedLogError as error:
        raise _damaged(error) from error
    room = _room_in(path, lines)
    return RoomRead(_HEAD.decode(lines[0]), room, len(lines))


def append(log: RoomLog, events: Sequence[Event]) -> None:
    """Wait until these are on the disk. Raises OSError, and then none of them is."""
    log.append(msgspec.json.encode(events))


def _room_in(path: Path, lines: Sequence[bytes]) -> Room:
    try:
        head = _HEAD.decode(lines[0])
        room = room_on(_scenario_in(head), head.seed, head.rules)
        for line in lines[1:]:
            for event in _EVENTS.decode(line):
                room, effects = step(room, event)
                if Keep(event) not in effects:
                    raise ValueError(event)
    except (msgspec.DecodeError, ValueError, KeyError) as error:
        said = _("{file} can't be read as a room: it is something else, or from a newer Right Call.")
        raise Failure(BAD_INPUT, said.format(file=path.name)) from error
    return room


def _scenario_in(head: RoomHead) -> Scenario:
    """The scenario as it was read. Raises ValueError where the texts lack it, or are not those of the digest."""
    texts = {name: text.encode() for name, text in head.texts.items()}
    bundle = Bundle(head.content, head.pack, head.pack_version, head.scenarios, head.files, texts)
    part = bundle.scenario(head.scenario)
    if head.version > VERSION or part is None or not bundle.whole:
        raise ValueError(head.scenario)
    found = load_scenarios(head.pack, part.file, texts)
    scenario = next((each for each in found.values() if each.key == head.scenario), None)
    if scenario is None:
        raise ValueError(head.scenario)
    return scenario


def _damaged(error: DamagedLogError) -> Failure:
    said = _("{file} is no room, or was damaged after it was written. Nothing was changed in it.")
    return Failure(BAD_INPUT, said.format(file=error.path.name))


def _number(path: Path) -> int:
    end = path.stem.rpartition("-")[2]
    return int(end) if end.isascii() and end.isdigit() else 0
