"""Putting what was saved of damaged records into records: what is there stays, what is not comes."""

import sqlite3
from collections.abc import Mapping

from trainer.records.kept_bundles import is_whole
from trainer.records.saved import Named, Saved, SavedPlaythrough
from trainer.records.statements import insert

_LATER = ("finished", "ending", "fit_right", "fit_of", "fit_poor", "time_factor", "timers_since")
"""Of a playthrough, what may change while it is played."""


def bring_back(sql: sqlite3.Connection, saved: Saved) -> None:
    """Add what was saved, within a transaction of the caller, on a connection that seals what it writes.

    It may be older or newer than what is there: a playthrough goes on where it is longer there, notes are those that
    were said last, and names those of whoever was renamed more often. Raises sqlite3.Error.
    """
    who = {id: _person(sql, row) for id, row in saved.people.items()}
    for row in saved.signers:
        insert(sql, "signers", row, "OR IGNORE")
    _contents(sql, saved)
    for _, each in sorted(saved.playthroughs.items()):
        _playthrough(sql, each, who)
    for note in saved.notes:
        if _has(sql, "playthroughs", "id", note["playthrough"]) and not _said_since(sql, note):
            insert(sql, "notes", note, "OR REPLACE")


def _person(sql: sqlite3.Connection, row: Named) -> int:
    """The id of somebody here: that of there, or of who goes by the same name here."""
    same = sql.execute("SELECT id FROM people WHERE name = ? AND id <> ?", (row["name"], row["id"])).fetchone()
    there = _has(sql, "people", "id", row["id"])
    if same is not None:
        return row["id"] if there else int(same[0])
    if not there:
        insert(sql, "people", row)
    elif not _renamed_since(sql, row):
        values = {name: value for name, value in row.items() if value is not None}
        changed = ", ".join(f"{name} = ?" for name in values)
        sql.execute(f"UPDATE people SET {changed} WHERE id = ?", (*values.values(), row["id"]))
    return int(row["id"])


def _renamed_since(sql: sqlite3.Connection, row: Named) -> bool:
    """Whether somebody has gone by more names here: `former` only ever grows."""
    (former,) = sql.execute("SELECT former FROM people WHERE id = ?", (row["id"],)).fetchone()
    return len(former) > len(row["former"])


def _said_since(sql: sqlite3.Connection, note: Named) -> bool:
    """Whether the note here was said later: what is said goes by number."""
    key = (note["playthrough"], note["number"], note["kind"])
    row = sql.execute("SELECT said FROM notes WHERE (playthrough, number, kind) = (?, ?, ?)", key).fetchone()
    return row is not None and row[0] > note["said"]


def _contents(sql: sqlite3.Connection, saved: Saved) -> None:
    """The packs that are whole, and those that some playthrough needs though they were not when they were kept."""
    for digest, row in saved.bundles.items():
        if _has(sql, "bundles", "digest", digest):
            continue
        sql.execute("SAVEPOINT pack")
        insert(sql, "bundles", row)
        for table, rows in (("scenarios", saved.scenarios), ("bundle_files", saved.bundle_files)):
            for part in rows:
                if part["bundle"] == digest:
                    insert(sql, table, part, "OR IGNORE")  # a page may be there twice
                    if table == "bundle_files" and part["digest"] in saved.files:
                        insert(sql, "files", saved.files[part["digest"]], "OR IGNORE")
        if row["whole"] and not is_whole(sql, digest):
            sql.execute("ROLLBACK TO pack")
        sql.execute("RELEASE pack")


def _playthrough(sql: sqlite3.Connection, saved: SavedPlaythrough, who: Mapping[int, int]) -> None:
    """Add a playthrough, or what it has more; not where its person or pack is not there, or it went on here."""
    row = saved.row
    there = sql.execute("SELECT move_count, last_link FROM playthroughs WHERE id = ?", (row["id"],)).fetchone()
    first, link = there or (0, b"")
    if there is None and not _begin(sql, row, who.get(row["person"], row["person"])):
        return
    if first > len(saved.moves) or (first and saved.links[first - 1] != link):
        return
    for move in saved.moves[first:]:
        insert(sql, "moves", move)
    longer = first < len(saved.moves) or there is None
    sql.execute(
        f"UPDATE playthroughs SET ({', '.join(_LATER)}) = ({', '.join('?' * len(_LATER))}) WHERE id = ?"
        + ("" if longer else " AND finished IS NULL"),
        (*(row[name] for name in _LATER), row["id"]),
    )


def _begin(sql: sqlite3.Connection, row: Named, person: int) -> bool:
    """Put a playthrough there without its moves, if what it belongs to is there."""
    if not _has(sql, "people", "id", person) or not _has_scenario(sql, row):
        return False
    values = {name: value for name, value in row.items() if name not in ("move_count", "last_link")}
    if not _has(sql, "playthroughs", "id", row["again_from"]):
        values["again_from"] = None
    insert(sql, "playthroughs", {**values, "person": person})
    return True


def _has_scenario(sql: sqlite3.Connection, row: Named) -> bool:
    key = (row["content"], row["scenario"])
    return sql.execute("SELECT 1 FROM scenarios WHERE bundle = ? AND scenario = ?", key).fetchone() is not None


def _has(sql: sqlite3.Connection, table: str, column: str, value: object) -> bool:
    return sql.execute(f"SELECT 1 FROM {table} WHERE {column} = ?", (value,)).fetchone() is not None
