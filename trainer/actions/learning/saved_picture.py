"""The picture of an ending as it stands in a saved debrief: within the page, so that it needs nothing else."""

from base64 import b64encode

from trainer.actions.app_paths import shipped
from trainer.actions.play.last_picture import last_picture
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.scene_view import picture_bytes
from trainer.drawing.compose import compose
from trainer.drawing.parts import Parts
from trainer.language.drawn_pictures import drawn_in_words
from trainer.language.pictures import picture_in_words
from trainer.reports.page import PictureInPage

MOST = 110_000
"""Bytes of a picture that is taken along: 150 kB in the page. A larger one of a pack is left out."""
_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"RIFF", "webp"))
"""How the bytes of a pack's picture begin, to what it is."""


def saved_picture(session: PlaySession) -> PictureInPage | None:
    """The picture a playthrough ended with; None where it has none, or one that is too large to be taken along."""
    found = last_picture(session)
    if found is None:
        return None
    if found.drawn is not None:
        drawing = compose(found.drawn, Parts(shipped("assets") / "drawing"))
        return _within(drawing.encode(), "svg+xml", found.alt or drawn_in_words(found.drawn))
    if found.builtin:
        file = shipped("assets") / "pictures" / f"{found.name}.svg"
        words = found.alt or picture_in_words(found.name)
        return _within(file.read_bytes(), "svg+xml", words) if file.is_file() else None
    data = picture_bytes(session, found) or b""
    kind = next((kind for begins, kind in _KINDS if data.startswith(begins)), None)
    return _within(data, kind, found.alt) if kind is not None else None


def _within(data: bytes, kind: str, alt: str) -> PictureInPage | None:
    return PictureInPage(f"data:image/{kind};base64,{b64encode(data).decode()}", alt) if len(data) <= MOST else None
