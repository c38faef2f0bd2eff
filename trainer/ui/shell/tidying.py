"""Letting go of what pages leave behind.

A page and its parts know each other, so only Python's collector finds that they are gone; and it looks through what has
lived for a while only once that has grown by a quarter. Pages, sessions and packs of some three hundred plays were kept
until then.
"""

import gc

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 1_000
"""How long after a page has gone it is looked for: by then the next one is painted, and somebody reads."""


class Tidying(QObject):
    """Looks for what can be let go of, a while after the last page has gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self.rest.timeout.connect(gc.collect)

    def after(self, page: QWidget) -> None:
        """Look once this page, which is about to go, is gone."""
        page.destroyed.connect(self._begin)

    def _begin(self) -> None:
        if not self.rest.isActive():
            self.rest.start()
