"""Editors with yaml-language-server complete, explain and underline, with nothing but the line of the template."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.editor.language_server import Editor, install_server
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.new_pack import new_pack
from trainer.packs.format import ChoiceItem, PackFile, ScenarioFile, SceneItem
from trainer.packs.load import load_pack
from trainer.packs.schema import editor_schema

pytestmark = pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not here; .ci/run installs it")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_server(tmp_path_factory.mktemp("server"))


@pytest.fixture
def edit(server: Path, tmp_path: Path) -> Iterator[Callable[..., Editor]]:
    editors: list[Editor] = []
    new_pack(AppPaths(tmp_path / "data"), tmp_path / "pack", "emergency")

    def open_pack(old: str = "", new: str = "", file: str = "emergency.yaml") -> Editor:
        path = tmp_path / "pack" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        editors.append(Editor(server, tmp_path / "pack"))
        return editors[-1]

    yield open_pack
    for editor in editors:
        editor.close()


def test_a_new_pack_is_not_underlined(edit: Callable[..., Editor]) -> None:
    editor = edit()
    assert editor.problems("emergency.yaml") == []
    assert editor.problems("pack.yaml") == []


@pytest.mark.parametrize(
    ("old", "new", "file"),
    [
        ("style: inspiring", "style: inspirin", "emergency.yaml"),
        ("execution: strong", "execution: superb", "emergency.yaml"),
        ("    title: Smoke\n", "    titel: Smoke\n", "emergency.yaml"),
        ("start: smoke\n", "", "emergency.yaml"),
        ("timer: 45", "timer: 3", "emergency.yaml"),
        ("urgency: hours", "urgency: soon", "emergency.yaml"),
        ("- id: name-tasks", "- id: Name Tasks", "emergency.yaml"),
        ("version: 1.0.0", "version: one", "pack.yaml"),
        ("format: 2", "format: 3", "pack.yaml"),
        ("language: en", "language: en\nchecks: {RC312: never}", "pack.yaml"),
    ],
)
def test_what_the_program_refuses_the_editor_underlines_on_the_same_line(
    edit: Callable[..., Editor], old: str, new: str, file: str
) -> None:
    editor = edit(old, new, file)
    lines = {each["range"]["start"]["line"] + 1 for each in editor.problems(file)}
    refused = [each for each in load_pack(editor.folder).problems if each.file == file]
    assert lines
    assert refused
    if new:  # a key that is missing is underlined at the top by one and at the first key by the other
        assert lines & {each.line for each in refused}


def test_a_key_is_explained_while_one_types(edit: Callable[..., Editor]) -> None:
    editor = edit()
    editor.problems("emergency.yaml")
    text = (editor.folder / "emergency.yaml").read_text("utf-8").splitlines()
    line = next(number for number, line in enumerate(text) if "execution: strong" in line)
    assert "How well it does what its style sets out to do" in editor.explains("emergency.yaml", line, 10)
    choices = editor.offers("emergency.yaml", line, text[line].index("strong"))
    assert {"strong", "fair", "weak"} <= set(choices)


def test_every_key_of_the_format_has_a_description() -> None:
    described = {
        name
        for definition in editor_schema()["$defs"].values()
        for name, value in definition.get("properties", {}).items()
        if value.get("description")
    }
    for kind in (PackFile, ScenarioFile, SceneItem, ChoiceItem):
        assert set(kind.__struct_fields__) <= described, kind
