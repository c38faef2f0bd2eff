"""Result files of one or several people: their profile, and a group's report."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.files.inputs import NoFileError
from trainer.language.records import result_file_sentence
from trainer.language.translation import _
from trainer.packs.markup import plain_text
from trainer.records.result_file import NotAResultFileError, read_results
from trainer.reports.cohort_csv import cohort_csv
from trainer.reports.cohort_html import Names, cohort_html
from trainer.scoring.cohort import cohort_of
from trainer.scoring.progress import Progress
from trainer.scoring.several_people import PersonResults, cohort_moves, progress_of_people


def results_of(paths: Sequence[Path]) -> list[PersonResults]:
    """The files, read. Raises Failure with the first that cannot be."""
    found = []
    for path in paths:
        try:
            found.append(read_results(path))
        except NotAResultFileError as error:
            raise Failure(BAD_INPUT, result_file_sentence(error)) from None
        except NoFileError:
            said = _("{path} is no file, so it was not read. Name a result file of Right Call.")
            raise Failure(BAD_INPUT, said.format(path=path)) from None
        except FileNotFoundError:
            raise Failure(WRONG_USE, _("There is nothing at {path}. Check the path.").format(path=path)) from None
        except OSError as error:
            said = _("{path} could not be read: {reason}.")
            raise Failure(MACHINE, said.format(path=path, reason=error.strerror)) from None
    return found


def progress_of_files(paths: Sequence[Path]) -> Progress:
    """The progress of those who saved these files, counted together. Raises Failure."""
    return progress_of_people(results_of(paths))


def report(app_paths: AppPaths, paths: Sequence[Path], to: Path, *, replace: bool = False) -> int:
    """Write a group's report: as CSV if the name says so, else as one page of HTML. Returns how many people it is of.

    It is saved as `save_file` does. Raises Failure.
    """
    moves = cohort_moves(results_of(paths))
    cohort = cohort_of(moves)
    if to.suffix.lower() == ".csv":
        data = cohort_csv(moves).encode("utf-8-sig")
    else:
        data = cohort_html(cohort, _names(app_paths, {each.scenario for each in moves})).encode()
    save_file(app_paths, data, to, replace=replace, inputs=paths)
    return len(cohort.people)


def _names(app_paths: AppPaths, scenarios: set[str]) -> Names:
    """Titles and texts of the packs at hand."""
    names = Names({}, {}, {})
    for key in scenarios & {entry.key for entry in catalog_of(app_paths).entries}:
        with suppress(Failure):
            scenario = open_scenario(app_paths, key)[1]
            names.scenarios[key] = scenario.title
            for scene in scenario.scenes.values():
                names.scenes[key, scene.id] = scene.title
                for choice in scene.decision.choices if scene.decision else ():
                    names.choices[key, scene.id, choice.id] = plain_text(choice.text)
    return names
