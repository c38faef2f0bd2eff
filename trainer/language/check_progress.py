"""What a check of a pack is at, while it runs."""

from trainer.language.numbers import whole
from trainer.language.translation import _


def progress_in_words(played: str | None, count: int) -> str:
    """How far a check is: the title of the scenario that is played, or None while bots guess; 0 counts nothing yet."""
    if played is None:
        words = _("Letting bots guess: {count} …") if count else _("Letting bots guess …")
    else:
        words = _("Playing {title}: {count} …") if count else _("Playing {title} …")
    return words.format(title=played, count=whole(count))
