"""The profile as lines of text."""

from trainer.reports.debrief_text import Line, share_in_words
from trainer.scoring.confidence import confidence_in_words
from trainer.scoring.profile import Profile
from trainer.scoring.words import lean_in_words, sensitivity_in_words


def profile_lines(profile: Profile) -> list[Line]:
    """The profile, as strongly as the counts allow."""
    lines = [
        Line("Your profile", "title"),
        Line("First times only; a scene met again is practice.", "muted"),
        Line(),
        Line(f"Fit: {share_in_words(profile.fit)} decisions had the style that fits."),
    ]
    if profile.execution is not None:
        lines.append(Line(f"Execution where the style was right: {profile.execution:.0%}."))
    changed, same = profile.switching
    if changed.of or same.of:
        turned, stayed = share_in_words(changed), share_in_words(same)
        lines.append(Line(f"Switching: {turned} right after a turn of the call, {stayed} where it stayed."))
    lines.append(Line(f"Telling apart: {sensitivity_in_words(profile).text}"))
    lines.append(Line(f"Lean: {lean_in_words(profile).text}"))
    if sure := confidence_in_words(profile.confidence):
        lines.append(Line(f"How sure: {sure}"))
    if profile.practised:
        lines.append(Line(f"Practised again: {profile.practised} decisions.", "muted"))
    return lines
