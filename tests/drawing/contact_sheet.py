"""Every scene's picture with its text below, a sheet a story, as PNG: `python -m tests.drawing.contact_sheet DIR`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from trainer.actions.app_paths import shipped
from trainer.actions.catalog.shown_picture import picture_ref
from trainer.packs.load import load_pack
from trainer.packs.markup import plain_text
from trainer.packs.model import Scenario
from trainer.ui.startup.pixel_cache import svg
from trainer.ui.widgets.drawn_pixels import paint
from trainer.ui.window.app import make_application

WIDE, HIGH, TEXT, ACROSS = 420, 231, 120, 4
"""Pixels of a picture, and of the text below it; how many stand side by side."""


def sheet(story: Scenario) -> QImage:
    """The sheet of one story."""
    shown = [(scene, picture) for scene in story.scenes.values() for picture in scene.pictures]
    rows = -(-len(shown) // ACROSS)
    image = QImage(WIDE * ACROSS, (HIGH + TEXT) * rows, QImage.Format.Format_RGB32)
    image.fill(QColor("#14181D"))
    painter = QPainter(image)
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(QColor("#F1EEE7"))
    for number, (scene, picture) in enumerate(shown):
        x, y = number % ACROSS * WIDE, number // ACROSS * (HIGH + TEXT)
        ref = picture_ref(picture, story.cast)
        if ref is not None and ref.drawn is not None:
            painter.drawImage(QRectF(x, y, WIDE - 6, HIGH), paint(ref.drawn, 2 * WIDE))
        elif ref is not None and ref.builtin:
            painter.save()
            painter.setClipRect(QRectF(x, y, WIDE - 6, HIGH))
            svg(str(shipped("assets") / "pictures" / f"{ref.name}.svg")).render(painter, QRectF(x, y, WIDE - 6, HIGH))
            painter.restore()
        words = f"{scene.id}{' · ' + scene.ending if scene.ending else ''}: {plain_text(scene.text)}"
        painter.drawText(QRectF(x + 4, y + HIGH + 4, WIDE - 14, TEXT - 8), Qt.TextFlag.TextWordWrap, words)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write them all."""
    application = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(shipped("scenarios").glob("*/pack.yaml")):
        pack = load_pack(path.parent).pack
        for story in pack.stories if pack is not None else ():
            sheet(story).save(str(folder / f"{pack.id}-{story.id}.png"))
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
