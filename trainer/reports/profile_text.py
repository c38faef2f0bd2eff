"""The profile as lines of text: every measure with what it means, how far it may be trusted, and since when."""

from collections.abc import Iterator

from trainer.reports.days import day_in_words
from trainer.reports.debrief_text import Line, share_in_words
from trainer.scoring.measures import CONFIDENCE, EXECUTION, FIT, READING, SWITCHING
from trainer.scoring.profile import Profile
from trainer.scoring.progress import Edition, Measured, Progress

_SHARES = (FIT, EXECUTION, READING)
_DIFFERENCES = (SWITCHING, CONFIDENCE)


def profile_lines(progress: Progress) -> list[Line]:
    """The profile, as strongly as the counts allow."""
    lines = [
        Line("Your profile", "title"),
        Line("First times only; a scene met again is practice.", "muted"),
    ]
    for standing in progress.standings:
        lines += [Line(), *_standing(standing)]
    lines.append(Line())
    if practised := practised_in_words(progress.profile):
        lines.append(Line(practised, "muted"))
    lines += [Line(f"Versions: {edition_in_words(edition)}", "muted") for edition in progress.editions]
    return lines


def _standing(standing: Measured) -> Iterator[Line]:
    yield Line(standing.measure.title, "heading")
    yield Line(standing.measure.meaning, "muted")
    yield Line(" ".join(filter(None, (standing.said, interval_in_words(standing), standing.trend))))
    if basis := basis_in_words(standing):
        yield Line(basis, "muted")


def interval_in_words(standing: Measured) -> str:
    """How far it may be trusted; empty where that is too early, or the sentence says it already."""
    found = standing.interval
    if found is None:
        return ""
    if standing.measure in _SHARES:
        return f"Likely between {found.low * 100:.0f} and {found.high * 100:.0f} %."
    if standing.measure in _DIFFERENCES:
        low, high = (f"{value * 100:+.0f}".replace("-", "−") for value in (found.low, found.high))
        return f"Likely a difference between {low} and {high} points of 100."
    return ""


def basis_in_words(standing: Measured) -> str:
    """From how many decisions, and since when; empty where there are none."""
    if not standing.decisions:
        return ""
    day = day_in_words(standing.since)
    since = f" since {day}" if day else ""
    return f"From {standing.decisions} decision{'s' if standing.decisions > 1 else ''}{since}."


def practised_in_words(profile: Profile) -> str:
    """What was met again, apart from everything else; empty where nothing was."""
    if not profile.again:
        return ""
    decisions = f"{profile.again} decision{'s' if profile.again > 1 else ''}"
    return f"Practised again: {decisions}, {share_in_words(profile.practised)} right calls."


def edition_in_words(edition: Edition) -> str:
    """That a scenario was another one from some day on."""
    day = day_in_words(edition.at)
    when = f"from {day} on" if day else "then"
    return f"{when} {edition.scenario} was played as it is in version {edition.version} of its pack."
