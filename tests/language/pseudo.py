"""A language that nobody speaks: every message in brackets, accented and 40 % longer, so that what was missed shows.

`with speaking(PSEUDO): ...` shows everything in it. What stands in braces, tags, entities, and what is typed
literally (in backquotes) is the same in every language and stays. No letter of ASCII is left of the rest.
"""

import re
from math import ceil

from tests.language.catalogue import known

LONGER = 1.4
KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|`[^`]*`)")
"""What is no word: a place for a value, a tag, an entity, a command."""

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "áþçđéƒğħíıķļµñó¶øřšťúůű×ýžÁÞÇĐÉƒĞĦÍİĶĻµÑÓ¶ØŘŠŤÚŮŰ×ÝŽ"
)
PADDING = "óóó éé "


def pseudo(message: str) -> str:
    """The message in that language."""
    if not re.search("[A-Za-z]", KEPT.sub("", message)):
        return message  # the mark before decimals is no word
    said = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTED) for part in KEPT.split(message))
    missing = max(0, ceil(len(message) * LONGER) - len(message) - 3)
    padding = (PADDING * (missing // len(PADDING) + 1))[:missing].rstrip()
    return f"⟦{said} {padding}⟧" if padding else f"⟦{said}⟧"


def words_left(shown: str) -> list[str]:
    """The words in what is shown that were not said in the pseudo-language; backquoted commands are none."""
    return re.findall(r"[A-Za-z]{2,}", KEPT.sub(" ", shown))


class Pseudo:
    """Translations (`trainer.language.translation.Translations`); plural forms as in English.

    Only what Babel extracts is said: a message that no translator would ever see fails the test that met it.
    """

    def gettext(self, message: str, /) -> str:
        return self._said(None, message, None, message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        return self._said(None, one, many, one if count == 1 else many)

    def pgettext(self, context: str, message: str, /) -> str:
        return self._said(context, message, None, message)

    def _said(self, context: str | None, one: str, many: str | None, form: str) -> str:
        assert (context, one, many) in known(), f"{one!r} is extracted nowhere in this form"
        return pseudo(form)


PSEUDO = Pseudo()
