"""What happened in a playthrough, in one plain sentence. The rules that choose it are in scoring/what_happened.py."""

from typing import NamedTuple

from trainer.language.numbers import quoted, spelled, whole
from trainer.language.translation import N_, _, ngettext
from trainer.scoring.debrief import Debrief
from trainer.scoring.what_happened import Circumstance, Happened, Miss, Pattern, what_happened

TWO = 2
"""Of so many one says "both"."""


class _Missed(NamedTuple):
    """Said of some moments of a call, of both there were, and of all."""

    some: str
    both: str
    all: str


_ONCE: dict[Miss, str] = {
    "ordered": N_(
        "Your style fitted in {count} of {moments}."
        " It did not in {title}: you gave orders where people had to be won over."
    ),
    "won over": N_(
        "Your style fitted in {count} of {moments}."
        " It did not in {title}: you tried to win people over where somebody had to say who does what."
    ),
    "did neither": N_("Your style fitted in {count} of {moments}. It did not in {title}: you did neither."),
}
_MISSED: dict[Pattern, _Missed] = {
    "ordered": _Missed(
        N_("You gave orders in {count} moments in which people had to be won over"),
        N_("You gave orders in both moments in which people had to be won over"),
        N_("You gave orders in all {count} moments in which people had to be won over"),
    ),
    "won over": _Missed(
        N_("You tried to win people over in {count} moments in which somebody had to say who does what"),
        N_("You tried to win people over in both moments in which somebody had to say who does what"),
        N_("You tried to win people over in all {count} moments in which somebody had to say who does what"),
    ),
}
_WHERE: dict[Circumstance, tuple[str, str]] = {
    "after it went quiet": (N_("both after it had gone quiet"), N_("all of them after it had gone quiet")),
    "while minutes counted": (N_("both while minutes counted"), N_("all of them while minutes counted")),
    "without authority": (
        N_("both where nobody had put you in charge"), N_("all of them where nobody had put you in charge"),
    ),
    "belief was lost": (
        N_("both where people had stopped believing"), N_("all of them where people had stopped believing"),
    ),
    "the call had turned": (
        N_("both right after the call had turned"), N_("all of them right after the call had turned"),
    ),
    "under a timer": (N_("both with a clock running"), N_("all of them with a clock running")),
}  # fmt: skip
"""Said of two, and of more."""


def first_told_of(debrief: Debrief) -> int:
    """The number of the decision that the sentence speaks of first; 1 where it speaks of none."""
    return what_happened(debrief.decisions).first


def what_happened_in_words(debrief: Debrief) -> str:
    """The sentence of a whole playthrough."""
    return happened_in_words(what_happened(debrief.decisions))


def happened_in_words(happened: Happened) -> str:
    """The sentence; it says no number that was not counted."""
    pattern, count = happened.pattern, happened.moments
    if pattern == "nothing scored":
        return _("Nothing here was scored.")
    if pattern == "but one":
        assert happened.miss is not None
        ran_out = _("Your style fitted in {count} of {moments}. It did not in {title}: the time ran out.")
        said = ran_out if happened.timed_out else _(_ONCE[happened.miss])
    elif pattern in ("ordered", "won over", "did neither"):
        said = _with_where(_missed(happened), happened)
    else:
        said = _overall(happened)
    return said.format(
        count=spelled(count), of=spelled(happened.of), moments=_moments(happened), title=quoted(happened.title)
    )


def _moments(happened: Happened) -> str:
    """All that were scored, such as "nine moments"; where others were met too, it says which are meant."""
    said = _("{count} moments") if happened.scored == happened.met else _("{count} scored moments")
    return said.format(count=spelled(happened.scored))


def _overall(happened: Happened) -> str:
    match happened.pattern:
        case "too few":
            said = _("The right call in {right} of {all}: too few decisions to say more.")
            return said.format(right=whole(happened.moments), all=whole(happened.of))
        case "all right":
            return _("You made the right call in all {moments}.")
        case "only ordered":
            return _("You gave orders in all {moments}. In {count} of them people had to be won over.")
        case "only won over":
            return _(
                "You tried to win people over in all {moments}. In {count} of them somebody had to say who does what."
            )
        case "poorly done" if happened.of == happened.scored:
            return _("Your style fitted in all {moments}, but in {count} of them it was done poorly.")
        case "poorly done":
            return _("Your style fitted in {of} of {moments}, but in {count} of those it was done poorly.")
        case "both ways":
            return ngettext(
                "Once you gave orders where people had to be won over, and once it was the other way round.",
                "In {count} moments you gave orders where people had to be won over,"
                " and in {count} it was the other way round.", happened.moments,
            )  # fmt: skip
        case _:
            return _("Your style did not fit in {count} of {moments}, and not in one way only.")


def _missed(happened: Happened) -> str:
    """One kind of miss led; a circumstance may follow."""
    if happened.pattern == "did neither":
        if happened.timed_out:
            return _("You let the time run out in {count} of {moments}")
        return _("In {count} of {moments} you neither gave an order nor won anybody over")
    if happened.where != "every one":
        return _(_MISSED[happened.pattern].some)
    return _(_MISSED[happened.pattern].both if happened.moments == TWO else _MISSED[happened.pattern].all)


def _with_where(said: str, happened: Happened) -> str:
    if happened.where is None or happened.where == "every one":
        return _("{said}.").format(said=said)
    both, all_of_them = _WHERE[happened.where]
    where = _(both) if happened.moments == TWO else _(all_of_them)
    return _("{said}, {where}.").format(said=said, where=where)
