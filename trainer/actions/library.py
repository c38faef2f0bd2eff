"""Packs into and out of the person's library: whole or not at all, also when the power goes."""

import io
import os
import re
import tempfile
import zipfile
from pathlib import Path

from trainer.actions.failure import BAD_INPUT, MACHINE, WRONG_USE, Failure
from trainer.actions.places import Places, shipped
from trainer.actions.shelf import shelf_of
from trainer.actions.unplayable import unplayable
from trainer.packs.archive import read_archive
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents, load_pack
from trainer.packs.model import Pack
from trainer.packs.names import ID_PATTERN

EPOCH = (1980, 1, 1, 0, 0, 0)


def install(places: Places, path: Path) -> Pack:
    """Install the pack at `path`, in place of one with the same id. Raises Failure with all its problems."""
    loaded = load_pack(path)
    if loaded.pack is None or loaded.contents is None:
        raise unplayable(path, loaded.problems, "was not installed")
    if loaded.contents.lone:
        sentence = f"{path.name} is a single scenario. Play it with `trainer play {path}`, or add a pack.yaml."
        raise Failure(BAD_INPUT, sentence)
    data = archive_of(loaded.contents)
    if load_contents(Contents(path.name, read_archive(data, path.name))).pack is None:
        sentence = f"{path.name} was not installed: it cannot be read back. `trainer check {path}` says more."
        raise Failure(BAD_INPUT, sentence)
    try:
        write_whole(places.library / f"{loaded.pack.id}.zip", data)
    except OSError as error:
        sentence = f"The pack could not be written to {places.library}: {error.strerror}. Nothing was installed."
        raise Failure(MACHINE, sentence) from None
    shelf_of(places)  # its cards are made here, so that Home finds them ready
    return loaded.pack


def remove(places: Places, id: str) -> None:
    """Take an installed pack out of the library; what was played of it stays. Raises Failure."""
    installed = {card.pack for card in shelf_of(places).cards if card.installed}
    path = places.library / f"{id}.zip"
    if id not in installed and not (re.match(ID_PATTERN, id) and path.is_file()):
        if (shipped("scenarios") / id).is_dir():
            raise Failure(WRONG_USE, f"{id} ships with the program and stays. Installed packs can be removed.")
        known = f"Installed: {', '.join(sorted(installed))}." if installed else "No pack is installed."
        raise Failure(WRONG_USE, f"There is no installed pack {id!r}. {known}")
    try:
        path.unlink()
    except OSError as error:
        raise Failure(MACHINE, f"{path} could not be removed: {error.strerror}.") from None


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


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that after a power cut it is the old one or the new one. Raises OSError and leaves nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the folder's entry is a write of its own
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
