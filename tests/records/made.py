"""A playthrough to keep, and the same after so many moves; records of an earlier and of a newer program."""

import sqlite3
from datetime import datetime

from msgspec.structs import replace

from tests.made.small import PACK, SCENARIO
from trainer.packs.bundle import bundle_of
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.kept import stamp
from trainer.records.store import Store

_CONTENTS = Contents("small", {"pack.yaml": PACK.encode(), "walk.yaml": SCENARIO.encode()})
BUNDLE = bundle_of(load_contents(_CONTENTS).pack, _CONTENTS)
PLAYTHROUGH = Playthrough(BUNDLE.digest, "small/walk", seed=7, begun="2026-11-21T12:00:00+00:00", time_factor=1.5)
AT = "2026-11-21T12:30:00+00:00"


def moved(number: int, scene: str = "s", choice: str = "a", *, finished: bool = False) -> Playthrough:
    """The playthrough after its move `number`."""
    moves = (Move(scene, choice, 1.25, at=AT),) * number
    return replace(PLAYTHROUGH, moves=moves, finished=AT if finished else None)


def stopped(store: Store, record: int, now: datetime) -> None:
    """End a playthrough that has not reached an ending, as earlier programs ended practice that was left."""
    with store.records.writing() as sql:
        sql.execute("UPDATE playthroughs SET finished = ? WHERE id = ?", (stamp(now), record))


def as_version(sql: sqlite3.Connection, version: int) -> None:
    """Say that a newer program left these records."""
    sql.execute(f"PRAGMA user_version={version}")
    sql.execute("UPDATE sums SET rows = ? WHERE name = 'version'", (version,))
