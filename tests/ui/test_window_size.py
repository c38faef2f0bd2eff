"""The window comes back as large as it was, and never larger than the screen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.actions.app_context import AppContext
from trainer.records.settings import WindowSize, load_window_size, save_window_size
from trainer.ui.shell.frame import FIRST_SIZE
from trainer.ui.window.app import make_application, make_window, show_as_before
from trainer.ui.window.window import Window


def opened(context: AppContext, qtbot: QtBot) -> Window:
    make_application()
    window = make_window(context)
    qtbot.addWidget(window)
    show_as_before(window)
    qtbot.waitExposed(window)
    return window


def test_it_comes_back_as_it_was_closed(context: AppContext, qtbot: QtBot) -> None:
    window = opened(context, qtbot)
    window.resize(701, 555)
    window.close()
    assert load_window_size(context.app_paths.settings) == WindowSize(701, 555)
    again = opened(context, qtbot)
    assert (again.width(), again.height()) == (701, 555)


def test_it_is_never_larger_than_the_screen(context: AppContext, qtbot: QtBot) -> None:
    save_window_size(context.app_paths.settings, WindowSize(9_000, 8_000))
    window = opened(context, qtbot)
    room = window.screen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() < room.height()


def test_a_window_that_filled_the_screen_does_so_again_and_knows_its_size_below(
    context: AppContext, qtbot: QtBot
) -> None:
    save_window_size(context.app_paths.settings, WindowSize(701, 555))
    window = opened(context, qtbot)
    window.showMaximized()
    window.close()
    kept = load_window_size(context.app_paths.settings)
    assert kept == WindowSize(701, 555, maximized=True)
    assert opened(context, qtbot).isMaximized()


def test_where_nothing_can_be_written_it_closes_all_the_same(
    context: AppContext, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(context, qtbot)
    assert window.width() <= FIRST_SIZE[0]

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    window.close()
    assert not window.isVisible()
