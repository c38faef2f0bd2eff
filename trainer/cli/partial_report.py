"""What a check that did not come to its end says of itself: what it was that is not proved, and how to go on."""

from collections.abc import Iterator

from trainer.actions.authoring.check_packs import CheckReport
from trainer.checks.check_pack import Checked
from trainer.checks.rules import MEASURED
from trainer.language.checks import late_in_words, stopped_in_words
from trainer.language.left_out import codes_of
from trainer.language.numbers import listed
from trainer.language.translation import _
from trainer.packs.model import Pack


def partial_lines(report: CheckReport, seconds: float) -> Iterator[str]:
    """Nothing if all was done."""
    if report.whole:
        return
    yield stopped_in_words() if report.stopped else late_in_words(seconds)
    if report.left:
        yield _("Not looked at: {packs}.").format(packs=listed(map(str, report.left)))
    for check in report.late:
        if check.pack is not None and check.checked is not None:
            yield from (f"{check.path}: {line}" for line in _not_done(check.pack, check.checked))


def _not_done(pack: Pack, checked: Checked) -> Iterator[str]:
    cut = [pack.scenarios[id].title for id, rehearsal in checked.rehearsals.items() if rehearsal.late]
    if cut:
        yield _("Not played whole: {titles}. What stays open of it is in the notes (RC310).").format(titles=listed(cut))
    if checked.contest is None:
        yield _("The bots were not through; whether the key can be guessed (RC331) is open.")
    if checked.unmeasured:
        said = _("Not measured ({codes}): {stories}.")
        yield said.format(codes=codes_of(MEASURED), stories=listed(checked.unmeasured))
    if checked.unasked:
        yield _("Rules that were not asked: {codes}.").format(codes=listed(checked.unasked))
