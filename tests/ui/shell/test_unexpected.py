"""An error in the window's own thread is noted and said, and the window goes on."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.ui.shell.unexpected import say_unexpected

SLOT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.ui.window import app

def look():
    asked = QApplication.activeModalWidget()
    print(*(each.text() for each in asked.findChildren(QLabel)))
    QApplication.exit(0)

def mistake():
    secret = "Ada Lovelace"
    raise ValueError(secret)

make = app.make_window
def make_window(context):
    window = make(context)
    button = QPushButton(window)
    button.clicked.connect(mistake)
    QTimer.singleShot(200, button.click)
    QTimer.singleShot(600, look)
    return window
app.make_window = make_window
now = __import__("datetime").datetime.now
sys.exit(app.open_window(AppContext(AppPaths(Path(sys.argv[1])), lambda: now().astimezone(), lambda: 1)))
"""


def test_a_mistake_behind_a_button_is_said_and_noted(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"welcomed": "yes"}')
    done = subprocess.run([sys.executable, "-c", SLOT, str(tmp_path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Something went wrong in Right Call itself" in done.stdout
    assert str(tmp_path / "errors.log") in done.stdout
    assert "Traceback" not in done.stderr
    noted = (tmp_path / "errors.log").read_text()
    assert "in mistake" in noted
    assert "Lovelace" not in noted + done.stdout


def mistake(number: int = 0) -> ValueError:
    try:
        raise ValueError(number)
    except ValueError as error:
        return error


def test_what_goes_wrong_with_every_paint_is_said_once(hands: Hands, small: AppContext) -> None:
    for number in range(3):
        say_unexpected(hands.window, mistake(number))
        hands.settle()
    hands.key("Enter")
    assert QApplication.activeModalWidget() is None
    assert small.app_paths.errors.read_text().count("builtins.ValueError") == 1


def test_a_failure_that_nobody_took_is_only_said(hands: Hands, small: AppContext) -> None:
    say_unexpected(hands.window, Failure("machine", "The disk is full."))
    hands.settle()
    assert "The disk is full." in hands.text()
    assert not small.app_paths.errors.exists()


def test_a_mistake_beside_the_window_is_said_and_noted(open_window: Callable[..., Hands], small: AppContext) -> None:
    hands = open_window(small)
    hands.window.tasks.run(lambda: {}["Ada Lovelace"])
    hands.settle()
    assert str(small.app_paths.errors) in hands.text()
    assert "Lovelace" not in hands.text() + small.app_paths.errors.read_text()
