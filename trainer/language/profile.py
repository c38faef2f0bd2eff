"""What a profile says in words: each measure, its interval, its course, and from how many decisions.

Every sentence speaks of the situation or of the choices made, never of the person's worth.
"""

from collections.abc import Callable

from trainer.language.days import day_in_words
from trainer.language.numbers import decimals, percent, share_in_words, signed, whole
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import calls_in_short
from trainer.scoring.confidence import FEWEST, Confidence, confidence_claim
from trainer.scoring.findings import Missing, lean_finding, sensitivity_finding
from trainer.scoring.intervals import Interval
from trainer.scoring.measures import MeasureName
from trainer.scoring.profile import ESTIMATE_FROM, Profile
from trainer.scoring.progress import Edition, Measured, Trend

_SHARES: tuple[MeasureName, ...] = ("fit", "execution", "reading")
_DIFFERENCES: tuple[MeasureName, ...] = ("switching", "confidence")

_SENSITIVITY = {
    "follows": N_("Your choices follow the situation: you direct more where directing fits."),
    "cannot be told": N_("It cannot be told yet whether your choices follow the situation."),
}
_LEAN = {
    "directing": N_("When in doubt, your choices lean to directing."),
    "inspiring": N_("When in doubt, your choices lean to inspiring."),
    "none": N_("No lean to either side can be claimed."),
}
_CONFIDENCE = {
    "too sure": N_("What you say is surer than your choices are right."),
    "not sure enough": N_("What you say is less sure than your choices are right."),
    "none": N_("Whether you are too sure or not sure enough cannot be claimed yet."),
}
_TRENDS: dict[Trend, str] = {
    "risen": N_("It has risen."),
    "fallen": N_("It has fallen."),
    "none": N_("No change can be claimed yet."),
}


def first_times_only() -> str:
    """What counts in a profile, and in the report of a group."""
    return _("First times only; a scene met again is practice.")


def said_in_words(measure: MeasureName, profile: Profile) -> str:
    """What can be said of one measure, as strongly as the counts allow."""
    return _SAID[measure](profile)


def sensitivity_in_words(profile: Profile) -> str:
    """Can the two kinds of situation be told apart from these choices?"""
    found = sensitivity_finding(profile)
    if found.claim == "too early":
        return _not_enough(found.missing)
    claim = _(_SENSITIVITY[found.claim])
    if found.estimate is None:
        return claim
    figure = _("How far apart, where 0 is as if by chance: {estimate}.").format(estimate=_likely(found.estimate))
    return f"{claim} {figure}"


def lean_in_words(profile: Profile) -> str:
    """Which way the choices lean when the situation is not clear."""
    found = lean_finding(profile)
    if found.claim == "too early":
        return _not_enough(found.missing)
    claim = _(_LEAN[found.claim])
    if found.estimate is None:
        return claim
    figure = _("How far to one side, where 0 is to neither and less is to directing: {estimate}.").format(
        estimate=_likely(found.estimate)
    )
    return f"{claim} {figure}"


def confidence_in_words(found: Confidence) -> str:
    """How sure one was against how often one was right."""
    claim = confidence_claim(found)
    if claim == "not asked":
        return _("Not asked so far. “How sure” in the settings asks after each choice.")
    if found.brier is None or found.lean is None or claim == "too early":
        missing = FEWEST - found.answers
        return ngettext(
            "Not enough yet: {count} more answer with how sure you were.",
            "Not enough yet: {count} more answers with how sure you were.", missing,
        ).format(count=whole(missing))  # fmt: skip
    figures = _("Said minus right {lean}. Brier score {brier}: 0 is perfect, {coin} is a coin.").format(
        lean=signed(found.lean, 2), brier=decimals(found.brier, 2), coin=decimals(0.25, 2)
    )
    return f"{_(_CONFIDENCE[claim])} {figures}"


def _fit(profile: Profile) -> str:
    if not profile.fit.of:
        return _("Nothing played yet. Home has the scenarios.")
    return _("The style fitted in {share}.").format(share=share_in_words(profile.fit))


def _execution(profile: Profile) -> str:
    right = profile.fit.right
    if profile.execution is None or right < ESTIMATE_FROM:
        missing = ESTIMATE_FROM - right
        return ngettext(
            "Not enough yet: {count} more decision in which the style fits to say.",
            "Not enough yet: {count} more decisions in which the style fits to say.",
            missing,
        ).format(count=whole(missing))
    return _("How well the style that fitted was done: {share}.").format(share=percent(profile.execution))


def _switching(profile: Profile) -> str:
    changed, same = profile.switching
    if not changed.of and not same.of:
        return _("Not enough yet: one playthrough will say more.")
    return _("After a turn the style fitted in {changed}; where the call stayed in {same}.").format(
        changed=share_in_words(changed), same=share_in_words(same)
    )


def _reading(profile: Profile) -> str:
    picks = profile.picks
    if picks is None or not picks.of:
        return _("Not asked so far. “Read first” in the settings asks before the choices appear.")
    said = _("{right} of {of} picks were among what decided the moment; guessing gets about {chance}.")
    return said.format(right=whole(picks.right), of=whole(picks.of), chance=decimals(picks.by_chance, 0))


_SAID: dict[MeasureName, Callable[[Profile], str]] = {
    "fit": _fit,
    "execution": _execution,
    "sensitivity": sensitivity_in_words,
    "lean": lean_in_words,
    "switching": _switching,
    "reading": _reading,
    "confidence": lambda profile: confidence_in_words(profile.confidence),
}


def _not_enough(missing: Missing) -> str:
    direct, inspire = missing
    if direct == inspire:
        said = ngettext(
            "Not enough yet: {count} more of each kind to say.", "Not enough yet: {count} more of each kind to say.",
            direct,
        )  # fmt: skip
        return said.format(count=whole(direct))
    if not direct or not inspire:
        count = direct or inspire
        said = (
            ngettext(
                "Not enough yet: {count} more where directing fits.",
                "Not enough yet: {count} more where directing fits.", count,
            )
            if direct
            else ngettext(
                "Not enough yet: {count} more where inspiring fits.",
                "Not enough yet: {count} more where inspiring fits.", count,
            )
        )  # fmt: skip
        return said.format(count=whole(count))
    return _("Not enough yet: {direct} more where directing fits and {inspire} more where inspiring fits.").format(
        direct=whole(direct), inspire=whole(inspire)
    )


def _likely(found: Interval) -> str:
    return _("{mean}, likely between {low} and {high}").format(
        mean=signed(found.mean, 1), low=signed(found.low, 1), high=signed(found.high, 1)
    )


def trend_in_words(trend: Trend | None) -> str:
    """How it went; empty where nothing can be said of it."""
    return _(_TRENDS[trend]) if trend else ""


def interval_in_words(measured: Measured) -> str:
    """How far it may be trusted; empty where that is too early, or the sentence says it already."""
    found, name = measured.interval, measured.measure.name
    if found is None:
        return ""
    if name in _SHARES:
        said = _("Likely between {low} and {high} %.")
        return said.format(low=decimals(found.low * 100, 0), high=decimals(found.high * 100, 0))
    if name in _DIFFERENCES:
        said = _("Likely a difference between {low} and {high} points of 100.")
        return said.format(low=signed(found.low * 100), high=signed(found.high * 100))
    return ""


def basis_in_words(measured: Measured) -> str:
    """From how many decisions, and since when; empty where there are none."""
    count, day = measured.decisions, day_in_words(measured.since)
    if not count:
        return ""
    if not day:
        return ngettext("From {count} decision.", "From {count} decisions.", count).format(count=whole(count))
    said = ngettext("From {count} decision since {day}.", "From {count} decisions since {day}.", count)
    return said.format(count=whole(count), day=day)


def practised_in_words(profile: Profile) -> str:
    """What was met again, apart from everything else; empty where nothing was."""
    if not profile.again:
        return ""
    return ngettext(
        "Practised again: {count} decision, {calls}.",
        "Practised again: {count} decisions, {calls}.", profile.again,
    ).format(count=whole(profile.again), calls=calls_in_short(profile.practised))  # fmt: skip


def edition_in_words(edition: Edition) -> str:
    """That a scenario was another one from some day on, as it stands after "Versions: "."""
    day = day_in_words(edition.at)
    said = (
        _("from {day} on {scenario} was played as it is in version {version} of its pack.")
        if day
        else _("then {scenario} was played as it is in version {version} of its pack.")
    )
    return said.format(day=day, scenario=edition.scenario, version=edition.version)
