"""Result files of one or several people, read together: the one way in which any of them is read.

What counts is counted here from what was played, move by move through the engine; what a file says of it is only told
apart, where nobody has what was played.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.contents import Contents
from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure, records_as_failures
from trainer.files.inputs import NoFileError
from trainer.language.records import result_file_sentence
from trainer.language.translation import _
from trainer.records.result_file import ResultFile, open_results
from trainer.records.result_format import NotAResultFileError
from trainer.scoring.apart import Apart, Brought, Joined, Proof
from trainer.scoring.counted_together import PlaythroughResult, Told
from trainer.scoring.recount import Fault, recount
from trainer.scoring.several_people import People, SavedFile, people_of


class Together:
    """Files that were read. `proof` is whole once everybody's playthroughs were told."""

    def __init__(self, context: AppContext, files: Sequence[ResultFile], known: Mapping[str, str]) -> None:
        self._files = files
        self._saved = _named(files)
        self.contents = Contents(context)
        self._apart: dict[tuple[Fault, str], Apart] = {}
        self._brought: dict[tuple[str, str], dict[str, None]] = {}
        self._titles: dict[tuple[str, str], str] = {}
        self.people: People = people_of(self._saved, known)

    @property
    def proof(self) -> Proof:
        """What the files prove."""
        signed = {file.name: bool(file.signer) for file in self._saved}
        return Proof(
            [name for name, is_so in signed.items() if is_so], [name for name, is_so in signed.items() if not is_so],
            [Joined(each.name, each.unproved) for each in self.people.people if each.unproved],
            self.people.doubts, sorted(self._apart.values()),
            sorted(Brought(self._titles[played], tuple(people)) for played, people in self._brought.items()),
        )  # fmt: skip

    def told(self) -> Iterator[Told]:
        """Every playthrough that counts, by person in the order of their files, counted anew. Raises Failure."""
        self._apart.clear()
        self._brought.clear()
        for person in self.people.people:
            for place, number in person.played:
                with files_as_failures(self._files[place].path):
                    counted = self._counted(person.name, self._files[place], number)
                if counted is not None:
                    yield person.name, counted

    def _counted(self, person: str, file: ResultFile, number: int) -> PlaythroughResult | None:
        result = file.playthrough(number)
        found = self.contents.of(file, result.playthrough)
        counted = recount(found and found.scenario, result.playthrough)
        if counted.fault is not None:
            title = result.title or result.playthrough.scenario
            apart = self._apart.get((counted.fault, person), Apart(counted.fault, person, title, counted.number))
            self._apart[counted.fault, person] = apart.with_one(result)
            return None
        if found is not None and found.brought:
            played = (result.playthrough.content, result.playthrough.scenario)
            self._titles[played] = found.scenario.title
            self._brought.setdefault(played, {})[person] = None
        return result._replace(moves=counted.moves)


def _named(files: Sequence[ResultFile]) -> list[SavedFile]:
    """Files by their own name, where no other has it; a report need not say in which folder they were."""
    paths = {str(file.path): file.path.name for file in files}
    names = Counter(paths.values())
    shown = {path: name if names[name] == 1 else path for path, name in paths.items()}
    return [file.saved._replace(name=shown[str(file.path)]) for file in files]


@contextmanager
def read_together(context: AppContext, paths: Sequence[Path]) -> Iterator[Together]:
    """The files, read and checked. Raises Failure with the first that cannot be."""
    with ExitStack() as files:
        opened = []
        for path in paths:
            with files_as_failures(path):
                opened.append(open_results(path))
            files.callback(opened[-1].close)
        together = Together(context, opened, _known_keys(context))
        _trust(context, together.people.first_seen)
        yield together


def _known_keys(context: AppContext) -> dict[str, str]:
    """Key by id, as far as the records can be read; of what was damaged it is said, for it concerns more than files."""
    if not context.has_records:
        return {}
    try:
        with records_as_failures():
            return context.store.signers.known()
    except Failure as failure:
        if failure.damaged:
            raise
        return {}


def _trust(context: AppContext, first_seen: Mapping[str, str]) -> None:
    """Keep the keys that were seen for the first time. Where nothing can be kept files are read all the same."""
    try:
        if first_seen:
            with records_as_failures():
                context.store.signers.keep(first_seen, context.now())
    except Failure as failure:
        if failure.damaged:
            raise


@contextmanager
def files_as_failures(path: Path) -> Iterator[None]:
    """Turn what is wrong with a file into a Failure."""
    try:
        yield
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
