"""Errors that nobody expected in the window's thread: each is noted and said once, and the window goes on."""

import sys

from PySide6.QtCore import QTimer

from trainer.actions.failure import Failure
from trainer.ui.shell.frame import Frame

SAID = "errors that were said"
"""Property of the window: a page that cannot be painted would say so with every paint."""


def say_unexpected(window: Frame, error: BaseException) -> None:
    """Note an error and say it; a Failure that nobody took is only said. What ends the program ends it."""
    if not isinstance(error, Exception):
        sys.__excepthook__(type(error), error, error.__traceback__)
        return
    said: list[str] = window.property(SAID) or []
    if (place := _place(error)) in said:
        return
    window.setProperty(SAID, [*said, place])
    failure = error if isinstance(error, Failure) else window.fault(error)
    QTimer.singleShot(0, window, lambda: window.say(failure))  # not while something is being painted


def _place(error: Exception) -> str:
    """Where it was raised, the same each time it is raised there."""
    if isinstance(error, Failure):
        return f"{id(error)}"
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}, {trace.tb_lineno}" if trace else ""
    return f"{type(error).__qualname__} {where}"
