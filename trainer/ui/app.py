"""Opening the window."""

from trainer.actions.desk import Desk


def open_window(desk: Desk) -> int:
    """Open the window."""
    return 0
