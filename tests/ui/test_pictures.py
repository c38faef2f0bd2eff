"""Drawn pictures and portraits in the window: painted beside its thread, kept, never gone, and who is who by a key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QWidget

from tests.made.playing import decide
from tests.made.remembers import write_remembering
from trainer.actions.app_context import AppContext
from trainer.actions.play.playthroughs import start
from trainer.drawing.values import Drawn, Someone
from trainer.play.engine import offered
from trainer.ui.theme.colors import LIGHT
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets import drawn_pixels as drawing
from trainer.ui.widgets.drawn_pixels import DrawnPixels, drawn_pixels
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.text import Text

HUT = Drawn("hut", "lamp", (Someone("ana", "Ana Lund", "tired", hair="long-red"),), ("watch",))


def shades(widget: QWidget) -> int:
    """How many different colours are to be seen."""
    image = widget.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)})


def finished() -> None:
    drawn_pixels().finish()
    QApplication.processEvents()


def test_the_window_does_not_wait_for_a_picture_and_draws_it_once(qtbot, monkeypatch) -> None:
    pixels, painted = DrawnPixels(), []
    paint = drawing.paint
    monkeypatch.setattr(drawing, "paint", lambda *of: painted.append(of) or paint(*of))
    assert pixels.image(HUT, 300) is None, "it is being painted elsewhere"
    assert pixels.image(HUT, 310) is None
    with qtbot.waitSignal(pixels.painted):
        pixels.finish()
    image = pixels.image(HUT, 300)
    assert image is not None
    assert image.width() >= 300
    assert pixels.image(HUT, 320) is image, "a little larger is not drawn anew"
    assert len(painted) == 1
    assert pixels.image(HUT, 900) is image, "until a much larger one is there"
    pixels.finish()
    assert len(painted) == 2


def test_only_so_many_pictures_are_kept(qtbot) -> None:
    pixels = DrawnPixels()
    for number in range(drawing.KEPT + 2):
        pixels.image(Someone(f"person-{number}"), 10)
    pixels.finish()
    QApplication.processEvents()
    assert pixels.image(Someone(f"person-{drawing.KEPT + 1}"), 10) is not None
    assert pixels.image(Someone("person-0"), 10) is None


@pytest.mark.parametrize("size", [(548, 300), (548, 90), (200, 300)])
def test_a_drawn_picture_fills_its_box_says_what_it_shows_and_faces_stay_in_view(qtbot, size: tuple[int, int]) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    picture = Picture(Theme(LIGHT, 1.0), ratio=548 / 300)
    picture.setParent(frame)
    picture.resize(*size)
    picture.show_drawn(HUT, "")
    picture.grab()
    finished()
    assert shades(picture) > 40
    assert picture.accessibleName() == "A mountain hut with a stove by lamplight. Ana Lund, tired. In front: a watch."
    assert QRectF(picture.rect()).isValid()


def test_the_picture_before_stays_until_the_next_is_there(qtbot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    picture = Picture(Theme(LIGHT, 1.0), ratio=548 / 300)
    picture.setParent(frame)
    picture.resize(300, 164)
    picture.show_drawn(HUT, "")
    picture.grab()
    finished()
    before = picture.grab().toImage()
    picture.show_drawn(HUT._replace(light="storm", people=()), "")
    assert picture.grab().toImage() == before
    finished()
    assert picture.grab().toImage() != before


def test_w_shows_who_is_who_with_their_faces_and_hides_them(
    context: AppContext, open_window: Callable, tmp_path: Path
) -> None:
    hands = open_window(context)
    hands.window.scenario_controller.play(start(context, str(write_remembering(tmp_path / "remembers")), keep=False))
    hands.settle()
    page = hands.page
    assert not page.scene.cast.isVisible()
    hands.key("w")
    hands.settle()
    finished()
    assert page.scene.cast.isVisible()
    said = [each.text() for each in page.scene.cast.findChildren(Text)]
    assert said[0] == "Who is who"
    assert {each.name for each in page.session.scene.cast} <= set(said)
    faces = page.scene.cast.findChildren(Portrait)
    assert len(faces) == len(page.session.scene.cast) > 0
    assert all(shades(face) > 8 for face in faces)
    hands.key("w")
    hands.settle()
    assert not page.scene.cast.isVisible()


def test_whoever_speaks_at_the_end_is_seen(context: AppContext, open_window: Callable, tmp_path: Path) -> None:
    session = start(context, str(write_remembering(tmp_path / "remembers")), keep=False)
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id, 9.5)
    hands = open_window(context)
    hands.window.scenario_controller.play(session)
    hands.settle()
    assert len(hands.page.findChildren(Portrait)) >= 1
