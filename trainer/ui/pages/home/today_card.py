"""Today's practice on Home: how much it is, and what one meant to do next time."""

from PySide6.QtCore import Signal

from trainer.language.numbers import quoted
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text


class TodayCard(Card):
    """A handful of decisions a day. How many are left, and the intention, are told once Home has been painted.

    `grown` is what was found until now.
    """

    begin_asked = Signal()

    def __init__(self, theme: Theme, *, primary: bool, grown: str = "") -> None:
        super().__init__(theme)
        muted, add = theme.colors.muted, self.column.addWidget
        add(Text(_("A little every day"), theme, "small-strong", color=muted))
        add(Text(_("Today's practice"), theme, "title", level=2))
        self.told = Text(_("A handful of decisions from many places, each a minute long."), theme, "body")
        add(self.told)
        self.column.addSpacing(theme.gap(6))
        self.begin = Button(_("Begin"), theme, primary=primary, name=_("Begin today's practice"))
        self.begin.clicked.connect(self.begin_asked)
        add(self.begin)
        self.column.addStretch(1)
        if grown:
            add(Text(grown, theme, "body", color=muted))

    def show_told(self, words: str, again: str | None) -> None:
        """Say how much is left; `again` stands on the button once it is done, None where it is not."""
        self.told.setText(words)
        if again is not None:
            self.begin.setText(again)
            self.begin.setAccessibleName(again)
            self.begin.updateGeometry()
        self.begin.show()
        self.begin.update()

    def show_nothing(self, words: str) -> None:
        """Say why there is nothing to do."""
        self.told.setText(words)
        self.begin.hide()

    def show_meant(self, text: str, title: str) -> None:
        """Say what one meant to do next time, after which story."""
        theme, muted = self._theme, self._theme.colors.muted
        words = _("What you meant to do, after {title}").format(title=quoted(title))
        self.column.addWidget(Text(words, theme, "small-strong", color=muted))
        self.column.addWidget(Text(quoted(text), theme, "story-small"))
