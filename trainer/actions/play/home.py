"""What Home shows: every scenario at hand with how it stands, and what waits to be continued."""

import json

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.failure import records_as_failures
from trainer.actions.play.home_view import Home, HomeEntry, Orphan
from trainer.actions.recovery import is_offered, moves_saved

Stamp = list[int]


def home_of(context: AppContext) -> Home:
    """Everything Home shows. Raises Failure only if the records cannot be used."""
    catalog = catalog_of(context.app_paths)
    standings = {row[0]: row for row in _standings(context)}
    apart = catalog.told_apart
    entries = []
    for entry in catalog.entries:
        _, _, right, of, waiting, moves, last, practice, poor, reached = standings.pop(entry.key, _NEW)
        told = apart.get(entry.key, "")
        entries.append(HomeEntry(entry, right, of, waiting, moves, last, practice, poor, told, reached))
    with_drills = {each.pack for each in catalog.drills}  # one of which nothing was decided is met in Practice again
    orphans = tuple(
        Orphan(title, scenario, waiting, moves)
        for scenario, title, _, _, waiting, moves, *_ in standings.values()
        if waiting is not None and (moves or scenario.partition("/")[0] not in with_drills)
    )
    return Home(
        tuple(entries), orphans, catalog.faults, is_offered(context), moves_saved(context), catalog.drills_at_hand,
        practice=not _nothing_was_left(context),
    )  # fmt: skip


StandingRow = tuple[
    str, str, int | None, int | None, int | None, int, int | None, bool, int | None, tuple[str, ...]
]  # fmt: skip
_NEW: StandingRow = ("", "", None, None, None, 0, None, False, None, ())


def _standings(context: AppContext) -> list[StandingRow]:
    """How each scenario stands, from a note of the last look if the records have not changed since."""
    stamp = _stamp(context)
    if stamp is None:
        return []
    note, who = context.app_paths.standings, _anonymous(context.person, stamp)
    try:
        kept = json.loads(note.read_bytes())
        if kept["stamp"] == stamp and kept["person"] == who:
            return [(*row[:5], int(row[5]), row[6], bool(row[7]), row[8], tuple(row[9])) for row in kept["standings"]]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        pass
    with records_as_failures():
        found = context.store.playthroughs.standings(context.person)
    rows: list[StandingRow] = [(*row,) for row in found]
    from trainer.files.atomic_write import write_cache  # only after something has changed

    write_cache(note, json.dumps({"stamp": stamp, "person": who, "standings": rows}).encode())
    return rows


def _stamp(context: AppContext) -> Stamp | None:
    """Size and time of the records; None if there are none yet."""
    try:
        info = context.app_paths.records.stat()
    except OSError:
        return None  # none yet; what keeps them from being read is said when one starts to play
    return [info.st_size, info.st_mtime_ns, info.st_ino]


def _anonymous(person: str, stamp: Stamp) -> int:
    """A number that tells people apart and names nobody: of a note that is replaced, the disk keeps the old bytes."""
    return (int.from_bytes(person.encode(), "big") + 1) * sum(stamp) % (2**61 - 1)


def nothing_left(context: AppContext) -> bytes:
    """A note that today nothing is left to practise for the person who plays, whom it does not name."""
    today = context.now().date()
    return f"{_anonymous(context.person, [today.toordinal()])} {today.isoformat()}".encode()


def _nothing_was_left(context: AppContext) -> bool:
    """Whether the last look said so; what was found for somebody else, or on another day, says nothing."""
    try:
        return context.app_paths.no_practice.read_bytes() == nothing_left(context) and context.has_records
    except OSError:
        return False


def home_without_records(context: AppContext, notice: str) -> Home:
    """Home while the records cannot be used: the scenarios, and the sentence that says what to do."""
    catalog = catalog_of(context.app_paths)
    apart = catalog.told_apart
    entries = tuple(HomeEntry(e, None, None, None, 0, apart=apart.get(e.key, "")) for e in catalog.entries)
    notices = (notice, *catalog.faults)
    return Home(entries, (), notices, is_offered(context), moves_saved(context), catalog.drills_at_hand)
