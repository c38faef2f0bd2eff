"""The files of a group: result files, room files, folders of them, and the records of this computer.

Open them once, and count those that are left in as often as somebody leaves one out or takes it in:

    with open_cohort(context, [Path("workshop")], own=True) as files:
        read = files.count(left_out={files.keys[0]})
        read.rows, read.cohort, read.told
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple, cast

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.cohort_row import CohortRow, RowKind
from trainer.actions.cohort.contents import Contents
from trainer.actions.cohort.counting import Counting, IsStopped, Source, never
from trainer.actions.cohort.found_files import found_files, is_empty, is_room
from trainer.actions.cohort.together import files_as_failures, known_keys, named_apart
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.actions.people.own_records import export_of
from trainer.actions.people.people import people
from trainer.actions.room.room_file import read_room_file
from trainer.language.cohort_rows import empty_file, not_read_any_more, own_file_named, too_many_files
from trainer.packs.shown_text import clean_line
from trainer.records.result_file import ResultFile, open_results, results_in
from trainer.records.settings import ME
from trainer.scoring.cohort_values import Cohort

OWN = "\0"
"""What the key of somebody's records begins with; no path has it."""


class CohortRead(NamedTuple):
    """A row for each file, also for one that could not be read or is left out; the group of those left in; and what
    else is to be known, in sentences: what the files prove, what contradicts, and what is counted apart.
    """

    rows: tuple[CohortRow, ...]
    cohort: Cohort
    told: tuple[str, ...]


class CohortFiles:
    """Files that were opened, each that could be. Close them when they are no longer counted."""

    def __init__(self, context: AppContext, sources: Sequence[Source], left: Sequence[str], stack: ExitStack) -> None:
        self._context, self._sources, self._stack = context, sources, stack
        self._known = known_keys(context)
        self._contents = Contents(context)
        self._left = left

    @property
    def keys(self) -> tuple[str, ...]:
        """What names each row."""
        return tuple(source.key for source in self._sources)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that were found, which nothing is written over."""
        return tuple(Path(source.key) for source in self._sources if not source.key.startswith(OWN))

    def counting(self, left_out: Collection[str] = ()) -> Counting:
        """What is left in, to be counted as it is read: its moves one by one, and after them what they come to."""
        left = frozenset(left_out)
        return Counting(self._context, self._sources, left, self._known, self._contents, self._left)

    def count(self, left_out: Collection[str] = (), stopped: IsStopped = never) -> CohortRead:
        """All of it counted, without the rows of these keys.

        Nothing that is wrong with one file keeps the others from being read. Raises Failure where the records of this
        computer turn out to be damaged, and Stopped once it is `stopped`.
        """
        counting = self.counting(left_out)
        cohort = counting.cohort(stopped)
        return CohortRead(counting.rows(), cohort, tuple(counting.told()))

    def close(self) -> None:
        """Let go of the files."""
        self._stack.close()

    def __enter__(self) -> "CohortFiles":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def open_cohort(
    context: AppContext, paths: Sequence[Path], *, own: bool = False, stopped: IsStopped = never
) -> CohortFiles:
    """Open result files, room files and all that stand in folders; `own` adds everybody's records on this computer.

    A file that cannot be read has a row that says why. Once it is `stopped` no more are opened, and it is told how many
    were not. Raises Failure where the own records cannot be read.
    """
    found = found_files(paths)
    left = [too_many_files(found.left)] if found.left else []
    with ExitStack() as stack:
        sources: list[Source] = []
        for path, name in zip(found.paths, map(clean_line, named_apart(found.paths)), strict=True):
            if stopped():
                left.append(not_read_any_more(len(found.paths) - len(sources)))
                break
            sources.append(_source(stack, path, name))
        if own and not stopped():
            sources += _own(context, stack)
        return CohortFiles(context, list(_each_once(sources)), left, stack.pop_all())


def _each_once(sources: Sequence[Source]) -> Iterator[Source]:
    """The same, of several that are shown by one name the others as "x.json (2)", or the next number that is free."""
    given, taken = {source.name for source in sources}, set[str]()
    for source in sources:
        name = source.name
        if name in taken:
            name = next(made for n in count(2) if (made := f"{source.name} ({n})") not in given)
        given.add(name)
        taken.add(name)
        yield source._replace(name=name)


def _source(stack: ExitStack, path: Path, name: str) -> Source:
    """A file as far as it can be read."""
    key = str(path)
    try:
        with files_as_failures(path):
            if is_empty(path):
                raise Failure(BAD_INPUT, empty_file(path))
            if is_room(path):
                return Source(key, name, "room", room=read_room_file(path))
            return _results(stack, key, name, "results", open_results(path))
    except Failure as failure:
        return Source(key, name, "unread", wrong=failure)


def _results(stack: ExitStack, key: str, name: str, kind: RowKind, file: ResultFile) -> Source:
    stack.callback(file.close)
    return Source(key, name, kind, file)


def _own(context: AppContext, stack: ExitStack) -> Iterator[Source]:
    """The records of everybody who has any: written and read as a result file is, which has no name on the disk."""
    for person in people(context):
        stream = cast(BinaryIO, TemporaryFile())  # noqa: SIM115 - it is closed with the source
        try:
            stream.writelines(export_of(context, person, "" if person == ME else person).data)
            stream.seek(0)
            name = own_file_named(person)
            file = results_in(stream, Path(name.replace("/", " ")))
        except BaseException:
            stream.close()
            raise
        source = _results(stack, OWN + person, name, "own", file)
        if file.played:
            yield source
