"""The log of our own mistakes: it says where, and nothing of packs or people; it never grows; it is named on screen."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.actions import error_log
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.error_log import BYTES, OLDER, fault, log_files

SECRET = "Ada Lovelace told everybody to wait"


def raised(deed: Callable[[], object]) -> Exception:
    try:
        deed()
    except Exception as error:
        return error
    raise AssertionError


def with_secrets() -> None:
    told = [SECRET]
    try:
        {}[told[0]]
    except KeyError as error:
        raise ValueError(SECRET) from error


def test_the_log_says_where_and_nothing_of_packs_or_people(context: AppContext) -> None:
    fault(context.app_paths, raised(with_secrets))
    text = context.app_paths.errors.read_text()
    assert SECRET not in text
    assert "Lovelace" not in text
    assert str(Path.home()) not in text
    assert os.getcwd() not in text, "a folder often has its owner's name"
    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text, "what it came from"
    assert f"{__name__}, line {with_secrets.__code__.co_firstlineno + 5}, in with_secrets" in text


def test_the_sentence_says_where_the_log_is(context: AppContext) -> None:
    failure = fault(context.app_paths, raised(with_secrets))
    assert failure.kind == "fault"
    assert str(context.app_paths.errors) in str(failure)
    assert SECRET not in str(failure)


def test_the_log_never_grows_beyond_its_size(context: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(error_log, "BYTES", 2_000)
    for _ in range(60):
        fault(context.app_paths, raised(with_secrets))
    files = log_files(context.app_paths)
    assert {path.name for path in files} == {path.name for path in context.app_paths.data.iterdir()}
    assert len(files) == OLDER + 1
    assert all(0 < path.stat().st_size <= 2_000 for path in files)
    assert (OLDER + 1) * BYTES <= 600_000


@pytest.mark.parametrize("blocked", ["a file", "a folder in the log's place"])
def test_where_nothing_can_be_written_there_is_a_sentence_all_the_same(tmp_path: Path, blocked: str) -> None:
    if blocked == "a file":
        (tmp_path / "data").write_text("")
    else:
        (tmp_path / "data" / "errors.log").mkdir(parents=True)
    failure = fault(AppPaths(tmp_path / "data"), raised(with_secrets))
    assert failure.kind == "fault"
    assert f"nothing can be written in {tmp_path / 'data'}" in str(failure)


def test_errors_that_come_from_one_another_end(context: AppContext) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    fault(context.app_paths, one)
    assert context.app_paths.errors.read_text().count("builtins.ValueError") == 1


def test_a_pipe_in_place_of_the_log_is_not_waited_for(context: AppContext) -> None:
    context.app_paths.data.mkdir()
    os.mkfifo(context.app_paths.errors)
    assert "could not be noted" in str(fault(context.app_paths, raised(with_secrets)))
