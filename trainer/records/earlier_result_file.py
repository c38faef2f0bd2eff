"""Result files of versions 1 and 2: one JSON document, read whole, with a hash of its sorted values."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any, BinaryIO, NamedTuple

import msgspec

from trainer.play.move import Name
from trainer.play.playthrough import Playthrough
from trainer.records.result_format import Added, Head, NotAResultFileError, result_of
from trainer.records.settings import LONGEST_NAME
from trainer.scoring.counted_together import PlaythroughResult

VERSION = 2
MOST_BYTES = 32_000_000


class EarlierResults(NamedTuple):
    """What stands in the file."""

    person: str
    id: str
    playthroughs: tuple[PlaythroughResult, ...]


class _Results(msgspec.Struct, frozen=True):
    """What a file says of its person and adds to the playthroughs."""

    person: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    playthroughs: Annotated[tuple[Added, ...], msgspec.Meta(max_length=100_000)]
    hash: Name
    id: Name = ""


class _Playthroughs(msgspec.Struct, frozen=True):
    """The playthroughs of the same file."""

    playthroughs: tuple[Playthrough, ...]


def read_earlier(stream: BinaryIO, path: Path) -> EarlierResults:
    """The file from its beginning. Raises NotAResultFileError, and OSError."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotAResultFileError("too large", path)
    try:
        version = msgspec.json.decode(data, type=Head).version
        if version > VERSION:  # one of this version is laid out in lines when it is saved
            raise NotAResultFileError("changed" if version == VERSION + 1 else "newer", path)
        named = _as_named_now(msgspec.json.decode(data))
        found, played = msgspec.convert(named, _Results), msgspec.convert(named, _Playthroughs)
        body = json.loads(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise NotAResultFileError("unreadable", path, reason_of(error)) from None
    claimed = body.pop("hash")
    if _hash_of(body) != claimed:
        raise NotAResultFileError("changed", path)
    both = zip(played.playthroughs, found.playthroughs, strict=True)
    return EarlierResults(found.person, found.id, tuple(result_of(*each) for each in both))


def _as_named_now(body: Any) -> Any:
    """The body of a file with the words of this version."""
    with suppress(KeyError, TypeError):  # what has another shape is said when it is converted
        for note in (note for each in body["playthroughs"] for note in each["notes"]):
            note["kind"] = {"look": "review"}.get(note["kind"], note["kind"])
    return body


def _hash_of(body: dict[str, Any]) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()


def reason_of(error: Exception) -> str:
    """What a decoder said, as it may stand within a sentence."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return str(error).replace("`$.", "`").rstrip(".")
