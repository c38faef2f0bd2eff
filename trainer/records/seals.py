"""Seals: what says of every row that it is as it was written, and of every table that none is missing or there twice.

A seal is a short hash over the values of a row. A move has a link instead, which is hashed over the link of the move
before it too; its playthrough is sealed together with the number of its moves and the last link, so that a tail that is
gone is noticed. For each table `sums` has the number of rows and the sum of their seals, in whatever order they came.

Connections that write get triggers of their own, so that whatever is written is sealed as it is written. They stand in
no file. Values that are NULL at the end of a row do not count: a column that a later version adds breaks no seal.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

import msgspec

SEALED = ("people", "bundles", "scenarios", "files", "bundle_files", "playthroughs", "notes", "signers")
"""The tables whose rows have a seal; `moves` have a link each."""
SEAL_BYTES = 8
_ALL = 1 << 8 * SEAL_BYTES
NO_SUM = bytes(SEAL_BYTES)
VERSION_ROW = "version"
"""Beside the tables, `sums` has the version of the records: a bit that flips in the file's head makes no other one."""

encode = msgspec.msgpack.Encoder().encode
"""Values of a row as bytes: the same for the same values of the same types, on every machine."""


SEALED_SINCE = 7
"""The first version whose rows were sealed as they were written."""


def seal_of(table: str, values: Sequence[Any]) -> bytes:
    """The seal of a row of a table, its values in the order of their columns."""
    return blake2b(encode((table, *_without_end(values))), digest_size=SEAL_BYTES).digest()


def link_of(before: bytes, values: Sequence[Any]) -> bytes:
    """The link of a move, after the link of the move before it (empty for the first)."""
    return blake2b(before + encode(_without_end(values)), digest_size=SEAL_BYTES).digest()


def sum_of(seals: Iterable[bytes]) -> bytes:
    """The sum of seals, which is the same in every order."""
    from_bytes = int.from_bytes
    return (sum(from_bytes(seal, "big") for seal in seals) % _ALL).to_bytes(SEAL_BYTES, "big")


def columns_of(sql: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table that are sealed, in their order: all but the seal or link itself."""
    found = sql.execute(
        "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('seal', 'link') ORDER BY cid", (table,)
    )
    return [name for (name,) in found]


def seal_as_written(sql: sqlite3.Connection) -> None:
    """From now on whatever this connection writes is sealed. Raises sqlite3.Error where the tables are not ours."""
    sql.create_function("seal_of", -1, lambda table, *values: seal_of(table, values), deterministic=True)
    sql.create_function("link_of", -1, lambda before, *values: link_of(before or b"", values), deterministic=True)
    sql.create_function("sum_changed", 3, _changed, deterministic=True)
    sql.execute("PRAGMA temp_store=MEMORY")
    sql.execute("PRAGMA recursive_triggers=ON")  # so that what OR REPLACE takes away is taken from the sums too
    for table in SEALED:
        for trigger in _triggers(sql, table):
            sql.execute(trigger)
    for trigger in _move_triggers(columns_of(sql, "moves")):
        sql.execute(trigger)


def seal_all(sql: sqlite3.Connection, version: int) -> None:
    """Seal every row as it is now, within a transaction of the caller: after an update to `version`."""
    _link_all(sql)
    sql.execute("DELETE FROM sums")
    for table in SEALED:
        columns, keys = columns_of(sql, table), _keys(sql, table)
        where = " AND ".join(f"{key} = ?" for key in keys)
        rows = sql.execute(f"SELECT {', '.join((*columns, *keys))} FROM {table}").fetchall()
        seals = [(seal_of(table, row[: len(columns)]), *row[len(columns) :]) for row in rows]
        sql.executemany(f"UPDATE {table} SET seal = ? WHERE {where}", seals)
        sql.execute("INSERT INTO sums VALUES (?, ?, ?)", (table, len(rows), sum_of(seal for seal, *_ in seals)))
    sql.execute("INSERT INTO sums SELECT 'moves', count(*), ? FROM moves", (NO_SUM,))
    sql.execute("INSERT INTO sums VALUES (?, ?, ?)", (VERSION_ROW, version, NO_SUM))


def _link_all(sql: sqlite3.Connection) -> None:
    columns = columns_of(sql, "moves")
    moves = sql.execute(f"SELECT {', '.join(columns)} FROM moves ORDER BY playthrough, number").fetchall()
    playthrough, number = columns.index("playthrough"), columns.index("number")
    links: list[tuple[bytes, int, int]] = []
    last: dict[int, bytes] = {}
    for row in moves:
        link = last[row[playthrough]] = link_of(last.get(row[playthrough], b""), row)
        links.append((link, row[playthrough], row[number]))
    sql.executemany("UPDATE moves SET link = ? WHERE playthrough = ? AND number = ?", links)
    sql.execute(
        "UPDATE playthroughs SET move_count = (SELECT count(*) FROM moves WHERE playthrough = playthroughs.id),"
        " last_link = coalesce((SELECT link FROM moves WHERE playthrough = playthroughs.id"
        " ORDER BY number DESC LIMIT 1), x'')"
    )


def _without_end(values: Sequence[Any]) -> Sequence[Any]:
    while values and values[-1] is None:
        values = values[:-1]
    return values


def _changed(sum: bytes, gone: bytes | None, come: bytes | None) -> bytes:
    """A sum after one seal was taken away from it and another added; each may be none."""
    number = int.from_bytes(sum, "big") - int.from_bytes(gone or b"", "big") + int.from_bytes(come or b"", "big")
    return (number % _ALL).to_bytes(SEAL_BYTES, "big")


def _keys(sql: sqlite3.Connection, table: str) -> list[str]:
    found = sql.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))
    return [name for (name,) in found]


def _triggers(sql: sqlite3.Connection, table: str) -> list[str]:
    columns = columns_of(sql, table)
    same = " AND ".join(f"{key} = NEW.{key}" for key in _keys(sql, table))
    seal = f"seal_of('{table}', {', '.join(f'NEW.{column}' for column in columns)})"
    on = f"CREATE TEMP TRIGGER {table}_{{0}} AFTER {{0}}"
    put = f"ON main.{table} BEGIN UPDATE {table} SET seal = {seal} WHERE {same};"
    sums = f"WHERE name = '{table}'; END"
    return [
        f"{on.format('INSERT')} {put}"
        f" UPDATE sums SET rows = rows + 1, sum = sum_changed(sum, NULL, {seal}) {sums}",
        f"{on.format('UPDATE')} OF {', '.join(columns)} {put}"
        f" UPDATE sums SET sum = sum_changed(sum, OLD.seal, {seal}) {sums}",
        f"{on.format('DELETE')} ON main.{table} BEGIN"
        f" UPDATE sums SET rows = rows - 1, sum = sum_changed(sum, OLD.seal, NULL) {sums}",
    ]  # fmt: skip


def _move_triggers(columns: list[str]) -> list[str]:
    """Moves come one after the other and go with their playthrough; none is ever changed."""
    new = ", ".join(f"NEW.{column}" for column in columns)
    link = f"link_of((SELECT last_link FROM playthroughs WHERE id = NEW.playthrough), {new})"
    this = "playthrough = NEW.playthrough AND number = NEW.number"
    return [
        "CREATE TEMP TRIGGER moves_INSERT AFTER INSERT ON main.moves BEGIN"
        f" UPDATE moves SET link = {link} WHERE {this};"
        f" UPDATE playthroughs SET move_count = move_count + 1, last_link = (SELECT link FROM moves WHERE {this})"
        " WHERE id = NEW.playthrough;"
        " UPDATE sums SET rows = rows + 1 WHERE name = 'moves'; END",
        "CREATE TEMP TRIGGER moves_DELETE AFTER DELETE ON main.moves BEGIN"
        " UPDATE sums SET rows = rows - 1 WHERE name = 'moves'; END",
    ]
