"""The commands, run as a person or a program runs them: output, messages, exit status."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import COLLAPSE
from tests.made.first_three import COLLAPSE_PACK, put_first_three
from tests.made.room import voted_room
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_paths import AppPaths, shipped_packs
from trainer.actions.authoring.templates import TEMPLATES
from trainer.packs.load import load_pack

STORIES = [story for path in shipped_packs() for story in load_pack(path).pack.stories]


def test_list_names_what_is_at_hand(trainer) -> None:
    ran = trainer("list", "--json")
    assert ran.status == 0
    assert [set(each) >= {"scenario", "title", "minutes"} for each in ran.json] == [True] * len(STORIES)
    assert "first-minutes/collapse" in trainer("list").out


def test_answers_are_played_scored_and_kept(trainer) -> None:
    ran = trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE, "--json")
    assert ran.status == 0
    result = ran.json
    assert set(result) >= {"scenario", "ending", "outcome", "meters", "fit", "execution", "moves"}
    assert (result["scenario"], result["ending"], result["outcome"]) == (
        "first-minutes/collapse",
        "second-boat",
        "good",
    )
    assert result["fit"] == {"right": 12, "of": 12}
    assert result["execution"] == 1.0
    assert set(result["meters"]) == {"casualty", "helpers", "club"}
    first = result["moves"][0]
    assert set(first) == {
        "scene", "choice", "style", "call", "fit", "execution", "seconds", "timed_out", "factors", "reading",
        "verdict", "asked", "case",
    }  # fmt: skip
    assert (first["style"], first["call"], first["fit"]) == ("directive", "directive", True)
    assert first["reading"] == {"call": "directive", "gate": 2, "sum": 8}
    profile = trainer("profile", "--json").json
    assert profile["fit"] == {"right": 12, "of": 12}
    assert set(profile) >= {"decisions", "fit", "execution", "sensitivity", "bias", "switching"}
    assert set(profile["sensitivity"]) == {"mean", "low", "high", "above_zero"}
    assert set(profile["bias"]) == {"mean", "low", "high", "below_zero"}
    assert profile["decisions"]["directive"] == {"directive": 6, "inspiring": 0, "passive": 0}
    assert set(profile["switching"]) == {"changed", "same"}


def test_a_timeout_is_an_answer_and_a_passive_move(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p")
    ran = trainer("play", pack, "--answers", "timeout,listen", "--json", "--no-record")
    move = ran.json["moves"][0]
    assert (move["choice"], move["style"], move["fit"], move["timed_out"]) == ("timeout", "passive", False, True)
    assert trainer("profile", "--json").json["fit"]["of"] == 0, "--no-record keeps nothing"


def test_the_debrief_is_printed_as_text_without_json(trainer, tmp_path: Path) -> None:
    ran = trainer("play", write_small(tmp_path / "p"), "--answers", "ask,listen")
    assert ran.status == 0
    for words in (
        "1 of 2 right calls",
        "called to direct",
        "you inspired, fair execution: false consensus",
        "Next time",
        "If ",
    ):
        assert words in ran.out


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("left,nothing", "On offer: "), ("left", "Too few answers"), ("left,listen,listen", "too many"),
        ("ask,sing", "'sing', is not offered"), ("", "Too few"),
    ],
)  # fmt: skip
def test_answers_that_do_not_fit_exit_2_say_what_was_on_offer_and_keep_nothing(
    trainer, tmp_path, answers, words
) -> None:
    ran = trainer("play", write_small(tmp_path / "p"), "--answers", answers, "--json")
    assert ran.status == 2
    assert words in ran.err
    assert ran.out == ""
    assert "offer" in ran.err
    assert not (tmp_path / "data" / "records.sqlite").exists()


def test_check_names_every_problem_in_three_formats(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("style: directive", "style: directiv"))
    ran = trainer("check", pack)
    assert ran.status == 1
    assert "walk.yaml:18:9: error RC204" in ran.out
    assert "Did you mean 'directive'?" in ran.out
    ran = trainer("check", pack, "--format", "json")
    (first, *_) = ran.json
    assert set(first) == {"file", "line", "column", "code", "severity", "scenario", "scene", "message", "help"}
    assert Path(first["file"]).is_file()
    ran = trainer("check", pack, "--format", "github")
    assert ran.out.startswith("::error file=")
    assert "title=RC204" in ran.out


def test_schema_is_a_json_schema(trainer) -> None:
    assert trainer("schema").json["$schema"].startswith("https://json-schema.org/")


def test_install_list_play_remove(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p")
    assert trainer("install", pack).status == 0
    assert "small/walk" in trainer("list").out
    assert trainer("play", "small/walk", "--answers", "left,listen").status == 0
    assert trainer("remove", "small").status == 0
    assert "small/walk" not in trainer("list").out
    assert trainer("remove", "small").status == 2


def test_other_content_is_installed_over_what_is_there_only_with_force(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p")
    trainer("install", pack)
    other = write_small(tmp_path / "q", SCENARIO.replace("They go.", "They run."))
    refused = trainer("install", other)
    assert (refused.status, refused.out) == (2, "")
    assert "“A walk”: 1 scene is changed, the key is the same." in refused.err
    assert "Add --force to install it all the same." in refused.err
    assert trainer("install", other, "--force").status == 0
    assert trainer("install", other).status == 0, "it is there already"


def test_data_can_be_given_before_or_after_the_command(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p")
    trainer("--data", tmp_path / "one", "install", pack)
    assert "small/walk" in trainer("list", "--data", tmp_path / "one").out
    assert "small/walk" not in trainer("list").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["play", "--timers", "7"],
        ["check"],
        ["install"],
        ["play", "--json"],
        ["play", "nowhere/x", "--answers", "a"],
    ],
)
def test_wrong_usage_exits_2(trainer, arguments: list[str]) -> None:
    assert trainer(*arguments).status == 2


def test_without_a_display_it_says_so_in_one_line_and_offers_the_terminal(trainer) -> None:
    ran = trainer()
    assert ran.status == 3
    assert ran.err.count("\n") == 1
    assert "no display" in ran.err
    assert "trainer play" in ran.err
    broken = trainer(DISPLAY=":4711")
    assert broken.status == 3
    assert "does not answer" in broken.err


def test_new_writes_a_pack_that_plays_and_names_what_to_do_next(trainer, tmp_path: Path) -> None:
    for template in TEMPLATES:
        folder = tmp_path / template
        ran = trainer("new", folder, "--template", template)
        assert ran.status == 0
        assert f"trainer play {folder}" in ran.out
        assert trainer("check", folder, "--strict").status == (template == "blank"), "that one is still to be written"
    assert trainer("new", tmp_path / "blank").status == 2, "it is there already"
    answers = "the-back-room,name-tasks,what-you-saw,who-wiped"
    played = trainer("play", tmp_path / "emergency", "--answers", answers, "--json").json
    assert (played["ending"], played["fit"]) == ("good-week", {"right": 3, "of": 3})


def test_preview_without_a_display_says_so_and_names_the_check(trainer, tmp_path: Path) -> None:
    ran = trainer("preview", write_small(tmp_path / "p"))
    assert ran.status == 3
    assert "trainer check" in ran.err


def test_preview_of_nothing_is_wrong_use(trainer, tmp_path: Path) -> None:
    ran = trainer("preview", tmp_path / "nothing", QT_QPA_PLATFORM="offscreen")
    assert ran.status == 2
    assert "trainer new" in ran.err


def test_the_profile_of_result_files_and_of_one_of_several_people(trainer, tmp_path) -> None:
    for folder in ("data", "elsewhere"):
        put_first_three(AppPaths(tmp_path / folder))
    trainer("play", "first-minutes/collapse", "--answers", COLLAPSE)
    assert trainer("export", tmp_path / "a.json", "--as", "Heron").status == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["person"] == "Heron"
    shown = trainer("profile", tmp_path / "a.json", "--json", data=tmp_path / "elsewhere")
    found = shown.json
    assert found.pop("files") == {
        "signed": ["a.json"], "unsigned": [], "joined": [], "doubts": [], "apart": [], "brought": [],
    }  # fmt: skip
    assert shown.json["fit"] == {"right": 12, "of": 12}
    wrong = trainer("profile", "--person", "Nobody")
    assert (wrong.status, wrong.err) == (2, "There is nobody called 'Nobody' here. Here are: Me.\n")
    assert trainer("profile", "--person", "ME", "--json").json == found
    (tmp_path / "b.json").write_text("{}")
    assert trainer("profile", tmp_path / "b.json").status == 1
    assert trainer("profile", tmp_path / "none.json").status == 2


def test_somebody_new_plays_by_one_word_more_and_whoever_forgot_it_is_told(trainer, tmp_path: Path) -> None:
    command = ("play", write_small(tmp_path / "p"), "--answers", "left,listen", "--person", "Al")
    missing = trainer(*command)
    told = "There is nobody called 'Al' here. Here are: Me. Add --new to play as somebody new.\n"
    assert (missing.status, missing.err) == (2, told)
    assert trainer(*command, "--new").status == 0
    assert trainer(*command).status == 0, "now they are here"
    assert trainer("profile", "--person", "al", "--json").json["fit"] == {"right": 2, "of": 2}
    assert trainer("profile", "--json").json["fit"] == {"right": 0, "of": 0}, "who plays stayed who it was"


def test_a_result_file_and_a_room_are_never_called_a_broken_pack(trainer, tmp_path: Path) -> None:
    trainer("play", write_small(tmp_path / "p"), "--answers", "left,listen")
    file, room = tmp_path / "a.json", voted_room(tmp_path)
    trainer("export", file)
    for path, kind in ((file, "result file"), (room, "room file")):
        for command in ("check", "install", "play"):
            more = ("--answers", "x") if command == "play" else ()
            done = trainer(command, path, *more)
            assert f"This is a {kind}" in done.out + done.err, command
            assert "`trainer report` shows it" in done.out + done.err, command
        opened = trainer(path)
        assert opened.status == 3
        assert f"{path} is a {kind}. `trainer report {path} --out group.html` shows it." in opened.err
