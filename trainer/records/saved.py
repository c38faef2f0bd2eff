"""What can be saved of damaged records: every row that proves itself, wherever in the file it stands."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from functools import cache
from typing import Any, NamedTuple

from trainer.records.migrations import MIGRATIONS
from trainer.records.pages import Row, Value, rows_in
from trainer.records.seals import SEALED, columns_of, link_of, seal_of

Named = Mapping[str, Any]
"""A row, each value under the name of its column; without its seal."""


_Moves = dict[tuple[Value, Value], list[tuple[tuple[Value, ...], bytes]]]
"""Playthrough and number to what may be that move: its values and its link."""


class SavedPlaythrough(NamedTuple):
    """A playthrough as it was written, with all its moves, and their links."""

    row: Named
    moves: tuple[Named, ...]
    links: tuple[bytes, ...]


class Saved(NamedTuple):
    """The rows that prove themselves, by their keys.

    `moves_known` is how many moves the playthroughs had whose own row is saved; all of these need not be.
    """

    people: dict[int, Named]
    playthroughs: dict[int, SavedPlaythrough]
    notes: list[Named]
    bundles: dict[str, Named]
    scenarios: list[Named]
    bundle_files: list[Named]
    files: dict[str, Named]
    signers: list[Named]
    moves_known: int

    @property
    def moves(self) -> int:
        """How many moves are saved."""
        return sum(len(each.moves) for each in self.playthroughs.values())


def saved_in(data: bytes) -> Saved:
    """What the bytes of a file of records hold that proves itself; nothing where they are of an earlier version."""
    shapes = _shapes()
    rows: dict[str, list[Named]] = {table: [] for table in SEALED}
    moves: _Moves = defaultdict(list)
    for row in rows_in(data):
        for shape in shapes:
            values, seal = shape.read(row)
            if seal is None:
                continue
            if shape.table == "moves":
                moves[values[0], values[1]].append((values, seal))
            elif seal == seal_of(shape.table, values):
                rows[shape.table].append(dict(zip(shape.columns, values, strict=True)))
                break
    columns = next(shape.columns for shape in shapes if shape.table == "moves")
    found = [_with_moves(row, moves, columns) for row in rows["playthroughs"]]
    return Saved(
        {row["id"]: row for row in rows["people"]},
        {each.row["id"]: each for each in sorted(filter(None, found), key=lambda each: len(each.moves))},
        rows["notes"],
        {row["digest"]: row for row in rows["bundles"]},
        rows["scenarios"],
        rows["bundle_files"],
        {row["digest"]: row for row in rows["files"]},
        rows["signers"],
        sum({row["id"]: row["move_count"] for row in rows["playthroughs"]}.values()),
    )


class _Shape(NamedTuple):
    """How rows of a table are stored: the places of its columns, and which are numbers with a fraction."""

    table: str
    columns: tuple[str, ...]
    numbered: bool
    id: int | None
    stored: tuple[int, ...]
    seal: int
    real: frozenset[int]

    def read(self, row: Row) -> tuple[tuple[Value, ...], bytes | None]:
        """The values in the order of the columns and the seal; no seal if it is no row of this table."""
        if (row.id is None) == self.numbered or len(row.values) <= self.seal:
            return (), None
        seal = row.values[self.seal]
        if not isinstance(seal, bytes):
            return (), None
        stored = [*row.values, *(None,) * (max(self.stored) + 1 - len(row.values))]
        values = [stored[place] for place in self.stored]
        for place in self.real:
            value = values[place]
            values[place] = float(value) if isinstance(value, int) else value
        if self.id is not None:
            values[self.id] = row.id
        return tuple(values), seal


@cache
def _shapes() -> tuple[_Shape, ...]:
    """The shapes of all tables, from tables of this version; making those takes longer than reading small records."""
    with closing(sqlite3.connect(":memory:")) as sql:
        for migrate in MIGRATIONS:
            migrate(sql)
        return tuple(_shape(sql, table) for table in (*SEALED, "moves"))


def _shape(sql: sqlite3.Connection, table: str) -> _Shape:
    columns = columns_of(sql, table)
    info = sql.execute("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
    (without_rowid,) = sql.execute("SELECT wr FROM pragma_table_list(?)", (table,)).fetchone()
    order = [name for name, _, _ in info]
    if without_rowid:  # the key stands first
        keys = [name for name, _, key in sorted(info, key=lambda each: each[2]) if key]
        order = [*keys, *(name for name in order if name not in keys)]
    types = {name: type for name, type, _ in info}
    id = next((place for place, (name, type, key) in enumerate(info) if key and type == "INTEGER"), None)
    return _Shape(
        table,
        tuple(columns),
        not without_rowid,
        None if without_rowid else id,
        tuple(order.index(name) for name in columns),
        order.index("link" if table == "moves" else "seal"),
        frozenset(place for place, name in enumerate(columns) if types[name] == "REAL"),
    )


def _with_moves(row: Named, moves: _Moves, columns: Iterable[str]) -> SavedPlaythrough | None:
    """A playthrough with its moves, each after the one before; None if they don't lead to the last it had."""
    found, links = [], []
    before = b""
    for number in range(1, row["move_count"] + 1):
        for values, link in moves.get((row["id"], number), ()):
            if link == link_of(before, values):
                break
        else:
            return None
        before = link
        found.append(dict(zip(columns, values, strict=True)))
        links.append(link)
    return SavedPlaythrough(row, tuple(found), tuple(links)) if before == row["last_link"] else None
