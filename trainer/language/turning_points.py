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


def how_likely() -> str:
    """Of which plays the shares are."""
    return _("Counted over plays in which each call is as likely right as wrong.")


def not_known() -> str:
    """That nobody can say what turned it."""
    return _("That is not known: looking for it failed, or would have taken too long.")


def turned_in_words(point: TurningPoint, debrief: Debrief) -> str:
    """To which ending, and by how much: "It made the bad ending “Woods” likelier: 12 % of plays before it, 34 % after
    it.".
    """
    assert debrief.outcome is not None, "what came to no ending has no turning points"
    said = _("It made {ending} likelier: {before} of plays before it, {after} after it.")
    if point.after > SETTLED:
        said = _("It settled {ending}: {before} of plays before it, all after it.")
    ending = _(_ENDINGS[debrief.outcome]).format(title=quoted(debrief.ending_title))
    return said.format(ending=ending, before=_of_plays(point.before), after=_of_plays(point.after))


def _of_plays(share: float) -> str:
    """Such as "12 %"; what is not none is not said to be, nor what is not all."""
    if share < ONE:
        return _("fewer than {share}").format(share=percent(ONE))
    if share > 1 - ONE:
        return _("more than {share}").format(share=percent(1 - ONE))
    return percent(share)
