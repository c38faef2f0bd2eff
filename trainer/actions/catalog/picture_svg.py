"""The pictures that need no file of a pack: those that ship, and those that are drawn."""

from trainer.actions.app_paths import shipped
from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.drawing.compose import compose
from trainer.drawing.parts import Parts


def picture_svg(found: PictureRef) -> bytes | None:
    """The picture as SVG; None for a file of a pack, or one that is not there."""
    if found.drawn is not None:
        return compose(found.drawn, Parts(shipped("assets") / "drawing")).encode()
    file = shipped("assets") / "pictures" / f"{found.name}.svg"
    return file.read_bytes() if found.builtin and file.is_file() else None
