"""Which picture stands above a scene."""

from trainer.actions.app_paths import shipped
from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.pictures import picture_in_words
from trainer.ui.widgets.picture import Picture


def show_scene_picture(place: Picture, name: PictureRef | None, data: bytes | None) -> None:
    """Show the picture that ships or the one of the pack; hide the place where there is none.

    The place must stand in something already: alone, showing it would open a window of its own for a moment.
    """
    assert place.parentWidget() is not None
    place.setVisible(name is not None and (name.builtin or data is not None))
    if name is not None and name.drawn is not None:
        place.show_drawn(name.drawn, name.alt)
    elif name is not None and name.builtin:
        words = name.alt or picture_in_words(name.name)
        place.show_svg(str(shipped("assets") / "pictures" / f"{name.name}.svg"), words)
    elif name is not None and data is not None:
        place.show_bytes(data, name.alt)
