"""Pictures of Home: the same to the pixel whether they are drawn or come from the last start."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.packs.builtin_pictures import BUILTIN_PICTURES, DRAWN_PLACES
from trainer.ui.startup.pixel_cache import FACES, PixelCache, draw, filling

PLATFORM = str(shipped("assets") / "pictures" / "platform.svg")
FORMAT = QImage.Format.Format_ARGB32_Premultiplied


def painted(paint: Callable[..., None], ratio: float = 1.0, size: tuple[int, int] = (314, 127)) -> QImage:
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), FORMAT)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, PLATFORM, QRectF(0, 0, *size), cut=True)
    painter.end()
    return image


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_comes_from_the_last_start_is_what_is_drawn(qtbot, tmp_path: Path, ratio: float) -> None:
    first, second = PixelCache(tmp_path), PixelCache(tmp_path)
    drawn = painted(first.paint, ratio)
    assert drawn == painted(draw, ratio)
    first.keep()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(bytes(byte ^ 1 for byte in kept.read_bytes()))
    assert painted(second.paint, ratio) != drawn, "the pixels come from the folder"


def test_another_size_or_another_state_of_the_file_is_drawn_anew(qtbot, tmp_path: Path) -> None:
    drawings = PixelCache(tmp_path / "kept")
    painted(drawings.paint)
    drawings.keep()
    assert painted(PixelCache(tmp_path / "kept").paint, size=(200, 127)) == painted(draw, size=(200, 127))
    assert painted(PixelCache(tmp_path / "kept").paint, 2.0) == painted(draw, 2.0)


@pytest.mark.parametrize("bytes_of", [b"", b"x" * 100, b"x" * 1_000_000])
def test_what_does_not_fit_is_drawn_anew(qtbot, tmp_path: Path, bytes_of: bytes) -> None:
    drawings = PixelCache(tmp_path)
    painted(drawings.paint)
    drawings.keep()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(bytes_of)
    assert painted(PixelCache(tmp_path).paint) == painted(draw)


def test_only_what_a_start_used_stays_and_once_kept_nothing_is_added(qtbot, tmp_path: Path) -> None:
    (tmp_path / "old-1x1-0-0").write_bytes(b"1234")
    drawings = PixelCache(tmp_path)
    painted(drawings.paint)
    drawings.keep()
    (kept,) = tmp_path.iterdir()
    assert kept.name.startswith("platform-314x127-")
    painted(drawings.paint, size=(100, 50))
    drawings.keep()
    assert [kept] == list(tmp_path.iterdir())


def test_where_nothing_can_be_kept_everything_is_drawn(qtbot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    drawings = PixelCache(tmp_path / "file" / "drawings")
    assert painted(drawings.paint) == painted(draw)
    drawings.keep()


START = """
import sys
from datetime import datetime
from pathlib import Path
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.records.settings import Settings
from trainer.ui.window.app import make_application
from trainer.ui.window.window import Window
application = make_application()
window = Window(AppContext(AppPaths(Path(sys.argv[1])), datetime.now, lambda: 1), Settings(theme="light"), lambda: 0.0)
window.show_home()
window.show()
window.grab()
window.drawings.keep()
print("PySide6.QtSvg" in sys.modules)
"""


def test_the_second_start_does_not_even_load_what_draws(context: AppContext) -> None:
    said = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", START, str(context.app_paths.data)], capture_output=True, text=True
        )
        said.append(done.stdout.strip())
    assert said == ["True", "False"], done.stderr
    drawn = {path.name.rsplit("-", 3)[0] for path in (context.app_paths.cache / "drawings").iterdir()}
    pictures = drawn & {*BUILTIN_PICTURES, *DRAWN_PLACES}
    assert len(pictures) >= 3, "those of the cards in view"
    assert len(drawn - pictures) == 1, "and the logo"


def test_a_picture_whose_file_is_gone_meanwhile_goes_on_being_painted(qtbot, tmp_path: Path) -> None:
    path = tmp_path / "gone.svg"
    path.write_bytes(Path(PLATFORM).read_bytes())
    drawings = PixelCache(tmp_path / "kept")

    def draws(painter: QPainter, _: str, box: QRectF, *, cut: bool) -> None:
        drawings.paint(painter, str(path), box, cut=cut)

    before = painted(draws)
    path.unlink()
    assert painted(draws) == before


def test_of_a_picture_that_is_much_too_high_the_faces_stay_in_view() -> None:
    whole = QSize(1200, 660)
    for box in (QRectF(0, 0, 900, 160), QRectF(0, 0, 655, 273), QRectF(0, 0, 104, 76), QRectF(0, 0, 300, 400)):
        place = filling(box, whole)
        assert place.adjusted(-0.01, -0.01, 0.01, 0.01).contains(box), "it covers the box"
        faces = place.top() + place.height() * FACES
        assert box.top() + box.height() * 0.3 < faces < box.top() + box.height() * 0.7
