"""What a pack may have in all: two thousand files within their limits are still too much together."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.made.small import SCENARIO, load_text, write_small
from tests.made.work import steps_of
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog import install_pack
from trainer.actions.catalog.catalog import catalog_of
from trainer.packs import contents, limits, load
from trainer.packs.load import load_pack


def many(folder: Path, scenarios: int, scenario: str = SCENARIO) -> Path:
    write_small(folder, scenario)
    for n in range(scenarios - 1):
        (folder / f"x{n:04}.yaml").write_text(scenario.replace("id: walk", f"id: walk{n}", 1), encoding="utf-8")
    return folder


def zipped(folder: Path) -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    return path


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_scenario_files_that_are_too_large_together_are_refused_before_one_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    folder = write_small(tmp_path / "p")
    for n in range(5):
        (folder / f"x{n}.yaml").write_text(f"# {'x' * 1_900_000}\n")
    path = folder if form == "folder" else zipped(folder)
    if form == "folder":
        monkeypatch.setattr(contents, "read_input", lambda path: pytest.fail("nothing is read"))
    monkeypatch.setattr(load, "read_yaml", lambda data, file: pytest.fail("nothing is built"))
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("nothing is unpacked"))
    loaded = load_pack(path)
    (found,) = loaded.problems
    assert loaded.pack is None
    assert (found.code, found.file) == ("RC131", "x4.yaml")
    assert found.help == "Make several packs of it."


def test_pictures_and_translations_do_not_count_as_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACK_YAML_BYTES", 5_000)
    folder = write_small(tmp_path / "p")
    (folder / "notes.md").write_text("x" * 10_000)
    assert load_pack(folder).pack is not None


def test_scenes_are_counted_over_the_files_and_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "PACK_SCENES", 12)
    assert load_pack(many(tmp_path / "three", 3)).pack is not None
    built: list[str] = []
    tell = load.stories_of
    monkeypatch.setattr(
        load, "stories_of", lambda tree, pack, file, *more: (built.append(file), tell(tree, pack, file, *more))[1]
    )
    (found,) = load_pack(many(tmp_path / "nine", 9)).problems
    assert (found.code, found.file) == ("RC132", "x0002.yaml")
    assert "16 scenes; at most 12" in found.message
    assert built == ["walk.yaml", "x0000.yaml", "x0001.yaml"], "in the order of their names, and no more"


def test_time_that_is_up_between_two_files_is_said_and_nothing_half_is_taken(tmp_path: Path) -> None:
    asked = iter([False, False, True])
    loaded = load_pack(many(tmp_path / "p", 5), is_late=lambda: next(asked))
    (found,) = loaded.problems
    assert loaded.pack is None
    assert (found.code, found.severity) == ("RC133", "error")
    assert "--seconds" in found.help


def test_a_pack_in_which_all_is_wrong_says_so_soon(tmp_path: Path) -> None:
    """Every name of thousands was compared with every other, to suggest the nearest."""

    def wrong(scenes: int) -> str:
        lines = "".join(
            f"  s{n}:\n    text: T.\n    choices:\n      - {{id: a, text: A., style: passive, next: nowhere-{n}}}\n"
            for n in range(scenes)
        )
        return f"id: walk\ntitle: A walk\nrole: You.\nstart: s0\nscenes:\n{lines}  end: {{ending: good, text: E.}}\n"

    texts = wrong(100), wrong(400)
    few, more = (steps_of(lambda text=text: load_text(text)) for text in texts)
    assert more < 5 * few
    problems = load_text(wrong(1_200)).problems
    assert len(problems) == limits.PROBLEMS
    assert sum("Did you mean" in each.help for each in problems) <= limits.SUGGESTIONS


def test_installing_reads_a_pack_once_and_the_library_finds_it_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app_paths = AppPaths(tmp_path / "data")
    catalog_of(app_paths)  # those that ship
    read: list[str] = []
    read_yaml = load.read_yaml
    monkeypatch.setattr(load, "read_yaml", lambda data, file: (read.append(file), read_yaml(data, file))[1])
    install_pack.install(app_paths, write_small(tmp_path / "p"))
    assert "small/walk" in {entry.key for entry in catalog_of(app_paths).entries}
    assert read == ["pack.yaml", "walk.yaml"]


def test_an_archive_that_does_not_hold_what_was_read_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    monkeypatch.setattr(install_pack, "archive_of", lambda contents: empty.getvalue())
    with pytest.raises(install_pack.Failure, match="cannot be read back"):
        install_pack.install(AppPaths(tmp_path / "data"), write_small(tmp_path / "p"))
    assert not (tmp_path / "data" / "library").exists()
