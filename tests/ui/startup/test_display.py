"""Whether there is a display is asked before Qt is, for Qt aborts the process where there is none."""

import socket
from pathlib import Path

import pytest

from trainer.ui.startup import display
from trainer.ui.startup.display import why_no_display


def test_other_systems_and_other_platforms_are_not_asked() -> None:
    assert why_no_display({}, "win32") is None
    assert why_no_display({}, "darwin") is None
    assert why_no_display({"QT_QPA_PLATFORM": "offscreen"}, "linux") is None


def test_nothing_set_and_nothing_that_answers_are_told_apart() -> None:
    assert "There is no display" in str(why_no_display({}, "linux"))
    assert "does not answer" in str(why_no_display({"DISPLAY": ":4711"}, "linux"))
    assert "does not answer" in str(why_no_display({"DISPLAY": "nonsense"}, "linux"))
    assert "does not answer" in str(why_no_display({"WAYLAND_DISPLAY": "x", "XDG_RUNTIME_DIR": "/nowhere"}, "linux"))


def test_a_wayland_display_that_answers_will_do(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "w"))
        server.listen()
        assert why_no_display({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux") is None


def test_a_library_that_qt_would_abort_without_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_x11_answers", lambda _: True)
    monkeypatch.setattr(display, "_missing_library", lambda: "libxcb-icccm.so.4")
    assert "libxcb-icccm.so.4" in str(why_no_display({"DISPLAY": ":0"}, "linux"))
    monkeypatch.setattr(display, "_missing_library", lambda: "")
    assert why_no_display({"DISPLAY": ":0"}, "linux") is None
