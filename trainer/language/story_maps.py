"""What the story map says of a scene and of a way on."""

from collections.abc import Iterable

from trainer.language.numbers import percent, whole
from trainer.language.translation import N_, _, ngettext

_CALLS = {"directive": N_("direct"), "inspiring": N_("inspire"), "either": N_("either")}


def reached_in_words(share: float, *, met: bool, proved: bool) -> str:
    """How often a scene is met: `share` of random plays; where nobody got there, that may be `proved`."""
    if not met:
        return _("nobody gets here") if proved else _("not met in the plays")
    return _("met in {share} of random plays").format(share=percent(share)) if share else _("met rarely")


def problems_in_words(count: int) -> str:
    """Such as "2 to look at"."""
    return ngettext("{count} to look at", "{count} to look at", count).format(count=whole(count))


def call_in_short(call: str | None) -> str:
    """What a decision calls for in one word, such as "direct"; empty where it calls for nothing."""
    return _(_CALLS[call]) if call in _CALLS else ""


def calls_in_short(calls: Iterable[str | None]) -> str:
    """What a decision calls for where that depends on what came before, such as "direct / inspire"."""
    return " / ".join(filter(None, map(call_in_short, calls)))


def case_in_words(call: str, when: str) -> str:
    """A case of a decision and the author's condition for it; the last has none."""
    return (
        _("{call} when {condition}").format(call=call, condition=when) if when else _("{call} else").format(call=call)
    )


def passage_in_words(text: str, when: str) -> str:
    """A passage with the author's condition for it, in the small markup."""
    return f"*({when})* {text}" if when else text


def time_runs_out() -> str:
    """What stands in place of a choice where nobody answers."""
    return _("Time runs out")
