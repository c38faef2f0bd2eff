"""A picture is walked to its end: cut short, damaged or larger than it says it is refused, and whole it is not."""

import struct
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from tests.made.picture import chunk, png
from tests.made.small import SCENARIO, load_text
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.packs import limits
from trainer.packs.picture_fault import CUT_SHORT, DAMAGED, LIES
from trainer.packs.picture_head import picture_head
from trainer.packs.picture_proof import picture_fault

SHOWN = SCENARIO.replace("title: The fork", "title: The fork\n    picture: {file: hall.png, alt: A hall}")
KINDS = [kind for kind in ("PNG", "JPEG", "WEBP") if kind.lower().encode() in QImageWriter.supportedImageFormats()]


def drawn(kind: str, width: int = 61, height: int = 37, quality: int = 80, *, progressive: bool = False) -> bytes:
    """A picture with a pattern, as a program saves it."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(x * 4 % 256, y * 7 % 256, (x * y) % 256))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.lower().encode())
    writer.setQuality(quality)
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image)
    return buffer.data().data()


def fault_of(data: bytes) -> str:
    head = picture_head(data)
    return "no picture" if head is None else picture_fault(data, head)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("quality", [1, 50, 100])
@pytest.mark.parametrize("size", [(1, 1), (8, 8), (61, 37), (200, 3)])
def test_what_programs_save_is_well(kind: str, quality: int, size: tuple[int, int]) -> None:
    assert fault_of(drawn(kind, *size, quality)) == ""
    assert fault_of(drawn(kind, *size, quality, progressive=True)) == ""


@given(st.integers(1, 70), st.integers(1, 70), st.sampled_from([(0, 1), (0, 16), (2, 8), (3, 4), (4, 8), (6, 16)]))
def test_a_png_of_every_size_and_depth_is_well(width: int, height: int, kind: tuple[int, int]) -> None:
    color, depth = kind
    assert fault_of(png(width, height, color=color, depth=depth)) == ""


def test_an_interlaced_png_is_walked_pass_by_pass() -> None:
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    for width, height in ((1, 1), (3, 2), (9, 5), (17, 16)):
        rows = b""
        for x, y, right, down in passes:
            columns = len(range(x, width, right))
            rows += bytes(1 + columns) * len(range(y, height, down)) if columns else b""
        assert fault_of(png(width, height, rows, depth=8, interlace=1)) == ""
        assert fault_of(png(width, height, rows + b"\0", depth=8, interlace=1)) == LIES


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_is_cut_short_anywhere_is_refused(kind: str) -> None:
    data = drawn(kind)
    for end in range(40, len(data) - 1, 23):
        assert fault_of(data[:end]) != ""


@settings(max_examples=60)
@given(st.data())
def test_no_byte_of_a_png_can_be_changed(data: st.DataObject) -> None:
    whole = bytearray(drawn("PNG"))
    place = data.draw(st.integers(8, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    assert fault_of(bytes(whole)) != ""


@pytest.mark.parametrize(
    ("width", "height", "fault"), [(64, 33, LIES), (65, 32, LIES), (64, 31, LIES), (4000, 4000, LIES), (8, 8, LIES)]
)
def test_a_png_of_another_size_than_it_says_is_refused(width: int, height: int, fault: str) -> None:
    assert fault_of(png(width, height, bytes((1 + 64 * 3) * 32), color=2, depth=8)) == fault


def test_a_png_that_would_burst_is_left_after_what_it_says_and_nothing_of_it_is_kept() -> None:
    bomb = png(64, 32, bytes(60_000_000))
    tracemalloc.start()
    assert fault_of(bomb) == LIES
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 4_000_000


def test_a_png_with_parts_that_make_no_sense_is_refused() -> None:
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(9 * 8))
    start, end = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head), chunk(b"IEND", b"")
    assert fault_of(start + chunk(b"IDAT", rows) + end) == ""
    assert fault_of(start + chunk(b"IDAT", rows[:9]) + chunk(b"tEXt", b"a") + chunk(b"IDAT", rows[9:]) + end) == DAMAGED
    assert fault_of(start + chunk(b"IDAT", rows[:9]) + end) == CUT_SHORT
    assert fault_of(start + chunk(b"IDAT", b"no stream") + end) == DAMAGED
    assert fault_of(start + chunk(b"IDAT", zlib.compress(b"\x05" * 9 * 8)) + end) == DAMAGED, "no such filter"
    assert fault_of(start + end) == CUT_SHORT
    assert fault_of(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head[:8] + b"\x03\x02\0\0\0") + end) == DAMAGED


def test_a_jpeg_whose_head_claims_more_than_its_scans_hold_is_refused() -> None:
    for progressive in (False, True):
        data = drawn("JPEG", progressive=progressive)
        frame = data.index(b"\xff\xc2\x00\x11" if progressive else b"\xff\xc0\x00\x11") + 5
        large = data[:frame] + struct.pack(">HH", 4096, 4096) + data[frame + 4 :]
        assert fault_of(large) == LIES


def test_a_jpeg_of_nothing_but_fill_bytes_is_walked_once() -> None:
    data = drawn("JPEG")
    scan = data.index(b"\xff\xda") + 14
    assert fault_of(data[:scan] + b"\xff" * 1_000_000 + b"\x00" + data[-2:]) is not None


def test_a_jpeg_without_its_parts_is_refused() -> None:
    data = drawn("JPEG")
    tables, scan = data.index(b"\xff\xdb"), data.index(b"\xff\xda")
    frame = data.index(b"\xff\xc0")
    assert fault_of(data[:tables] + data[frame:]) == DAMAGED, "no tables"
    assert fault_of(data[:scan] + b"\xff\xd9") == DAMAGED, "no scan"
    assert fault_of(data[:frame] + data[frame : frame + 19] * 2 + data[frame + 19 :]) == DAMAGED, "two frames"
    assert fault_of(data + b"what a camera leaves behind it") == ""


@pytest.mark.skipif("WEBP" not in KINDS, reason="this Qt writes no WebP")
def test_a_webp_whose_canvas_is_not_its_frame_is_refused() -> None:
    data = drawn("WEBP", 64, 32)
    frame = data[12:]

    def extended(width: int, height: int, flags: int = 0) -> bytes:
        canvas = bytes((flags, 0, 0, 0)) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        body = b"WEBPVP8X" + struct.pack("<I", 10) + canvas + frame
        return b"RIFF" + struct.pack("<I", len(body)) + body

    assert fault_of(extended(64, 32)) == ""
    assert fault_of(extended(4000, 4000)) == LIES
    assert "moves" in fault_of(extended(64, 32, 2))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (png(64, 32)[:-20], "RC144"), (png(64, 32, bytes(90)), "RC144"), (png(64, 32, bytes(9_000_000)), "RC144"),
        (png(4_097, 1), "RC141"), (b"GIF89a", "RC140"),
    ],
)  # fmt: skip
def test_such_a_picture_is_a_problem_and_its_pack_is_not_installed(tmp_path: Path, data: bytes, code: str) -> None:
    (found,) = load_text(SHOWN, hall__png=data).problems
    assert (found.code, found.scene, found.severity) == (code, "fork", "error")
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "pack.yaml").write_text("format: 1\nid: p\ntitle: P\nversion: 1.0.0\nlanguage: en\n")
    (folder / "walk.yaml").write_text(SHOWN)
    (folder / "hall.png").write_bytes(data)
    with pytest.raises(Failure, match=r"hall\.png"):
        install(AppPaths(tmp_path / "data"), folder)


def test_a_picture_that_many_scenes_show_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[bytes] = []
    monkeypatch.setattr("trainer.packs.pictures.picture_fault", lambda data, head: looked.append(data) or "")
    twice = SHOWN.replace("title: The talk", "title: The talk\n    picture: {file: hall.png, alt: A hall}")
    assert load_text(twice, hall__png=png(4, 4)).pack is not None
    assert len(looked) == 1


def test_all_pictures_of_a_pack_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PACK_PIXELS", 1_000_000)
    two = SHOWN.replace("title: The talk", "title: The talk\n    picture: {file: room.png, alt: A room}")
    assert load_text(two, hall__png=png(1_000, 500), room__png=png(1_000, 500)).pack is not None
    (found,) = load_text(two, hall__png=png(1_000, 500), room__png=png(1_000, 501)).problems
    assert (found.code, found.scene) == ("RC145", "talk")
