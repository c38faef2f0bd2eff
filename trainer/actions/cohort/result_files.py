"""Result files of one or several people: their profile, and a group's report."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.cohort_files import open_cohort
from trainer.actions.cohort.counting import Counting
from trainer.actions.cohort.together import read_together
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.files.outputs import may_be_new
from trainer.language.result_files import apart_in_words, doubt_in_words, proved_by
from trainer.language.translation import _
from trainer.reports.cohort_csv import cohort_csv
from trainer.reports.cohort_html import cohort_html
from trainer.reports.cohort_page_parts import GroupPage
from trainer.reports.shapes import files_shape
from trainer.scoring.cohort import cohort_of, first_times
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.counted_together import progress_of_people
from trainer.scoring.progress import Progress

BOM = "\ufeff"
"""By which a spreadsheet knows that a table is UTF-8."""


MakePdf = Callable[[str], bytes]
"""Makes paper of a page of our own HTML."""


class FilesProgress(NamedTuple):
    """The progress of several people, what their files prove in sentences, and the same for programs."""

    progress: Progress
    told: tuple[str, ...]
    files: dict[str, Any]


class Reported(NamedTuple):
    """How many people a report is of, and what contradicts in their files or does not count, and which
    files could not be read, in sentences."""

    people: int
    doubts: tuple[str, ...]
    unread: tuple[str, ...] = ()


def progress_of_files(context: AppContext, paths: Sequence[Path]) -> FilesProgress:
    """The progress of those who saved these files, counted together and anew. Raises Failure."""
    with read_together(context, paths) as together:
        several = len(together.people.people) > 1
        found = progress_of_people(together.told(), several=several)
        return FilesProgress(found, tuple(proved_by(together.proof)), files_shape(together.proof))


def report(
    context: AppContext,
    paths: Sequence[Path],
    to: Path,
    *,
    replace: bool = False,
    own: bool = False,
    names: bool = False,
    left_out: Collection[str] = (),
    pdf: MakePdf | None = None,
) -> Reported:
    """Write a group's report, of the kind that the name of the file says: a page, a table, or the page on paper.

    People have their names on a page only with `names`; `pdf` makes paper of a page. The files of the keys `left_out`
    count in nothing. What cannot be read is told; nothing is written where nothing can. It is saved as `save_file`
    does. Raises Failure.
    """
    kind = "html" if _is_one_of(to, paths) else kind_of(to)  # what is read is never written over, which says more
    with open_cohort(context, paths, own=own) as files:
        counting = files.counting(left_out)
        if not counting.read:
            raise counting.first_failure()
        people: set[str] = set()
        moves = _noted(counting.moves(), people)
        if kind == "csv":
            rows = cohort_csv(moves, lambda: tuple(counting.told()), counting.texts)
            data: Iterable[bytes] = (piece.encode() for lines in ((BOM,), rows) for piece in lines)
        else:
            plain = kind == "pdf"
            page = cohort_html(page_of_group(counting, moves, names=names)._replace(plain=plain))
            data = (pdf(page) if plain and pdf is not None else page.encode(),)
        save_file(context.app_paths, data, to, replace=replace, inputs=files.paths)
        proof = counting.proof
        doubts = (*map(doubt_in_words, proof.doubts), *map(apart_in_words, proof.apart))
        return Reported(len(people), doubts, tuple(counting.unread()))


def _is_one_of(to: Path, paths: Iterable[Path]) -> bool:
    place = os.path.realpath(to)
    return any(os.path.realpath(path) == place for path in paths)


def kind_of(to: Path) -> Literal["html", "csv", "pdf"]:
    """What a report is written as, by the ending of its name; a stream is given a page. Raises Failure for others."""
    ending = to.suffix.lower()
    if ending in (".html", ".htm") or not may_be_new(to):
        return "html"
    if ending == ".csv":
        return "csv"
    if ending == ".pdf":
        return "pdf"
    said = _("A report is a .html, .csv or .pdf, so {path} was not written. Name it with one of these endings.")
    raise Failure(WRONG_USE, said.format(path=to))


def page_of_group(counting: Counting, moves: Iterable[CohortMove], *, names: bool) -> GroupPage:
    """What a group's page is made of, once its moves are taken."""
    first = first_times(moves)
    cohort = cohort_of(first, counting.editions())
    told = tuple(counting.told(names=names))
    rows = tuple((row.name, row.said) for row in counting.rows(names=names))
    return GroupPage(cohort, rows, told, names)


def _noted(moves: Iterator[CohortMove], people: set[str]) -> Iterator[CohortMove]:
    """The same, while it is noted whose they are; who only practised has no part in a report."""
    for move in moves:
        if not move.practice:
            people.add(move.person)
        yield move
