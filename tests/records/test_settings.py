"""Settings are few, kept whole, and never in the way."""

from pathlib import Path

import pytest

from trainer.records.faults import RecordsError
from trainer.records.settings import Settings, load_settings, save_settings


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    for settings in (Settings(), Settings("dark", 200, None), Settings("light", 150, 2.0)):
        save_settings(tmp_path / "a" / "settings.json", settings)
        assert load_settings(tmp_path / "a" / "settings.json") == settings


@pytest.mark.parametrize(
    "text",
    ["", "[", "[]", "null", '{"theme": 3}', '{"theme": [], "text_size": true, "x": 1}', '{"text_size": 1e9}', "\x00"],
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
