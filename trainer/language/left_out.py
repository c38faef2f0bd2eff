"""What a look at a pack under work has left out of a whole check, and when it comes."""

from collections.abc import Iterator, Sequence
from typing import Literal

from trainer.checks.left_out import LeftOut
from trainer.checks.rule import Rule
from trainer.checks.rules import GUESSED, MEASURED
from trainer.language.numbers import briefly, listed
from trainer.language.translation import _, ngettext

When = Literal["at a pause", "done"]
"""Whether it comes once nothing is saved for a while, or a whole check has done what it had time for."""


def left_out_in_words(left_out: LeftOut, when: When, seconds: float) -> str:
    """What was not looked at; `seconds` nothing must be saved for, or the time of the check."""
    parts = [*_parts(left_out)]
    if not parts:
        return _("Looked at whole, as by `trainer check`.") if when == "done" else ""
    said = _("Not looked at: {what}.").format(what=listed(parts))
    if when == "done":
        left = ngettext("Time was up after {count} second.", "Time was up after {count} seconds.", round(seconds))
        more = _("`trainer check --seconds` gives it more.")
        return f"{said} {left.format(count=briefly(seconds))} {more}"
    left = ngettext(
        "That comes once nothing is saved for {count} second.", "That comes once nothing is saved for {count} seconds.",
        round(seconds),
    )  # fmt: skip
    return f"{said} {left.format(count=briefly(seconds))}"


def _parts(left_out: LeftOut) -> Iterator[str]:
    if left_out.bots:
        yield _("whether bots guess the key ({codes})").format(codes=codes_of(GUESSED))
    if left_out.unmeasured:
        titles = listed(title or _("the drills") for title in left_out.unmeasured)
        yield _("the measures of {titles} ({codes})").format(titles=titles, codes=codes_of(MEASURED))
    if left_out.cut:
        yield _("every way through {titles}").format(titles=listed(left_out.cut))
    if left_out.unasked:
        yield _("rules {codes}").format(codes=listed(left_out.unasked))


def codes_of(rules: Sequence[Rule]) -> str:
    """The code of one, or the first and the last of several that follow one another."""
    codes = sorted(rule.code for rule in rules)
    return codes[0] if len(codes) == 1 else f"{codes[0]}–{codes[-1]}"
