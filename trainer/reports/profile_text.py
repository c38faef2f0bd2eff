"""The profile as lines of text: every measure with what it means, how far it may be trusted, and since when."""

from collections.abc import Iterable, Iterator

from trainer.language.measures import meaning_of, title_of
from trainer.language.profile import (
    basis_in_words,
    edition_in_words,
    first_times_only,
    interval_in_words,
    practised_in_words,
    said_in_words,
    trend_in_words,
)
from trainer.language.result_files import heading
from trainer.language.translation import _
from trainer.language.verdicts import tally_in_words
from trainer.reports.debrief_text import Line
from trainer.scoring.measures import FIT
from trainer.scoring.profile import Profile
from trainer.scoring.progress import Measured, Progress


def profile_lines(progress: Progress, told: Iterable[str] = ()) -> list[Line]:
    """The profile, as strongly as the counts allow; `told` are sentences about the files it was made from."""
    lines = [
        Line(_("Your profile"), "title"),
        Line(first_times_only(), "muted"),
    ]
    for measured in progress.standings:
        lines += [Line(), *_measured(measured, progress.profile)]
    lines.append(Line())
    if practised := practised_in_words(progress.profile):
        lines.append(Line(practised, "muted"))
    for edition in progress.editions:
        lines.append(Line(_("Versions: {edition}").format(edition=edition_in_words(edition)), "muted"))
    for number, sentence in enumerate(told):
        lines += [Line(), Line(heading(), "heading")] if not number else []
        lines.append(Line(sentence))
    return lines


def _measured(measured: Measured, profile: Profile) -> Iterator[Line]:
    name = measured.measure.name
    yield Line(title_of(name), "heading")
    yield Line(meaning_of(name), "muted")
    said = (said_in_words(name, profile), interval_in_words(measured), trend_in_words(measured.trend))
    yield Line(" ".join(filter(None, said)))
    if measured.measure is FIT and profile.tally.of:
        yield Line(tally_in_words(profile.tally))
    if basis := basis_in_words(measured):
        yield Line(basis, "muted")
