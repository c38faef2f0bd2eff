"""Result files: what is kept of a person as one JSON file that travels between laptops.

A file comes from a stranger: it is read within limits, every value is checked, and its hash says whether it was
changed since it was saved. (The hash protects against accidents, not against somebody who makes a file up.)
"""

import hashlib
import json
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from trainer.packs.format import Call, Execution, Style
from trainer.play.verdicts import Verdicts
from trainer.records.note import NoteKind
from trainer.records.settings import LONGEST_NAME

KIND = "right-call-results"
VERSION = 1
MOST_BYTES = 32_000_000

Name = Annotated[str, msgspec.Meta(max_length=200)]
Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]


ResultFaultCode = Literal["too large", "newer", "unreadable", "changed"]


class NotAResultFileError(Exception):
    """What is wrong with the file; the sentence is made in trainer/language/records.py."""

    def __init__(self, code: ResultFaultCode, path: Path, reason: str = "") -> None:
        super().__init__(code)
        self.code, self.path, self.reason = code, path, reason


class ResultMove(msgspec.Struct, frozen=True):
    """One move as kept, and as scored where it could be. `picks` are right, of, and by chance."""

    scene: Name
    choice: Name
    seconds: Annotated[float, msgspec.Meta(ge=0)]
    confidence: Annotated[int, msgspec.Meta(ge=1, le=3)] | None = None
    factors: Annotated[list[Name], msgspec.Meta(max_length=11)] | None = None
    call: Call | None = None
    style: Style | None = None
    fit: bool | None = None
    execution: Execution | None = None
    picks: tuple[Count, Count, Annotated[float, msgspec.Meta(ge=0, le=11)]] | None = None


class ResultNote(msgspec.Struct, frozen=True):
    """Words of the learner; `number` is the move they belong to, 0 for the playthrough."""

    number: Count
    kind: NoteKind
    text: Annotated[str, msgspec.Meta(max_length=4_000)]


class ResultPlaythrough(msgspec.Struct, frozen=True):
    """One playthrough. Times are ISO 8601; `content` is the digest of what was played, `version` the pack's."""

    scenario: Name
    title: Name
    version: Name
    content: Name
    begun: Name
    finished: Name | None
    practice: bool
    verdicts: Verdicts
    time_factor: float | None
    moves: Annotated[list[ResultMove], msgspec.Meta(max_length=10_000)]
    notes: Annotated[list[ResultNote], msgspec.Meta(max_length=10_000)]
    given: Count = 0
    seed: int = 0
    timers_since: Count = 0
    """After how many moves the timers were set as `time_factor` says."""


class ResultFile(msgspec.Struct, frozen=True):
    """Everything that is kept of one person, under the name they chose for it.

    `id` tells people of one name apart and says nothing else of them.
    """

    kind: Literal["right-call-results"]
    version: Annotated[int, msgspec.Meta(ge=1)]
    person: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    playthroughs: Annotated[list[ResultPlaythrough], msgspec.Meta(max_length=100_000)]
    hash: Name
    id: Name = ""


class _Head(msgspec.Struct, frozen=True):
    kind: Literal["right-call-results"]
    version: Annotated[int, msgspec.Meta(ge=1)]


def write_results(person: str, id: str, playthroughs: list[ResultPlaythrough]) -> bytes:
    """The file as bytes."""
    body: dict[str, Any] = {
        "kind": KIND, "version": VERSION, "person": person, "id": id, "playthroughs": msgspec.to_builtins(playthroughs),
    }  # fmt: skip
    body["hash"] = _hash_of(body)
    return json.dumps(body, ensure_ascii=False, indent=1).encode()


def read_results(path: Path) -> ResultFile:
    """The file at `path`. Raises NotAResultFileError, and OSError where it cannot be read."""
    with path.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotAResultFileError("too large", path)
    try:
        if msgspec.json.decode(data, type=_Head).version > VERSION:
            raise NotAResultFileError("newer", path)
        found = msgspec.json.decode(data, type=ResultFile)
        body = json.loads(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise NotAResultFileError("unreadable", path, _reason(error)) from None
    claimed = body.pop("hash")
    if _hash_of(body) != claimed:
        raise NotAResultFileError("changed", path)
    return found


def _hash_of(body: dict[str, Any]) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).replace("`$.", "`").rstrip(".")
