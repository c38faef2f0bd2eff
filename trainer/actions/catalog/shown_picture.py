"""Which picture is shown of those that a pack names."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.packs.builtin_pictures import BUILTIN_PICTURES
from trainer.packs.model import Picture


def picture_ref(picture: Picture | None) -> PictureRef | None:
    """The picture as faces show it. Of places only those are drawn so far of which a picture ships."""
    if picture is None or (picture.place and picture.name not in BUILTIN_PICTURES):
        return None
    return PictureRef(picture.name, picture.builtin, picture.alt)
