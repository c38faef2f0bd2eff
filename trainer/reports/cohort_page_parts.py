"""What the sections of a group's page are made of: what it is told, bars, and lines that may be empty."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from trainer.packs.format import Style
from trainer.reports.page import element
from trainer.scoring.cohort_values import Cohort
from trainer.scoring.fit import STYLES

LETTERS = 40
"""Characters of the longest bar of letters."""


class GroupPage(NamedTuple):
    """What a page is made of. `files` are each file by the name it is shown under and its row in words; `told` are
    sentences about them. People have their names on it only with `names`. `plain` is for what knows few tags: paper.
    """

    cohort: Cohort
    files: Sequence[tuple[str, str]] = ()
    told: Sequence[str] = ()
    names: bool = False
    plain: bool = False


def said(text: str, kind: str = "facts") -> Iterator[str]:
    """A paragraph; none where there is nothing to say."""
    if text:
        yield element("p", text, kind)


def bar(page: GroupPage, style: Style, count: int, of: int, kind: str = "") -> str:
    """How many of so many, for the eye; the count stands beside it in words."""
    if page.plain:
        return f'<span class="bar {style}" aria-hidden="true">{"█" * round(LETTERS * count / of)}</span>' if of else ""
    width = 100 * count / of if of else 0
    return f'<span class="track {kind}" aria-hidden="true"><i class="{style}" style="width:{width:.1f}%"></i></span>'


def bar_of_styles(page: GroupPage, styles: Mapping[str, int]) -> str:
    """The styles beside each other, for the eye."""
    of = sum(styles.values())
    if page.plain or not of:
        return ""
    parts = (f'<i class="{each}" style="width:{100 * styles[each] / of:.1f}%"></i>' for each in STYLES if styles[each])
    return f'<span class="track" aria-hidden="true">{"".join(parts)}</span>'
