"""The bots that understand nothing, by what they choose."""

from trainer.language.translation import N_, _

_NAMES = {
    "always directive": N_("always directive"),
    "always inspiring": N_("always inspiring"),
    "always passive": N_("always passive"),
    "alternating": N_("alternating"),
    "alternating, inspiring first": N_("alternating, inspiring first"),
    "first choice": N_("first choice"),
    "last choice": N_("last choice"),
    "longest text": N_("longest text"),
    "shortest text": N_("shortest text"),
    "most exclamation marks": N_("most exclamation marks"),
    "warmest words": N_("warmest words"),
    "the style offered more often": N_("the style offered more often"),
    "the last right style": N_("the last right style"),
    "the other style than that": N_("the other style than that"),
    "random": N_("random"),
    "only the words": N_("only the words"),
    "all but the scene": N_("all but the scene"),
}


def bot_named(name: str) -> str:
    """A bot by the name that the contest gives it."""
    return _(_NAMES[name])
