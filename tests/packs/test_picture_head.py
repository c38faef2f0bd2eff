"""Pictures are what their bytes say, not what their names say."""

import pytest

from tests.made.picture import png
from tests.made.small import SCENARIO, load_text
from trainer.actions.app_paths import shipped
from trainer.language.pictures import picture_in_words
from trainer.packs.builtin_pictures import BUILTIN_PICTURES, DRAWN_PLACES
from trainer.packs.picture_head import PictureHead, picture_head

JPEG = b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x11\x08\x00\x20\x00\x40\x03" + bytes(12)
WEBP_LOSSY = b"RIFF\x00\x00\x00\x00WEBPVP8 \x00\x00\x00\x00\x00\x00\x00\x9d\x01\x2a\x40\x00\x20\x00"
WEBP_PLAIN = b"RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f" + ((63) | (31 << 14)).to_bytes(4, "little")
WEBP_LONG = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x3f\x00\x00\x1f\x00\x00"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(png(64, 32), "png"), (JPEG, "jpeg"), (WEBP_LOSSY, "webp"), (WEBP_PLAIN, "webp"), (WEBP_LONG, "webp")],
)
def test_kind_and_size_are_read_from_the_head(data: bytes, kind: str) -> None:
    assert picture_head(data) == PictureHead(kind, 64, 32)


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", b"GIF89a", png(1, 1)[:20], JPEG[:10], WEBP_LONG[:22], b"\xff\xd8\xff" * 9]
)
def test_anything_else_is_no_picture(data: bytes) -> None:
    assert picture_head(data) is None


WITH_PICTURE = SCENARIO.replace("title: The fork", "title: The fork\n    picture: {file: hall.png, alt: A hall}")


def test_a_pack_may_bring_pictures_within_limits() -> None:
    loaded = load_text(WITH_PICTURE, hall__png=png(640, 360))
    assert loaded.pack is not None
    picture = loaded.pack.scenarios["walk"].scenes["fork"].picture
    assert picture is not None
    assert (picture.name, picture.builtin, picture.alt) == ("hall.png", False, "A hall")


@pytest.mark.parametrize(
    ("data", "code"), [(b"<svg onload='x'/>", "RC140"), (png(4097, 1), "RC141"), (png(0, 9), "RC141")]
)
def test_pictures_that_lie_or_are_too_large_are_refused(data: bytes, code: str) -> None:
    (found,) = load_text(WITH_PICTURE, hall__png=data).problems
    assert found.code == code
    assert found.scene == "fork"


def test_every_picture_that_ships_is_there_and_has_words() -> None:
    drawn = {path.stem for path in (shipped("assets") / "pictures").glob("*.svg")}
    assert drawn == {*BUILTIN_PICTURES, *DRAWN_PLACES}
    assert all(len(picture_in_words(name)) > 20 for name in drawn)
