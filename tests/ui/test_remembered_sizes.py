"""Sizes that are remembered are those that would be found anew, and nothing is laid out for a size it never has."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Stack
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.prose import Prose

SHORT, LONG = "Go on", "Bring the records back as they were"


@pytest.mark.parametrize("kind", [Button, Chip])
def test_other_words_or_another_font_have_another_width(qtbot, kind: type[Button] | type[Chip]) -> None:
    theme = Theme()
    short, long = (Button(words, theme) if kind is Button else Chip(theme, words) for words in (SHORT, LONG))
    wide = short.sizeHint().width()
    assert wide < long.sizeHint().width()
    short.setText(LONG)
    assert short.sizeHint() == long.sizeHint()
    short.setText(SHORT)
    assert short.sizeHint().width() == wide
    short.setFont(theme.font("display"))
    assert short.sizeHint().width() > wide


def test_a_flow_places_its_items_as_they_are_now(qtbot) -> None:
    theme = Theme()
    chips = [Chip(theme, SHORT), Chip(theme, SHORT)]
    flow = Flow([*chips], theme)
    qtbot.addWidget(flow)
    flow.resize(300, 100)
    flow.show()
    assert chips[0].y() == chips[1].y()
    low = flow.heightForWidth(300)
    chips[0].show_chip(LONG, None)
    assert flow.heightForWidth(300) > low
    flow.grab()
    assert chips[0].y() < chips[1].y()


class _Asked(Prose):
    def __init__(self) -> None:
        self.asked: set[int] = set()
        super().__init__("Words that are laid out for one width after another. " * 8, Theme())

    def heightForWidth(self, width: int) -> int:
        self.asked.add(width)
        return super().heightForWidth(width)


def test_a_panel_that_was_never_shown_is_laid_out_for_the_place_it_gets(qtbot) -> None:
    stack, panel, first = Stack(), QWidget(), QWidget()
    column, text = QVBoxLayout(panel), _Asked()
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(text)
    qtbot.addWidget(stack)
    stack.add(first)
    stack.add(panel)
    stack.resize(311, 400)
    stack.show_only(first)
    stack.show()
    before = panel.width()
    stack.show_only(panel)
    stack.grab()
    assert 311 in text.asked
    assert before not in text.asked, "no widget has the size that Qt gives one to begin with"


@pytest.mark.parametrize(
    "text", ["One line.", "A longer paragraph of words.\n\nAnd another, which is a little longer."]
)
def test_wider_than_its_longest_paragraph_a_text_is_no_lower(qtbot, text: str) -> None:
    asked, unasked = Prose(text, Theme()), Prose(text, Theme())
    natural = asked.sizeHint().width()
    for width in (natural // 3, natural - 1, natural, natural + 1, 2 * natural, 5_000):
        assert asked.heightForWidth(width) == unasked.heightForWidth(width)
