"""One sentence of a room where there is nothing to lead: it is being opened, or it has ended by itself."""

from collections.abc import Callable, Sequence

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text

Deed = tuple[str, Callable[[], object]]
"""What a button says, and does."""


class NoticePage(Page):
    """A heading, sentences, and what can be done; the first button is the one that Enter presses."""

    def __init__(self, theme: Theme, title: str, sentences: Sequence[str], deeds: Sequence[Deed]) -> None:
        super().__init__(theme, widest=760)
        self.column.addWidget(Text(title, theme, "title"))
        for each in sentences:
            self.column.addWidget(Text(each, theme, "body", color=theme.colors.muted))
        self.buttons: list[Button] = []
        for place, (words, do) in enumerate(deeds):
            button = Button(words, theme, primary=place == 0)
            button.clicked.connect(lambda _=False, act=do: act())
            self.buttons.append(button)
        self.column.addWidget(Flow([*self.buttons], theme))
        self.column.addStretch(1)
