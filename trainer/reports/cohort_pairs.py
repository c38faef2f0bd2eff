"""Two groups in pairs, before and after, as one page of HTML that needs nothing else."""

from collections.abc import Iterator, Sequence

from trainer.language.pairs import (
    change_rows,
    counted_in_pairs,
    not_paired,
    pairs_counted,
    too_few_of_a_kind,
    who_is_missing,
)
from trainer.language.result_files import heading
from trainer.language.translation import _
from trainer.reports.cohort_page_parts import said
from trainer.reports.cohort_style import PAPER, STYLE
from trainer.reports.page import element, page_of, table
from trainer.scoring.pairs import Compared, Pairs


def pairs_html(
    found: Pairs,
    files: Sequence[tuple[str, str]],
    told: Sequence[str],
    *,
    names: bool,
    unnamed: int = 0,
    plain: bool = False,
) -> str:
    """The whole page. `files` are rows in words and `told` sentences about them; `plain` is for paper.

    `unnamed` are people of rooms who have no name there that is theirs alone.
    """
    body = [*_body(found, names=names), *said(not_paired(unnamed)), *_files(files, told)]
    return page_of(_("Before and after"), body, PAPER if plain else STYLE)


def _body(found: Pairs, *, names: bool) -> Iterator[str]:
    yield element("h1", _("Before and after: {pairs}").format(pairs=pairs_counted(len(found.people))))
    yield element(
        "p",
        _(
            "Each person is compared with themselves. An interval holds what is true in about 9 cases of 10; where the "
            "one of a change spans 0, no change can be claimed. What a change came from nobody can say without a group "
            "that did not train."
        ),
        "muted",
    )
    yield element("h2", _("Scenes that they had not met before"))
    yield element("p", _("New scenes may be harder or easier than those before."), "muted")
    yield from _compared(found.new, _("New scenes, against all that was decided before"))
    if found.memory.people:
        yield element("h2", _("The same scenes met again: memory"))
        yield element("p", _("What is better here may be remembered. It shows no skill by itself."), "muted")
        yield from _compared(found.memory, _("The same scenes, the first time and now"))
    yield element("h2", _("Who is missing"))
    for sentence in who_is_missing(found, names=names):
        yield element("p", sentence)


def _compared(found: Compared, caption: str) -> Iterator[str]:
    yield element("p", counted_in_pairs(found))
    rows = list(change_rows(found))
    if rows:
        yield from table((_("Before → after"), _("Change")), rows, caption)
    yield from said(too_few_of_a_kind(found))


def _files(files: Sequence[tuple[str, str]], told: Sequence[str]) -> Iterator[str]:
    yield element("h2", _("What it was made from"))
    yield from table((), ((name, (said,)) for name, said in files), _("Each file, and what of it counts"))
    for number, sentence in enumerate(told):
        if not number:
            yield element("h2", heading())
        yield element("p", sentence)
