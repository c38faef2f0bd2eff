"""What others played that is only in damaged files: erasing somebody deletes those whole, so it can come back first."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.actions.app_context import AppContext
from trainer.actions.failure import records_as_failures

if TYPE_CHECKING:
    from trainer.records.saved import Saved


def only_in_damaged_files(context: AppContext) -> int:
    """How many playthroughs of others than who plays are only in damaged files, or longer there. Raises Failure."""
    found: set[int] = set()
    if not _damaged(context):
        return 0
    with records_as_failures():
        kept = {
            each.id: len(each.playthrough.moves)
            for name in context.store.people.names()
            for each in context.store.playthroughs.of(name)
        }
        for saved in _of_others(context):
            found |= {id for id, each in saved.playthroughs.items() if len(each.moves) > kept.get(id, 0)}
    return len(found)


def bring_others_back(context: AppContext) -> None:
    """Put what was saved of others into the records, beside what is there. Raises Failure."""
    from trainer.records.bringing_back import bring_back

    with records_as_failures():
        for saved in list(_of_others(context)):
            with context.store.records.writing() as sql:
                bring_back(sql, saved)


def _damaged(context: AppContext) -> list[Path]:
    from trainer.records.put_aside import DAMAGED, asides_of

    return asides_of(context.app_paths.records, DAMAGED)


def _of_others(context: AppContext) -> Iterator["Saved"]:
    """What proves itself in each damaged file, the oldest first, without what is of who plays."""
    from trainer.records.saved import saved_in

    mine = context.store.people.identities().get(context.person)
    for aside in _damaged(context):
        with suppress(OSError):
            saved = saved_in(aside.read_bytes())
            names = mine.names if mine else {context.person}
            ids = {id for id, row in saved.people.items() if row["name"] in names} | ({mine.id} if mine else set())
            others = {id: each for id, each in saved.playthroughs.items() if each.row["person"] not in ids}
            yield saved._replace(
                people={id: row for id, row in saved.people.items() if id not in ids},
                playthroughs=others,
                notes=[note for note in saved.notes if note["playthrough"] in others],
            )
