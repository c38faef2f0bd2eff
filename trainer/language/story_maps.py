"""What the story map says of a scene and of a way on."""

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


def time_runs_out() -> str:
    """What stands in place of a choice where nobody answers."""
    return _("Time runs out")
