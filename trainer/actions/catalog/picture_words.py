"""What is to be seen on a picture, in words."""

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.drawn_pictures import drawn_in_words
from trainer.language.pictures import picture_in_words


def picture_words(found: PictureRef) -> str:
    """The author's words, or our own for what ships or is drawn."""
    if found.alt:
        return found.alt
    if found.drawn is not None:
        return drawn_in_words(found.drawn)
    return picture_in_words(found.name) if found.builtin else ""
