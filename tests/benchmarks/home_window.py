"""What is measured against the blank window: the program as `trainer` starts it, until Home is painted."""

import sys

from PySide6.QtWidgets import QApplication

import trainer.ui.app
from tests.benchmarks.blank_window import UntilPainted
from trainer.__main__ import main

until = UntilPainted(wait=500 if "stay" in sys.argv else 0)  # long enough for what is done after the first paint
show = trainer.ui.app.Window.show


def show_and_watch(window: trainer.ui.app.Window) -> None:
    """Show the window and end once Home has painted."""
    assert window.page is not None
    window.page.widget().installEventFilter(until)
    window.resize(1280, 800)  # as the blank one, whatever the screen
    show(window)


if __name__ == "__main__":
    trainer.ui.app.Window.show = show_and_watch
    status = main([])
    QApplication.exit(status)
