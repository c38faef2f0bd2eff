"""The translations of a language from its compiled file; English where there is none, or nothing to trust in it.

A file is read with care, for it may come from anywhere: one that is too large or cannot be read is left alone, and a
message of it counts only if it names no other values than the English one does, and in the same way.
"""

import re
from pathlib import Path
from string import Formatter

from trainer.language.translations import Translations

MOST_BYTES = 4_000_000
"""Of a compiled file; what is larger is none of ours."""

_CODE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


def compiled_file(code: str, languages: Path) -> Path:
    """Where the translations of a language are, such as "de" or "pt_BR"; `languages` holds a folder for each."""
    return languages / code / "LC_MESSAGES" / "right-call.mo"


def translations_of(code: str, languages: Path) -> Translations | None:
    """What says it in that language; None is English, also where there is no file or a broken one."""
    if not _CODE.fullmatch(code) or code == "en":
        return None
    file = compiled_file(code, languages)
    try:
        if file.stat().st_size > MOST_BYTES:
            return None
        with file.open("rb") as stream:
            import gettext  # English is spoken without it

            return _Careful(gettext.GNUTranslations(stream))
    except Exception:  # a broken file raises anything, down to its rule of plurals; English is always there
        return None


class _Careful:
    """Says in English what its translations would say with other values, or cannot say at all."""

    def __init__(self, translations: Translations) -> None:
        self._translations = translations

    def gettext(self, message: str, /) -> str:
        """The message in that language."""
        return self._checked(self._translations.gettext(message), message, message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """The form for so many."""
        english = one if count == 1 else many
        try:
            said = self._translations.ngettext(one, many, count)
        except Exception:  # the file's own rule of plurals, such as a division by zero
            return english
        return self._checked(said, many, english)

    def pgettext(self, context: str, message: str, /) -> str:
        """The message as it is meant in that context."""
        return self._checked(self._translations.pgettext(context, message), message, message)

    def _checked(self, said: str, message: str, english: str) -> str:
        try:
            safe = values_of(said) <= values_of(message)
        except ValueError:
            safe = False
        return said if safe and said else english


def values_of(message: str) -> set[tuple[str, str | None, str | None]]:
    """The values that a message names, each with how it is to be written. Raises ValueError if it is no message."""
    return {(name, spec, how) for _text, name, spec, how in Formatter().parse(message) if name is not None}
