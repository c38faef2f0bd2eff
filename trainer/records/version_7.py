"""Version 7 of the tables: sealed, linked, and within their ranges."""

import sqlite3

from trainer.records.kept_bundles import is_whole
from trainer.records.statements import run

_MENDED = """
UPDATE people SET mark = NULL WHERE length(mark) NOT BETWEEN 1 AND 200;
UPDATE people SET name = 'p' || id WHERE length(name) NOT BETWEEN 1 AND 200;
UPDATE bundles SET version = substr(version, 1, 200);
UPDATE scenarios SET title = scenario WHERE length(title) NOT BETWEEN 1 AND 1000;
UPDATE playthroughs SET time_factor = 1.0 WHERE NOT (time_factor > 0 AND time_factor < 9e999);
UPDATE playthroughs SET begun = substr(begun, 1, 200), finished = substr(finished, 1, 200);
UPDATE playthroughs SET ending = NULL WHERE ending = '';
UPDATE playthroughs SET fit_right = NULL, fit_of = NULL WHERE fit_right IS NULL OR fit_of IS NULL;
UPDATE playthroughs SET fit_right = max(0, fit_right), fit_of = max(0, fit_right, fit_of);
UPDATE playthroughs SET practice = 1 WHERE practice NOT IN (0, 1);
UPDATE playthroughs SET verdicts = 'each' WHERE verdicts NOT IN ('each', 'end');
UPDATE playthroughs SET given = max(0, given), timers_since = max(0, timers_since);
UPDATE moves SET seconds = 0 WHERE NOT (seconds >= 0 AND seconds < 9e999);
UPDATE moves SET confidence = NULL WHERE confidence NOT BETWEEN 1 AND 3;
UPDATE moves SET factors = NULL WHERE length(factors) > 2400;
UPDATE moves SET at = substr(at, 1, 200);
DELETE FROM notes WHERE text = '';
UPDATE OR IGNORE notes SET kind = 'review' WHERE kind NOT IN ('review', 'differently', 'intention');
UPDATE OR IGNORE notes SET number = 0 WHERE number < 0;
DELETE FROM notes WHERE kind NOT IN ('review', 'differently', 'intention') OR number < 0;
UPDATE notes SET at = substr(at, 1, 200);
"""
"""A word that is none is what it is where nothing else was said, a number outside of its range the nearest inside."""

_SEAL = "seal BLOB NOT NULL DEFAULT x'' CHECK (length(seal) <= 8)"
_NAMED = "TEXT NOT NULL CHECK (length({0}) BETWEEN 1 AND 200)"
_TABLES_7 = (
    (
        "people",
        f"""
  id INTEGER PRIMARY KEY CHECK (id > 0),
  name {_NAMED.format("name")} UNIQUE,
  mark TEXT CHECK (length(mark) BETWEEN 1 AND 200),
  former TEXT NOT NULL DEFAULT '',
  key BLOB CHECK (length(key) BETWEEN 16 AND 1024),
  {_SEAL}""",
        "STRICT",
    ),
    (
        "bundles",
        f"""
  digest TEXT PRIMARY KEY CHECK (length(digest) BETWEEN 1 AND 200),
  pack {_NAMED.format("pack")},
  version TEXT NOT NULL CHECK (length(version) <= 200),
  whole INTEGER NOT NULL DEFAULT 1 CHECK (whole IN (0, 1)),
  {_SEAL}""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "scenarios",
        f"""
  bundle TEXT NOT NULL REFERENCES bundles ON DELETE CASCADE,
  scenario TEXT NOT NULL CHECK (length(scenario) BETWEEN 1 AND 200),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  file TEXT NOT NULL CHECK (file <> ''),
  {_SEAL},
  PRIMARY KEY (bundle, scenario)""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "files",
        f"""
  digest TEXT PRIMARY KEY CHECK (length(digest) BETWEEN 1 AND 200),
  bytes BLOB NOT NULL,
  {_SEAL}""",
        "STRICT",
    ),
    (
        "bundle_files",
        f"""
  bundle TEXT NOT NULL REFERENCES bundles ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  digest TEXT NOT NULL CHECK (length(digest) BETWEEN 1 AND 200),
  {_SEAL},
  PRIMARY KEY (bundle, name)""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "playthroughs",
        f"""
  id INTEGER PRIMARY KEY CHECK (id > 0),
  person INTEGER NOT NULL REFERENCES people,
  content TEXT NOT NULL REFERENCES bundles,
  scenario {_NAMED.format("scenario")},
  seed INTEGER NOT NULL,
  time_factor REAL CHECK (time_factor > 0 AND time_factor < 9e999),
  begun TEXT NOT NULL CHECK (length(begun) <= 200),
  finished TEXT CHECK (length(finished) <= 200),
  ending TEXT CHECK (length(ending) BETWEEN 1 AND 200),
  fit_right INTEGER CHECK (fit_right >= 0),
  fit_of INTEGER CHECK (fit_of >= fit_right AND (fit_of IS NULL) = (fit_right IS NULL)),
  again_from INTEGER REFERENCES playthroughs ON DELETE SET NULL,
  practice INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1)),
  verdicts TEXT NOT NULL DEFAULT 'each' CHECK (verdicts IN ('each', 'end')),
  given INTEGER NOT NULL DEFAULT 0 CHECK (given >= 0),
  timers_since INTEGER NOT NULL DEFAULT 0 CHECK (timers_since >= 0),
  move_count INTEGER NOT NULL DEFAULT 0 CHECK (move_count >= 0),
  last_link BLOB NOT NULL DEFAULT x'' CHECK (length(last_link) = iif(move_count, 8, 0)),
  {_SEAL}""",
        "STRICT",
    ),
    (
        "moves",
        f"""
  playthrough INTEGER NOT NULL REFERENCES playthroughs ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  scene {_NAMED.format("scene")},
  choice {_NAMED.format("choice")},
  seconds REAL NOT NULL CHECK (seconds >= 0 AND seconds < 9e999),
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
  factors TEXT CHECK (length(factors) <= 2400),
  at TEXT NOT NULL CHECK (length(at) <= 200),
  {_SEAL.replace("seal", "link")},
  PRIMARY KEY (playthrough, number)""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "notes",
        f"""
  playthrough INTEGER NOT NULL REFERENCES playthroughs ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('review', 'differently', 'intention')),
  text TEXT NOT NULL CHECK (text <> ''),
  at TEXT NOT NULL CHECK (length(at) <= 200),
  said INTEGER NOT NULL DEFAULT 0 CHECK (said >= 0),
  {_SEAL},
  PRIMARY KEY (playthrough, number, kind)""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "signers",
        f"""
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
  key BLOB NOT NULL CHECK (length(key) BETWEEN 16 AND 1024),
  seen TEXT NOT NULL CHECK (length(seen) <= 200),
  {_SEAL}""",
        "STRICT, WITHOUT ROWID",
    ),
    (
        "sums",
        """
  name TEXT PRIMARY KEY CHECK (name <> ''),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  sum BLOB NOT NULL CHECK (length(sum) = 8)""",
        "STRICT, WITHOUT ROWID",
    ),
)
"""Each table with its columns and rules; one that was there before keeps its rows."""


def version_7(sql: sqlite3.Connection) -> None:
    """Every row is sealed, every move linked to the one before it, and columns that have a range keep to it.

    What stood outside of a range is brought into it where it is plain what was meant; the file from before the update
    stays beside it. `said` is the place of a note among all, in the order in which they were said. `whole` says whether
    a pack was as it was kept when it was sealed. People get a key to sign with (NULL until they need one); `signers`
    are those whose key was seen in a result file.
    """
    run(sql, _MENDED)
    for table, columns, rules in _TABLES_7:
        (names,) = sql.execute("SELECT group_concat(name, ', ') FROM pragma_table_info(?)", (table,)).fetchone()
        sql.execute(f"CREATE TABLE new_{table} ({columns}) {rules}")
        if names:
            sql.execute(f"INSERT INTO new_{table} ({names}) SELECT {names} FROM {table}")
            sql.execute(f"DROP TABLE {table}")
        sql.execute(f"ALTER TABLE new_{table} RENAME TO {table}")
    run(
        sql,
        """
UPDATE notes SET said = place FROM (
  SELECT row_number() OVER (ORDER BY playthrough, at, number, kind) AS place, playthrough AS p, number AS n, kind AS k
  FROM notes
) WHERE (playthrough, number, kind) = (p, n, k);
CREATE INDEX playthroughs_by_content ON playthroughs (content, person);
CREATE INDEX bundle_files_by_digest ON bundle_files (digest);
""",
    )
    for (digest,) in sql.execute("SELECT digest FROM bundles").fetchall():
        sql.execute("UPDATE bundles SET whole = ? WHERE digest = ?", (is_whole(sql, digest), digest))
