"""The debrief as PDF: the same page as the HTML, laid out by Qt, which is given nothing to load."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from trainer.actions.app_context import AppContext
from trainer.actions.learning.save_debrief import page_of
from trainer.actions.play.play_session import PlaySession
from trainer.actions.save_file import save_file
from trainer.language.translation import N_
from trainer.scoring.turning_point import Turned
from trainer.ui.theme.fonts import font

PDF_TOLD = N_(
    "A PDF is for printing: it has no headings for a screen reader. For everybody to read, save it as a web page too."
)
MARGIN_MM = 18
SIZE = 11
"""Points of the text."""


def save_pdf(context: AppContext, session: PlaySession, turning: Turned, to: Path, *, replace: bool = False) -> None:
    """Save the debrief as PDF on A4, as `save_file` does. Raises Failure."""
    save_file(context.app_paths, pdf_of(page_of(context, session, turning, pictured=False)), to, replace=replace)


def pdf_of(page: str) -> bytes:
    """A page of our own HTML as PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    plain = font("Atkinson Hyperlegible", 12)
    plain.setPointSize(SIZE)
    document.setDefaultFont(plain)
    document.setHtml(page)
    document.print_(writer)
    del writer  # it writes the end of the file
    return bytes(buffer.data().data())
