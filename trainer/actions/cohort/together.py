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
from trainer.packs.model import Scenario
from trainer.records.result_file import ResultFile, open_results
from trainer.records.result_format import NotAResultFileError
from trainer.scoring.apart import Apart, Brought, Joined, Proof
from trainer.scoring.counted_together import PlaythroughResult, Told
from trainer.scoring.recount import Fault, recount
from trainer.scoring.several_people import People, people_of


class Together:
    """Files that were read. `proof`, `counts` and `unread` are whole once everybody's playthroughs were told.

    `counts` are the decisions that count by the place of their file, `lost` those that
    don't by what is wrong with them, `unread` what is wrong with one by its place:
    where `goes_on` what can be read of the others is told all the same. `texts` are the scenarios that were read, by
    edition, and `versions` the packs' versions that each came in.
    """

    def __init__(
        self, files: Sequence[ResultFile], known: Mapping[str, str], names: Sequence[str], contents: Contents, *,
        goes_on: bool = False,
    ) -> None:  # fmt: skip
        self._files, self._goes_on = files, goes_on
        self._saved = [file.saved._replace(name=name) for file, name in zip(files, names, strict=True)]
        self.contents = contents
        self.counts: Counter[int] = Counter()
        self.lost: dict[int, Counter[Fault]] = {}
        self.unread: dict[int, str] = {}
        self.texts: dict[str, Scenario] = {}
        self.versions: dict[str, dict[str, None]] = {}
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
        self.counts.clear()
        self.lost.clear()
        for person in self.people.people:
            for place, number in person.played:
                counted = self._told(person.name, place, number)
                if counted is not None:
                    yield person.name, counted

    def _told(self, person: str, place: int, number: int) -> PlaythroughResult | None:
        if place in self.unread:
            return None
        try:
            with files_as_failures(self._files[place].path):
                return self._counted(person, place, number)
        except Failure as failure:
            if failure.damaged or not self._goes_on:
                raise
            self.unread[place] = str(failure)
            return None

    def _counted(self, person: str, place: int, number: int) -> PlaythroughResult | None:
        file = self._files[place]
        result = file.playthrough(number)
        found = self.contents.of(file, result.playthrough)
        counted = recount(found and found.scenario, result.playthrough)
        if counted.fault is not None or found is None:
            title, fault = result.title or result.playthrough.scenario, counted.fault or "no content"
            apart = self._apart.get((fault, person), Apart(fault, person, title, counted.number))
            self._apart[fault, person] = apart.with_one(result)
            if not result.playthrough.practice:
                decisions = len(result.playthrough.moves) - result.playthrough.given
                self.lost.setdefault(place, Counter())[fault] += max(0, decisions)
            return None
        if not result.playthrough.practice:
            self.counts[place] += len(counted.moves) - result.playthrough.given
        self.texts.setdefault(found.edition, found.scenario)
        self.versions.setdefault(found.edition, {}).setdefault(result.version)
        if found.brought:
            played = (result.playthrough.content, result.playthrough.scenario)
            self._titles[played] = found.scenario.title
            self._brought.setdefault(played, {})[person] = None
        return result._replace(moves=counted.moves, edition=found.edition, source=self._saved[place].name)


def named_apart(paths: Sequence[Path]) -> list[str]:
    """Files by their own name, where no other has it; a report need not say in which folder they were."""
    known = {str(path): path.name for path in paths}
    names = Counter(known.values())
    return [path.name if names[path.name] == 1 else str(path) for path in paths]


@contextmanager
def read_together(context: AppContext, paths: Sequence[Path]) -> Iterator[Together]:
    """The files, read and checked. Raises Failure with the first that cannot be."""
    with ExitStack() as files:
        opened = []
        for path in paths:
            with files_as_failures(path):
                opened.append(open_results(path))
            files.callback(opened[-1].close)
        together = Together(opened, known_keys(context), named_apart(paths), Contents(context))
        trust(context, together.people.first_seen)
        yield together


def known_keys(context: AppContext) -> dict[str, str]:
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


def trust(context: AppContext, first_seen: Mapping[str, str]) -> None:
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
