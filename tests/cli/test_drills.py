"""Drills in the commands: counted and not listed as stories, played one at a time, checked and kept."""

from pathlib import Path

import pytest

from tests.made.drills import DRILLS, write_drills


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_drills(tmp_path / "drills")


def test_a_pack_of_drills_says_how_many_it_has_and_lists_none_of_them(trainer, pack: Path) -> None:
    assert "Installed “Minutes” 1.0.0: 4 drills for Practice." in trainer("install", pack).out
    assert "Minutes · 4 drills for Practice" in trainer("list").out
    assert not [each for each in trainer("list", "--json").json if each["scenario"].startswith("minutes")]


def test_a_drill_is_played_by_its_name_and_each_version_by_its_number(trainer, pack: Path) -> None:
    trainer("install", pack)
    played = [
        trainer("play", name, "--answers", "ask", "--json").json
        for name in ("minutes/cold-room-2", "minutes/cold-room")
    ]
    assert [(each["scenario"], each["fit"]["right"]) for each in played] == [
        ("minutes/cold-room-2", 1), ("minutes/cold-room-1", 0)
    ]  # fmt: skip
    assert {each["outcome"] for each in played} == {None}
    assert trainer("profile", "--json").json["fit"] == {"right": 1, "of": 2}
    trainer("play", "minutes/cold-room", "--answers", "move-it")
    assert trainer("profile", "--json").json["fit"] == {"right": 1, "of": 2}, "only the first time counts"


def test_a_drill_is_played_from_its_path_and_what_is_there_is_named(trainer, pack: Path) -> None:
    told = trainer("play", f"{pack}/the-list", "--answers", "ask-them", "--no-record").out
    assert told.startswith("The list\n0 of 1 right calls")
    ran = trainer("play", pack, "--answers", "ask")
    assert (ran.status, "cold-room-1, " in ran.err) == (2, True)
    assert (
        "Did you mean 'minutes/cold-room"
        in _installed(trainer, pack)("play", "minutes/cold-rom", "--answers", "ask").err
    )


def _installed(trainer, pack: Path):
    trainer("install", pack)
    return trainer


def test_a_check_says_how_many_were_played_and_tells_what_versions_share_once(trainer, pack: Path) -> None:
    assert "4 drills, each answer of each tried." in trainer("check", pack).out
    (pack / "drills.yaml").write_text(DRILLS.replace("say it back.", "TODO").replace("Say it back.", "TODO"))
    problems = trainer("check", pack, "--format", "json").json
    (found,) = [each for each in problems if each["code"] == "RC364"]
    assert (found["line"], found["scenario"], found["scene"]) == (10, "cold-room", "cold-room")


def test_drills_are_measured_together_and_no_story_is_made_of_them(trainer, pack: Path) -> None:
    assert list(trainer("check", pack, "--measures", "--json").json["scenarios"]) == ["minutes/drills"]
