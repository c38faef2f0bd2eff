"""Files that were made up: what they claim counts for nothing, and what contradicts is shown and not merged."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.made.playing import decide
from tests.made.small import SCENARIO, write_small
from tests.records.forged import Change, forged
from tests.records.results import rehashed, saved_earlier
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.actions.failure import Failure
from trainer.actions.people.own_records import erase_records, export_records
from trainer.actions.people.people import become, rename
from trainer.actions.play.playthroughs import start
from trainer.records.result_file import open_results
from trainer.records.signing import new_key, public_key


@pytest.fixture
def desk(make_context: Callable[..., AppContext], tmp_path: Path) -> AppContext:
    """The facilitator's laptop, with the pack."""
    context = make_context("desk")
    install(context.app_paths, write_small(tmp_path / "p"))
    return context


@pytest.fixture
def anna(context: AppContext, tmp_path: Path) -> AppContext:
    """Anna's laptop: she was wrong at both decisions."""
    install(context.app_paths, write_small(tmp_path / "q"))
    become(context, "Anna")
    play(context, "ask", "order")
    return context


def play(context: AppContext, *answers: str) -> None:
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer, 3.25, 2)


def exported(context: AppContext, path: Path) -> Path:
    export_records(context, path)
    return path


def nothing(_: dict[str, Any]) -> None:
    """What stays as it is."""


def claim_all_right(each: dict[str, Any]) -> None:
    for move in each["moves"]:
        move.update(style=move["call"], fit=True, execution="strong")


def counted(desk: AppContext, *files: Path) -> tuple[int, int]:
    return progress_of_files(desk, files).progress.profile.fit


def shape(desk: AppContext, *files: Path) -> dict[str, Any]:
    return progress_of_files(desk, files).files


def test_what_a_file_claims_of_its_moves_counts_for_nothing(anna: AppContext, desk: AppContext, tmp_path: Path) -> None:
    genuine = exported(anna, tmp_path / "anna.json")
    assert counted(desk, genuine) == (0, 2)
    assert counted(desk, forged(genuine, "forged.json", claim_all_right)) == (0, 2)
    body = {**json.loads(genuine.read_text("utf-8")), "version": 2}
    claim_all_right(body["playthroughs"][0])
    assert counted(desk, saved_earlier(tmp_path, body)) == (0, 2), "nor in a file of an earlier version"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda each: each["moves"][0].update(choice="be-right"), "not possible"),
        (lambda each: each["moves"][1].update(scene="elsewhere"), "not possible"),
        (lambda each: each["moves"].append(each["moves"][1]), "not possible"),
        (lambda each: each["moves"].reverse(), "not possible"),
        (lambda each: each["moves"].pop(), "cut"),
        (lambda each: each["moves"].clear(), "cut"),
        (lambda each: each.update(given=9), "cut"),
        (lambda each: each.update(content="0" * 32), "no content"),
        (lambda each: each.update(scenario="small/flight"), "no content"),
        (lambda each: each.update(scenario="/etc/passwd"), "no content"),
    ],
)
def test_what_could_not_have_been_played_is_said_and_counts_for_nothing(
    anna: AppContext, desk: AppContext, tmp_path: Path, change: Change, code: str
) -> None:
    def changed(each: dict[str, Any]) -> None:
        claim_all_right(each)
        change(each)

    file = forged(exported(anna, tmp_path / "anna.json"), "forged.json", changed)
    found, told, files = progress_of_files(desk, [file])
    assert found.profile.fit == (0, 0)
    assert [(each["code"], each["person"], each["playthroughs"]) for each in files["apart"]] == [(code, "Anna", 1)]
    assert sum("Anna: " in sentence for sentence in told) == 1


def test_a_text_that_only_the_file_brings_counts_and_is_named(
    make_context: Callable[..., AppContext], desk: AppContext, tmp_path: Path
) -> None:
    """Somebody makes a pack of their own in which they are right, under the name of one that is known."""
    mallory = make_context("mallory")
    turned = SCENARIO.replace("call: directive", "call: inspiring")
    install(mallory.app_paths, write_small(tmp_path / "own", turned))
    become(mallory, "Mallory")
    play(mallory, "ask", "listen")
    files = shape(desk, exported(mallory, tmp_path / "mallory.json"))
    assert counted(desk, tmp_path / "mallory.json") == (2, 2)
    assert files["brought"] == [{"scenario": "A walk", "people": ["Mallory"]}]
    shown = "A walk is counted by a text that came in the files of Mallory; none here is the same."
    assert shown in progress_of_files(desk, [tmp_path / "mallory.json"]).told


def test_one_move_more_replaces_no_playthrough_of_who_signs(anna: AppContext, desk: AppContext, tmp_path: Path) -> None:
    genuine = exported(anna, tmp_path / "anna.json")
    more = forged(genuine, "more.json", lambda each: each["moves"].append({**each["moves"][1], "choice": "listen"}))
    assert counted(desk, genuine, more) == (0, 2)
    assert [each["code"] for each in shape(desk, genuine, more)["doubts"]] == ["unsigned"]


@pytest.mark.parametrize("key", [None, new_key()], ids=["unsigned", "with a key of their own"])
def test_anothers_id_takes_over_neither_her_name_nor_her_playthroughs(
    anna: AppContext, desk: AppContext, tmp_path: Path, key: bytes | None
) -> None:
    genuine = exported(anna, tmp_path / "anna.json")
    mine = forged(genuine, "mine.json", claim_all_right, lambda head: head.update(person="Mallory"), key)
    report(desk, [genuine, mine], tmp_path / "group.html", names=True)
    page = (tmp_path / "group.html").read_text("utf-8")
    assert '<th scope="row">Anna</th><td>0 of 2 right calls</td>' in page
    if key:
        assert '<th scope="row">Mallory</th><td>0 of 2 right calls</td>' in page
        assert "anna.json, mine.json carry one id and are signed with different keys" in page
    else:
        assert "Mallory" not in page, "it says no more than hers, so it adds nothing, not even a name"
    assert "1 file is signed." in page or key


def test_two_peoples_files_under_one_id_are_never_merged_without_a_word(
    anna: AppContext, desk: AppContext, tmp_path: Path
) -> None:
    files = [exported(anna, tmp_path / "anna.json")]
    play(anna, "left", "listen")
    other = exported(anna, tmp_path / "other.json")
    plain = [forged(path, f"plain-{path.name}", nothing) for path in (*files, other)]
    bo = forged(other, "bo.json", nothing, lambda head: head.update(person="Bo"))
    assert shape(desk, *plain)["doubts"] == []
    assert "plain-anna.json, plain-other.json count as one person, Anna, by their id and name alone." in (
        progress_of_files(desk, plain).told
    )
    found = report(desk, [*plain, bo], tmp_path / "group.csv")
    assert found.people == 2
    assert found.doubts == (
        "plain-anna.json, plain-other.json, bo.json carry one id, but different names or playthroughs that contradict "
        "each other, so they count as different people. If they are one person, leave the older file out.",
    )
    assert found.doubts[0] in (tmp_path / "group.csv").read_text("utf-8-sig").replace('"', "")


def test_the_first_key_under_an_id_is_trusted_and_another_is_said_another_day(
    anna: AppContext, desk: AppContext, tmp_path: Path
) -> None:
    genuine = exported(anna, tmp_path / "anna.json")
    later = forged(genuine, "later.json", nothing, key=new_key())
    assert shape(desk, genuine)["doubts"] == []
    assert [each["code"] for each in shape(desk, later)["doubts"]] == ["new key"]
    assert [each["code"] for each in shape(desk, forged(genuine, "un.json", nothing))["doubts"]] == ["unsigned"]
    play(anna, "left", "listen")
    rename(anna, "Annabel")
    assert shape(desk, exported(anna, tmp_path / "again.json"), genuine)["doubts"] == [], "her key is the same"


def test_files_are_read_also_where_no_key_can_be_remembered(
    anna: AppContext, desk: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.app_paths.data.mkdir(exist_ok=True)
    desk.app_paths.records.mkdir()
    assert counted(desk, exported(anna, tmp_path / "anna.json")) == (0, 2)


def test_the_key_goes_with_the_person_from_records_and_copies(anna: AppContext, tmp_path: Path) -> None:
    exported(anna, tmp_path / "anna.json")
    progress_of_files(anna, [tmp_path / "anna.json"])
    anna.store.records.keep_copy()
    private, public = anna.store.people.key("Anna", new_key), open_results(tmp_path / "anna.json").saved.signer
    id = open_results(tmp_path / "anna.json").saved.id
    assert private is not None
    assert public_key(private) == public
    assert anna.store.signers.known() == {id: public}
    become(anna, "Bo")
    play(anna, "left")
    become(anna, "Anna")
    erase_records(anna, "Anna")
    kept = b"".join(path.read_bytes() for path in anna.app_paths.data.rglob("*") if path.is_file())
    for secret in (private, bytes.fromhex(public), id.encode()):
        assert secret not in kept


def test_who_begins_anew_has_another_key(anna: AppContext, tmp_path: Path) -> None:
    first = open_results(exported(anna, tmp_path / "1.json")).saved
    erase_records(anna, "Anna")
    become(anna, "Anna")
    play(anna, "left", "listen")
    second = open_results(exported(anna, tmp_path / "2.json")).saved
    assert first.signer
    assert second.signer
    assert (first.signer, first.id) != (second.signer, second.id)


def test_a_signature_that_does_not_hold_is_refused(anna: AppContext, desk: AppContext, tmp_path: Path) -> None:
    genuine = exported(anna, tmp_path / "anna.json")
    genuine.write_bytes(rehashed(genuine.read_bytes(), new_key()))
    with pytest.raises(Failure, match="was changed after it was saved"):
        counted(desk, genuine)
