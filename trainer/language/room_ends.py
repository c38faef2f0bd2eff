"""What is said once a room is over: of the whole on the stage, and to each phone of its own votes."""

from trainer.language.calls import SIGNS, did_in_words
from trainer.language.numbers import whole
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import right_calls, verdict_signed
from trainer.packs.format import Style
from trainer.scoring.verdict import Tally, Verdict

MOST_INTENTION = 400
"""Characters of an intention."""
_MOVED = {
    "stayed": N_("You stayed with it after talk."),
    "towards": N_("Talk moved you towards the call."),
    "away": N_("Talk moved you away from the call."),
    "otherwise": N_("You changed your vote after talk."),
}


def split_most(title: str, apart: int) -> str:
    """Where the room split most; `apart` did not choose the style that most did."""
    said = ngettext(
        "You split most at {title}: {count} was not with most.",
        "You split most at {title}: {count} were not with most.", apart,
    )  # fmt: skip
    return said.format(title=title, count=whole(apart))


def talk_led_towards(title: str, more: int) -> str:
    """Where talk helped most."""
    said = ngettext(
        "Talk moved you most towards the call at {title}, by {count} vote.",
        "Talk moved you most towards the call at {title}, by {count} votes.", more,
    )  # fmt: skip
    return said.format(title=title, count=whole(more))


def talk_led_away(title: str, more: int) -> str:
    """Where talk did harm."""
    said = ngettext(
        "Talk moved you most away from the call at {title}, by {count} vote.",
        "Talk moved you most away from the call at {title}, by {count} votes.", more,
    )  # fmt: skip
    return said.format(title=title, count=whole(more))


def seen_differently(title: str, people: int) -> str:
    """How many contested a decision."""
    said = ngettext("{count} of you saw {title} differently.", "{count} of you saw {title} differently.", people)
    return said.format(title=title, count=whole(people))


def nothing_to_discuss() -> str:
    """That the rule finds no decision to talk of."""
    return _("No decision was voted on by two or more of you, so there is nothing to compare.")


def marks_of_vote(style: Style, verdict: Verdict | None) -> str:
    """Such as "▲ directed · ✓ right call"."""
    return f"{SIGNS[style]} {did_in_words(style)} · {verdict_signed(verdict)}"


def talk_did(moved: str) -> str:
    """What talk did to one's vote; empty where there was none."""
    return _(_MOVED[moved]) if moved else ""


def own_calls(alone: Tally, after: Tally | None) -> str:
    """What one's votes came to, alone and after talk."""
    if not alone.of:
        return _("You voted on no decision that has a call.")
    if after is None:
        return _("You: {calls}.").format(calls=right_calls(alone))
    return _("You, voting alone: {alone}. After talk: {after}.").format(
        alone=right_calls(alone), after=right_calls(after)
    )


def not_voted() -> str:
    """That this phone did not vote in a decision."""
    return _("You did not vote here.")
