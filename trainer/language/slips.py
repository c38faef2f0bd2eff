"""What is wrong with a choice: of the sentence, never of who said it."""

from trainer.language.numbers import begun_large
from trainer.language.translation import N_, _
from trainer.packs.format import Slip

_NAMES: dict[Slip, str] = {
    "vague order": N_("vague order"),
    "coercion": N_("coercion"),
    "micromanaging": N_("micromanaging"),
    "false consensus": N_("false consensus"),
    "abdication": N_("abdication"),
    "hollow speech": N_("hollow speech"),
    "empty promise": N_("empty promise"),
    "blame": N_("blame"),
}
_MEANINGS: dict[Slip, str] = {
    "vague order": N_("nobody could know that it was theirs to do"),
    "coercion": N_("pressure without the right to it, or without need"),
    "micromanaging": N_("telling how, where they knew how"),
    "false consensus": N_("asking for views where they could no longer count"),
    "abdication": N_("leaving to others, or to time, what was yours to do"),
    "hollow speech": N_("large words with nothing in them for this moment"),
    "empty promise": N_("a promise that was not yours to keep"),
    "blame": N_("asking who did it, where it mattered what comes next"),
}


def slip_named(slip: Slip) -> str:
    """A slip within a sentence, such as "vague order"."""
    return _(_NAMES[slip])


def slip_meaning(slip: Slip) -> str:
    """What is meant by it."""
    return _(_MEANINGS[slip])


def slip_in_words(slip: Slip) -> str:
    """A slip and what is meant by it, such as "Vague order: nobody could know that it was theirs to do."."""
    said = _("{slip}: {meaning}.").format(slip=slip_named(slip), meaning=slip_meaning(slip))
    return begun_large(said)
