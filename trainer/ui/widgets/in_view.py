"""What cannot be seen is not pressed and not written in: the first key brings it into view."""

from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(widget: QWidget) -> bool:
    """Scroll to a widget if less than half of its height can be seen. Returns whether that was so."""
    if not widget.isVisible() or 2 * widget.visibleRegion().boundingRect().height() >= min(widget.height(), 200):
        return False
    place = widget.parentWidget()
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    if place is None:
        return False
    place.ensureWidgetVisible(widget)
    return True


def scroll_to_read(page: QScrollArea, first: QWidget, last: QWidget) -> None:
    """Begin the view with `first` if `last` is below what is seen from the beginning; else with that."""
    frame, bar = page.viewport(), page.verticalScrollBar()
    below = last.mapTo(frame, last.rect().bottomLeft()).y() + bar.value() >= frame.height()
    bar.setValue(first.mapTo(frame, first.rect().topLeft()).y() + bar.value() if below else 0)
