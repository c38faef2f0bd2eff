"""A result file of an earlier version: what is read of it, and each limit at which it is refused."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.records.results import RESULT, SCORED, all_of
from tests.records.results import earlier as in_json
from tests.records.results import saved_earlier as saved
from trainer.records import earlier_result_file
from trainer.records.result_file import ResultFile, open_results
from trainer.records.result_format import NotAResultFileError


def refusal(path: Path) -> NotAResultFileError:
    with pytest.raises(NotAResultFileError) as refused:
        open_results(path)
    assert refused.value.path == path
    assert str(refused.value) == refused.value.code
    return refused.value


def test_every_value_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = open_results(saved(tmp_path, in_json()))
    assert all_of(found) == [RESULT]
    assert (found.saved.person, found.saved.id, found.saved.signer) == ("Zoë", "00ff", "")
    assert found.bundle("digest") is None


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
    assert isinstance(open_results(saved(tmp_path, body)), ResultFile)
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
    assert [note.kind for note in open_results(saved(tmp_path, body)).playthrough(0).notes] == ["intention", "review"]
    del body["playthroughs"][0]["notes"][0]["kind"]
    assert "kind" in refusal(saved(tmp_path, body)).reason


def test_both_earlier_versions_are_read_and_a_newer_one_is_not(tmp_path: Path) -> None:
    body = in_json()
    for version in (1, 2):
        body["version"] = version
        assert all_of(open_results(saved(tmp_path, body))) == [RESULT]
    body["version"] = 4
    assert (refusal(saved(tmp_path, body)).code, refusal(saved(tmp_path, body)).reason) == ("newer", "")


def test_a_file_of_this_version_that_is_laid_out_otherwise_was_changed(tmp_path: Path) -> None:
    assert refusal(saved(tmp_path, {**in_json(), "version": 3})).code == "changed"


def test_older_files_say_no_id(tmp_path: Path) -> None:
    body = in_json()
    del body["id"]
    assert open_results(saved(tmp_path, body)).saved.id == ""


@pytest.mark.parametrize("lacking", ["style", "execution"])
def test_a_move_without_its_whole_score_has_none(tmp_path: Path, lacking: str) -> None:
    body = in_json()
    set_in(f"playthroughs.0.moves.0.{lacking}", None)(body)
    (each,) = all_of(open_results(saved(tmp_path, body)))
    assert each.moves == (None, *SCORED[1:])


def test_whether_an_answer_fits_is_seen_from_its_call_and_not_from_what_the_file_says(tmp_path: Path) -> None:
    body = in_json()
    set_in("playthroughs.0.moves.0.fit", False)(body)
    assert all_of(open_results(saved(tmp_path, body))) == [RESULT]


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
    monkeypatch.setattr(earlier_result_file, "MOST_BYTES", path.stat().st_size)
    assert all_of(open_results(path)) == [RESULT]
    path.write_bytes(path.read_bytes() + b" ")
    assert (refusal(path).code, refusal(path).reason) == ("too large", "")


def test_a_reason_stands_within_a_sentence_and_brings_no_full_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(body: object) -> None:
        raise ValueError("It is XX...")

    monkeypatch.setattr(earlier_result_file, "_as_named_now", fails)
    assert refusal(saved(tmp_path, in_json())).reason == "It is XX"


def test_of_a_file_without_end_one_byte_more_than_the_largest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int | None] = []

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            asked.append(size)
            return b" " * 11

    monkeypatch.setattr(earlier_result_file, "MOST_BYTES", 10)
    with pytest.raises(NotAResultFileError, match="too large"):
        earlier_result_file.read_earlier(Endless(), tmp_path)
    assert asked == [11]


def test_what_cannot_be_read_at_all_is_the_machines_fault(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        open_results(tmp_path / "none.json")
