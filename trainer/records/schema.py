"""The tables, as they began and as each version changed them. What was written once is never edited."""

VERSIONS: tuple[str, ...] = (
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
    """
ALTER TABLE moves ADD COLUMN factors TEXT;
ALTER TABLE playthroughs ADD COLUMN given INTEGER NOT NULL DEFAULT 0;
UPDATE playthroughs SET given = (
  SELECT count(*) FROM moves m JOIN moves o USING (number, scene, choice, at)
  WHERE m.playthrough = playthroughs.id AND o.playthrough = playthroughs.again_from
) WHERE practice;
""",
    """
ALTER TABLE people ADD COLUMN mark TEXT;
""",
    """
ALTER TABLE people ADD COLUMN former TEXT NOT NULL DEFAULT '';
ALTER TABLE playthroughs ADD COLUMN timers_since INTEGER NOT NULL DEFAULT 0;
UPDATE playthroughs SET ending = NULL
WHERE practice AND (SELECT count(*) FROM moves WHERE playthrough = playthroughs.id) - given <= 2;
""",
)
"""One script for each version, in order.

1: playing. 2: going on from a move as practice, when the verdicts are shown, and notes. 3: the factors that were
picked before a choice (comma between them, NULL where that was not asked), and how many moves of a playthrough were
given and not taken. 4: what tells a person from others of their name, NULL until they export for the first time.
5: what people were called before, a line each (for a day version 4 had that column), after how many moves the timers
were set as they are now, and that what was practised for a decision or two has reached no ending."""

VERSION = len(VERSIONS)
