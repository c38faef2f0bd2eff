"""Which names and which sizes are taken, up to each limit, and what of a file with more in it is kept."""

import json
from pathlib import Path

import pytest

from trainer.records.faults import RecordsError
from trainer.records.settings import (
    LARGEST_WINDOW,
    Settings,
    WindowSize,
    forget_settings,
    has_settings,
    is_name,
    load_settings,
    load_window_size,
    rename_settings,
    save_settings,
    save_window_size,
    settings_files,
    spare_settings_files,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.mark.parametrize("name", ["A", "x" * 40, "Ana María", "می\u200cخواهم", "क्\u200dष", "你", "O’Hara-2"])
def test_a_line_of_at_most_forty_characters_is_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "x" * 41,
        " Ana",
        "Ana ",
        "two\nlines",
        "a\tb",
        "\udcff",
        "\u200c",
        "\u200d",
        "\u200c \u200d",
        "a\u200bb",
    ],
)
def test_what_nobody_can_read_is_no_name(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize(
    ("width", "height"), [(1, 1), (LARGEST_WINDOW, 1), (1, LARGEST_WINDOW), (LARGEST_WINDOW, LARGEST_WINDOW)]
)
def test_a_window_is_of_one_pixel_to_the_largest(path: Path, width: int, height: int) -> None:
    save_window_size(path, WindowSize(width, height))
    assert load_window_size(path) == WindowSize(width, height, maximized=False)


@pytest.mark.parametrize(
    ("width", "height"), [(0, 9), (9, 0), (-1, 9), (9, -1), (LARGEST_WINDOW + 1, 9), (9, LARGEST_WINDOW + 1)]
)
def test_a_window_of_no_size_or_of_too_much_is_none(path: Path, width: int, height: int) -> None:
    path.write_text(json.dumps({"window": [width, height, False]}))
    assert load_window_size(path) is None


def test_settings_are_had_once_they_are_kept(path: Path) -> None:
    assert not has_settings(path, "Ana")
    save_settings(path, Settings(person="Ana"))
    assert has_settings(path, "Ana")
    assert not has_settings(path, "me")


def test_the_file_says_each_value_by_its_name(path: Path) -> None:
    save_settings(path, Settings("dark", 130, None, "end", True, "all", "Ana", True))
    save_window_size(path, WindowSize(900, 700))
    values = {
        "theme": "dark", "text_size": 130, "time_factor": None, "verdicts": "end", "how_sure": True,
        "read_first": "all", "welcomed": True, "motion": "system", "story_first": True,
        "say_yourself": "drills", "character_keys": "alone", "typeface": "book", "spacing": "normal",
        "pause_key": "P", "cast_key": "W",
    }  # fmt: skip
    assert json.loads(path.read_bytes()) == {"person": "Ana", "people": {"Ana": values}, "window": [900, 700, False]}


def test_who_does_not_play_is_kept_only_where_they_are_known(path: Path) -> None:
    save_settings(path, Settings("dark"), plays=False)
    assert load_settings(path) == Settings("dark"), "nothing said who plays"
    before = path.read_bytes()
    save_settings(path, Settings("dark", person="Ana"), plays=False)
    assert path.read_bytes() == before
    save_settings(path, Settings("light", person="Ana"))
    save_settings(path, Settings("light"), plays=False)
    assert (load_settings(path).person, load_settings(path, "me").theme) == ("Ana", "light")
    forget_settings(path, "me", "Bo")
    save_settings(path, Settings("light", person="Bo"), plays=False)
    assert has_settings(path, "Bo"), "who plays is known, though nothing was kept of them yet"


def test_one_is_forgotten_or_renamed_and_the_others_and_the_window_stay(path: Path) -> None:
    ana, bo, cleo = Settings("dark", 150, person="Ana"), Settings("light", person="Bo"), Settings(person="Cleo")
    for settings in (ana, bo, cleo):
        save_settings(path, settings)
    save_window_size(path, WindowSize(900, 700))
    rename_settings(path, "Ana", "Anna")
    assert (load_settings(path), has_settings(path, "Ana")) == (ana._replace(person="Anna"), False)
    assert (load_settings(path, "Bo"), load_settings(path, "Cleo")) == (bo, cleo)
    forget_settings(path, "Anna", "Cleo")
    assert (load_settings(path), has_settings(path, "Anna"), load_settings(path, "Bo")) == (cleo, False, bo)
    assert load_window_size(path) == WindowSize(900, 700)


@pytest.mark.parametrize("name", ["x" * 41, "two\nlines", " "])
def test_a_name_in_the_file_that_is_none_plays_as_nobody_in_particular_and_goes(path: Path, name: str) -> None:
    path.write_text(json.dumps({"person": name, "people": {name: {"theme": "dark"}, "Ana": {"theme": "light"}}}))
    assert load_settings(path) == Settings()
    save_window_size(path, WindowSize(900, 700))
    assert json.loads(path.read_bytes())["people"].keys() == {"Ana"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("how_sure", 1), ("how_sure", "perhaps"), ("welcomed", 0), ("text_size", True), ("time_factor", True),
        ("time_factor", False), ("theme", "blue"), ("verdicts", True), ("read_first", True), ("read_first", "yes"),
        ("text_size", 100.5), ("time_factor", 3.0), ("theme", None), ("how_sure", None),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_as_in_a_new_program(path: Path, name: str, value: object) -> None:
    path.write_text(json.dumps({"people": {"me": {name: value, "text_size" if name != "text_size" else "theme": 200}}}))
    assert getattr(load_settings(path), name) == getattr(Settings(), name)


def test_what_was_put_aside_or_half_written_is_spare(path: Path) -> None:
    spare = ["settings-damaged-1.json", "settings-damaged-12.json", ".settings.json-0a1b.part", "settings.part"]
    others = ["settings-damaged-1.txt", "other.json", ".records.sqlite-0a.part", "settings-1.json", "records.part"]
    assert settings_files(path) == []
    for name in [*spare, *others, "settings.json"]:
        path.with_name(name).write_text("")
    assert sorted(spare_settings_files(path)) == sorted(path.with_name(name) for name in spare)
    assert sorted(settings_files(path)) == sorted([path, *spare_settings_files(path)])


def test_where_nothing_can_be_read_or_written_the_file_is_named(path: Path) -> None:
    path.mkdir()
    assert (load_settings(path), load_window_size(path), has_settings(path, "me")) == (Settings(), None, False)
    for deed in (
        lambda: save_settings(path, Settings()),
        lambda: save_window_size(path, WindowSize(9, 9)),
        lambda: forget_settings(path, "Ana", "me"),
        lambda: rename_settings(path, "Ana", "Bo"),
    ):
        with pytest.raises(RecordsError) as refused:
            deed()
        assert (refused.value.code, refused.value.path) == ("no writing", path)
    blocked = path.parent / "file" / "settings.json"
    blocked.parent.write_text("x")
    with pytest.raises(RecordsError) as refused:
        save_settings(blocked, Settings())
    assert (refused.value.code, refused.value.path) == ("no writing", blocked)


def test_a_file_that_cannot_be_written_now_names_it_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.files.atomic_write.durable_part", full)
    with pytest.raises(RecordsError) as refused:
        save_settings(path, Settings())
    assert (refused.value.code, refused.value.path) == ("disk full", path)
