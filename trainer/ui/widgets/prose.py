"""A text in the small markup of packs. Every word of the author stands as it is; nothing is guessed to be HTML."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.packs.markup import Block, Span, blocks_of, plain_text
from trainer.ui.theme.theme import Role, Theme
from trainer.ui.widgets.text import set_ink

LINE_HEIGHT = 128
"""Percent of what the typeface asks for."""
WIDE_LINES = 160
"""The same where text is set wide."""
INDENT = 16
"""Pixels before an item of a list."""
LONGEST_LINE = 80
"""Characters of a line where nobody says how much room there is."""


class Prose(QLabel):
    """A text in the small markup: paragraphs, lists, strong and emphasis.

    It is laid out from fonts and not from HTML, for `<b>` knows no axis of a variable typeface: Qt would smear it.
    """

    def __init__(
        self, text: str, theme: Theme, role: Role = "story", *, color: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        self._gap = theme.px(12 if role in ("story", "story-small") else 8)
        self._heights: dict[int, int] = {}
        self._widths: dict[int, int] = {}
        """Of the text laid out for a width: how wide its widest line is then."""
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(theme.font(role))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setWordWrap(True)
        set_ink(self, color or theme.colors.ink)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._heights.clear()
        self._widths.clear()
        self._document.clear()
        cursor, blocks = QTextCursor(self._document), blocks_of(text)
        for block in blocks:
            if block is not blocks[0]:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block_format(block, last=block is blocks[-1]))
            for span in (Span("•\N{NO-BREAK SPACE}"), *block.spans) if block.item else block.spans:
                cursor.insertText(span.text, self._span_format(span))
        words = plain_text(text)
        self.setText(words)
        self.setAccessibleName(words)

    def font_of(self, span: Span) -> QFont:
        """The font in which a span is set: strong is an own weight of the typeface."""
        return self._theme.font(self._role, bold=True if span.strong else None, italic=span.emphasis)

    def _block_format(self, block: Block, *, last: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(
            WIDE_LINES if self._theme.wide else LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        made.setBottomMargin(0 if last else self._gap)
        made.setLeftMargin(INDENT if block.item else 0)
        return made

    def _span_format(self, span: Span) -> QTextCharFormat:
        made = QTextCharFormat()
        if span.strong or span.emphasis:
            made.setFont(self.font_of(span))
        return made

    def heightForWidth(self, width: int) -> int:
        """Remembered: boxes in boxes ask for it a dozen times, and each answer lays the whole text out."""
        width = min(width, self._widths.get(-1, width))  # wider than its longest paragraph it is no lower
        if width not in self._heights:
            self._document.setTextWidth(max(0, width))
            self._heights[width] = ceil(self._document.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Its longest paragraph, or as much of it as makes a good line."""
        width = min(self._widest(-1), self.fontMetrics().averageCharWidth() * LONGEST_LINE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(self._widest(0), self.fontMetrics().height())

    def _widest(self, width: int) -> int:
        """The widest line of the text laid out for a width, -1 for one line a paragraph. Remembered, as its height."""
        if width not in self._widths:
            self._document.setTextWidth(width)
            self._widths[width] = ceil(self._document.idealWidth())
        return self._widths[width]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text in the middle of its height."""
        painter, box = QPainter(self), QRectF(self.contentsRect())
        self._document.setTextWidth(box.width())
        painter.translate(box.left(), box.top() + max(0.0, (box.height() - self._document.size().height()) / 2))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        self._document.documentLayout().draw(painter, context)
