"""What is measured against the blank window: the program as `trainer` starts it, until Home is painted.

Nothing of Qt is imported here before the program does that itself, in its own way.
"""

import sys

import trainer.ui.startup.loading
from trainer.faces import open_face

STAY_MS = 500
"""Long enough for what is done once Home has been painted."""

load_qt = trainer.ui.startup.loading.load_qt


def load_qt_and_watch() -> None:
    """What the program does; then its window ends once its page has painted, and is of the size of the blank one."""
    load_qt()
    from PySide6.QtWidgets import QApplication

    import trainer.ui.window.app
    from tests.benchmarks.blank_window import UntilPainted

    show = trainer.ui.window.app.Window.show

    def show_and_watch(window: trainer.ui.window.app.Window) -> None:
        assert window.page is not None
        until = UntilPainted(STAY_MS if "stay" in sys.argv else 0)
        until.setParent(QApplication.instance())
        window.page.widget().installEventFilter(until)
        window.resize(1280, 800)
        show(window)

    trainer.ui.window.app.Window.show = show_and_watch


if __name__ == "__main__":
    trainer.ui.startup.loading.load_qt = load_qt_and_watch
    sys.exit(open_face([]))
