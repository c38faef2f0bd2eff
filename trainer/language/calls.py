"""Calls, styles and execution in words. What one did is said of the choice, never of the person."""

from trainer.language.numbers import whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.format import Style

SIGNS = {"directive": "▲", "inspiring": "○", "passive": "·"}

_CALLED = {
    "directive": N_("called to direct"),
    "inspiring": N_("called to inspire"),
    "either": N_("either would do"),
    None: N_("not scored"),
}
_DONE = {"directive": N_("you directed"), "inspiring": N_("you inspired"), "passive": N_("you did neither")}
_DID = {"directive": N_("directed"), "inspiring": N_("inspired"), "passive": N_("did neither")}
_EXECUTED = {"strong": N_("strong execution"), "fair": N_("fair execution"), "weak": N_("weak execution")}
_EXECUTION = {"strong": N_("strong"), "fair": N_("fair"), "weak": N_("weak")}
_CALLS = {
    "directive": N_("directing"),
    "inspiring": N_("inspiring"),
    "contested": N_("neither clearly"),
    "either": N_("either"),
    "passive": N_("neither"),
}
_ENDINGS = {"good": N_("good ending"), "mixed": N_("mixed ending"), "bad": N_("bad ending")}


def heads_of_table() -> dict[Style, str]:
    """The styles as heads of the table of calls, short enough for a column."""
    return {"directive": done("directive"), "inspiring": done("inspiring"), "passive": _("neither")}


def call_in_words(call: str) -> str:
    """A call or a reading as a noun, such as "directing"."""
    return _(_CALLS[call])


def called(call: str | None) -> str:
    """What a decision asked for, such as "called to direct"."""
    return _(_CALLED[call])


def call_above(call: str | None, *, turns: bool) -> str:
    """What a decision asked for, such as "inspire", or "now inspire" where that has changed; nothing where none did."""
    if call == "directive":
        return _("now direct") if turns else _("direct")
    if call == "inspiring":
        return _("now inspire") if turns else _("inspire")
    return _("either") if call == "either" else ""


def done(style: str) -> str:
    """What one did, such as "you directed"."""
    return _(_DONE[style])


def did_in_words(style: str) -> str:
    """What somebody did, such as "directed"."""
    return _(_DID[style])


def how_many_did(style: str, count: int) -> str:
    """How many people did so, such as "3 directed"."""
    if style == "directive":
        said = ngettext("{count} directed", "{count} directed", count)
    elif style == "inspiring":
        said = ngettext("{count} inspired", "{count} inspired", count)
    else:
        said = ngettext("{count} did neither", "{count} did neither", count)
    return said.format(count=whole(count))


def executed(execution: str) -> str:
    """How well, such as "fair execution"."""
    return _(_EXECUTED[execution])


def execution_in_short(execution: str) -> str:
    """How well in one word, such as "fair"."""
    return _(_EXECUTION[execution])


def ending_in_words(kind: str) -> str:
    """A kind of ending, such as "good ending"."""
    return _(_ENDINGS[kind])
