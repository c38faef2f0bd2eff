"""A page as PDF where no window is open and no screen is needed: Qt lays it out into nothing but a file."""

from PySide6.QtGui import QGuiApplication

from trainer.ui.controllers.pdf import pdf_of
from trainer.ui.theme.fonts import load_fonts


def pdf_without_a_screen(page: str) -> bytes:
    """A page of our own HTML as PDF on A4."""
    application = QGuiApplication.instance() or QGuiApplication(["trainer", "-platform", "offscreen"])
    for slanted in (False, True):
        load_fonts(slanted=slanted)
    made = pdf_of(page)
    del application  # it was needed until here
    return made
