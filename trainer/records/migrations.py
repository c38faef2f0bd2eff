"""The tables: what each version made of those before it. What was written once is never edited."""

import hashlib
import sqlite3
import zlib
from collections.abc import Callable

from trainer.records.statements import run
from trainer.records.version_7 import version_7

APPLICATION_ID = 0x52434C31  # "RCL1"


def version_1(sql: sqlite3.Connection) -> None:
    """Playing."""
    run(
        sql,
        """
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE contents (
  digest TEXT PRIMARY KEY,
  pack TEXT NOT NULL,
  scenario TEXT NOT NULL,
  title TEXT NOT NULL,
  version TEXT NOT NULL,
  file TEXT NOT NULL,
  source BLOB NOT NULL
) STRICT;
CREATE TABLE playthroughs (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES people,
  digest TEXT NOT NULL REFERENCES contents,
  seed INTEGER NOT NULL,
  time_factor REAL,
  begun TEXT NOT NULL,
  finished TEXT,
  ending TEXT,
  fit_right INTEGER,
  fit_of INTEGER
) STRICT;
CREATE INDEX playthroughs_by_content ON playthroughs (digest, person);
CREATE TABLE moves (
  playthrough INTEGER NOT NULL REFERENCES playthroughs ON DELETE CASCADE,
  number INTEGER NOT NULL,
  scene TEXT NOT NULL,
  choice TEXT NOT NULL,
  seconds REAL NOT NULL,
  confidence INTEGER,
  at TEXT NOT NULL,
  PRIMARY KEY (playthrough, number)
) STRICT, WITHOUT ROWID;
""",
    )


def version_2(sql: sqlite3.Connection) -> None:
    """Going on from a move as practice, when the verdicts are shown, and notes."""
    run(
        sql,
        """
ALTER TABLE playthroughs ADD COLUMN again_from INTEGER REFERENCES playthroughs ON DELETE SET NULL;
ALTER TABLE playthroughs ADD COLUMN practice INTEGER NOT NULL DEFAULT 0;
ALTER TABLE playthroughs ADD COLUMN verdicts TEXT NOT NULL DEFAULT 'each';
CREATE TABLE notes (
  playthrough INTEGER NOT NULL REFERENCES playthroughs ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (playthrough, number, kind)
) STRICT, WITHOUT ROWID;
""",
    )


def version_3(sql: sqlite3.Connection) -> None:
    """The factors that were picked before a choice, and how many moves of a playthrough were given and not taken.

    Factors stand with a comma between them, NULL where they were not asked for.
    """
    run(
        sql,
        """
ALTER TABLE moves ADD COLUMN factors TEXT;
ALTER TABLE playthroughs ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
UPDATE playthroughs SET given = (
  SELECT count(*) FROM moves m JOIN moves o USING (number, scene, choice, at)
  WHERE m.playthrough = playthroughs.id AND o.playthrough = playthroughs.again_from
) WHERE practice;
""",
    )


def version_4(sql: sqlite3.Connection) -> None:
    """What tells a person from others of their name, NULL until they export for the first time."""
    run(
        sql,
        """
ALTER TABLE people ADD COLUMN mark TEXT;
""",
    )


def version_5(sql: sqlite3.Connection) -> None:
    """What people were called before, after how many moves timers were set as they are now, and endings that were none.

    A name stands on a line of its own. For a day version 4 had that column, so it may be there. What was practised for
    a decision or two has reached no ending.
    """
    run(
        sql,
        """
ALTER TABLE people ADD COLUMN former TEXT NOT NULL DEFAULT '';
ALTER TABLE playthroughs ADD COLUMN timers_since INTEGER NOT NULL DEFAULT 0;
UPDATE playthroughs SET ending = NULL
WHERE practice AND (SELECT count(*) FROM moves WHERE playthrough = playthroughs.id) - given <= 2;
""",
    )


def version_6(sql: sqlite3.Connection) -> None:
    """Packs are kept whole: a bundle names all their files, and a playthrough its bundle and scenario.

    What had been kept of a scenario is a bundle of one file, which goes by the digest that it had. The own look is
    called the self review.
    """
    run(
        sql,
        """
ALTER TABLE contents RENAME TO bundles;
ALTER TABLE playthroughs RENAME COLUMN digest TO content;
ALTER TABLE playthroughs ADD COLUMN scenario TEXT NOT NULL DEFAULT '';
UPDATE playthroughs SET scenario = (SELECT pack || '/' || scenario FROM bundles WHERE bundles.digest = content);
CREATE TABLE scenarios (
  bundle TEXT NOT NULL REFERENCES bundles ON DELETE CASCADE,
  scenario TEXT NOT NULL,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  PRIMARY KEY (bundle, scenario)
) STRICT, WITHOUT ROWID;
CREATE TABLE files (
  digest TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE bundle_files (
  bundle TEXT NOT NULL REFERENCES bundles ON DELETE CASCADE,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (bundle, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_files_by_digest ON bundle_files (digest);
INSERT INTO scenarios (bundle, scenario, title, file) SELECT digest, pack || '/' || scenario, title, file FROM bundles;
UPDATE notes SET kind = 'review' WHERE kind = 'look';
""",
    )
    for bundle, name, packed in sql.execute("SELECT digest, file, source FROM bundles").fetchall():
        digest = _digest_of_packed(packed) or bundle  # what is damaged is found out when it is read
        sql.execute("INSERT OR IGNORE INTO files (digest, bytes) VALUES (?, ?)", (digest, packed))
        sql.execute("INSERT INTO bundle_files (bundle, name, digest) VALUES (?, ?, ?)", (bundle, name, digest))
    for column in ("scenario", "title", "file", "source"):
        sql.execute(f"ALTER TABLE bundles DROP COLUMN {column}")


def version_8(sql: sqlite3.Connection) -> None:
    """The questions that were asked before a choice; NULL where none were, which leaves every seal as it is."""
    run(sql, "ALTER TABLE moves ADD COLUMN asked TEXT CHECK (length(asked) BETWEEN 1 AND 4100);")


def version_9(sql: sqlite3.Connection) -> None:
    """How many of the decisions in which the style was right were done poorly; NULL where nobody counted that yet."""
    run(sql, "ALTER TABLE playthroughs ADD COLUMN fit_poor INTEGER CHECK (fit_poor BETWEEN 0 AND fit_right);")


def version_10(sql: sqlite3.Connection) -> None:
    """What one would have said oneself, as JSON; NULL where nothing was written, which leaves every seal as it is."""
    run(sql, "ALTER TABLE moves ADD COLUMN own TEXT CHECK (length(own) BETWEEN 1 AND 4000);")


def _digest_of_packed(packed: bytes) -> str:
    """The digest of what was packed; empty if it can't be unpacked."""
    try:
        return hashlib.blake2b(zlib.decompress(packed), digest_size=16).hexdigest()
    except zlib.error:
        return ""


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    version_1, version_2, version_3, version_4, version_5, version_6, version_7,
    version_8, version_9, version_10,
)  # fmt: skip
"""From each version to the next, within one transaction for all of them."""

VERSION = len(MIGRATIONS)
