"""Numbers, shares, lists and titles in words: each in one function, so that a language can have its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trainer.language.translation import N_, _, ngettext, pgettext
from trainer.packs.shown_text import clean_line, isolated

if TYPE_CHECKING:  # Home says numbers too, and reads no pack for it
    from trainer.scoring.fit import Share

TOGETHER = "\N{NO-BREAK SPACE}"

_SINGLE = str.maketrans("“”„«»", "‘’‚‹›")

_SPELLED = (
    N_("none"), N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"),
    N_("nine"), N_("ten"), N_("eleven"), N_("twelve"), N_("thirteen"), N_("fourteen"), N_("fifteen"),
)  # fmt: skip


def decimals(value: float, places: int) -> str:
    """Such as "0.25" or "−0.3"; never a minus zero."""
    return _marked(f"{round(value, places) + 0.0:,.{places}f}")


def signed(value: float, places: int = 0) -> str:
    """Such as "+1.1", "−3" or "+0"."""
    return _marked(f"{round(value, places) + 0.0:+,.{places}f}")


def whole(count: int) -> str:
    """Such as "12,582"."""
    return _marked(f"{count:,}")


def spelled(count: int) -> str:
    """As a word up to fifteen, such as "three"; then in digits."""
    return _(_SPELLED[count]) if 0 <= count < len(_SPELLED) else whole(count)


def briefly(value: float) -> str:
    """With as many places as it needs, such as "1.5" or "30"."""
    return _marked(f"{value:g}")


def percent(share: float) -> str:
    """Such as "79 %"."""
    return _("{number} %").format(number=decimals(share * 100, 0))


def share_in_words(share: "Share") -> str:
    """Such as "7 of 9"."""
    return _("{right} of {of}").format(right=whole(share.right), of=whole(share.of))


def listed(parts: Iterable[str]) -> str:
    """Such as "this, that, those"."""
    return pgettext("between the parts of a list", ", ").join(parts)


def listed_briefly(parts: Iterable[str], most: int) -> str:
    """The first of the parts, each once, and how many more there are, such as "this, that, 3 more"."""
    each = list(dict.fromkeys(parts))
    left = len(each) - most
    more = [ngettext("{count} more", "{count} more", left).format(count=whole(left))] if left > 0 else []
    return listed([*each[:most], *more])


def quoted(title: str) -> str:
    """A title of a stranger within one of our sentences: its quotes end it, and none in it do."""
    return _("“{words}”").format(words=isolated(clean_line(title)).translate(_SINGLE))


def begun_large(sentence: str) -> str:
    """With a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def _marked(number: str) -> str:
    """With the marks of the language in place of "," between thousands, "." before decimals, and a real minus."""
    marks = {
        ",": pgettext("between thousands", ","),
        ".": pgettext("before decimals", "."),
        "-": "−",
    }
    return "".join(marks.get(char, char) for char in number)
