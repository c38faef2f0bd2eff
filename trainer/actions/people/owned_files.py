"""Every file of the data folder has one owner: who knows which are theirs, and how a person is erased from them."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.error_log import log_files
from trainer.files.folder_lock import folder_lock
from trainer.records.faults import RecordsError
from trainer.records.people import Identity
from trainer.records.record_files import erase_beside, record_files, wipe_all
from trainer.records.settings import ME, forget_settings, settings_files, spare_settings_files


class Erasure(NamedTuple):
    """Who is to be erased, as what they are called now, and who stays, by name."""

    name: str
    person: Identity
    others: dict[str, Identity]

    @property
    def plays_then(self) -> str:
        """Who plays afterwards."""
        return next(iter(self.others), ME)


class OwnedFiles(NamedTuple):
    """One kind of file: those that are there, and how a person is erased from them; None if nothing in them is theirs.

    Erasing raises RecordsError or Failure where it is not possible yet.
    """

    name: str
    files: Callable[[AppPaths], Collection[Path]]
    erase: Callable[[AppContext, Erasure], None] | None


def _played(app_paths: AppPaths) -> list[Path]:
    notes = (app_paths.standings, app_paths.no_practice)
    return [*app_paths.played.glob("*"), *(each for note in notes for each in note.parent.glob(f"*{note.name}*"))]


CACHED = ("packs/*", "checks/*", "drawings/*", "*catalog.json*", "*.proved*")
"""Of the cache: packs, what checks said of them, drawings that ship, the catalog, and the digest of records that were
proved. Nothing in them is anybody's."""


def _cached(app_paths: AppPaths) -> list[Path]:
    return [path for pattern in CACHED for path in app_paths.cache.glob(pattern)]


def _erase_played(context: AppContext, erasure: Erasure) -> None:
    wipe_all(_played(context.app_paths))


def _erase_records(context: AppContext, erasure: Erasure) -> None:
    path = context.app_paths.records
    if not context.store.records.writable:
        raise RecordsError("newer", path=path)  # before anything is taken out of the copies
    known = set(record_files(path))
    erase_beside(path, erasure.person, erasure.others.values())
    context.store.people.erase(erasure.name)
    if not known.issuperset(record_files(path)):  # another window has kept a copy meanwhile
        erase_beside(path, erasure.person, erasure.others.values())


def _erase_settings(context: AppContext, erasure: Erasure) -> None:
    path = context.app_paths.settings
    _wipe_spare_settings(path)
    for name in sorted(erasure.person.names.difference(erasure.others)):  # a renaming may have stopped half-way
        forget_settings(path, name, erasure.plays_then)
    _wipe_spare_settings(path)  # the settings themselves, where they turned out to be damaged


def _wipe_spare_settings(path: Path) -> None:
    with folder_lock(path.parent):  # another window may be about to put a part in its place
        wipe_all(spare_settings_files(path))


OWNERS = (
    OwnedFiles("what was played, read before", _played, _erase_played),
    OwnedFiles("records", lambda app_paths: record_files(app_paths.records), _erase_records),
    OwnedFiles("settings", lambda app_paths: settings_files(app_paths.settings), _erase_settings),
    OwnedFiles("packs", lambda app_paths: [*app_paths.library.glob("*")], None),
    OwnedFiles("rooms", lambda app_paths: [*app_paths.rooms.glob("*")], None),
    OwnedFiles("what can be made again", _cached, None),
    OwnedFiles("errors", log_files, None),
)
"""In the order of erasing: the name last, so that somebody is still found where erasing stopped half-way."""


def owner_of(app_paths: AppPaths, path: Path) -> str:
    """The name of the owner of a file. Raises ValueError unless there is exactly one."""
    (owner,) = [each for each in OWNERS if path in each.files(app_paths)]
    return owner.name
