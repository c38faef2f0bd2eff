"""A group's decisions as CSV for a spreadsheet, one row each; nothing in it is a formula."""

import csv
import io
import unicodedata
from collections.abc import Iterable

from trainer.language.translation import N_, _, pgettext
from trainer.packs.shown_text import clean
from trainer.scoring.cohort import CohortMove, first_times

COLUMNS = (
    N_("person"), N_("scenario"), N_("scene"), N_("choice"), N_("call"), N_("style"), N_("fit"), N_("execution"),
    N_("seconds"), N_("confidence"), N_("sees it differently"), N_("time"),
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\N{MINUS SIGN}")
"""What a spreadsheet would take for the beginning of a formula, full, small, raised or lowered as well."""


def cohort_csv(taken: Iterable[CohortMove]) -> str:
    """The table with its heads; lines end as RFC 4180 says. `time` is first, again or practice."""
    taken = list(taken)
    first = set(map(id, first_times(taken)))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(map(_, COLUMNS))
    for each in taken:
        scored, move = each.scored, each.scored.move
        when = _("practice") if each.practice else _("first") if id(each) in first else _("again")
        row = (each.person, each.scenario, move.scene, move.choice)
        words = (scored.call, scored.style, scored.fit, scored.execution)
        said = (f"{move.seconds:g}", move.confidence or "", _plain(each.differently), when)
        writer.writerow([*map(_plain, row), *map(_word, words), *said])
    return out.getvalue()


def _word(value: str | bool | None) -> str:
    return _words()[value] if value is not None else ""


def _words() -> dict[str | bool, str]:
    return {
        True: pgettext("in a table", "right"), False: pgettext("in a table", "wrong"),
        "directive": pgettext("in a table", "directive"), "inspiring": pgettext("in a table", "inspiring"),
        "passive": pgettext("in a table", "passive"), "either": pgettext("in a table", "either"),
        "strong": pgettext("in a table", "strong"), "fair": pgettext("in a table", "fair"),
        "weak": pgettext("in a table", "weak"),
    }  # fmt: skip


def _plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula, nor for one after spaces and what is not seen."""
    text = clean(text)
    begins = unicodedata.normalize("NFKC", text[:1])
    return f"'{text}" if begins.startswith(FORMULA) or begins.isspace() else text
