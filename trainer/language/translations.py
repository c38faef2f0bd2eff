"""What a language has to be able to say; apart, because the way to the first window needs no shape of it."""

from typing import Protocol


class Translations(Protocol):
    """What says it in one language; `gettext.GNUTranslations` does."""

    def gettext(self, message: str, /) -> str:
        """The message in that language."""

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The form for so many."""

    def pgettext(self, context: str, message: str, /) -> str:
        """The message as it is meant in that context."""
