"""Settings are few, kept whole, and never in the way."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import get_args

import pytest

from trainer.files import atomic_write, folder_lock
from trainer.play.verdicts import Verdicts
from trainer.records.faults import RecordsError
from trainer.records.settings import (
    VERDICTS,
    CharacterKeys,
    Settings,
    WindowSize,
    forget_settings,
    load_settings,
    load_window_size,
    rename_settings,
    save_settings,
    save_window_size,
    settings_files,
)


def test_every_time_for_verdicts_can_be_set() -> None:
    assert get_args(Verdicts) == VERDICTS


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    for settings in (
        Settings(),
        Settings("dark", 200, None),
        Settings("light", 150, 2.0, "end", True, "all", "Ana", True),
        Settings(motion="off", story_first=False),
        Settings(character_keys="off", typeface="plain", spacing="wide"),
        Settings(character_keys="ctrl", pause_key="Ж", cast_key="P"),
    ):
        save_settings(tmp_path / "a" / "settings.json", settings)
        assert load_settings(tmp_path / "a" / "settings.json") == settings


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        '{"people": 7}',
        '{"people": {"me": 7}}',
        '{"how_sure": "maybe", "welcomed": 1}',
        "[]",
        "null",
        '{"theme": 3}',
        '{"theme": [], "text_size": true, "x": 1}',
        '{"text_size": 1e9}',
        "\x00",
    ],
)
def test_what_is_not_understood_is_as_in_a_new_program(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert load_settings(path) == Settings()


def test_one_bad_value_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "text_size": 7, "time_factor": null}')
    assert load_settings(path) == Settings("dark", 100, None)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RecordsError, match="no writing"):
        save_settings(tmp_path / "file" / "settings.json", Settings())


def test_what_earlier_versions_kept_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        '{"theme": "dark", "text_size": 150, "time_factor": null, "verdicts": "end", "how_sure": "yes",'
        ' "read_first": "untimed", "person": "Ana", "welcomed": "yes"}'
    )
    ana = Settings("dark", 150, None, "end", True, "untimed", "Ana", True)
    assert load_settings(path) == ana
    assert load_settings(path, "Bo") == Settings(person="Bo")
    save_settings(path, Settings("light", person="Bo"))
    assert (load_settings(path).person, load_settings(path, "Ana")) == ("Bo", ana)
    path.write_text('{"how_sure": "no", "welcomed": "no"}')
    assert load_settings(path) == Settings()


@pytest.mark.parametrize(("kept", "now"), [(True, "alone"), (False, "off"), ("alt", "alt"), ("shift", "alone")])
def test_keys_that_were_on_or_off_still_are(tmp_path: Path, kept: object, now: CharacterKeys) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"people": {"me": {"theme": "dark", "character_keys": kept}}}))
    assert load_settings(path) == Settings("dark", character_keys=now)


@pytest.mark.parametrize(
    ("pause", "cast"),
    [("L", "L"), ("P", "K"), ("1", "W"), ("", "W"), ("PP", "W"), ("p", "W"), (" ", "W"), ("\u202e", "W"), (7, "W"),
     ([], {}), (None, "Q"), (True, "Q"), ("W", "W"), ("\ud800", "W")],
)  # fmt: skip
def test_letters_that_do_not_do_for_keys_are_as_in_a_new_program(tmp_path: Path, pause: object, cast: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"people": {"me": {"theme": "dark", "pause_key": pause, "cast_key": cast}}}))
    assert load_settings(path) == Settings("dark")
    save_settings(path, Settings("light"))
    assert load_settings(path) == Settings("light")


def test_one_letter_that_was_kept_does_without_the_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"people": {"me": {"cast_key": "Q"}}}')
    assert load_settings(path) == Settings(cast_key="Q")


def test_what_is_so_or_not_is_a_bool_of_json(tmp_path: Path) -> None:
    save_settings(tmp_path / "settings.json", Settings(how_sure=True))
    text = (tmp_path / "settings.json").read_text()
    assert '"how_sure": true' in text
    assert '"welcomed": false' in text


def test_a_number_of_another_kind_is_the_one_that_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"people": {"me": {"text_size": 150.0, "time_factor": 2}}}')
    found = load_settings(path)
    assert (repr(found.text_size), repr(found.time_factor)) == ("150", "2.0")


def test_settings_are_each_persons_own(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    ana, bo = Settings("dark", person="Ana"), Settings(text_size=200, person="Bo")
    save_settings(path, ana)
    save_settings(path, bo)
    assert (load_settings(path), load_settings(path, "Ana")) == (bo, ana)
    save_settings(path, ana._replace(theme="light"), plays=False)
    assert (load_settings(path), load_settings(path, "Ana").theme) == (bo, "light")
    rename_settings(path, "Bo", "Bob")
    assert load_settings(path) == bo._replace(person="Bob")
    assert load_settings(path, "Bo") == Settings(person="Bo")
    forget_settings(path, "Bob", "Ana")
    assert load_settings(path).person == "Ana"
    assert "Bo" not in path.read_text()
    save_settings(path, bo, plays=False)
    assert "Bo" not in path.read_text(), "who was erased does not come back"


def test_the_size_of_the_window_is_everybodys(tmp_path: Path) -> None:
    path = tmp_path / "a" / "settings.json"
    assert load_window_size(path) is None
    save_window_size(path, WindowSize(900, 700, maximized=True))
    save_settings(path, Settings("dark", person="Ana"))
    assert load_window_size(path) == WindowSize(900, 700, maximized=True)
    assert load_settings(path).theme == "dark"


@pytest.mark.parametrize(
    "size", ["7", "[]", "[0, 5, false]", "[900, 700]", '["900", 700, true]', "[900, 99999, true]", "[true, true, true]"]
)
def test_a_size_that_is_none_is_left_alone(tmp_path: Path, size: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"window": {size}}}')
    assert load_window_size(path) is None


def test_all_files_of_the_settings_are_theirs(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings())
    for name in (".settings.json-0a.part", "settings.part", "other.json"):
        (tmp_path / name).write_text("")
    assert {each.name for each in settings_files(path)} == {"settings.json", ".settings.json-0a.part", "settings.part"}


@pytest.mark.parametrize("damage", ['{"people": {"Ana": {"theme": "da', "[" * 200_000, "null", "\0\1"])
def test_damaged_settings_are_put_aside_before_anything_is_written_over_them(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "settings.json"
    for _ in range(2):
        path.write_text(damage)
        assert load_settings(path) == Settings()
        save_window_size(path, WindowSize(1000, 700))
    aside = [tmp_path / f"settings-damaged-{number}.json" for number in (1, 2)]
    assert [each.read_text() for each in aside] == [damage, damage]
    assert set(settings_files(path)) == {path, *aside}
    assert load_window_size(path) == WindowSize(1000, 700)


def test_settings_that_cannot_be_read_now_are_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    with pytest.raises(RecordsError):
        save_settings(path, Settings("dark"))
    assert path.is_dir()


@pytest.mark.parametrize("first", ["a setting", "the window's size"])
def test_a_change_after_damage_is_kept_and_who_made_it_still_plays(tmp_path: Path, first: str) -> None:
    path, ana = tmp_path / "settings.json", Settings("dark", welcomed=True, person="Ana")
    save_settings(path, Settings(person="Ana"))
    path.write_text("{")
    if first == "the window's size":
        save_window_size(path, WindowSize(1000, 700))
        assert load_settings(path) == Settings(), "nobody knows yet who plays"
    save_settings(path, ana, plays=False)
    assert load_settings(path) == ana
    save_settings(path, Settings(person="Bo"), plays=False)
    assert "Bo" not in path.read_text(), "from then on it is known who plays"


def while_it_is_written(monkeypatch: pytest.MonkeyPatch, deed: Callable[[], None]) -> list[Path]:
    """Let another window do something between the first reading and writing. Returns where parts are written."""
    written: list[Path] = []
    durable_part = atomic_write.durable_part

    def write(path: Path, data: bytes, mode: int) -> Path:
        written.append(path)
        if len(written) == 1:
            deed()
        return durable_part(path, data, mode)

    monkeypatch.setattr(atomic_write, "durable_part", write)
    return written


def of_two(path: Path) -> Settings:
    """Settings of Ana, who plays, and of Bo. Returns what Ana changes in another window."""
    save_settings(path, Settings(text_size=200, person="Bo"))
    save_settings(path, Settings(person="Ana"))
    return Settings("dark", person="Ana")


def test_who_is_erased_while_another_window_writes_does_not_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    changed = of_two(path)
    monkeypatch.setattr(folder_lock, "try_hold", lambda opened: True)  # as on Windows
    while_it_is_written(monkeypatch, lambda: forget_settings(path, "Ana", "Bo"))
    save_settings(path, changed, plays=False)
    assert "Ana" not in path.read_text()
    assert load_settings(path) == Settings(text_size=200, person="Bo")
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_window_has_changed_meanwhile_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    changed = of_two(path)
    monkeypatch.setattr(folder_lock, "try_hold", lambda opened: True)
    while_it_is_written(monkeypatch, lambda: save_window_size(path, WindowSize(1000, 700)))
    save_settings(path, changed, plays=False)
    assert (load_settings(path), load_window_size(path)) == (changed, WindowSize(1000, 700))


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder cannot be held")
def test_another_window_waits_until_the_settings_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    changed = of_two(path)
    other = Thread(target=lambda: forget_settings(path, "Ana", "Bo"))

    def erase_in_another_window() -> None:
        other.start()
        other.join(0.2)
        assert other.is_alive(), "it waits"

    written = while_it_is_written(monkeypatch, erase_in_another_window)
    save_settings(path, changed, plays=False)
    other.join()
    assert len(written) == 2, "nobody had to begin again"
    assert "Ana" not in path.read_text()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder cannot be held")
def test_a_window_that_hangs_keeps_no_setting_from_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_lock, "PATIENCE", 0.05)
    with folder_lock.folder_lock(tmp_path):
        save_settings(tmp_path / "settings.json", Settings("dark"))
    assert load_settings(tmp_path / "settings.json").theme == "dark"
