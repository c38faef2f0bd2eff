"""What tells the text of a scenario apart: all that is read and all that counts, not its place nor its pictures."""

import hashlib

import msgspec
from msgspec.structs import replace

from trainer.packs.model import Decision, Scenario, Scene


def edition_of(scenario: Scenario) -> str:
    """A digest that two scenarios have in common if nothing in them that is read or counted differs."""
    scenes = {name: _without_places(scene) for name, scene in scenario.scenes.items()}
    bare = replace(scenario, scenes=scenes, spots={}, file="", digest="", picture=None)
    return hashlib.blake2b(msgspec.msgpack.encode(bare), digest_size=16).hexdigest()


def _without_places(scene: Scene) -> Scene:
    return replace(scene, spots={}, picture=None, variants=(), decision=_plain(scene.decision))


def _plain(decision: Decision | None) -> Decision | None:
    if decision is None:
        return None
    return replace(decision, choices=tuple(replace(choice, spots={}) for choice in decision.choices))
