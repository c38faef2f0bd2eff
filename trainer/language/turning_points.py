"""Turning points in words."""

from trainer.language.numbers import percent, quoted
from trainer.language.translation import N_, _
from trainer.packs.format import EndingKind
from trainer.scoring.debrief import Debrief
from trainer.scoring.turning_point import TurningPoint

ONE = 0.01
SETTLED = 1 - 1e-9
"""A chance that is a whole, but for the rounding of many means."""
_ENDINGS: dict[EndingKind, str] = {
    "good": N_("the good ending {title}"),
    "mixed": N_("the mixed ending {title}"),
    "bad": N_("the bad ending {title}"),
}

_WAYS: dict[EndingKind, str] = {
    "good": N_("For the better"), "mixed": N_("Towards the middle"), "bad": N_("For the worse"),
}  # fmt: skip
"""Kind of ending to what it is for a person that it became likelier."""


def how_likely() -> str:
    """Of which plays the shares are."""
    return _("Counted over plays in which each call is as likely right as wrong.")


def not_known() -> str:
    """That nobody can say what turned it."""
    return _("That is not known: looking for it failed, or would have taken too long.")


def turned_in_words(point: TurningPoint, debrief: Debrief) -> str:
    """Whether for the better, to which ending, and by how much: "For the worse: after this, the bad ending “Woods” was
    likelier: 34 % of plays, 12 % before it.".
    """
    assert debrief.outcome is not None, "what came to no ending has no turning points"
    said = _("{which_way}: after this, {ending} was likelier: {after} of plays, {before} before it.")
    if point.after > SETTLED:
        said = _("{which_way}: after this, {ending} was settled: all plays, {before} before it.")
    ending = _(_ENDINGS[debrief.outcome]).format(title=quoted(debrief.ending_title))
    which_way = _(_WAYS[debrief.outcome])
    return said.format(which_way=which_way, ending=ending, before=_of_plays(point.before), after=_of_plays(point.after))


def _of_plays(share: float) -> str:
    """Such as "12 %"; what is not none is not said to be, nor what is not all."""
    if share < ONE:
        return _("fewer than {share}").format(share=percent(ONE))
    if share > 1 - ONE:
        return _("more than {share}").format(share=percent(1 - ONE))
    return percent(share)
