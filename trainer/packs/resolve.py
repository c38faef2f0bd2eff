"""From one scenario file to a `Scenario`: names looked up, conditions parsed, every loose end reported."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from msgspec import UNSET, UnsetType

from trainer.packs import limits
from trainer.packs.condition import Condition, ConditionError, misuse, names_in, parse_condition
from trainer.packs.format import BranchItem, ChoiceItem, PictureFile, ScenarioFile, SceneItem, TimeoutItem
from trainer.packs.model import Branch, Choice, Decision, Effects, Meter, Picture, Scenario, Scene, Spots, Timeout
from trainer.packs.names import TIMEOUT, did_you_mean, has_bidi_control, printable
from trainer.packs.problems import Problem, problem
from trainer.packs.situation import situation_from_words
from trainer.packs.tree import Mapping as Node
from trainer.packs.tree import spot_of

T = TypeVar("T")
NO_EFFECTS = Effects()


def resolve_scenario(
    source: ScenarioFile, tree: Node, *, pack: str, file: str, digest: str
) -> tuple[Scenario, list[Problem]]:
    """The scenario and its problems; the scenario is fit to play only if there are no errors."""
    return _Resolver(source, tree, file).resolve(pack, digest)


def picture_of(source: str | PictureFile | UnsetType) -> Picture | None:
    """The picture an author named; a name without an ending is one that ships with the app."""
    if isinstance(source, UnsetType):
        return None
    if isinstance(source, PictureFile):
        return Picture(source.file, False, source.alt)
    return Picture(source, "." not in source, "")


def pictures_of(source: str | PictureFile | list[str | PictureFile] | UnsetType) -> tuple[Picture, ...]:
    """The pictures an author named, in their order."""
    sources = source if isinstance(source, list) else [source]
    return tuple(picture for each in sources if (picture := picture_of(each)) is not None)


def _or(value: T | UnsetType, default: T) -> T:
    return default if isinstance(value, UnsetType) else value


def _alt(source: str | PictureFile | list[str | PictureFile] | UnsetType) -> str:
    if isinstance(source, list):
        return "".join(map(_alt, source))
    return source.file + source.alt if isinstance(source, PictureFile) else ""


def _part(tree: object, *path: str | int) -> object:
    for step in path:
        if isinstance(tree, Node) and isinstance(step, str):
            tree = tree[step]
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree


def _spots(node: object) -> Spots:
    return node.spots if isinstance(node, Node) else {}


class _Resolver:
    """Walks one file once. `scene` is the scene being resolved, for the problems found in it."""

    def __init__(self, source: ScenarioFile, tree: Node, file: str) -> None:
        self.source = source
        self.tree = tree
        self.file = file
        self.problems: list[Problem] = []
        self.scene: str | None = None
        self.meters: Mapping[str, object] = {} if isinstance(source.meters, UnsetType) else source.meters
        self.flags = self._declared_flags()
        self.parsed: dict[str, Condition | None] = {}

    def resolve(self, pack: str, digest: str) -> tuple[Scenario, list[Problem]]:
        source = self.source
        self._check_names()
        self._check_scene(source.start, (("start",)))
        scenes = {id: self._scene(id, item) for id, item in source.scenes.items()}
        self._check_endings(scenes)
        meters = {} if isinstance(source.meters, UnsetType) else source.meters
        scenario = Scenario(
            pack=pack, id=source.id, title=source.title.strip(), role=source.role.strip(),
            topic=_or(source.topic, ""), minutes=_or(source.minutes, max(1, len(scenes) // 3)),
            picture=picture_of(source.picture), start=source.start, scenes=scenes,
            meters={name: Meter(item.label, item.start) for name, item in meters.items()},
            flags=tuple(sorted(self.flags)), file=self.file, digest=digest, spots=self._own_spots(),
        )  # fmt: skip
        return scenario, self.problems

    def _own_spots(self) -> Spots:
        meters = _spots(_part(self.tree, "meters")) if "meters" in self.tree else {}
        return self.tree.spots | {f"meters.{name}": spot for name, spot in meters.items()}

    def _declared_flags(self) -> frozenset[str]:
        found: set[str] = set()
        for scene in self.source.scenes.values():
            answers: Iterable[ChoiceItem | TimeoutItem] = (
                *_or(scene.choices, []),
                *([] if isinstance(scene.on_timeout, UnsetType) else [scene.on_timeout]),
            )
            for answer in answers:
                found.update(name for name, change in _or(answer.effects, {}).items() if isinstance(change, bool))
        return frozenset(found)

    def _report(self, code: str, path: tuple[str | int, ...], message: str, help: str) -> None:
        if len(self.problems) >= limits.PROBLEMS:
            return
        spot = spot_of(self.tree, path)
        found = problem(code, self.file, spot, message, help, scenario=self.source.id, scene=self.scene)
        self.problems.append(found)

    def _did_you_mean(self, word: str, known: Collection[str]) -> str:
        """Asked of the first problems only: where all names are wrong, each would be compared with all."""
        return did_you_mean(word, known) if len(self.problems) < limits.SUGGESTIONS else ""

    def _check_names(self) -> None:
        source = self.source
        meters = {} if isinstance(source.meters, UnsetType) else source.meters
        labels: list[tuple[tuple[str, ...], str]] = [
            (("title",), source.title), (("topic",), _or(source.topic, "")), (("picture",), _alt(source.picture)),
            *((("meters", name, "label"), item.label) for name, item in meters.items()),
            *((("scenes", id, "title"), _or(item.title, "")) for id, item in source.scenes.items()),
            *((("scenes", id, "picture"), _alt(item.picture)) for id, item in source.scenes.items()),
        ]  # fmt: skip
        for path, text in labels:
            if has_bidi_control(text):
                self._report("RC108", path, "This name has a character that turns the reading direction.", "Delete it.")
        for name in self.flags & self.meters.keys():
            self._report(
                "RC214", ("meters", name), f"{name!r} is a meter, but is also set to true or false.",
                "Add a number to it, or give the flag another name.",
            )  # fmt: skip

    def _check_endings(self, scenes: dict[str, Scene]) -> None:
        if not any(scene.ending for scene in scenes.values()):
            self._report("RC218", ("scenes",), "No scene is an ending.", "Give at least one scene `ending: good`.")

    def _check_scene(self, id: str, path: tuple[str | int, ...]) -> None:
        if id not in self.source.scenes:
            help = self._did_you_mean(id, self.source.scenes) or "Write the scene, or name another."
            self._report("RC210", path, f"There is no scene {id!r}.", help)

    def _scene(self, id: str, item: SceneItem) -> Scene:
        self.scene = id
        node = _part(self.tree, "scenes", id)
        ending = _or(item.ending, None)
        if (ending is None) == isinstance(item.choices, UnsetType):
            what = "neither choices nor an ending" if ending is None else "both choices and an ending"
            self._report("RC217", ("scenes", id), f"Scene {id!r} has {what}.", "Give it one of the two.")
        decision = None if isinstance(item.choices, UnsetType) else self._decision(id, item, item.choices, node)
        self.scene = None
        pictures = pictures_of(item.picture)
        return Scene(
            id=id, title=_or(item.title, id.replace("-", " ").capitalize()).strip(), text=item.text.strip(),
            picture=next(iter(pictures), None), decision=decision, ending=ending, spots=_spots(node),
            variants=pictures[1:],
        )  # fmt: skip

    def _decision(self, id: str, item: SceneItem, choices: list[ChoiceItem], node: object) -> Decision:
        path = ("scenes", id)
        timer, timeout = _or(item.timer, None), item.on_timeout
        if (timer is None) != isinstance(timeout, UnsetType):
            missing = "on_timeout" if timer is not None else "timer"
            help = "Say what happens if nobody answers: on_timeout: {outcome: ..., next: ...}."
            if missing == "timer":
                help = "Say after how many seconds: timer: 30. Or take on_timeout away."
            self._report("RC216", (*path, "timer"), f"Scene {id!r} has no {missing!r}.", help)
        situation = None
        if not isinstance(item.situation, UnsetType):
            words = {f: w for f in item.situation.__struct_fields__ if (w := getattr(item.situation, f)) is not UNSET}
            situation = situation_from_words(words)
        self._check_choice_ids(choices, path)
        return Decision(
            timer=timer, situation=situation, call=_or(item.call, None), because=_or(item.because, "").strip(),
            choices=tuple(
                self._choice(choice, _part(node, "choices", place), (*path, "choices", place))
                for place, choice in enumerate(choices)
            ),
            on_timeout=None if isinstance(timeout, UnsetType) else self._timeout(timeout, (*path, "on_timeout")),
            fixed_order=not isinstance(item.order, UnsetType),
        )  # fmt: skip

    def _check_choice_ids(self, choices: list[ChoiceItem], path: tuple[str | int, ...]) -> None:
        seen: set[str] = set()
        for place, choice in enumerate(choices):
            at = (*path, "choices", place, "id")
            if choice.id in seen:
                self._report("RC211", at, f"Two choices are called {choice.id!r}.", "Rename one of them.")
            if choice.id == TIMEOUT:
                self._report(
                    "RC205", at, "A choice cannot be called 'timeout'.", "That word stands for time running out."
                )
            seen.add(choice.id)

    def _choice(self, item: ChoiceItem, node: object, path: tuple[str | int, ...]) -> Choice:
        return Choice(
            id=item.id, text=item.text.strip(), style=item.style, execution=item.execution,
            tactic=_or(item.tactic, None), skills=tuple(_or(item.skills, [])), slip=_or(item.slip, None),
            outcome=_or(item.outcome, "").strip(), effects=self._effects(item.effects, path),
            when=None if isinstance(item.when, UnsetType) else self._condition(item.when, (*path, "when")),
            next=self._next(item.next, (*path, "next")), spots=_spots(node),
        )  # fmt: skip

    def _timeout(self, item: TimeoutItem, path: tuple[str | int, ...]) -> Timeout:
        return Timeout(
            outcome=_or(item.outcome, "").strip(),
            effects=self._effects(item.effects, path),
            next=self._next(item.next, (*path, "next")),
        )

    def _effects(self, source: dict[str, bool | int] | UnsetType, path: tuple[str | int, ...]) -> Effects:
        if isinstance(source, UnsetType):
            return NO_EFFECTS
        meters: dict[str, int] = {}
        flags: dict[str, bool] = {}
        for name, change in source.items():
            if isinstance(change, bool):
                flags[name] = change
            else:
                meters[name] = change
                if name not in self.meters:
                    help = (
                        self._did_you_mean(name, self.meters) or "Declare it under meters, or set it to true or false."
                    )
                    self._report("RC214", (*path, "effects", name), f"There is no meter {name!r}.", help)
        return Effects(meters, flags)

    def _next(self, source: str | list[BranchItem], path: tuple[str | int, ...]) -> tuple[Branch, ...]:
        if isinstance(source, str):
            self._check_scene(source, path)
            return (Branch(source),)
        branches = []
        for place, item in enumerate(source):
            last = place == len(source) - 1
            self._check_scene(item.to, (*path, place, "to"))
            if last != isinstance(item.when, UnsetType):
                message = "The last way on must have no `when`." if last else "Only the last way on may have no `when`."
                help = "End the list with an entry without a condition, {to: scene}, for when nothing else fits."
                self._report("RC215", (*path, place), message, help)
            when = None if isinstance(item.when, UnsetType) else self._condition(item.when, (*path, place, "when"))
            branches.append(Branch(item.to, when))
        return tuple(branches)

    def _condition(self, text: str, path: tuple[str | int, ...]) -> Condition | None:
        if text in self.parsed:
            return self.parsed[text]
        self.parsed[text] = None
        try:
            condition = parse_condition(text)
        except ConditionError as error:
            shown = printable(text, 80)
            self._report(
                "RC212", path, f"The condition {shown!r} cannot be read: {error}.",
                f"Look at character {error.column + 1} of it.",
            )  # fmt: skip
            return None
        known = {*self.meters, *self.flags}
        unknown = sorted(names_in(condition) - known)
        for name in unknown:
            help = self._did_you_mean(name, known) or "Declare the meter, or set the flag in some effects."
            self._report("RC213", path, f"The condition reads {name!r}, which is no meter or flag.", help)
        if not unknown and (wrong := misuse(condition, self.meters)):
            self._report("RC212", path, f"{wrong}.", "Compare meters with numbers, and flags with true or false.")
        self.parsed[text] = condition
        return condition
