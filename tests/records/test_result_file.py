"""A result file: each value written and read back a line at a time, and each limit at which it is refused."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.records.made import BUNDLE
from tests.records.results import NOTES, PLAYTHROUGH, RESULT, SCORED, SIGNER, all_of, rehashed, written
from trainer.files.inputs import NoFileError
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.records import result_file, result_format, result_writer
from trainer.records.result_file import open_results
from trainer.records.result_format import NotAResultFileError
from trainer.records.result_writer import ResultWriter, Signer
from trainer.records.signing import new_key, public_key
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.fit import ScoredMove


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.json"


def refusal(path: Path, data: bytes) -> NotAResultFileError:
    path.write_bytes(data)
    with pytest.raises(NotAResultFileError) as refused:
        open_results(path)
    assert refused.value.path == path
    return refused.value


def test_every_value_is_read_as_it_was_written(path: Path) -> None:
    path.write_bytes(written())
    found = open_results(path)
    assert all_of(found) == [RESULT]
    assert found.saved.name == str(path)
    assert (found.saved.person, found.saved.id) == ("Zoë", "00ff")
    assert found.saved.signer == public_key(bytes(range(32)))


def test_a_file_is_one_json_document_that_anybody_can_read_by_name() -> None:
    body = json.loads(written())
    assert list(body) == [
        "kind", "version", "person", "id", "key", "files", "contents", "playthroughs", "hash", "signature",
    ]  # fmt: skip
    assert (body["kind"], body["version"], body["person"], body["id"]) == ("right-call-results", 3, "Zoë", "00ff")
    (each,) = body["playthroughs"]
    assert (each["title"], each["version"], each["scenario"], each["seed"]) == ("A walk", "1.0.0", "small/walk", 7)
    assert each["notes"][0] == {"number": 0, "kind": "intention", "text": "If it rains, then I wait."}
    assert each["moves"] == [
        {
            "scene": "fork", "choice": "left", "seconds": 3.25, "confidence": 2, "factors": ["urgency", "stakes"],
            "at": "2026-11-21T12:00:02+00:00", "own": None, "asked": [], "call": "directive", "style": "directive",
            "fit": True, "execution": "strong", "picks": [1, 2, 0.5], "verdict": "right",
        },
        {
            "scene": "talk", "choice": "timeout", "seconds": 20.0, "confidence": None, "factors": None, "at": "",
            "own": None, "asked": [], "call": None, "style": "passive", "fit": None, "execution": "weak", "picks": None,
            "verdict": None,
        },
        {
            "scene": "gone", "choice": "ask", "seconds": 1.0, "confidence": None, "factors": None, "at": "",
            "own": {"whom": "Ana", "what": "who leads here", "manner": "asked"}, "asked": [], "call": None,
            "style": None, "fit": None, "execution": None, "picks": None, "verdict": None,
        },
    ]  # fmt: skip
    assert body["contents"][0]["files"] == dict(BUNDLE.digests)
    assert body["files"] == {BUNDLE.digests[name]: data.decode() for name, data in BUNDLE.texts.items()}


def test_its_hash_is_of_every_byte_before_it_and_its_signature_of_that() -> None:
    data = written()
    assert data == rehashed(data)
    assert written(signer=SIGNER._replace(key=None)).endswith(b'"signature": ""}\n')


def test_what_was_played_travels_with_it_once_and_is_proved_by_its_digest(path: Path) -> None:
    path.write_bytes(written([RESULT, RESULT], bundles=[BUNDLE, BUNDLE]))
    assert path.read_bytes().count(b"You walk.") == 1
    assert open_results(path).bundle(BUNDLE.digest) == BUNDLE
    assert open_results(path).bundle("another") is None
    path.write_bytes(rehashed(written().replace(b"You walk.", b"You fly. ")))
    assert open_results(path).bundle(BUNDLE.digest) is None, "the digest is not that of these texts"


def test_a_pack_without_room_is_left_out_and_a_smaller_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    large = BUNDLE._replace(digest="large", digests={"pack.yaml": "0"}, texts={"pack.yaml": b"x" * 9_000})
    monkeypatch.setattr(result_writer, "CARRIED_BYTES", 8_000)
    body = json.loads(written(bundles=[large, BUNDLE]))
    assert [each["digest"] for each in body["contents"]] == [BUNDLE.digest]
    binary = BUNDLE._replace(digest="binary", texts={"walk.yaml": b"\xff"})
    assert [each["digest"] for each in json.loads(written(bundles=[binary]))["contents"]] == []


def changed(before: bytes, after: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(before, after, 1)


CHANGES = {
    "a title": changed(b"A walk", b"A talk"),
    "a name": changed("Zoë".encode(), b"Zoe"),
    "an id": changed(b'"id": "00ff"', b'"id": "00fe"'),
    "a key": changed(public_key(SIGNER.key)[:4].encode(), b"0000"),
    "no key": changed(public_key(SIGNER.key).encode(), b""),
    "another part": changed(b'"contents": [', b'"content": ['),
    "the end of lines": lambda data: data.replace(b"\n", b"\r\n"),
    "a line more": lambda data: data + b"\n",
    "a line less": lambda data: data[: data.rindex(b'"signature"')],
    "cut": lambda data: data[: len(data) // 2],
    "another layout": lambda data: json.dumps(json.loads(data)).encode(),
    "no signature": lambda data: rehashed(data, None),
    "a signature of another": lambda data: rehashed(data, bytes(32)),
    "a signature that is none": lambda data: data[: data.rindex(b': "')] + b': "xyz"}\n',
    "a signature with something after it": lambda data: data[:-3] + b'", "more": ""}\n',
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_file_that_was_changed_after_it_was_saved_is_refused(path: Path, change: Callable[[bytes], bytes]) -> None:
    data = change(written())
    assert data != written()
    assert refusal(path, data).code in ("changed", "unreadable")


@given(place=st.integers(min_value=0), byte=st.integers(min_value=0, max_value=255))
def test_no_byte_of_it_can_be_another(tmp_path: Path, place: int, byte: int) -> None:
    data = bytearray(written())
    before, data[place % len(data)] = data[place % len(data)], byte
    if byte != before:
        assert refusal(tmp_path / "x.json", bytes(data)).code in ("changed", "unreadable", "newer")


def test_who_makes_a_file_up_with_a_key_of_their_own_is_who_they_are(path: Path) -> None:
    other = new_key()
    path.write_bytes(written(signer=SIGNER._replace(key=other)))
    assert open_results(path).saved.signer == public_key(other) != public_key(SIGNER.key)


def test_a_newer_file_is_said_to_be_newer(path: Path) -> None:
    assert refusal(path, written().replace(b'"version": 3', b'"version": 4', 1)).code == "newer"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"confidence":2', b'"confidence":4'), (b'"seconds":3.25', b'"seconds":-1'),
        (b'"call":"directive"', b'"call":1'),
        (b'"kind":"review"', b'"kind":"diary"'), (b'"title":"A walk"', b'"title":null'), (b'"given":1', b'"given":-1'),
        (b'"moves":[', b'"moves":7,"x":['), (b'"picks":[1,2,0.5]', b'"picks":[1,2,12]'),
        (b'{"content"', b'[{"content"'),
    ],
)  # fmt: skip
def test_a_value_that_is_none_is_refused_with_its_line(path: Path, before: bytes, after: bytes) -> None:
    data = written()
    assert before in data
    refused = refusal(path, rehashed(data.replace(before, after, 1)))
    line = 1 + data[: data.index(before)].count(b"\n")
    assert refused.code == "unreadable"
    assert refused.reason.startswith(f"line {line}: ")


@pytest.mark.parametrize("lines", [b'"x": 7', b'"x": "y", "z": ""', b"", b"}", b'"x"', b"[" * 9_999])
def test_so_is_a_text_of_a_pack_that_is_none(path: Path, lines: bytes) -> None:
    data = written()
    first = data.index(b'{\n"') + 2
    made = rehashed(data[:first] + lines + b",\n" + data[first:])
    assert refusal(path, made).code == ("changed" if lines == b"}" else "unreadable")


def test_a_line_has_a_limit_and_so_has_what_is_brought_of_packs(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = written()
    longest = max(map(len, data.split(b"\n")))
    monkeypatch.setattr(result_file, "LONGEST_LINE", longest)
    path.write_bytes(data)
    assert all_of(open_results(path)) == [RESULT]
    monkeypatch.setattr(result_file, "LONGEST_LINE", longest - 2)
    assert "too long" in refusal(path, data).reason
    monkeypatch.undo()
    monkeypatch.setattr(result_file, "MOST_CARRIED", 100)
    assert "more of packs" in refusal(path, data).reason
    monkeypatch.undo()
    monkeypatch.setattr(result_file, "MOST_PLAYTHROUGHS", 1)
    assert "more than 1 playthroughs" in refusal(path, written([RESULT, RESULT])).reason


def long_result(moves: int, text: str = "") -> PlaythroughResult:
    """A playthrough of so many moves, each with a scene of that name."""
    made = tuple(Move(f"s{text}", "c", float(number)) for number in range(moves))
    scored = tuple(ScoredMove(move, None, "passive", None, "weak") for move in made)
    return PlaythroughResult(replace(PLAYTHROUGH, moves=made, given=0), scored, "Long", "1", ())


@given(
    moves=st.lists(st.integers(0, 7), max_size=6), most_moves=st.integers(1, 6), longest=st.integers(150, 900),
    most=st.integers(0, 5), text=st.sampled_from(["", "x" * 30, "你" * 30]),
)  # fmt: skip
def test_whatever_is_written_can_be_read_also_at_each_limit(
    tmp_path: Path, moves: list[int], most_moves: int, longest: int, most: int, text: str
) -> None:
    """Limits as small as the playthroughs: one that goes beyond them is left out and counted, all others are read."""
    path = tmp_path / "results.json"
    results = [long_result(count, text) for count in moves]
    writer = ResultWriter(Signer("Ana"))
    with pytest.MonkeyPatch.context() as patch:
        for module in (result_format, result_file, result_writer):
            for name, value in (("LONGEST_LINE", longest), ("MOST_MOVES", most_moves), ("MOST_PLAYTHROUGHS", most)):
                patch.setattr(module, name, value, raising=False)
        path.write_bytes(b"".join(writer.bytes_of([], results)))
        found = all_of(open_results(path))
    assert len(found) == writer.written == len(results) - writer.left_out
    assert found == [each for each in results if each in found][: writer.written]


def test_the_longest_playthrough_is_read_and_one_with_a_move_more_is_left_out(path: Path) -> None:
    path.write_bytes(written([long_result(result_format.MOST_MOVES), long_result(result_format.MOST_MOVES + 1)]))
    assert [len(each.moves) for each in all_of(open_results(path))] == [10_000]
    noted = RESULT._replace(notes=(Note(0, "review", "x"),) * (result_format.MOST_NOTES + 1))
    path.write_bytes(written([noted, RESULT]))
    assert all_of(open_results(path)) == [RESULT]


def test_a_move_that_could_not_be_scored_is_written_without_a_score(path: Path) -> None:
    path.write_bytes(written([PlaythroughResult(PLAYTHROUGH, (None,) * 3, "A walk", "1.0.0", NOTES)]))
    assert all_of(open_results(path))[0].moves == (None,) * 3
    with pytest.raises(ValueError, match="shorter"):
        written([RESULT._replace(moves=SCORED[:2])])


def test_a_file_that_changes_while_it_is_read_counts_no_further(path: Path) -> None:
    data = written([RESULT, long_result(2)])
    path.write_bytes(data)
    found = open_results(path)
    for other in (data.replace(b'"left"', b'"ask!"'), data.replace(b'{"content"', b'["content"'), data[:100]):
        path.write_bytes(other)
        with pytest.raises(NotAResultFileError, match="changed"):
            found.playthrough(0)


def test_what_comes_through_a_stream_is_read_as_often_as_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    for most, readable in ((10**6, True), (100, False)):
        monkeypatch.setattr(result_file, "MOST_STREAMED", most)
        end, begin = os.pipe()
        os.write(begin, written())
        os.close(begin)
        place = Path(f"/dev/fd/{end}")
        if readable:
            found = open_results(place)
            assert all_of(found) == all_of(found) == [RESULT]
            assert found.bundle(BUNDLE.digest) == BUNDLE
            found.close()
        else:
            with pytest.raises(NotAResultFileError, match="too large"):
                open_results(place)
        os.close(end)


def test_a_file_that_never_ends_is_refused_at_its_first_line_that_does_not(path: Path) -> None:
    data = written()
    for cut in (b'"files": {\n', b'"contents": [\n', b'"playthroughs": [\n', b'"hash": '):
        path.write_bytes(data[: data.index(cut) + len(cut)])
        with path.open("rb+") as stream:
            stream.truncate(20_000_000_000)  # a hole, which takes no room
        with pytest.raises(NotAResultFileError, match="unreadable") as refused:
            open_results(path)
        assert refused.value.reason.endswith("it is too long")


def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(NoFileError):
        open_results(path)
