"""Result files of one or several people: their profile, and a group's report."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure
from trainer.actions.save_file import save_file
from trainer.language.records import result_file_sentence
from trainer.language.translation import _
from trainer.packs.markup import plain_text
from trainer.records.result_file import NotAResultFileError, ResultFile, ResultMove, ResultPlaythrough, read_results
from trainer.reports.cohort_csv import cohort_csv
from trainer.reports.cohort_html import Names, cohort_html
from trainer.scoring.cohort import Taking, cohort_of
from trainer.scoring.fit import Scored
from trainer.scoring.profile import Played
from trainer.scoring.progress import Progress, progress_of
from trainer.scoring.reading_first import Picks


def results_of(paths: Sequence[Path]) -> list[ResultFile]:
    """The files, read. Raises Failure with the first that cannot be."""
    found = []
    for path in paths:
        try:
            found.append(read_results(path))
        except NotAResultFileError as error:
            raise Failure(BAD_INPUT, result_file_sentence(error)) from None
        except FileNotFoundError:
            raise Failure(WRONG_USE, _("There is nothing at {path}. Check the path.").format(path=path)) from None
        except OSError as error:
            said = _("{path} could not be read: {reason}.")
            raise Failure(MACHINE, said.format(path=path, reason=error.strerror)) from None
    return found


def progress_of_files(paths: Sequence[Path]) -> Progress:
    """The profile of those who saved these files, counted together; each person's first times are their own.

    The same playthrough in two files of one person counts once. Raises Failure.
    """
    files = _with_something(results_of(paths))
    several = len(set(names_of(files))) > 1
    played = [
        _played(each, f"{person}: {each.scenario}" if several else each.scenario)
        for person, each in playthroughs_of(files)
    ]
    return progress_of(played)


def report(app_paths: AppPaths, paths: Sequence[Path], to: Path) -> int:
    """Write a group's report: as CSV if the name says so, else as one page of HTML. Returns how many people it is of.

    Raises Failure.
    """
    taken = [
        each
        for person, played in playthroughs_of(_with_something(results_of(paths)))
        for each in _takings(person, played)
    ]
    cohort = cohort_of(taken)
    if to.suffix.lower() == ".csv":
        save_file(cohort_csv(taken).encode("utf-8-sig"), to)
    else:
        save_file(cohort_html(cohort, _names(app_paths, {each.scenario for each in taken})).encode(), to)
    return len(cohort.people)


def _with_something(files: Sequence[ResultFile]) -> list[ResultFile]:
    """Those in which there is a playthrough: an empty one says of nobody who they are."""
    return [file for file in files if file.playthroughs]


def _takings(person: str, played: ResultPlaythrough) -> Iterator[Taking]:
    """What was decided in it; of practice it only counts that a scene was met."""
    views = {note.number: note.text for note in played.notes if note.kind == "differently"}
    for number, move in enumerate(played.moves[played.given :], start=played.given + 1):
        scored = scored_of(move)
        if scored is not None:
            view = views.get(number, "")
            yield Taking(
                person, played.scenario, move.choice, scored, move.seconds, move.confidence, view, played.practice
            )


def _names(app_paths: AppPaths, scenarios: set[str]) -> Names:
    """Titles and texts of the packs at hand."""
    names = Names({}, {}, {})
    for key in scenarios & {card.key for card in catalog_of(app_paths).cards}:
        with suppress(Failure):
            scenario = open_scenario(app_paths, key)[1]
            names.scenarios[key] = scenario.title
            for scene in scenario.scenes.values():
                names.scenes[key, scene.id] = scene.title
                for choice in scene.decision.choices if scene.decision else ():
                    names.choices[key, scene.id, choice.id] = plain_text(choice.text)
    return names


def playthroughs_of(files: Sequence[ResultFile]) -> list[tuple[str, ResultPlaythrough]]:
    """Every playthrough with whose it is, by person in the order they were begun, each once."""
    found: dict[tuple[str, str], ResultPlaythrough] = {}
    for name, file in zip(names_of(files), files, strict=True):
        for each in file.playthroughs:
            key = (name, _which(each))
            if key not in found or len(found[key].moves) < len(each.moves):
                found[key] = each
    whose = [(name, each) for (name, _), each in found.items()]
    return sorted(whose, key=lambda pair: (pair[0], pair[1].begun))


def names_of(files: Sequence[ResultFile]) -> list[str]:
    """What the person of each file is called here.

    Files with one id are of one person, who goes by the name on the file with most in it. Any other person of that name
    is "Anna (2)", or the next number that nobody goes by.
    """
    people: dict[str, ResultFile] = {}
    for file in files:
        best = people.setdefault(_whose(file), file)
        if len(best.playthroughs) <= len(file.playthroughs):
            people[_whose(file)] = file
    names: dict[str, str] = {}
    given = {file.person for file in files}
    for whose, file in people.items():
        name = file.person
        if name in names.values():
            name = next(made for n in count(2) if (made := f"{name} ({n})") not in given)
        names[whose] = name
        given.add(name)
    return [names[_whose(file)] for file in files]


def _whose(file: ResultFile) -> str:
    """What tells its person from all others; a file that has no id has its first playthrough."""
    return file.id or f"{file.person} {min(map(_which, file.playthroughs), default='')}"


def _which(each: ResultPlaythrough) -> str:
    """What tells a playthrough from all others."""
    return f"{each.begun} {each.scenario} {each.content} {each.seed}"


def _played(each: ResultPlaythrough, scenario: str) -> Played:
    moves = tuple(scored for move in each.moves if (scored := scored_of(move)) is not None)
    given = min(each.given, len(moves))
    return Played(scenario, moves, each.begun, (each.version, each.content), each.practice, given)


def scored_of(move: ResultMove) -> Scored | None:
    """The move as it was scored when it was saved; None if it could not be."""
    if move.style is None or move.execution is None:
        return None
    picks = None if move.picks is None else Picks(*move.picks)
    fit = move.style == move.call if move.call in ("directive", "inspiring") else None
    timed_out = move.choice == "timeout"
    return Scored(move.scene, move.call, move.style, fit, move.execution, timed_out, move.confidence, picks)
