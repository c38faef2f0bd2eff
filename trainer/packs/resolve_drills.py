"""From a file of drills to scenarios of one decision each: every version is one, so all else knows only scenarios."""

import json
from collections.abc import Iterator, Sequence

from msgspec import UNSET, convert
from msgspec.structs import asdict, replace

from trainer.packs.digests import digest_of_scenario
from trainer.packs.format import ChoiceItem, ChoicesOfSet, ScenarioFile, SceneItem, UseItem
from trainer.packs.format_drills import DrillAnswer, DrillItem, DrillsFile, VersionItem
from trainer.packs.model import Choice, Decision, DrillVersion, Person, Picture, Scenario, Scene
from trainer.packs.names import has_bidi_control
from trainer.packs.problems import Problem
from trainer.packs.resolve import person_of
from trainer.packs.resolve_answers import check_sets, choices_of
from trainer.packs.resolve_scene import pictures_of
from trainer.packs.resolve_turns import Turned, turns_of
from trainer.packs.resolving import Path, Resolving, Shared, or_else, part_of, spots_in
from trainer.packs.tree import Mapping as Node

AFTER = "over"
"""The scene that follows the decision; nothing is told or decided in it."""


def resolve_drills(
    source: DrillsFile, tree: Node, shared: Shared, *, pack: str, file: str
) -> tuple[list[Scenario], list[Problem]]:
    """Every version of every drill as a scenario, and all problems of the file."""
    found = Resolving(_frame(source), tree, file, shared)
    found.name = None
    found.needs_format_two("`kind: drills`", ("kind",))
    check_sets(found)
    scenarios: list[Scenario] = []
    for id, item in source.drills.items():
        scenarios += _Drill(found, source, pack, id, item).versions()
    return scenarios, found.problems


def _frame(source: DrillsFile) -> ScenarioFile:
    """What the drills share, as a scenario would have it."""
    scenes = {AFTER: SceneItem(text=AFTER, ending="mixed")}
    return ScenarioFile(
        id=AFTER, title=AFTER, role=AFTER, start=AFTER, scenes=scenes, cast=source.cast, sets=source.sets
    )


class _Drill:
    """One drill while it is resolved: what all its versions have in common."""

    def __init__(self, found: Resolving, source: DrillsFile, pack: str, id: str, item: DrillItem) -> None:
        found.name = id
        self._found, self._source, self._pack, self._id, self._item = found, source, pack, id, item
        self._path: Path = ("drills", id)
        self._node = part_of(found.tree, *self._path)
        self._title = or_else(item.title, id.replace("-", " ").capitalize()).strip()
        self._check_names()
        self._choices = choices_of(found, _as_in_a_story(item), self._node, self._path)
        self._pictures: Sequence[Picture] = pictures_of(found, item.picture, (*self._path, "picture"))
        self._cast: dict[str, Person] = {name: person_of(person) for name, person in found.cast.items()}
        self._set = None if isinstance(item.choices, list) else item.choices.use

    def _check_names(self) -> None:
        if self._id == AFTER:
            self._found.report("RC205", self._path, f"A drill cannot be called {AFTER!r}.", "Give it another name.")
        if has_bidi_control(self._title):
            message = "This name has a character that turns the reading direction."
            self._found.report("RC108", (*self._path, "title"), message, "Delete it.")

    def versions(self) -> Iterator[Scenario]:
        """Each version as a scenario."""
        turns = turns_of(self._found, self._item.versions, (*self._path, "versions"))
        for place, turned in enumerate(turns):
            yield self._scenario(place, self._item.versions[place], turned)

    def _scenario(self, place: int, version: VersionItem, turned: Turned) -> Scenario:
        found, id, title = self._found, self._id, self._title
        spots = spots_in(self._node) | spots_in(part_of(self._node, "versions", place))
        spots |= {"situation": spots.get("situation", spots.get("differs", spots["text"]))}
        scenes = {id: self._scene(place, version, turned, spots)}
        scenes[AFTER] = Scene(AFTER, title, "", None, None, "mixed", spots, moment=AFTER)
        named = {"id": spots_in(found.tree["drills"])[id]}
        return Scenario(
            pack=self._pack, id=f"{id}-{place + 1}", title=title, role=self._item.role.strip(),
            topic=or_else(self._source.topic, "").strip(), minutes=1, picture=None, meters={}, start=id, scenes=scenes,
            flags=(), file=found.file, digest=self._digest(place), spots=spots | named,
            cast=self._cast, drill=DrillVersion(id, place + 1, turned.factor),
        )  # fmt: skip

    def _scene(self, place: int, version: VersionItem, turned: Turned, spots: dict[str, tuple[int, int]]) -> Scene:
        decision = Decision(
            timer=None, situation=turned.situation, call=version.call, because=version.because.strip(),
            choices=self._answers(place, version), on_timeout=None, fixed_order=False, twin=self._set,
        )  # fmt: skip
        text = "\n\n".join(filter(None, (or_else(self._item.text, "").strip(), version.text.strip())))
        first, *others = (*self._pictures,) or (None,)
        return Scene(
            self._id, self._title, text, first, decision, None, spots, tuple(filter(None, others)), moment=self._id
        )

    def _answers(self, place: int, version: VersionItem) -> tuple[Choice, ...]:
        """The choices, with what comes of them in this version."""
        outcomes, known = or_else(version.outcomes, dict[str, str]()), [choice.id for choice in self._choices]
        for id in outcomes:
            if id not in known:
                help = self._found.near(id, known) or f"Its ids are: {', '.join(known)}."
                here = (*self._path, "versions", place, "outcomes", id)
                self._found.report("RC230", here, f"The drill has no choice {id!r}.", help)
        return tuple(
            replace(choice, outcome=outcomes[choice.id].strip()) if choice.id in outcomes else choice
            for choice in self._choices
        )

    def _digest(self, place: int) -> str:
        """A name for the content of one version: the drill as it is written, and the set it uses."""
        used = self._found.sets.get(self._set or "", [])
        parts = [self._node, place, [asdict(choice) for choice in used]]
        return digest_of_scenario(self._pack, json.dumps(parts).encode())


def _as_in_a_story(item: DrillItem) -> list[ChoiceItem] | ChoicesOfSet:
    """The choices as a scene has them: each leads to what comes after."""
    if isinstance(item.choices, list):
        return [convert(_parts(each), ChoiceItem) for each in item.choices]
    used = {id: convert(_parts(each), UseItem) for id, each in item.choices.each.items()}
    return ChoicesOfSet(item.choices.use, used)


def _parts(answer: DrillAnswer) -> dict[str, object]:
    return {"next": AFTER, **{key: value for key, value in asdict(answer).items() if value is not UNSET}}
