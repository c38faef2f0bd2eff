"""Text knows how high it is, also after it was changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel

from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text, breakable

WORDS = st.text("abc WW.", max_size=200)
WIDTHS = st.lists(st.integers(40, 600), min_size=1, max_size=6)


@given(before=WORDS, after=WORDS, widths=WIDTHS)
def test_what_it_remembers_is_what_a_label_says(qapp, before: str, after: str, widths: list[int]) -> None:
    text = Text(before, Theme())
    for new in (before, after):
        text.setText(new)
        for width in (*widths, *widths):
            assert text.heightForWidth(width) == QLabel.heightForWidth(text, width)


@given(before=WORDS, after=WORDS, widths=WIDTHS)
def test_a_card_and_prose_that_were_asked_before_answer_as_new_ones_do(
    qapp, before: str, after: str, widths: list[int]
) -> None:
    card, prose = ChoiceCard(Theme()), Prose(before, Theme())
    card.show_choice(1, before)
    for width in widths:
        card.heightForWidth(width), prose.heightForWidth(width), prose.sizeHint(), prose.minimumSizeHint()
    card.show_choice(2, after)
    prose.show_text(after)
    new_card, new_prose = ChoiceCard(Theme()), Prose(after, Theme())
    new_card.show_choice(2, after)
    for width in (*widths, 333):
        assert card.heightForWidth(width) == new_card.heightForWidth(width)
        assert prose.heightForWidth(width) == new_prose.heightForWidth(width)
    assert (prose.sizeHint(), prose.minimumSizeHint()) == (new_prose.sizeHint(), new_prose.minimumSizeHint())


def test_another_font_is_another_height(qapp) -> None:
    text = Text("Call 112 and put the phone on speaker.", Theme())
    small = text.heightForWidth(120)
    text.setFont(Theme(scale=2.0).font("body"))
    assert text.heightForWidth(120) > small
    assert text.heightForWidth(120) == QLabel.heightForWidth(text, 120)


@pytest.mark.parametrize("path", ["/home/somebody/documents/right", r"C:\Users\somebody\documents\right"])
def test_a_path_goes_on_below_after_any_of_its_folders(qapp, path: str) -> None:
    text = Text(breakable(path), Theme())
    assert text.heightForWidth(text.fontMetrics().horizontalAdvance("documents/ ")) > 2 * text.fontMetrics().height()
