"""A new pack plays, passes every check, and never overwrites anything."""

import json
import re
from pathlib import Path

import pytest

from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import PackCheck, check
from trainer.actions.authoring.new_pack import SCHEMA_FILE, id_from, new_pack
from trainer.actions.authoring.templates import TEMPLATES, Template
from trainer.actions.failure import Failure
from trainer.packs.names import ID_PATTERN
from trainer.packs.schema import editor_schema

WRITTEN = [template for template in TEMPLATES if template != "blank"]


def begun(folder: Path, template: Template) -> PackCheck:
    assert new_pack(AppPaths(folder.parent / "data"), folder, template) == "evening-class"
    (done,) = check(AppPaths(folder.parent / "data"), [folder]).checks
    assert done.pack is not None
    return done


@pytest.mark.parametrize("template", WRITTEN)
def test_a_new_pack_passes_every_check(tmp_path: Path, template: Template) -> None:
    done = begun(tmp_path / "Evening Class", template)
    assert [each for each in done.problems if each.severity != "note"] == []


def test_the_blank_one_does_not_pass_before_something_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "Evening Class"
    problems = begun(folder, "blank").problems
    assert {each.code for each in problems} == {"RC364"}
    assert any("Write here what" in each.message for each in problems)
    text = (folder / "blank.yaml").read_text("utf-8")
    texts = re.findall(r"Write here [^,.”}]*", text)
    for number, each in enumerate(texts):
        text = text.replace(each, f"They bring page {'abcdefghijklmnopq'[number]}", 1)
    (folder / "blank.yaml").write_text(text, "utf-8")
    (done,) = check(AppPaths(tmp_path / "data"), [folder]).checks
    assert [each for each in done.problems if each.code == "RC364"] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_pack_has_comments_and_the_schema_line(tmp_path: Path, template: Template) -> None:
    folder = tmp_path / "deep" / "Evening Class"
    done = begun(folder, template)
    assert done.pack.id == "evening-class"
    assert json.loads((folder / SCHEMA_FILE).read_text("utf-8")) == editor_schema()
    for file in folder.glob("*.yaml"):
        first, *rest = file.read_text("utf-8").splitlines()
        assert first == f"# yaml-language-server: $schema=./{SCHEMA_FILE}"
        assert any("#" in line for line in rest), "it explains itself"


@pytest.mark.parametrize("template", WRITTEN)
def test_a_template_shows_what_format_2_has(tmp_path: Path, template: Template) -> None:
    pack = begun(tmp_path / "Evening Class", template).pack
    scenes = [scene for scenario in pack.scenarios.values() for scene in scenario.scenes.values()]
    decisions = [scene.decision for scene in scenes if scene.decision is not None]
    calls: dict[str | None, set[str | None]] = {}
    for decision in decisions:
        calls.setdefault(decision.twin, set()).update(each.call for each in decision.in_each_case)
    calls.pop(None)
    assert calls, "a twin set"
    assert all(each == {"directive", "inspiring"} for each in calls.values()), (
        "in moments that call for different things"
    )
    if template == "drills":
        return
    assert any(decision.cases for decision in decisions)
    assert any(decision.questions for decision in decisions)
    assert any(scene.holds for scene in scenes)
    assert any(scene.voices for scene in scenes)
    assert {len(choices) for choices in ([c for c in d.choices if c.when is None] for d in decisions)} == {4}


def test_a_folder_that_has_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("years of work")
    with pytest.raises(Failure, match="not empty"):
        new_pack(AppPaths(tmp_path.parent / "data"), tmp_path, "blank")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_somebody_agreed_to_replace_is_replaced_and_all_else_stays(tmp_path: Path) -> None:
    folder, app_paths = tmp_path / "mine", AppPaths(tmp_path / "data")
    new_pack(app_paths, folder, "blank")
    whole = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / "pack.yaml").write_text("id: [")
    (folder / "mine.txt").write_text("years of work")
    with pytest.raises(Failure, match="--force"):
        new_pack(app_paths, folder, "blank")
    assert new_pack(app_paths, folder, "blank", replace=True) == "mine"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {**whole, "mine.txt": b"years of work"}


def test_no_pack_is_begun_in_the_data_folder_or_in_place_of_a_file(tmp_path: Path) -> None:
    app_paths = AppPaths(tmp_path / "data")
    with pytest.raises(Failure, match="what Right Call keeps"):
        new_pack(app_paths, app_paths.library / "mine", "blank", replace=True)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Failure, match="no folder"):
        new_pack(app_paths, tmp_path / "file", "blank", replace=True)
    (tmp_path / "here" / "pack.yaml").mkdir(parents=True)
    with pytest.raises(Failure, match="is a folder"):
        new_pack(app_paths, tmp_path / "here", "blank", replace=True)
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["pack.yaml"], "nothing is half begun"
    assert not app_paths.data.exists()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    new_pack(AppPaths(tmp_path.parent / "data"), tmp_path / "here", "blank")
    assert (tmp_path / "here" / "pack.yaml").is_file()


def test_where_it_cannot_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Failure, match="could not be written"):
        new_pack(AppPaths(tmp_path.parent / "data"), tmp_path / "file" / "pack", "blank")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("name", "id"),
    [("Evening Class", "evening-class"), ("con", "my-pack"), ("7 days", "my-pack"), ("über", "ber"), ("", "my-pack"),
     ("a" * 90, "a" * 64), ("x/../y", "x-y")],
)  # fmt: skip
def test_the_id_is_like_the_name_of_the_folder(name: str, id: str) -> None:
    assert id_from(name) == id
    assert re.match(ID_PATTERN, id)
