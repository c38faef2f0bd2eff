"""A result file: each value written and read back, and each limit at which it is refused."""

import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.play.move import Move
from trainer.play.note import Note
from trainer.play.playthrough import Playthrough
from trainer.records import result_file
from trainer.records.result_file import NotAResultFileError, read_results, write_results
from trainer.scoring.fit import ScoredMove
from trainer.scoring.reading_first import Picks
from trainer.scoring.several_people import PersonResults, PlaythroughResult

MOVES = (
    Move("fork", "left", 3.25, 2, ("urgency", "stakes"), "2026-11-21T12:00:02+00:00"),
    Move("talk", "timeout", 20.0),
    Move("gone", "ask", 1.0),
)
PLAYTHROUGH = Playthrough(
    "digest", "small/walk", 7, "2026-11-21T12:00:00+00:00", "2026-11-21T12:01:00+00:00", True, "end", None, 1, 1, MOVES
)
SCORED = (
    ScoredMove(MOVES[0], "directive", "directive", True, "strong", Picks(1, 2, 0.5)),
    ScoredMove(MOVES[1], None, "passive", None, "weak"),
    None,
)
NOTES = (Note(0, "intention", "If it rains, then I wait."), Note(1, "review", "Übel \ud800 – 你"))
RESULTS = PersonResults("Zoë", "00ff", (PlaythroughResult(PLAYTHROUGH, SCORED, "A walk", "1.0.0", NOTES),))


def in_json(results: PersonResults = RESULTS) -> dict[str, Any]:
    return json.loads(write_results(plain(results)))


def plain(results: PersonResults) -> PersonResults:
    """The same without what UTF-8 cannot say."""
    (each,) = results.playthroughs
    notes = tuple(Note(note.number, note.kind, note.text.replace("\ud800", "")) for note in each.notes)
    return results._replace(playthroughs=(each._replace(notes=notes),))


def saved(folder: Path, body: object) -> Path:
    """A file with that in it and the hash that belongs to it."""
    if isinstance(body, dict):
        body = {key: value for key, value in body.items() if key != "hash"}
        text = json.dumps(body, ensure_ascii=False, sort_keys=True)
        body["hash"] = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
    path = folder / "results.json"
    path.write_bytes(json.dumps(body).encode())
    return path


def refusal(path: Path) -> NotAResultFileError:
    with pytest.raises(NotAResultFileError) as refused:
        read_results(path)
    assert refused.value.path == path
    assert str(refused.value) == refused.value.code
    return refused.value


def test_every_value_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    path.write_bytes(write_results(plain(RESULTS)))
    assert read_results(path) == plain(RESULTS)


def test_a_file_is_what_anybody_can_read_by_name() -> None:
    body = in_json()
    assert body["kind"] == "right-call-results"
    assert (body["version"], body["person"], body["id"]) == (2, "Zoë", "00ff")
    (each,) = body["playthroughs"]
    assert (each["title"], each["version"], each["scenario"], each["seed"]) == ("A walk", "1.0.0", "small/walk", 7)
    assert each["notes"][0] == {"number": 0, "kind": "intention", "text": "If it rains, then I wait."}
    assert each["moves"] == [
        {
            "scene": "fork", "choice": "left", "seconds": 3.25, "confidence": 2, "factors": ["urgency", "stakes"],
            "at": "2026-11-21T12:00:02+00:00", "asked": [], "call": "directive", "style": "directive", "fit": True,
            "execution": "strong", "picks": [1, 2, 0.5],
        },
        {
            "scene": "talk", "choice": "timeout", "seconds": 20.0, "confidence": None, "factors": None, "at": "",
            "asked": [], "call": None, "style": "passive", "fit": None, "execution": "weak", "picks": None,
        },
        {
            "scene": "gone", "choice": "ask", "seconds": 1.0, "confidence": None, "factors": None, "at": "",
            "asked": [], "call": None, "style": None, "fit": None, "execution": None, "picks": None,
        },
    ]  # fmt: skip


def test_a_file_is_one_that_an_editor_shows_well_and_its_hash_is_of_the_sorted_rest() -> None:
    data = write_results(plain(RESULTS))
    assert data.startswith(b'{\n "kind": "right-call-results",\n')
    assert "Zoë".encode() in data
    body = json.loads(data)
    claimed = body.pop("hash")
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    assert claimed == hashlib.blake2b(text.encode(), digest_size=32).hexdigest()


def test_every_move_has_a_score_beside_it() -> None:
    (each,) = RESULTS.playthroughs
    with pytest.raises(ValueError, match="shorter"):
        write_results(RESULTS._replace(playthroughs=(each._replace(moves=SCORED[:2], notes=()),)))


def set_in(place: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Put a value at `person` or at `playthroughs.0.title`; `playthroughs.0` by 0."""

    def change(body: dict[str, Any]) -> None:
        found: Any = body
        *path, last = (int(key) if key.isdigit() else key for key in place.split("."))
        for key in path:
            found = found[key]
        found[last] = value

    return change


@pytest.mark.parametrize(
    ("place", "most", "value"),
    [
        ("person", 40, "x"), ("id", 200, "x"), ("playthroughs.0.title", 200, "x"),
        ("playthroughs.0.version", 200, "x"), ("playthroughs.0.content", 200, "x"),
        ("playthroughs.0.moves.0.scene", 200, "x"), ("playthroughs.0.notes.0.text", 4000, "x"),
        ("playthroughs.0.moves.0.factors", 11, ["x"]),
    ],
)  # fmt: skip
def test_a_text_that_is_too_long_is_refused_and_the_longest_is_read(
    tmp_path: Path, place: str, most: int, value: Any
) -> None:
    body = in_json()
    set_in(place, value * most)(body)
    assert isinstance(read_results(saved(tmp_path, body)), PersonResults)
    set_in(place, value * (most + 1))(body)
    refused = refusal(saved(tmp_path, body))
    assert refused.code == "unreadable"
    assert refused.reason.startswith("Expected")


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("playthroughs.0.moves.0.picks", [1, 2, 11.5]), ("playthroughs.0.moves.0.picks", [1, 2, -0.5]),
        ("playthroughs.0.moves.0.picks", [-1, 2, 0.5]), ("playthroughs.0.moves.0.picks", [1, 10_001, 0.5]),
        ("playthroughs.0.moves.0.style", "bold"), ("playthroughs.0.moves.0.call", "bold"),
        ("playthroughs.0.moves.0.execution", "bold"), ("playthroughs.0.moves.0.confidence", 4),
        ("playthroughs.0.notes.0.kind", "diary"), ("playthroughs.0.title", None), ("kind", "other"), ("version", 0),
        ("version", "2"), ("playthroughs", 7), ("playthroughs.0", 7), ("playthroughs.0.notes", 7),
        ("playthroughs.0.notes.0", 7),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_refused_with_where_it_stands(tmp_path: Path, place: str, value: object) -> None:
    body = in_json()
    set_in(place, value)(body)
    refused = refusal(saved(tmp_path, body))
    assert refused.code == "unreadable"
    where = re.sub(r"\.(\d+)", r"[\1]", place)
    assert f"`{where}" in refused.reason
    assert "$" not in refused.reason
    assert not refused.reason.endswith(".")


def test_what_a_note_was_called_before_is_read_and_what_has_no_kind_is_refused(tmp_path: Path) -> None:
    body = in_json()
    set_in("playthroughs.0.notes.1.kind", "look")(body)
    assert [note.kind for note in read_results(saved(tmp_path, body)).playthroughs[0].notes] == ["intention", "review"]
    del body["playthroughs"][0]["notes"][0]["kind"]
    assert "kind" in refusal(saved(tmp_path, body)).reason


def test_a_file_of_this_version_and_of_the_first_is_read_and_a_newer_one_is_not(tmp_path: Path) -> None:
    body = in_json()
    for version in (1, 2):
        body["version"] = version
        assert read_results(saved(tmp_path, body)) == plain(RESULTS)
    body["version"] = 3
    assert (refusal(saved(tmp_path, body)).code, refusal(saved(tmp_path, body)).reason) == ("newer", "")


def test_older_files_say_no_id(tmp_path: Path) -> None:
    body = in_json()
    del body["id"]
    assert read_results(saved(tmp_path, body)).id == ""


@pytest.mark.parametrize("lacking", ["style", "execution"])
def test_a_move_without_its_whole_score_has_none(tmp_path: Path, lacking: str) -> None:
    body = in_json()
    set_in(f"playthroughs.0.moves.0.{lacking}", None)(body)
    (each,) = read_results(saved(tmp_path, body)).playthroughs
    assert each.moves == (None, *SCORED[1:])


def test_whether_an_answer_fits_is_seen_from_its_call_and_not_from_what_the_file_says(tmp_path: Path) -> None:
    body = in_json()
    set_in("playthroughs.0.moves.0.fit", False)(body)
    assert read_results(saved(tmp_path, body)) == plain(RESULTS)


def test_a_file_whose_hash_is_another_was_changed(tmp_path: Path) -> None:
    path = saved(tmp_path, in_json())
    path.write_text(path.read_text().replace("A walk", "A talk"))
    assert (refusal(path).code, refusal(path).reason) == ("changed", "")


def test_a_file_without_its_hash_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    path.write_text(json.dumps({key: value for key, value in in_json().items() if key != "hash"}))
    assert refusal(path).reason == "Object missing required field `hash`"


def test_the_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, in_json())
    monkeypatch.setattr(result_file, "MOST_BYTES", path.stat().st_size)
    assert read_results(path) == plain(RESULTS)
    path.write_bytes(path.read_bytes() + b" ")
    assert (refusal(path).code, refusal(path).reason) == ("too large", "")


def test_a_reason_stands_within_a_sentence_and_brings_no_full_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(body: object) -> None:
        raise ValueError("It is XX...")

    monkeypatch.setattr(result_file, "_as_named_now", fails)
    assert refusal(saved(tmp_path, in_json())).reason == "It is XX"


def test_of_a_file_without_end_one_byte_more_than_the_largest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size)
            return b" " * 11

    monkeypatch.setattr(result_file, "MOST_BYTES", 10)
    monkeypatch.setattr(result_file, "open_input", lambda path: Endless())
    assert refusal(tmp_path / "results.json").code == "too large"
    assert asked == [11]


def test_what_cannot_be_read_at_all_is_the_machines_fault(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        read_results(tmp_path / "none.json")
