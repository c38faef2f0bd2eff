"""A text in the small markup of packs. Every word of the author is escaped; nothing is guessed to be HTML."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.packs.markup import Block, Span, blocks_of, plain_text
from trainer.ui.theme.theme import Role, Theme
from trainer.ui.widgets.text import set_ink


class Prose(QLabel):
    """A text in the small markup: paragraphs, lists, strong and emphasis."""

    def __init__(
        self, text: str, theme: Theme, role: Role = "story", *, color: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setOpenExternalLinks(False)
        self.setFont(theme.font(role))
        self.setWordWrap(True)
        self._gap = theme.px(12 if role in ("story", "story-small") else 8)
        set_ink(self, color or theme.colors.ink)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.setText(as_rich_text(text, self._gap))
        self.setAccessibleName(plain_text(text))


def as_rich_text(text: str, gap: int) -> str:
    """The small markup as Qt's rich text; every word of the author is escaped. `gap` is in pixels."""
    blocks = blocks_of(text)
    return "".join(_paragraph(block, 0 if block is blocks[-1] else gap) for block in blocks)


def _paragraph(block: Block, gap: int) -> str:
    bullet = "•&nbsp;" if block.item else ""
    indent = "margin-left:16px; " if block.item else ""
    words = "".join(map(_words, block.spans))
    return f'<p style="{indent}margin-top:0; margin-bottom:{gap}px; line-height:128%">{bullet}{words}</p>'


def _words(span: Span) -> str:
    words = escape(span.text)
    if span.strong:
        return f"<b>{words}</b>"
    return f"<i>{words}</i>" if span.emphasis else words
