"""Two groups of files compared in pairs by person: before and after."""

import os
from collections.abc import Sequence
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.cohort_files import open_cohort
from trainer.actions.cohort.found_files import found_files
from trainer.actions.cohort.result_files import MakePdf, Reported, kind_of
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.language.pairs import after_file, before_file
from trainer.language.result_files import apart_in_words, doubt_in_words
from trainer.language.translation import _
from trainer.reports.cohort_pairs import pairs_html
from trainer.scoring.pairs import by_name, pairs_of


def compare(
    context: AppContext, before: Sequence[Path], after: Sequence[Path], to: Path, *, replace: bool = False,
    names: bool = False, pdf: MakePdf | None = None,
) -> Reported:  # fmt: skip
    """Write how those who are in both groups of files changed, as a page or on paper.

    Files are read together, so that a person is one in both, whatever their file is called. A playthrough that stands
    in both groups was played before; one that goes on in the later group counts there. Raises Failure.
    """
    kind = kind_of(to)
    if kind == "csv":
        said = _("A comparison is a .html or .pdf, so {path} was not written. Name it with one of these endings.")
        raise Failure(WRONG_USE, said.format(path=to))
    _told_apart(before, after)
    earlier = {str(path) for path in found_files(before).paths}
    with open_cohort(context, [*after, *before]) as files:  # of two that tell the same the later file has it
        counting = files.counting()
        if not counting.read:
            raise counting.first_failure()
        moves = by_name(counting.moves())
        rows = counting.rows()
        then = {row.name for row in rows if row.key in earlier}
        found = pairs_of(
            [each for each in moves if each.source in then], [each for each in moves if each.source not in then]
        )
        shown = counting.rows(names=names)
        said_of = [
            ((before_file if row.key in earlier else after_file)(each.name), each.said)
            for row, each in zip(rows, shown, strict=True)
        ]
        plain = kind == "pdf" and pdf is not None
        rooms = {row.name for row in rows if row.kind == "room"}
        unnamed = {each.person for each in moves if each.source in rooms and each.person != each.called}
        page = pairs_html(
            found, said_of, tuple(counting.told(names=names)), names=names, unnamed=len(unnamed), plain=plain
        )
        data = pdf(page) if kind == "pdf" and pdf is not None else page.encode()
        save_file(context.app_paths, (data,), to, replace=replace, inputs=files.paths)
        proof = counting.proof
        doubts = (*map(doubt_in_words, proof.doubts), *map(apart_in_words, proof.apart))
        return Reported(len(found.people), doubts, tuple(counting.unread()))


def _told_apart(before: Sequence[Path], after: Sequence[Path]) -> None:
    """Raises Failure where a file is in both groups."""
    then, now = ({os.path.realpath(path): path for path in found_files(paths).paths} for paths in (before, after))
    for real, path in now.items():
        if real in then:
            said = _("{path} is named both before and after, so nothing was compared. Name it once.")
            raise Failure(WRONG_USE, said.format(path=path))
