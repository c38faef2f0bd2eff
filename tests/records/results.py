"""A result file with every kind of value in it, as this version and as an earlier one wrote it."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.records.made import BUNDLE
from trainer.packs.bundle import Bundle
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.play.own_line import OwnLine
from trainer.play.playthrough import Playthrough
from trainer.records.result_file import ResultFile
from trainer.records.result_writer import ResultWriter, Signer
from trainer.records.signing import sign
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import ScoredMove
from trainer.scoring.reading_first import Picks

MOVES = (
    Move("fork", "left", 3.25, 2, ("urgency", "stakes"), "2026-11-21T12:00:02+00:00"),
    Move("talk", "timeout", 20.0),
    Move("gone", "ask", 1.0, own=OwnLine(whom="Ana", what="who leads here", manner="asked")),
)
PLAYTHROUGH = Playthrough(
    "digest", "small/walk", 7, "2026-11-21T12:00:00+00:00", "2026-11-21T12:01:00+00:00", True, "end", None, 1, 1, MOVES
)
SCORED = (
    ScoredMove(MOVES[0], "directive", "directive", True, "strong", Picks(1, 2, 0.5)),
    ScoredMove(MOVES[1], None, "passive", None, "weak"),
    None,
)
NOTES = (Note(0, "intention", "If it rains, then I wait."), Note(1, "review", "Übel – 你"))
RESULT = PlaythroughResult(PLAYTHROUGH, SCORED, "A walk", "1.0.0", NOTES)
SIGNER = Signer("Zoë", "00ff", bytes(range(32)))


def written(
    results: Iterable[PlaythroughResult] = (RESULT,), signer: Signer = SIGNER, bundles: Iterable[Bundle] = (BUNDLE,)
) -> bytes:
    """The file as this version writes it."""
    return b"".join(ResultWriter(signer).bytes_of(bundles, results))


def rehashed(data: bytes, key: bytes | None = SIGNER.key) -> bytes:
    """The file with the hash that belongs to it, signed by that key: made up, and not merely changed."""
    body = data[: data.index(b'"hash": ')]
    sum = hashlib.blake2b(body, digest_size=32).hexdigest()
    return body + f'"hash": "{sum}",\n"signature": "{sign(key, sum) if key else ""}"}}\n'.encode()


def earlier() -> dict[str, Any]:
    """What an earlier version wrote, as JSON without its hash."""
    body = json.loads(written())
    return {"kind": body["kind"], "version": 2, **{key: body[key] for key in ("person", "id", "playthroughs")}}


def saved_earlier(folder: Path, body: object) -> Path:
    """A file of an earlier version with that in it and the hash that belongs to it."""
    if isinstance(body, dict):
        body = {key: value for key, value in body.items() if key != "hash"}
        text = json.dumps(body, ensure_ascii=False, sort_keys=True)
        body["hash"] = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
    path = folder / "results.json"
    path.write_bytes(json.dumps(body).encode())
    return path


def all_of(file: ResultFile) -> list[PlaythroughResult]:
    """Every playthrough in it."""
    return [file.playthrough(number) for number in range(len(file.saved.playthroughs))]
