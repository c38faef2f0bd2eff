"""What tells the text of a scenario apart: all that is read and all that counts, not its place nor its pictures."""

import hashlib

import msgspec
from msgspec.structs import replace

from trainer.packs.changes import bare
from trainer.packs.model import Scenario


def edition_of(scenario: Scenario) -> str:
    """A digest that two scenarios have in common if nothing in them that a player reads, or that counts, differs."""
    told = bare(scenario)
    scenes = {
        id: replace(scene, picture=None, variants=(), notes="") for id, scene in told.scenes.items()
    }  # fmt: skip
    text = replace(told, scenes=scenes, picture=None, notes="")
    return hashlib.blake2b(msgspec.msgpack.encode(text), digest_size=16).hexdigest()
