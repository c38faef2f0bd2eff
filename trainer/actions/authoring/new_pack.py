"""Beginning a pack: a small one that plays, with comments and the schema for editors."""

import os
import re
from pathlib import Path

import msgspec

from trainer.actions.app_paths import AppPaths, shipped
from trainer.actions.authoring.templates import Template
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.save_file import not_written, refused
from trainer.files.atomic_write import atomic_write_folder
from trainer.files.outputs import RefusedError, Spared, writable, write_output
from trainer.language.translation import _
from trainer.packs.contents import PACK_FILE
from trainer.packs.names import ID_PATTERN
from trainer.packs.schema import editor_schema

SCHEMA_FILE = "pack.schema.json"
UNNAMED = "my-pack"


def new_pack(app_paths: AppPaths, folder: Path, template: Template, *, replace: bool = False) -> str:
    """Write a pack into a folder that is new or empty, whole or not at all. Returns its id. Raises Failure.

    With `replace` the folder may have something in it: files of the same names are replaced, and all others stay.
    """
    try:
        place = Path(os.path.realpath(folder))
        if place.exists() and (not place.is_dir() or (any(place.iterdir()) and not replace)):
            raise Failure(WRONG_USE, _taken(folder, place))
        id = id_from(place.name)
        _write(place, _files(id, template), Spared(app_paths.data))
    except RefusedError as error:
        raise refused(app_paths, error, folder) from None
    except OSError as error:
        raise not_written(error, folder) from None
    return id


def _taken(folder: Path, place: Path) -> str:
    if not place.is_dir():
        return _("{folder} is there already, and no folder. Name a new folder.").format(folder=folder)
    said = _(
        "{folder} is there already, and not empty."
        " Name a new folder, or add --force to replace files of the same names."
    )
    return said.format(folder=folder)


def _files(id: str, template: Template) -> dict[str, bytes]:
    templates = shipped("assets") / "templates"
    head = (templates / PACK_FILE).read_text(encoding="utf-8")
    title = id.replace("-", " ").capitalize()
    return {
        PACK_FILE: head.replace("{id}", id).replace("{title}", title).encode(),
        f"{template}.yaml": (templates / f"{template}.yaml").read_bytes(),
        SCHEMA_FILE: msgspec.json.format(msgspec.json.encode(editor_schema()), indent=2) + b"\n",
    }


def id_from(name: str) -> str:
    """A pack's id that is like the name of its folder."""
    id = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:64].strip("-")
    return id if re.match(ID_PATTERN, id) else UNNAMED


def _write(folder: Path, files: dict[str, bytes], spared: Spared) -> None:
    for name in files:
        writable(folder / name, spared, replace=True)  # all of them are, before any is written
    if not folder.exists():
        atomic_write_folder(folder, files)
        return
    for name, data in files.items():  # somebody may stand in it, so it stays that folder
        write_output(folder / name, data, spared, replace=True)
