"""Whether SQLite finds the pages of a file as they must be."""

import sqlite3


def is_sound(sql: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing. It is asked once more before that is believed to be damage.

    A disk that fails for a moment is no damage, and SQLite tells of both in the same words. Raises sqlite3.Error.
    """
    return any(sql.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",) for _ in range(2))
