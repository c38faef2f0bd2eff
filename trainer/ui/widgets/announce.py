"""Saying aloud what otherwise only the eye sees."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say something of a widget; without one nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # Home is painted without

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
