"""What Home can be painted without is made once, when it is needed, and where it is imported stands in one place."""

import ast
import gc
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from trainer.ui.startup import garbage_collector
from trainer.ui.startup.after_first_paint import AFTER_FIRST_PAINT_MS, after_first_paint
from trainer.ui.startup.first_use import FirstUse

UI = Path(__file__).resolve().parents[3] / "trainer" / "ui"
DEFERS_ON_PURPOSE = {
    "shell/on_demand.py",
    "window/on_demand.py",
    "controllers/debrief_controller.py",  # writing a PDF, looking for turning points
    "controllers/group_controller.py",  # writing a PDF
    "controllers/room_controller.py",  # the network, once a room opens; the files of a group
    "pages/home/home_page.py",  # what it came to, for somebody who has played
    "theme/system_motion.py",  # the bus of the desktop, where there is one
    "widgets/picture.py",  # a picture of a pack
    "widgets/pressable.py",  # a screen reader
}


def test_a_thing_is_made_once_and_not_before_it_is_needed() -> None:
    made: list[int] = []
    thing = FirstUse(lambda: made.append(1) or [len(made)])
    assert thing.made is None
    assert made == []
    assert thing() is thing() is thing.made
    assert made == [1]


def test_what_comes_after_the_first_paint_comes_then_and_only_if_somebody_waits(qtbot) -> None:
    done: list[str] = []
    stays, goes = QObject(), QObject()
    after_first_paint(stays, lambda: done.append("stays"))
    after_first_paint(goes, lambda: done.append("goes"))
    goes.deleteLater()
    assert done == []
    qtbot.wait(AFTER_FIRST_PAINT_MS + 100)
    assert done == ["stays"]


def test_a_window_that_takes_long_to_make_is_painted_before(qtbot) -> None:
    done: list[str] = []
    window = QObject()
    after_first_paint(window, lambda: done.append("after"))
    time.sleep(2 * AFTER_FIRST_PAINT_MS / 1000)
    QCoreApplication.processEvents()
    assert done == []
    qtbot.waitUntil(lambda: done == ["after"])


def test_the_collector_rests_and_works_again() -> None:
    garbage_collector.rest()
    assert not gc.isenabled()
    garbage_collector.work_again()
    assert gc.isenabled()


def test_imports_inside_functions_stand_where_things_are_deferred() -> None:
    found = {
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        if any(isinstance(each, ast.Import | ast.ImportFrom) for each in ast.walk(function))
    }
    assert {each for each in found if not each.startswith("startup/")} == DEFERS_ON_PURPOSE
