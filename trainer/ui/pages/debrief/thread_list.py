"""What came of earlier decisions: a line each, and a click goes to the decision."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.people import thread_in_words
from trainer.language.translation import _
from trainer.scoring.threads import Thread
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text


class ThreadList(QWidget):
    """Says `walk` the number of the decision that a thread comes from."""

    def __init__(self, theme: Theme, threads: Sequence[Thread], walk: Callable[[int], None]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(4))
        for thread in threads:
            column.addWidget(Text(thread_in_words(thread), theme, "body", color=theme.colors.muted))
            words = _("To {number}. {title}").format(number=thread.cause.number, title=thread.cause.title)
            button = Button(words, theme, quiet=True)
            button.clicked.connect(lambda _=False, number=thread.cause.number: walk(number))
            column.addWidget(button)
