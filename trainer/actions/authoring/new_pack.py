"""Beginning a pack: a small one that plays, with comments and the schema for editors."""

import re
from pathlib import Path

import msgspec

from trainer.actions.app_paths import shipped
from trainer.actions.authoring.templates import Template
from trainer.actions.failure import MACHINE, WRONG_USE, Failure
from trainer.files.atomic_write import atomic_write, atomic_write_folder
from trainer.language.translation import _
from trainer.packs.contents import PACK_FILE
from trainer.packs.names import ID_PATTERN
from trainer.packs.schema import editor_schema

SCHEMA_FILE = "pack.schema.json"
UNNAMED = "my-pack"


def new_pack(folder: Path, template: Template) -> str:
    """Write a pack into a folder that is new or empty, whole or not at all. Returns its id. Raises Failure."""
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        said = _("{folder} is there already, and not empty. Name a new folder, and nothing is lost.")
        raise Failure(WRONG_USE, said.format(folder=folder))
    id = id_from(folder.name)
    head = (shipped("assets") / "templates" / PACK_FILE).read_text(encoding="utf-8")
    title = id.replace("-", " ").capitalize()
    files = {
        PACK_FILE: head.replace("{id}", id).replace("{title}", title),
        f"{template}.yaml": (shipped("assets") / "templates" / f"{template}.yaml").read_text(encoding="utf-8"),
        SCHEMA_FILE: msgspec.json.format(msgspec.json.encode(editor_schema()), indent=2).decode() + "\n",
    }
    try:
        _write_whole(folder, {name: text.encode() for name, text in files.items()})
    except OSError as error:
        said = _("{folder} could not be written: {reason}. Nothing was left behind.")
        raise Failure(MACHINE, said.format(folder=folder, reason=error.strerror)) from None
    return id


def id_from(name: str) -> str:
    """A pack's id that is like the name of its folder."""
    id = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:64].strip("-")
    return id if re.match(ID_PATTERN, id) else UNNAMED


def _write_whole(folder: Path, files: dict[str, bytes]) -> None:
    if not folder.exists():
        atomic_write_folder(folder, files)
        return
    for name, data in files.items():  # it is empty, and somebody may stand in it
        atomic_write(folder / name, data)
