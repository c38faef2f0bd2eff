"""Result files: what is kept of a person as one JSON file that travels between laptops.

A file comes from a stranger: it is read within limits, every value is checked, and its hash says whether it was
changed since it was saved. (The hash protects against accidents, not against somebody who makes a file up.)
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from trainer.files.inputs import open_input
from trainer.packs.format import Call, Execution, Style
from trainer.play.move import MOST_FACTORS, Move, Name
from trainer.play.note import Note
from trainer.play.playthrough import Count, Playthrough
from trainer.records.settings import LONGEST_NAME
from trainer.scoring.fit import ScoredMove, fit_under
from trainer.scoring.reading_first import Picks
from trainer.scoring.several_people import PersonResults, PlaythroughResult

KIND = "right-call-results"
VERSION = 2
"""1: notes of the self review were called `look`. Keys are only ever added."""
MOST_BYTES = 32_000_000


ResultFaultCode = Literal["too large", "newer", "unreadable", "changed"]


class NotAResultFileError(Exception):
    """What is wrong with the file; the sentence is made in trainer/language/records.py."""

    def __init__(self, code: ResultFaultCode, path: Path, reason: str = "") -> None:
        super().__init__(code)
        self.code, self.path, self.reason = code, path, reason


class _Score(msgspec.Struct, frozen=True):
    """What a file adds to a move: its score, as far as there is one. `picks` are right, of, and by chance."""

    call: Call | None = None
    style: Style | None = None
    execution: Execution | None = None
    picks: tuple[Count, Count, Annotated[float, msgspec.Meta(ge=0, le=MOST_FACTORS)]] | None = None


class _Result(msgspec.Struct, frozen=True):
    """What a file adds to a playthrough."""

    title: Name
    version: Name
    notes: Annotated[tuple[Note, ...], msgspec.Meta(max_length=10_000)]
    moves: Annotated[tuple[_Score, ...], msgspec.Meta(max_length=10_000)]


class _Results(msgspec.Struct, frozen=True):
    """What a file says of its person and adds to the playthroughs."""

    person: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    playthroughs: Annotated[tuple[_Result, ...], msgspec.Meta(max_length=100_000)]
    hash: Name
    id: Name = ""


class _Playthroughs(msgspec.Struct, frozen=True):
    """The playthroughs of the same file."""

    playthroughs: tuple[Playthrough, ...]


class _Head(msgspec.Struct, frozen=True):
    kind: Literal["right-call-results"]
    version: Annotated[int, msgspec.Meta(ge=1)]


def write_results(results: PersonResults) -> bytes:
    """The file as bytes."""
    body: dict[str, Any] = {
        "kind": KIND, "version": VERSION, "person": results.person, "id": results.id,
        "playthroughs": [_written(each) for each in results.playthroughs],
    }  # fmt: skip
    body["hash"] = _hash_of(body)
    return json.dumps(body, ensure_ascii=False, indent=1).encode()


def _written(each: PlaythroughResult) -> dict[str, Any]:
    """A playthrough as it is, and beside its fields what is added."""
    moves = zip(each.playthrough.moves, each.moves, strict=True)
    return {
        **msgspec.to_builtins(each.playthrough), "title": each.title, "version": each.version,
        "notes": msgspec.to_builtins(each.notes),
        "moves": [{**msgspec.to_builtins(move), **_score(scored)} for move, scored in moves],
    }  # fmt: skip


def _score(scored: ScoredMove | None) -> dict[str, Any]:
    """`fit` is written for whoever reads the file with something else."""
    if scored is None:
        return dict.fromkeys(("call", "style", "fit", "execution", "picks"))
    return {
        "call": scored.call, "style": scored.style, "fit": scored.fit, "execution": scored.execution,
        "picks": scored.picks,
    }  # fmt: skip


def read_results(path: Path) -> PersonResults:
    """The file at `path`. Raises NotAResultFileError, NoFileError, and OSError where it cannot be read."""
    with open_input(path) as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotAResultFileError("too large", path)
    try:
        if msgspec.json.decode(data, type=_Head).version > VERSION:
            raise NotAResultFileError("newer", path)
        named = _as_named_now(msgspec.json.decode(data))
        found, played = msgspec.convert(named, _Results), msgspec.convert(named, _Playthroughs)
        body = json.loads(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise NotAResultFileError("unreadable", path, _reason(error)) from None
    claimed = body.pop("hash")
    if _hash_of(body) != claimed:
        raise NotAResultFileError("changed", path)
    both = zip(played.playthroughs, found.playthroughs, strict=True)
    return PersonResults(found.person, found.id, tuple(_read(*each) for each in both))


def _read(playthrough: Playthrough, added: _Result) -> PlaythroughResult:
    moves = tuple(_scored(*each) for each in zip(playthrough.moves, added.moves, strict=True))
    return PlaythroughResult(playthrough, moves, added.title, added.version, added.notes)


def _scored(move: Move, score: _Score) -> ScoredMove | None:
    """The move as it was scored when it was saved; None if it could not be."""
    if score.style is None or score.execution is None:
        return None
    picks = None if score.picks is None else Picks(*score.picks)
    return ScoredMove(move, score.call, score.style, fit_under(score.call, score.style), score.execution, picks)


def _as_named_now(body: Any) -> Any:
    """The body of a file with the words of this version."""
    with suppress(KeyError, TypeError):  # what has another shape is said when it is converted
        for note in (note for each in body["playthroughs"] for note in each["notes"]):
            note["kind"] = {"look": "review"}.get(note["kind"], note["kind"])
    return body


def _hash_of(body: dict[str, Any]) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).replace("`$.", "`").rstrip(".")
