"""Which picture is shown of those that a pack names."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.packs.builtin_pictures import DRAWN_PLACES
from trainer.packs.model import Picture


def picture_ref(picture: Picture | None) -> PictureRef | None:
    """The picture as faces show it. A place is shown in the very light it is named with, or not at all."""
    if picture is None:
        return None
    if not picture.place:
        return PictureRef(picture.name, picture.builtin, picture.alt)
    drawn = f"{picture.name}-{picture.light}"
    return PictureRef(drawn, True, "") if drawn in DRAWN_PLACES else None
