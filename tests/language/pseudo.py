"""A language that nobody speaks: every message in brackets, accented and 40 % longer, so that what was missed shows.

`with speaking(PSEUDO): ...` shows everything in it. What stands in braces, tags, entities, and what is typed
literally (in backquotes) is the same in every language and stays. No letter of ASCII is left of the rest.
"""

import re
from math import ceil

LONGER = 1.4
KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|`[^`]*`)")
"""What is no word: a place for a value, a tag, an entity, a command."""

ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "áþçđéƒğħíıķļµñó¶øřšťúůű×ýžÁÞÇĐÉƒĞĦÍİĶĻµÑÓ¶ØŘŠŤÚŮŰ×ÝŽ"
)
PADDING = "óóó éé "


def pseudo(message: str) -> str:
    """The message in that language."""
    if not message:
        return message
    said = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTED) for part in KEPT.split(message))
    missing = max(0, ceil(len(message) * LONGER) - len(message) - 3)
    padding = (PADDING * (missing // len(PADDING) + 1))[:missing].rstrip()
    return f"⟦{said} {padding}⟧" if padding else f"⟦{said}⟧"


def words_left(shown: str) -> list[str]:
    """The words in what is shown that were not said in the pseudo-language; backquoted commands are none."""
    return re.findall(r"[A-Za-z]{2,}", KEPT.sub(" ", shown))


class Pseudo:
    """Translations (`trainer.language.translation.Translations`) of any message; plural forms as in English."""

    def gettext(self, message: str, /) -> str:
        return pseudo(message)

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        return pseudo(one if count == 1 else many)

    def pgettext(self, context: str, message: str, /) -> str:
        return pseudo(message)


PSEUDO = Pseudo()
