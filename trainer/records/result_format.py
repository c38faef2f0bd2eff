"""What stands in a result file: one JSON document laid out in lines, so that it is written and read a line at a time.

    {"kind": "right-call-results", "version": 3, "person": "Ana", "id": "...", "key": "...",
    "files": {
    "digest of a file": "its text",
    },
    "contents": [
    a pack that was played: its digest, id, version, scenarios, and the digests of its files
    ],
    "playthroughs": [
    a playthrough, with its title, notes, and each move with its score
    ],
    "hash": "of every byte before this line",
    "signature": "of the hash, by the key"}

Versions: 1 called notes of the self review `look`; 2 was laid out for reading, with no content, key or signature. Keys
are only ever added. A file comes from a stranger, so each line has its limit, and its values have theirs.
"""

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from trainer.packs.bundle import Bundle, BundledScenario
from trainer.packs.format import Call, Execution, Style
from trainer.play.move import MOST_FACTORS, Move, Name
from trainer.play.note import Note
from trainer.play.playthrough import Count, Playthrough
from trainer.records.settings import LONGEST_NAME
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import ScoredMove, fit_under
from trainer.scoring.reading_first import Picks

KIND = "right-call-results"
VERSION = 3
LONGEST_LINE = 16_000_000
"""Bytes; the longest of 10,000 moves have about 5,000,000."""
MOST_MOVES = 10_000
MOST_NOTES = 10_000
MOST_PLAYTHROUGHS = 500_000
CARRIED_BYTES = 16_000_000
"""Of texts of packs in one file; the newest that was played comes first."""

Digits = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]*$", max_length=128)]

ResultFaultCode = Literal["too large", "newer", "unreadable", "changed"]


class NotAResultFileError(Exception):
    """What is wrong with the file; the sentence is made in trainer/language/records.py."""

    def __init__(self, code: ResultFaultCode, path: Path, reason: str = "") -> None:
        super().__init__(code)
        self.code, self.path, self.reason = code, path, reason


class Head(msgspec.Struct, frozen=True):
    """The first line: what the file is, who saved it, and the public key it is signed with; "" if it is not."""

    kind: Literal["right-call-results"]
    version: Annotated[int, msgspec.Meta(ge=1)]
    person: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)] = ""
    id: Name = ""
    key: Digits = ""


class Content(msgspec.Struct, frozen=True):
    """A pack that was played, whose texts stand in the file under their digests."""

    digest: Name
    pack: Name
    version: Name
    scenarios: tuple[BundledScenario, ...]
    files: dict[str, str]


class Score(msgspec.Struct, frozen=True):
    """What a file adds to a move: its score, as far as there is one. `picks` are right, of, and by chance."""

    call: Call | None = None
    style: Style | None = None
    execution: Execution | None = None
    picks: tuple[Count, Count, Annotated[float, msgspec.Meta(ge=0, le=MOST_FACTORS)]] | None = None


class Added(msgspec.Struct, frozen=True):
    """What a file adds to a playthrough."""

    title: Name
    version: Name
    notes: Annotated[tuple[Note, ...], msgspec.Meta(max_length=MOST_NOTES)]
    moves: Annotated[tuple[Score, ...], msgspec.Meta(max_length=MOST_MOVES)]


_PLAYTHROUGH = msgspec.json.Decoder(Playthrough)
_ADDED = msgspec.json.Decoder(Added)
_CONTENT = msgspec.json.Decoder(Content)


def result_in(line: bytes) -> PlaythroughResult:
    """The playthrough with what the file says of it. Raises msgspec.DecodeError."""
    return result_of(_PLAYTHROUGH.decode(line), _ADDED.decode(line))


def result_of(playthrough: Playthrough, added: Added) -> PlaythroughResult:
    """Both parts put together."""
    moves = tuple(_scored(*each) for each in zip(playthrough.moves, added.moves, strict=True))
    return PlaythroughResult(playthrough, moves, added.title, added.version, added.notes)


def content_in(line: bytes) -> Content:
    """A pack that was played. Raises msgspec.DecodeError."""
    return _CONTENT.decode(line)


def line_of(each: PlaythroughResult) -> bytes | None:
    """A playthrough as its line: as it is, and beside its fields what is added. None if it is longer than a line is.

    `fit` and `verdict` are written for whoever reads the file with something else.
    """
    if len(each.playthrough.moves) > MOST_MOVES or len(each.notes) > MOST_NOTES:
        return None
    moves = zip(each.playthrough.moves, each.moves, strict=True)
    line = msgspec.json.encode({
        **msgspec.to_builtins(each.playthrough), "title": each.title, "version": each.version, "notes": each.notes,
        "moves": [{**msgspec.to_builtins(move), **_score(scored)} for move, scored in moves],
    })  # fmt: skip
    return line if len(line) < LONGEST_LINE else None


def content_of(bundle: Bundle) -> Content:
    """What is said of a pack, without its texts."""
    return Content(bundle.digest, bundle.pack, bundle.version, bundle.scenarios, dict(bundle.digests))


def _scored(move: Move, score: Score) -> ScoredMove | None:
    if score.style is None or score.execution is None:
        return None
    picks = None if score.picks is None else Picks(*score.picks)
    return ScoredMove(move, score.call, score.style, fit_under(score.call, score.style), score.execution, picks)


def _score(scored: ScoredMove | None) -> dict[str, Any]:
    if scored is None:
        return dict.fromkeys(("call", "style", "fit", "execution", "picks", "verdict"))
    return {
        "call": scored.call, "style": scored.style, "fit": scored.fit, "execution": scored.execution,
        "picks": scored.picks, "verdict": scored.verdict,
    }  # fmt: skip
