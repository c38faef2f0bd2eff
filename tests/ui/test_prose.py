"""Strong text in a story is set in a weight of its typeface, and every word stands as its author wrote it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget

from trainer.packs.markup import Span
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.window.app import make_application

WORDS = "Nobody moves."
WEIGHT = QFont.Tag("wght")


@pytest.fixture(autouse=True)
def typefaces() -> None:
    make_application()


def ink(widget: QWidget) -> int:
    """How much black there is."""
    widget.resize(400, 40)
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    widget.render(painter, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(400) for y in range(40))


def strong_label(theme: Theme) -> Text:
    label = Text(WORDS, theme, "story", wrap=False)
    label.setFont(theme.font("story", bold=True))
    return label


def test_strong_is_the_weight_of_the_typeface_and_no_smear() -> None:
    theme = Theme()
    strong, plain = ink(Prose(f"**{WORDS}**", theme)), ink(Prose(WORDS, theme))
    assert strong == pytest.approx(ink(strong_label(theme)), rel=0.01)
    assert strong > 1.15 * plain


@pytest.mark.parametrize("role", ["story", "story-small"])
def test_the_axis_of_the_weight_is_set_for_strong_text_only(role) -> None:
    prose = Prose("", Theme(), role)
    strong = prose.font_of(Span("x", strong=True))
    assert strong.variableAxisValue(WEIGHT) == 600
    assert strong.weight() == QFont.Weight.Normal, "else Qt smears it"
    for span in (Span("x"), Span("x", emphasis=True)):
        assert not prose.font_of(span).isVariableAxisSet(WEIGHT)
    assert prose.font_of(Span("x", emphasis=True)).italic()


def test_words_that_look_like_html_are_words() -> None:
    prose = Prose("<b>x</b> **<i>y</i>** &amp;", Theme())
    assert prose.text() == prose.accessibleName() == "<b>x</b> <i>y</i> &amp;"
    assert ink(prose) > ink(Prose("x y", Theme()))


def test_it_is_as_high_as_its_lines() -> None:
    prose = Prose(" ".join([WORDS] * 20), Theme())
    narrow, wide = prose.heightForWidth(200), prose.heightForWidth(800)
    assert narrow > 2 * wide > 0
    prose.show_text(WORDS)
    assert prose.heightForWidth(800) < wide
