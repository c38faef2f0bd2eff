"""Drawn pictures and portraits in the window: painted beside its thread, kept, never gone, and who is who by a key."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.made.playing import decide
from tests.made.remembers import write_remembering
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
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


def test_so_much_of_memory_is_kept_and_what_was_shown_longest_ago_goes(qtbot, monkeypatch) -> None:
    pixels = DrawnPixels()
    monkeypatch.setattr(drawing, "KEPT", 3 * 128 * 128 * 4)
    people = [Someone(f"person-{number}") for number in range(4)]
    for each in people:
        pixels.image(each, 10)
    pixels.finish()
    QApplication.processEvents()
    assert all(pixels.image(each, 10) is not None for each in people[1:])
    assert pixels.image(people[0], 10) is None


def test_a_larger_picture_that_is_there_serves_where_a_smaller_is_asked_for(qtbot, monkeypatch) -> None:
    pixels = DrawnPixels()
    pixels.image(HUT, 600)
    pixels.finish()
    QApplication.processEvents()
    again = []
    monkeypatch.setattr(drawing, "paint", lambda *of: again.append(of) or QImage(1, 1, QImage.Format.Format_ARGB32))
    image = pixels.image(HUT, 200)
    assert image is not None
    assert image.width() >= 600
    pixels.finish()
    assert again == []


class Slow:
    """Paints once it may, and remembers how wide."""

    def __init__(self) -> None:
        self.may, self.wide = Event(), []

    def __call__(self, subject: Drawn | Someone, wide: int) -> QImage:
        self.may.wait(20)
        self.wide.append(wide)
        return QImage(wide, wide, QImage.Format.Format_ARGB32)


def test_while_a_window_grows_only_the_first_and_the_last_width_are_painted(qtbot, monkeypatch) -> None:
    slow = Slow()
    monkeypatch.setattr(drawing, "paint", slow)
    pixels = DrawnPixels()
    for width in range(drawing.STEP, 10 * drawing.STEP, drawing.STEP):
        pixels.image(HUT, width)
        qtbot.waitUntil(lambda: any(each.running() for each in pixels._asked.values()))
    slow.may.set()
    pixels.finish()
    assert slow.wide == [drawing.STEP, 9 * drawing.STEP]


def test_the_program_that_ends_paints_nothing_more(qtbot, monkeypatch) -> None:
    slow = Slow()
    monkeypatch.setattr(drawing, "paint", slow)
    pixels = DrawnPixels()
    for number in range(5):
        pixels.image(Someone(f"person-{number}"), 10)
    qtbot.waitUntil(lambda: any(each.running() for each in pixels._asked.values()))
    pixels.stop()
    slow.may.set()
    pixels.finish()
    assert len(slow.wide) == 1


def test_what_goes_wrong_while_painting_is_said_once_and_not_tried_again(qtbot, monkeypatch) -> None:
    tried = []

    def broken(*of: object) -> None:
        tried.append(of)
        raise OSError("a part cannot be read")

    monkeypatch.setattr(drawing, "paint", broken)
    pixels = DrawnPixels()
    with qtbot.captureExceptions() as said:
        assert pixels.image(HUT, 300) is None
        pixels.finish()
        qtbot.waitUntil(lambda: bool(said))
    assert [str(error) for _kind, error, _trace in said] == ["a part cannot be read"]
    assert pixels.image(HUT, 300) is None
    pixels.finish()
    assert len(tried) == 1


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


@pytest.fixture
def frame(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def hut(frame: QWidget) -> Picture:
    """A picture that shows the hut."""
    picture = Picture(Theme(LIGHT, 1.0), ratio=548 / 300)
    picture.setParent(frame)
    picture.resize(300, 164)
    picture.show_drawn(HUT, "")
    picture.grab()
    finished()
    return picture


def test_the_picture_before_stays_until_the_next_is_there(hut: Picture) -> None:
    before = hut.grab().toImage()
    hut.show_drawn(HUT._replace(light="storm", people=()), "")
    assert hut.grab().toImage() == before
    finished()
    assert hut.grab().toImage() != before


def test_after_a_picture_of_another_kind_none_of_before_is_shown_again(hut: Picture) -> None:
    assert shades(hut) > 40
    hut.show_svg(str(shipped("assets") / "pictures" / "platform.svg"), "A platform")
    hut.show_drawn(Drawn("glacier", "storm"), "")
    assert shades(hut) < 12, "only its ground, until it is there"


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
