"""Counting the files of a group, as they are read: moves one by one, then rows, editions, and what is to be said."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.cohort.cohort_row import CohortRow, RowKind
from trainer.actions.cohort.contents import Contents
from trainer.actions.cohort.edition import edition_of
from trainer.actions.cohort.room_moves import room_moves
from trainer.actions.cohort.together import Together, trust
from trainer.actions.cohort.without_names import without_names
from trainer.actions.failure import BAD_INPUT, Failure
from trainer.actions.room.room import OVER
from trainer.actions.room.room_file import RoomRead
from trainer.language.cohort_rows import (
    file_numbered,
    hands_apart,
    not_all_counts,
    nothing_found,
    row_in_words,
    same_name_in_words,
    text_against,
)
from trainer.language.replacing import story_in_words
from trainer.language.result_files import proved_by
from trainer.packs.changes import story_changes
from trainer.packs.model import Scenario
from trainer.packs.shown_text import clean_line
from trainer.records.result_file import ResultFile
from trainer.scoring.apart import Proof
from trainer.scoring.cohort import cohort_of, first_times
from trainer.scoring.cohort_values import Cohort, CohortMove, Edition
from trainer.scoring.counted_together import cohort_moves
from trainer.scoring.played import Played

MOST_COMPARED = 4

IsStopped = Callable[[], bool]
"""Asked between one step and the next, whether whoever waits waits no more."""


def never() -> bool:
    """Nobody stops it."""
    return False


class Stopped(Exception):  # noqa: N818 - as in a check, it is no error
    """Counting was stopped: there is no count."""


class Source(NamedTuple):
    """A file that was found: what it is called, and what could be read of it, or what is wrong with it."""

    key: str
    name: str
    kind: RowKind
    file: ResultFile | None = None
    room: RoomRead | None = None
    wrong: Failure | None = None


def rooms_once(sources: Iterable[Source]) -> Iterator[tuple[Source, RoomRead]]:
    """Each room once: of several files of it the one in which it went on longest, the later of two that are alike."""
    longest: dict[tuple[str, str, int, str], tuple[Source, RoomRead]] = {}
    for source in sources:
        if source.room is not None:
            head = source.room.head
            room = head.content, head.scenario, head.seed, head.begun
            if room not in longest or source.room.lines >= longest[room][1].lines:
                longest[room] = source, source.room
    yield from longest.values()


class Counting:
    """Those of the sources that are left in. Take its moves or its cohort first; then the rest is whole."""

    def __init__(
        self, context: AppContext, sources: Sequence[Source], left_out: frozenset[str], known: Mapping[str, str],
        contents: Contents, not_read: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self._sources, self._left_out, self._not_read = sources, left_out, not_read
        read = [(source, source.file) for source in sources if source.file and source.key not in left_out]
        names = [source.name for source, _ in read]
        self._places = {source.key: place for place, (source, _) in enumerate(read)}
        self._together = Together([file for _, file in read], known, names, contents, goes_on=True)
        trust(context, self._together.people.first_seen)
        self._counts: Counter[str] = Counter()
        self._people: dict[str, int] = {}

    def moves(self) -> Iterator[CohortMove]:
        """Every move that counts or was practised: of result files by person, then of each room."""
        together = self._together
        yield from cohort_moves(together.told(), together.texts)
        left_in = (source for source in self._sources if source.key not in self._left_out)
        for source, read in rooms_once(left_in):
            yield from self._of_room(source.key, source.name, read)

    def _of_room(self, key: str, name: str, read: RoomRead) -> Iterator[CohortMove]:
        scenario = read.room.state.scenario
        edition = edition_of(scenario)
        self._together.texts.setdefault(edition, scenario)
        self._together.versions.setdefault(edition, {}).setdefault(read.head.pack_version)
        for move in room_moves(read, name, edition):
            self._counts[key] += 1
            yield move

    @property
    def texts(self) -> Mapping[str, Scenario]:
        """The scenarios that were read, by edition, as far as moves of theirs were taken."""
        return self._together.texts

    def cohort(self, stopped: IsStopped = never) -> Cohort:
        """What all of it comes to. Raises Stopped between two moves, once it is `stopped`."""
        first = first_times(_until(stopped, self.moves()))
        return cohort_of(first, self.editions())

    def editions(self) -> dict[str, Edition]:
        """Every text that was read."""
        together = self._together
        named = self._named()
        return {
            edition: Edition(
                text.key, text.title, self._versions(edition), text,
                any(named[text.key, version] > 1 for version in self._versions(edition)),
            )
            for edition, text in together.texts.items()
        }  # fmt: skip

    def _versions(self, edition: str) -> tuple[str, ...]:
        return tuple(sorted(self._together.versions[edition]))

    @property
    def read(self) -> bool:
        """Whether there is any source that can be read."""
        return any(source.wrong is None for source in self._sources)

    def first_failure(self) -> Failure:
        """Why the first source could not be read, where none could."""
        failures = (source.wrong for source in self._sources if source.wrong is not None)
        return next(failures, Failure(BAD_INPUT, nothing_found()))

    def unread(self) -> Iterator[str]:
        """What is wrong with each file that could not be read, or not to its end, and that there were too many."""
        yield from self._not_read
        yield from (str(source.wrong) for source in self._sources if source.wrong is not None)
        yield from self._together.unread.values()

    @property
    def proof(self) -> Proof:
        """What the result files prove."""
        return self._together.proof

    def rows(self, *, names: bool = True) -> tuple[CohortRow, ...]:
        """A row for each source; without `names` it says neither whose it is nor what it is called."""
        rows = map(self._row, self._sources)
        if names:
            return tuple(rows)
        called = self._numbers()
        return tuple(
            row._replace(name=called[row.name], person="", said=_renamed(row.said, row.key, called[row.name]))
            for row in rows
        )

    def told(self, *, names: bool = True) -> Iterator[str]:
        """What else is to be known: files that were too many, texts under one name, and what the files prove."""
        yield from self._not_read
        yield from self._same_names()
        if self._places:
            yield from proved_by(self.proof if names else without_names(self.proof, self._numbers()))

    def _numbers(self) -> dict[str, str]:
        """Each file by its name, to its number."""
        return {source.name: file_numbered(number) for number, source in enumerate(self._sources, start=1)}

    def _named(self) -> Counter[tuple[str, str]]:
        """How many texts went by each name and version."""
        texts = self._together.texts
        return Counter((text.key, each) for edition, text in texts.items() for each in self._versions(edition))

    def _same_names(self) -> Iterator[str]:
        titles = {text.key: text.title for text in self._together.texts.values()}
        for (key, version), count in self._named().items():
            if count > 1:
                yield same_name_in_words(titles[key], version, count)
                yield from self._differences(key, version)

    def _differences(self, key: str, version: str) -> Iterator[str]:
        """What the others of that name have that the first has not."""
        texts = self._together.texts
        first, *others = (each for each in texts if texts[each].key == key and version in self._versions(each))
        for other in others[:MOST_COMPARED]:
            changes = story_changes(texts[first], texts[other])
            if changes is not None:
                yield story_in_words(changes, text_against(other, first))

    def _row(self, source: Source) -> CohortRow:
        if source.kind == "unread":
            wrong = _renamed(str(source.wrong), source.key, source.name)
            return CohortRow(source.key, source.name, "unread", wrong=(wrong,), said=wrong)
        left_out = source.key in self._left_out
        played, person, people = self._played(source)
        counts = 0 if left_out else self._counts_of(source)
        doubts = self._wrong(source)
        if not left_out and played and not doubts:
            doubts = tuple(self._why_not_all(source, played, counts))
        said = row_in_words(played, counts, left_out=left_out)
        return CohortRow(
            source.key, source.name, source.kind, person, people, played, counts, left_out, doubts,
            " ".join((said, *doubts)),
        )  # fmt: skip

    def _played(self, source: Source) -> tuple[tuple[Played, ...], str, int]:
        if source.file is not None:
            return source.file.played, source.file.saved.person, 1
        assert source.room is not None, "what is neither is not read"
        head, room = source.room.head, source.room.room
        ended = room.phase in OVER
        votes = sum(len(each.final) for each in room.rounds)
        played = Played(
            head.scenario, room.state.scenario.title, head.pack_version, head.content, int(ended), int(not ended), 0,
            votes,
        )  # fmt: skip
        return (played,) if room.rounds else (), "", len(room.phones)

    def _why_not_all(self, source: Source, played: Sequence[Played], counts: int) -> Iterator[str]:
        place = self._places.get(source.key)
        lost = self._together.lost.get(place, Counter()) if place is not None else Counter()
        doubtful = self._together.people.doubtful.get(place, 0) if place is not None else 0
        elsewhere = sum(each.decisions for each in played) - counts - doubtful - lost.total()
        yield from not_all_counts(elsewhere, doubtful, lost)
        rounds = source.room.room.rounds if source.room is not None else ()
        if hands := sum(sum((each.second_hands or each.first_hands).values()) for each in rounds):
            yield hands_apart(hands)

    def _counts_of(self, source: Source) -> int:
        if source.file is not None:
            return self._together.counts[self._places[source.key]]
        return self._counts[source.key]

    def _wrong(self, source: Source) -> tuple[str, ...]:
        place = self._places.get(source.key)
        said = _renamed(self._together.unread.get(place, ""), source.key, source.name) if place is not None else ""
        return (said,) if said else ()


def _until(stopped: IsStopped, moves: Iterable[CohortMove]) -> Iterator[CohortMove]:
    for move in moves:
        if stopped():
            raise Stopped
        yield move


def _renamed(said: str, path: str, name: str) -> str:
    """A sentence in which a file goes by another name than its path, in one line."""
    known = "|".join(re.escape(clean_line(each)) for each in (path, Path(path).name))
    return re.sub(rf"(?<!\w)(?:{known})(?!\w)", lambda _: name, clean_line(said))
