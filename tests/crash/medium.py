"""What a disk holds: files and folders, each as it surely is and with what was asked for since and may be lost.

A file is bytes that are on the disk, and writes and cuts since its last fsync. A folder is names that are on the disk,
and names given, taken and changed since its own last fsync. After a crash any of what waits may be there, in any order
that POSIX allows: writes by sectors, each whole, torn or missing; changes of names in order or not, each whole.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SECTOR = 512
"""Bytes. Writes of more may arrive in part."""
Loss = Literal["killed", "bare", "in order", "wild"]
"""What a crash leaves of what waits: all (the process died and the machine did not), nothing, changes of names as far
as some moment and any writes, or anything."""
LOSSES: tuple[Loss, ...] = ("killed", "bare", "in order", "wild")


class Write(NamedTuple):
    """Bytes put into a file from there on."""

    at: int
    data: bytes


class Cut(NamedTuple):
    """A file made so long: shorter, or longer with zeros."""

    size: int


class Renaming(NamedTuple):
    """A change of one name: given (`before` is None), taken (`after` is None), or changed, all at once."""

    before: str | None
    after: str | None
    what: "Entry"


@dataclass(eq=False)
class File:
    """`names` is how many names it has now; without any its bytes stay on the disk until something else is there."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Write | Cut] = field(default_factory=list)
    names: int = 0
    seen: bytearray = field(init=False)

    def __post_init__(self) -> None:
        """`seen` is what a program reads."""
        self.seen = bytearray(self.durable)

    def change(self, change: Write | Cut) -> None:
        """Something is written, and waits for its fsync."""
        self.pending.append(change)
        _change(self.seen, change)

    def sync(self) -> None:
        """All of it is on the disk."""
        for change in self.pending:
            _change(self.durable, change)
        self.pending = []

    def lose(self) -> None:
        """An fsync that failed: nobody writes these again, though they are still read."""
        self.pending = []

    def after_a_crash(self, loss: Loss, chance: random.Random) -> bytes:
        """What may be there when the machine is on again."""
        if loss == "killed":
            return bytes(self.seen)
        data = bytearray(self.durable)
        if loss == "bare" or not self.pending:
            return bytes(data)
        kept = chance.choice((0.1, 0.5, 0.9, 1.0))
        for change in self.pending:
            for part in _parts(change):
                if chance.random() < kept:
                    _change(data, part if chance.random() < 0.95 else _torn(part, chance))
        missing = len(self.seen) - len(data)
        if missing > 0 and chance.random() < 0.2:  # the size arrived, what belongs there did not
            data += bytes(missing) if chance.random() < 0.5 else chance.randbytes(missing)
        return bytes(data)


@dataclass(eq=False)
class Folder:
    """`entries` is what a program sees."""

    durable: dict[str, "Entry"] = field(default_factory=dict)
    pending: list[Renaming] = field(default_factory=list)
    entries: dict[str, "Entry"] = field(default_factory=dict)

    def rename(self, change: Renaming) -> None:
        """Give, take or change a name."""
        self.pending.append(change)
        _rename(self.entries, change)

    def sync(self) -> None:
        """All names are on the disk."""
        self.durable, self.pending = dict(self.entries), []

    def after_a_crash(self, loss: Loss, chance: random.Random) -> dict[str, "Entry"]:
        """The names that may be there when the machine is on again."""
        if loss == "killed" or not self.pending:
            return dict(self.entries)
        entries = dict(self.durable)
        if loss == "in order":
            changes = self.pending[: chance.randint(0, len(self.pending))]
        else:
            changes = [each for each in self.pending if loss == "wild" and chance.random() < 0.5]
        for change in changes:
            _rename(entries, change)
        return entries


Entry = File | Folder


def files_in(folder: Folder, at: str = "") -> Iterator[tuple[str, File]]:
    """Every file with its path, as a program sees them."""
    for name, entry in folder.entries.items():
        path = f"{at}/{name}" if at else name
        if isinstance(entry, Folder):
            yield from files_in(entry, path)
        else:
            yield path, entry


Tree = dict[str, "bytes | Tree"]


def after_a_crash(folder: Folder, loss: Loss, chance: random.Random) -> Tree:
    """Everything that may be there when the machine is on again."""
    tree: Tree = {}
    for name, entry in sorted(folder.after_a_crash(loss, chance).items()):
        if isinstance(entry, Folder):
            tree[name] = after_a_crash(entry, loss, chance)
        else:
            tree[name] = entry.after_a_crash(loss, chance)
    return tree


def _change(data: bytearray, change: Write | Cut) -> None:
    size = change.size if isinstance(change, Cut) else change.at
    if len(data) < size:
        data += bytes(size - len(data))
    if isinstance(change, Cut):
        del data[change.size :]
    else:
        data[change.at : change.at + len(change.data)] = change.data


def _rename(entries: dict[str, Entry], change: Renaming) -> None:
    if change.before is not None and entries.get(change.before) is change.what:
        del entries[change.before]
    if change.after is not None:
        entries[change.after] = change.what


def _parts(change: Write | Cut) -> list[Write | Cut]:
    """A write as its sectors."""
    if isinstance(change, Cut):
        return [change]
    edges = [change.at, *range((change.at // SECTOR + 1) * SECTOR, change.at + len(change.data), SECTOR)]
    ends = [*edges[1:], change.at + len(change.data)]
    return [Write(at, change.data[at - change.at : end - change.at]) for at, end in zip(edges, ends, strict=True)]


def _torn(part: Write | Cut, chance: random.Random) -> Write | Cut:
    """The beginning or the end of what was to be written."""
    if isinstance(part, Cut):
        return part
    where = chance.randint(0, len(part.data))
    return chance.choice((Write(part.at, part.data[:where]), Write(part.at + where, part.data[where:])))
