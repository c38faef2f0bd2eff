"""Packs into and out of the person's library: whole or not at all, also when the power goes."""

import io
import re
import zipfile
from pathlib import Path

from trainer.actions.app_paths import AppPaths, shipped
from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.unplayable import unplayable
from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure
from trainer.files.atomic_write import atomic_write
from trainer.language.numbers import listed, quoted
from trainer.language.replacing import replacing_in_words
from trainer.language.translation import _
from trainer.packs.archive import read_archive
from trainer.packs.cache import PackCache
from trainer.packs.changes import Replacing, replacing
from trainer.packs.contents import PACK_FILE, Contents
from trainer.packs.load import load_pack
from trainer.packs.model import Pack
from trainer.packs.names import ID_PATTERN
from trainer.packs.problems import PackRejected

EPOCH = (1980, 1, 1, 0, 0, 0)


def install(app_paths: AppPaths, path: Path, *, replace: bool = False) -> Pack:
    """Install the pack at `path`, in place of one with the same id. Raises Failure with all its problems.

    Where somebody has to agree to that first (see `Replacing.asks`), it is only done if `replace` says that they did.
    """
    loaded = load_pack(path, PackCache(app_paths.cache / "packs"))
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems, "installed")
    if loaded.contents.lone:
        said = _("{pack} is a single scenario. Play it with `trainer play {path}`, or add a pack.yaml.")
        raise Failure(BAD_INPUT, said.format(pack=path.name, path=path))
    if not replace and (found := what_is_replaced(app_paths, loaded.pack)).asks:
        raise _asks_first(loaded.pack, found)
    data = archive_of(loaded.contents)
    if not _reads_back(data, loaded.contents):
        said = _("{pack} was not installed: it cannot be read back. `trainer check {path}` says more.")
        raise Failure(BAD_INPUT, said.format(pack=path.name, path=path))
    try:
        atomic_write(app_paths.library / f"{loaded.pack.id}.zip", data)
    except OSError as error:
        said = _("The pack could not be written to {folder}: {reason}. Nothing was installed.")
        raise Failure(MACHINE, said.format(folder=app_paths.library, reason=error.strerror)) from None
    catalog_of(app_paths)  # its entries are made here, so that Home finds them ready
    return loaded.pack


def what_is_replaced(app_paths: AppPaths, pack: Pack) -> Replacing:
    """The pack at hand of the same id against this one: the installed one, else the one that ships."""
    cache = PackCache(app_paths.cache / "packs")
    installed, ships = app_paths.library / f"{pack.id}.zip", shipped("scenarios") / pack.id
    id_ships = (ships / PACK_FILE).is_file()
    before = load_pack(installed, cache).pack if installed.is_file() else None
    if before is not None:
        return replacing(pack, before, ships=False, id_ships=id_ships)
    if id_ships and (came_with := load_pack(ships, cache).pack) is not None:
        return replacing(pack, came_with, ships=True, id_ships=True)
    return Replacing("unreadable" if installed.is_file() else "new")


def _asks_first(pack: Pack, found: Replacing) -> Failure:
    """That it was not installed, why, what would change, and how to install it all the same."""
    said = _("{title} {version} was not installed.").format(title=quoted(pack.title), version=pack.version)
    how = _("Add --force to install it all the same.")
    return Failure(WRONG_USE, " ".join((said, *replacing_in_words(found), how)))


def _reads_back(data: bytes, contents: Contents) -> bool:
    """Whether an archive holds exactly these files; what they say is known already."""
    try:
        return read_archive(data, contents.name) == contents.files
    except PackRejected:
        return False


def remove(app_paths: AppPaths, id: str) -> None:
    """Take an installed pack out of the library; what was played of it stays. Raises Failure."""
    installed = catalog_of(app_paths).installed
    path = app_paths.library / f"{id}.zip"
    if id not in installed and not (re.match(ID_PATTERN, id) and path.is_file()):
        if (shipped("scenarios") / id).is_dir():
            said = _("{pack} ships with the program and stays. Installed packs can be removed.")
            raise Failure(WRONG_USE, said.format(pack=id))
        said = (
            _("There is no installed pack {pack}. Installed: {known}.")
            if installed
            else _("There is no installed pack {pack}. No pack is installed.")
        )
        raise Failure(WRONG_USE, said.format(pack=repr(id), known=listed(sorted(installed))))
    try:
        path.unlink()
    except OSError as error:
        raise Failure(
            MACHINE, _("{path} could not be removed: {reason}.").format(path=path, reason=error.strerror)
        ) from None


def archive_of(contents: Contents) -> bytes:
    """The pack as a .zip; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(contents.files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, contents.files[name])
    return buffer.getvalue()
