"""The picture of an ending as it stands in a saved debrief: within the page, so that it needs nothing else."""

from base64 import b64encode

from trainer.actions.catalog.picture_svg import picture_svg
from trainer.actions.catalog.picture_words import picture_words
from trainer.actions.play.last_picture import last_picture
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.scene_view import picture_bytes
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
    if found.builtin:
        drawing = picture_svg(found)
        return _within(drawing, "svg+xml", picture_words(found)) if drawing is not None else None
    data = picture_bytes(session, found) or b""
    kind = next((kind for begins, kind in _KINDS if data.startswith(begins)), None)
    return _within(data, kind, found.alt) if kind is not None else None


def _within(data: bytes, kind: str, alt: str) -> PictureInPage | None:
    return PictureInPage(f"data:image/{kind};base64,{b64encode(data).decode()}", alt) if len(data) <= MOST else None
