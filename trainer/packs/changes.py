"""What differs between two contents of one pack: scenarios, scenes, and the key."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from msgspec.structs import replace

from trainer.packs.model import Decision, Pack, Scenario, Scene
from trainer.packs.shown_text import clean_line

Relation = Literal["new", "same", "newer", "other", "older", "ships", "unreadable"]
"""A pack against the one at hand of its id.

There is none; it has exactly this content; it is an earlier version; it has other content under this version; it is a
later version; it is one that ships; it is installed and can't be read.
"""


class StoryChanges(NamedTuple):
    """A scenario that both have: its title, and the one before if that was another; how many scenes only one of the two
    has, or differ; and titles of decisions whose key is another. Drills of a pack are one.
    """

    title: str
    was_called: str
    new: int
    gone: int
    changed: int
    keys: tuple[str, ...]


class PackChanges(NamedTuple):
    """Titles of scenarios that only one of the two has, and those that both have and that differ. `drills` likewise.

    `was_called` is the pack's title before, if that was another.
    """

    new: tuple[str, ...]
    gone: tuple[str, ...]
    stories: tuple[StoryChanges, ...]
    drills: StoryChanges | None
    was_called: str = ""


class Replacing(NamedTuple):
    """What a pack would take the place of: how the two are related, the version at hand, and what would change.

    `version` is "" and `changes` None where there is none, or it can't be read. `ships` says that what is at hand came
    with the program.
    """

    relation: Relation
    version: str = ""
    changes: PackChanges | None = None
    ships: bool = False

    @property
    def asks(self) -> bool:
        """Whether somebody has to agree first: who installs it may not know what is lost by it."""
        return self.relation in ("other", "older", "ships")


def replacing(pack: Pack, before: Pack, *, ships: bool, id_ships: bool) -> Replacing:
    """What `pack` would take the place of; `id_ships` says that a pack of its id came with the program."""
    if pack.digest == before.digest:
        return Replacing("same", before.version, ships=ships)
    mine, theirs = _order(pack.version), _order(before.version)
    relation: Relation = "newer" if mine > theirs else "older" if mine < theirs else "other"
    return Replacing("ships" if id_ships else relation, before.version, changes_of(before, pack), ships)


def _order(version: str) -> tuple[object, ...]:
    """As semantic versions are ordered: what is only announced (1.0.0-rc.1) comes before what it announces."""
    bare, _, announced = version.partition("+")[0].partition("-")
    parts = (
        (0, int(part), "") if part.isascii() and part.isdecimal() else (1, 0, part) for part in announced.split(".")
    )
    return (*map(int, bare.split(".")), not announced, tuple(parts))


def changes_of(before: Pack, after: Pack) -> PackChanges:
    """What the second has that the first has not, and the other way round."""
    told, tell = _by_id(before.stories), _by_id(after.stories)
    both = [story_changes(told[id], tell[id]) for id in tell if id in told]
    return PackChanges(
        tuple(tell[id].title for id in tell if id not in told),
        tuple(told[id].title for id in told if id not in tell),
        tuple(each for each in both if each is not None),
        _drills(_by_id(before.drills), _by_id(after.drills)),
        _was_called(before.title, after.title),
    )


def _by_id(scenarios: Iterable[Scenario]) -> dict[str, Scenario]:
    return {each.id: each for each in scenarios}


def story_changes(before: Scenario, after: Scenario) -> StoryChanges | None:
    """What of a scenario is another; None where nothing is."""
    if bare(before) == bare(after):
        return None
    found = _changes(after.title, before.scenes, after.scenes)
    return found._replace(was_called=_was_called(before.title, after.title))


def _was_called(before: str, after: str) -> str:
    """The title before, if anybody can see that it was another."""
    return before if clean_line(before) != clean_line(after) else ""


def _drills(before: Mapping[str, Scenario], after: Mapping[str, Scenario]) -> StoryChanges | None:
    """Every version of a drill is one scene; it is named by the title of its drill."""
    one = {id: replace(drill.scenes[drill.start], title=drill.title) for id, drill in before.items()}
    other = {id: replace(drill.scenes[drill.start], title=drill.title) for id, drill in after.items()}
    found = _changes("", one, other)
    return found if any(found[1:]) else None


def _changes(title: str, before: Mapping[str, Scene], after: Mapping[str, Scene]) -> StoryChanges:
    both = [(before[id], scene) for id, scene in after.items() if id in before]
    return StoryChanges(
        title,
        "",
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
        sum(_bare_scene(old) != _bare_scene(scene) for old, scene in both),
        tuple(scene.title for old, scene in both if _key(old) != _key(scene)),
    )


def _key(scene: Scene) -> object:
    """What an answer is measured by: which call holds when, and of each choice its style and how well it is done."""
    decision = scene.decision
    if decision is None:
        return None
    called = [(case.when, case.call) for case in decision.cases] or [(None, decision.call)]
    return called, {choice.id: (choice.style, choice.execution) for choice in decision.choices}


def bare(scenario: Scenario) -> Scenario:
    """Without where it stands in its file, which changes nothing for who plays it."""
    scenes = {id: _bare_scene(scene) for id, scene in scenario.scenes.items()}
    return replace(scenario, file="", digest="", spots={}, scenes=scenes)


def _bare_scene(scene: Scene) -> Scene:
    return replace(scene, spots={}, decision=scene.decision and _bare_decision(scene.decision))


def _bare_decision(decision: Decision) -> Decision:
    return replace(decision, choices=tuple(replace(choice, spots={}) for choice in decision.choices))
