"""What is on the way to the first window names Qt's values by number: the right ones, and nothing builds `Qt`."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from trainer.ui.startup import qt_numbers as numbers
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text

ROOT = Path(__file__).resolve().parents[2]
HOME = """
import sys
from datetime import datetime
from pathlib import Path
import PySide6.QtCore, PySide6.QtGui
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.ui.window.app import make_application, make_window
application = make_application()
window = make_window(AppContext(AppPaths(Path(sys.argv[1])), datetime.now, lambda: 1))
window.show()
window.grab()
assert window.page.buttons
print("Qt" in vars(PySide6.QtCore), "QIcon" in vars(PySide6.QtGui))
window.drawings.keep()
"""


def test_every_number_is_the_one_of_qt() -> None:
    assert int(Qt.AlignmentFlag.AlignCenter) == numbers.ALIGN_CENTER
    assert int(Qt.AlignmentFlag.AlignVCenter) == numbers.ALIGN_V_CENTER
    assert Qt.Key.Key_Return == numbers.KEY_RETURN
    assert Qt.Key.Key_Enter == numbers.KEY_ENTER
    assert Qt.Key.Key_Space == numbers.KEY_SPACE
    assert Qt.FocusPolicy.NoFocus.value == numbers.NO_FOCUS
    assert Qt.FocusPolicy.StrongFocus.value == numbers.STRONG_FOCUS
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == numbers.SCROLL_BAR_ALWAYS_OFF
    assert Qt.TextFormat.PlainText.value == numbers.PLAIN_TEXT
    for name in ("Left", "Up", "Right", "Down"):
        assert getattr(numbers, f"KEY_{name.upper()}") == getattr(Qt.Key, f"Key_{name}")


def test_they_take_effect(qtbot) -> None:
    text, button, page = Text("<b>x</b>", Theme()), Button("x", Theme()), Page(Theme())
    for widget in (text, button, page):
        qtbot.addWidget(widget)
    assert text.textFormat() == Qt.TextFormat.PlainText
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert page.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_the_pointer_becomes_a_hand_over_what_can_be_pressed(qtbot) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QApplication

    from trainer.ui.pages.play.choice_card import ChoiceCard

    for widget, hand in ((Button("x", Theme()), True), (ChoiceCard(Theme(), sunken=True), False)):
        qtbot.addWidget(widget)
        QApplication.sendEvent(widget, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
        assert (widget.cursor().shape() == Qt.CursorShape.PointingHandCursor) == hand


def test_home_is_painted_before_the_namespace_qt_and_the_names_of_icons_are_built(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"welcomed": "yes"}')
    for _ in range(2):  # the second time its pictures come from the first
        done = subprocess.run([sys.executable, "-c", HOME, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
        assert done.stdout.strip() == "False False", done.stderr
