"""Saying a sentence in the language of now: English, the source, unless other translations are in place here.

Babel finds what is said by the names of these functions. Values are put into a sentence after it was translated:
`_("{right} of {of} right calls").format(right=7, of=9)`; an f-string is never found.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.language.translations import Translations


_here: ContextVar[Translations | None] = ContextVar("translations", default=None)
"""Of this thread or task: a room may speak with each phone in its own language. None is English, and costs nothing."""


@contextmanager
def speaking(translations: Translations | None) -> Iterator[None]:
    """Say everything in that language until the block ends; None is English."""
    before = _here.set(translations)
    try:
        yield
    finally:
        _here.reset(before)


def _(message: str) -> str:
    """The message in the language of now."""
    found = _here.get()
    return message if found is None else found.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form for so many; `{count}` in it is not filled in yet."""
    found = _here.get()
    if found is None:
        return one if count == 1 else many
    return found.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """The message as it is meant in that context, where English has one word for two things."""
    found = _here.get()
    return message if found is None else found.pgettext(context, message)


def N_(message: str) -> str:
    """Mark a message that stands in a table; `_` says it when it is shown."""
    return message


def language_code() -> str:
    """The code of the language of now, such as "en", for pages that say in which language they are."""
    return pgettext("the code of this language", "en")
