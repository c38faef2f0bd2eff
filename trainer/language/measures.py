"""The measures of Progress in words: what each is called, what it asks, and the ends of its axis."""

from trainer.language.numbers import percent
from trainer.language.translation import N_, _
from trainer.scoring.measures import MeasureName

_TITLES: dict[MeasureName, str] = {
    "fit": N_("Fit"),
    "execution": N_("Execution"),
    "sensitivity": N_("Telling apart"),
    "lean": N_("Lean"),
    "switching": N_("Switching"),
    "reading": N_("Reading the situation"),
    "confidence": N_("How sure"),
}
_MEANINGS: dict[MeasureName, str] = {
    "fit": N_("Did the style fit the moment? Always directing, or always inspiring, gets half."),
    "execution": N_("Where the style was right: was it done well?"),
    "sensitivity": N_(
        "Do you direct more where directing fits than where inspiring does? Choices that did neither are left out."
    ),
    "lean": N_(
        "Which way do the choices go when the moment is not clear? Choices that did neither are left out."
    ),
    "switching": N_(
        "Is the new call seen when the situation has turned? Right after a turn, minus where it stayed."
    ),
    "reading": N_("Before seeing the choices: did you pick what decides the moment?"),
    "confidence": N_(
        "Do you know when you know? How sure you said you were, minus how often you were right."
    ),
}  # fmt: skip
_ENDS: dict[MeasureName, tuple[str, str]] = {
    "execution": (N_("weak"), N_("strong")),
    "sensitivity": (N_("the other way round"), N_("apart")),
    "lean": (N_("▲ directing"), N_("inspiring ○")),
    "switching": (N_("lost at turns"), N_("better at turns")),
    "confidence": (N_("less sure than right"), N_("surer than right")),
}


def title_of(measure: MeasureName) -> str:
    """What it is called, such as "Fit"."""
    return _(_TITLES[measure])


def meaning_of(measure: MeasureName) -> str:
    """What it asks."""
    return _(_MEANINGS[measure])


def ends_of(measure: MeasureName) -> tuple[str, str]:
    """The words at the left and the right end of its axis."""
    if measure not in _ENDS:
        return percent(0), percent(1)
    left, right = _ENDS[measure]
    return _(left), _(right)
