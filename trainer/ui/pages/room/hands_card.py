"""Hands that were counted, where phones can't connect: a number for each choice."""

from collections.abc import Callable, Sequence

from trainer.actions.room.views import Counting
from trainer.language.leading import about_hands, count_hands, hands_heading
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text

LONGEST = 4
"""Digits of a number of hands."""


class HandsCard(Card):
    """`count` is told how many hands each choice has, by its id; what is no number counts as none."""

    def __init__(self, theme: Theme, counted: Sequence[Counting], count: Callable[[dict[str, int]], object]) -> None:
        super().__init__(theme)
        self._count = count
        self._lines: dict[str, LineEdit] = {}
        self.column.addWidget(Text(hands_heading(), theme, "heading"))
        self.column.addWidget(Text(about_hands(), theme, "body", color=theme.colors.muted))
        for number, each in enumerate(counted, 1):
            self.column.addWidget(Prose(f"{number}. {each.text}", theme, "body"))
            name = _("Hands for {number}").format(number=number)
            line = self._lines[each.id] = LineEdit(theme, name, LONGEST, str(each.hands or ""))
            line.setAccessibleDescription(each.text)
            line.returnPressed.connect(self.send)
            self.column.addWidget(line)
        button = Button(count_hands(), theme)
        button.clicked.connect(self.send)
        self.column.addWidget(Row([button], theme, apart=1))

    def send(self) -> None:
        """Count what stands there."""
        said = {id: line.text().strip() for id, line in self._lines.items()}
        self._count({id: int(each) if each.isascii() and each.isdecimal() else 0 for id, each in said.items()})
