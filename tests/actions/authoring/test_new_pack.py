"""A new pack plays, passes every check, and never overwrites anything."""

import json
import re
from pathlib import Path

import pytest

from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import check
from trainer.actions.authoring.new_pack import SCHEMA_FILE, id_from, new_pack
from trainer.actions.authoring.templates import TEMPLATES, Template
from trainer.actions.failure import Failure
from trainer.packs.names import ID_PATTERN
from trainer.packs.schema import editor_schema


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_new_pack_passes_every_check_and_has_comments_and_the_schema_line(tmp_path: Path, template: Template) -> None:
    folder = tmp_path / "deep" / "Evening Class"
    assert new_pack(AppPaths(tmp_path / "data"), folder, template) == "evening-class"
    (done,) = check(AppPaths(tmp_path / "data"), [folder]).checks
    assert done.problems == ()
    assert done.pack is not None
    assert done.pack.id == "evening-class"
    assert json.loads((folder / SCHEMA_FILE).read_text("utf-8")) == editor_schema()
    for file in folder.glob("*.yaml"):
        first, *rest = file.read_text("utf-8").splitlines()
        assert first == f"# yaml-language-server: $schema=./{SCHEMA_FILE}"
        assert any("#" in line for line in rest), "it explains itself"


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
