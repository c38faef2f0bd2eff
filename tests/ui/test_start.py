"""What the program does with what it is started with."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

import trainer.ui.window.app as app
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.faces import open_face
from trainer.ui.window.opened_files import OpenedFiles


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[list[tuple[object, ...]]]:
    found: list[tuple[object, ...]] = []
    monkeypatch.setenv("RIGHTCALL_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(app, "open_window", lambda context, pack: found.append(("window", pack)) or 0)
    monkeypatch.setattr(app, "open_preview", lambda context, folder, editor: found.append((folder, editor)) or 0)
    yield found
    gc.enable()  # as the window does once it is there


def test_alone_it_opens_the_window(started: list[tuple[object, ...]]) -> None:
    assert open_face([]) == 0
    assert started == [("window", None)]


def test_a_double_click_on_a_zip_opens_the_window_on_it(started: list[tuple[object, ...]], tmp_path: Path) -> None:
    open_face([str(tmp_path / "Evening.ZIP")])
    assert started == [("window", str(tmp_path / "Evening.ZIP"))]


def test_preview_takes_the_editor_from_its_option_or_the_environment(
    started: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_small(tmp_path / "p")
    open_face(["preview", str(folder), "--editor", "vim +{line} {file}"])
    monkeypatch.setenv("RIGHTCALL_EDITOR", "code")
    open_face(["preview", str(folder)])
    assert started == [(folder, "vim +{line} {file}"), (folder, "code")]


def test_a_pack_named_at_the_start_is_offered(hands, small: AppContext, tmp_path: Path) -> None:
    hands.window.packs_controller.add(str(write_small(tmp_path / "q")))
    hands.settle()
    assert "Exactly this is installed already." in hands.text()
    hands.key("Esc")


def test_a_file_that_the_system_asks_to_open_is_offered(hands, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert application is not None
    opened = OpenedFiles(lambda name: hands.window.packs_controller.add(name), application)
    application.installEventFilter(opened)
    QApplication.sendEvent(application, QFileOpenEvent(str(write_small(tmp_path / "q"))))
    application.removeEventFilter(opened)
    hands.settle()
    assert "Add this pack?" in hands.text()
    hands.press("Not now")


def test_the_window_is_no_larger_than_its_screen(context: AppContext, qtbot) -> None:
    app.make_application()
    window = app.make_window(context)
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    window.resize(room.width() + 300, room.height() + 300)
    app.fit_to_screen(window)
    assert window.width() <= room.width()
    assert window.height() < room.height()
    window.resize(700, 500)
    app.fit_to_screen(window)
    assert (window.width(), window.height()) == (700, 500)
