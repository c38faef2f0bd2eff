"""The intention for next time, in the form "If ..., then I ...": a suggestion that the learner puts in own words."""

from trainer.language.translation import N_, _
from trainer.scoring.intention import IntentionCode

_INTENTIONS: dict[IntentionCode, str] = {
    "name one person": N_("If minutes count and the steps are known, then I name one person and one task."),
    "say who does what": N_("If nobody acts and harm is growing, then I say who does what, now."),
    "ask first": N_("If nothing is urgent any more, then I ask before I tell."),
    "say what I stand for": N_(
        "If people have stopped believing, then I say what I stand for and ask what they see."
    ),
    "direct clearly": N_("If I direct, then I give a name, a task and a time, and have it read back."),
    "inspire with a reason": N_("If I inspire, then I give a reason people can repeat and a part they can choose."),
    "ask again": N_(
        "If the situation changes, then I ask myself again: is this a moment to direct or to inspire?"
    ),
}  # fmt: skip


def intention_in_words(code: IntentionCode) -> str:
    """The suggestion as a sentence."""
    return _(_INTENTIONS[code])
