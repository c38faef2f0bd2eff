"""A small pack of drills as text, to be bent by tests."""

from pathlib import Path

from trainer.packs.contents import Contents
from trainer.packs.load import Loaded, load_contents
from trainer.packs.model import Pack

PACK = """format: 2
id: minutes
title: Minutes
version: 1.0.0
language: en
sets:
  who-decides:
    - {id: name-it, text: “Ana takes the list. She calls at five.”, style: directive}
    - {id: ask-them, text: “What would you do with the list here?”, style: inspiring}
"""

DRILLS = """kind: drills
topic: kitchens and halls
drills:
  cold-room:
    title: The cold room
    role: You run the kitchen of a hospital.
    text: The cold room stands open.
    choices:
      - id: move-it
        text: “Ben, the meat to the cellar, now. Say it back.”
        style: directive
        execution: strong
        tactic: legitimating
        skills: [directing]
        outcome: Ben goes.
      - id: ask
        text: “You know this room. How would you go about it?”
        style: inspiring
        execution: strong
        tactic: consultation
        outcome: They talk.
    versions:
      - text: The thermometer says eleven. The meat came at noon.
        situation: {urgency: minutes, stakes: critical, knowledge: team, commitment: vital}
        call: directive
        because: What stands warm for an hour is thrown away.
        outcomes: {ask: While they talk it is twelve.}
      - text: The thermometer says two. The new shelves come in spring.
        differs: {urgency: days}
        call: inspiring
        because: Nothing spoils, and they will work with the shelves.
  the-list:
    role: You lead a choir.
    choices:
      use: who-decides
      each:
        name-it: {execution: strong, outcome: Ana writes.}
        ask-them: {execution: strong}
    versions:
      - text: They do not care who calls.
        situation: {urgency: hours, procedure: known, knowledge: leader, commitment: vital, legitimacy: full}
        call: directive
        because: It is a list, and they wait for one.
      - text: They have said no twice.
        differs: {acceptance: resisted}
        call: inspiring
        because: They must want to sing.
"""

IDS = ("cold-room-1", "cold-room-2", "the-list-1", "the-list-2")


def load_drills(drills: str = DRILLS, pack: str = PACK, **files: bytes) -> Loaded:
    """Load a pack made of these texts; `files` are further files by name, with __ for a dot."""
    extra = {name.replace("__", "."): data for name, data in files.items()}
    return load_contents(Contents("minutes", {"pack.yaml": pack.encode(), "drills.yaml": drills.encode(), **extra}))


def drills_pack(drills: str = DRILLS) -> Pack:
    """The pack, loaded; it must have no problems."""
    loaded = load_drills(drills)
    assert loaded.pack is not None, loaded.problems
    return loaded.pack


def write_drills(folder: Path, drills: str = DRILLS, pack: str = PACK) -> Path:
    """Write the pack as a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    (folder / "drills.yaml").write_text(drills, encoding="utf-8")
    return folder
