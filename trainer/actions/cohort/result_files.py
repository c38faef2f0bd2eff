"""Result files of one or several people: their profile, and a group's report."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.cohort_files import open_cohort
from trainer.actions.cohort.together import read_together
from trainer.actions.save_file import save_file
from trainer.language.result_files import apart_in_words, doubt_in_words, proved_by
from trainer.packs.markup import plain_text
from trainer.packs.model import Scenario
from trainer.reports.cohort_csv import cohort_csv
from trainer.reports.cohort_html import Names, cohort_html
from trainer.reports.shapes import files_shape
from trainer.scoring.cohort import cohort_of, first_times
from trainer.scoring.cohort_values import Cohort, CohortMove
from trainer.scoring.counted_together import progress_of_people
from trainer.scoring.progress import Progress

BOM = "\ufeff"
"""By which a spreadsheet knows that a table is UTF-8."""


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
    context: AppContext, paths: Sequence[Path], to: Path, *, replace: bool = False, own: bool = False
) -> Reported:
    """Write a group's report: as CSV if the name says so, else as one page of HTML.

    What cannot be read is told; nothing is written where nothing can. It is saved as `save_file` does. Raises Failure.
    """
    with open_cohort(context, paths, own=own) as files:
        counting = files.counting()
        if not counting.read:
            raise counting.first_failure()
        people: set[str] = set()
        moves = _noted(counting.moves(), people)
        if to.suffix.lower() == ".csv":
            rows = cohort_csv(moves, lambda: tuple(counting.told()))
            data: Iterable[bytes] = (piece.encode() for lines in ((BOM,), rows) for piece in lines)
        else:
            first = first_times(moves)
            cohort = cohort_of(first, counting.editions())
            data = (cohort_html(cohort, _names(cohort), counting.told()).encode(),)
        save_file(context.app_paths, data, to, replace=replace, inputs=paths)
        proof = counting.proof
        doubts = (*map(doubt_in_words, proof.doubts), *map(apart_in_words, proof.apart))
        return Reported(len(people), doubts, tuple(counting.unread()))


def _noted(moves: Iterator[CohortMove], people: set[str]) -> Iterator[CohortMove]:
    """The same, while it is noted whose they are; who only practised has no part in a report."""
    for move in moves:
        if not move.practice:
            people.add(move.person)
        yield move


def _names(cohort: Cohort) -> Names:
    """Titles and texts of what was played."""
    names = Names({}, {}, {})
    for edition in cohort.editions.values():
        if edition.scenario is not None:
            _name(edition.scenario, names)
    return names


def _name(scenario: Scenario, names: Names) -> None:
    key = scenario.key
    names.scenarios[key] = scenario.title
    for scene in scenario.scenes.values():
        names.scenes[key, scene.id] = scene.title
        for choice in scene.decision.choices if scene.decision else ():
            names.choices[key, scene.id, choice.id] = plain_text(choice.text)
