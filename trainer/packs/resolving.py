"""One scenario file while it is resolved: what it declares, what it reads, and the problems found in it."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, TypeVar

from msgspec import UnsetType

from trainer.packs import limits
from trainer.packs.condition import Condition, ConditionError, misuse, names_in, parse_condition
from trainer.packs.drawn import DrawMisread, is_drawn, with_facts
from trainer.packs.format import BranchItem, ScenarioFile, SetChoice
from trainer.packs.format_parts import PassageItem
from trainer.packs.format_people import PersonItem
from trainer.packs.model import Branch, Effects, EffectsWhen, Passage, Spots
from trainer.packs.names import did_you_mean, few, id_made_of, printable
from trainer.packs.problems import Problem, problem
from trainer.packs.tree import Mapping as Node
from trainer.packs.tree import spot_of

T = TypeVar("T")
Path = tuple[str | int, ...]
NO_EFFECTS = Effects()
LINES = 5
"""Lines that name a scene that is not there which are told one by one."""
RESERVED = ("when", "text")
"""Keys that stand beside effects and passages, and so can be no meter and no flag."""


class Shared(NamedTuple):
    """What pack.yaml says of all its scenarios. `format` is None where there is no pack.yaml: then both are read."""

    format: int | None = None
    cast: Mapping[str, PersonItem] = {}
    sets: Mapping[str, list[SetChoice]] = {}


def or_else(value: T | UnsetType, default: T) -> T:
    """The value, or the default where it was left out."""
    return default if isinstance(value, UnsetType) else value


def part_of(tree: object, *path: str | int) -> object:
    """What stands at a path that is known to be there."""
    for step in path:
        if isinstance(tree, Node) and isinstance(step, str):
            tree = tree[step]
        elif isinstance(tree, list) and isinstance(step, int):
            tree = tree[step]
    return tree


def _lines(numbers: list[int]) -> str:
    """Such as "line 7, line 9 and 3 more lines"."""
    left = len(numbers) - LINES
    parts = [f"line {number}" for number in numbers[:LINES]]
    parts += [f"{left} more line{'s' if left > 1 else ''}"] if left > 0 else []
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def spots_in(node: object) -> Spots:
    """Where the keys of a mapping stand."""
    return node.spots if isinstance(node, Node) else {}


class Resolving:
    """Walks one file once. `name` and `scene` say what is being resolved, for the problems found in it."""

    def __init__(self, source: ScenarioFile, tree: Node, file: str, shared: Shared) -> None:
        self.source, self.tree, self.file, self.shared = source, tree, file, shared
        self.problems: list[Problem] = []
        self.name: str | None = source.id
        self.scene: str | None = None
        self.meters: Mapping[str, object] = or_else(source.meters, {})
        self.draw = or_else(source.draw, {})
        self.cast = {**shared.cast, **or_else(source.cast, {})}
        self.sets = {**shared.sets, **or_else(source.sets, {})}
        self.flags: frozenset[str] = frozenset()
        self._parsed: dict[str, Condition | None] = {}
        self._missing: dict[str, list[tuple[Path, str | None]]] = {}

    def report(self, code: str, path: Path, message: str, help: str) -> None:
        """A problem at a path of the file."""
        if len(self.problems) >= limits.PROBLEMS:
            return
        spot = spot_of(self.tree, path)
        found = problem(code, self.file, spot, message, help, scenario=self.name, scene=self.scene)
        self.problems.append(found)

    def near(self, word: str, known: Collection[str]) -> str:
        """A name that may be meant, for the first problems: where all are wrong, each would be compared with all."""
        return did_you_mean(word, known) if len(self.problems) < limits.SUGGESTIONS else ""

    def needs_format_two(self, what: str, path: Path) -> None:
        """Something of format 2 is used; a problem in a pack of format 1."""
        if self.shared.format == 1:
            self.report("RC222", path, f"{what} belongs to format 2 of packs.", "Write `format: 2` in pack.yaml.")

    def check_scene(self, id: str, path: Path) -> None:
        """There must be a scene of that name; `report_missing_scenes` tells those that are not there."""
        if id not in self.source.scenes:
            self._missing.setdefault(id, []).append((path, self.scene))

    def report_missing_scenes(self) -> None:
        """Every scene that is not there, once: at the first place that names it, with the lines of the others."""
        for id, (first, *others) in self._missing.items():
            help = self._as_an_id(id) or self.near(id, self.source.scenes) or "Write the scene, or name another."
            path, self.scene = first
            here = spot_of(self.tree, path)[0]
            lines = [line for line in dict.fromkeys(spot_of(self.tree, each)[0] for each, _ in others) if line != here]
            also = f" It is named in {_lines(lines)} too." if lines else ""
            self.report("RC210", path, f"There is no scene {printable(id)!r}.{also}", help)
        self.scene = None

    def _as_an_id(self, given: str) -> str:
        """What to do about a scene that is named as people write, with capitals and spaces; nothing if it is not."""
        made = id_made_of(given)
        if made == given:
            return ""
        rule = "Ids have no capitals and no spaces."
        if made in self.source.scenes:
            return f"{rule} Did you mean {made!r}?"
        return f"{rule} {self.near(made, self.source.scenes) or f'Scenes here: {few(self.source.scenes)}.'}"

    def check_person(self, id: str, path: Path) -> None:
        """There must be somebody of that name in the cast."""
        if id not in self.cast:
            help = self.near(id, self.cast) or "Add them to `cast`, in the scenario or in pack.yaml."
            self.report("RC224", path, f"Nobody of the cast is called {printable(id)!r}.", help)

    def check_words(self, text: str, path: Path) -> str:
        """The text without space around it; a problem if nothing is left."""
        bare = text.strip()
        if not bare:
            said = ".".join(str(step) for step in path)
            self.report("RC207", path, f"{said} is empty.", "Write something, or delete the key.")
        return bare

    def effects(self, source: object, path: Path) -> tuple[Effects, tuple[EffectsWhen, ...]]:
        """What is changed in any case, and what is changed only if a condition holds."""
        if isinstance(source, UnsetType):
            return NO_EFFECTS, ()
        here = (*path, "effects")
        if isinstance(source, dict):
            return self._changes(source, here), ()
        assert isinstance(source, list)
        self.needs_format_two("A list of effects", here)
        found = tuple(
            EffectsWhen(self._changes(item, (*here, place)), self.maybe(item.get("when"), (*here, place, "when")))
            for place, item in enumerate(source)
        )
        return NO_EFFECTS, found

    def _changes(self, source: Mapping[str, object], path: Path) -> Effects:
        meters: dict[str, int] = {}
        flags: dict[str, bool] = {}
        for name, change in source.items():
            if isinstance(change, bool):
                flags[name] = change
            elif isinstance(change, int):
                meters[name] = change
                if name not in self.meters:
                    help = self.near(name, self.meters) or "Declare it under meters, or set it to true or false."
                    self.report("RC214", (*path, name), f"There is no meter {name!r}.", help)
            elif name != "when":
                help = "A number is added to a meter (-100 to 100); true or false sets a flag."
                self.report("RC203", (*path, name), f"{name!r} cannot be changed by {printable(str(change))!r}.", help)
        return Effects(meters, flags)

    def passages(self, source: object, path: Path, *, one: bool = False) -> tuple[Passage, ...]:
        """Pieces of a text with their conditions; a plain text is one. If only `one` is shown, the last has none."""
        if isinstance(source, UnsetType):
            return ()
        if isinstance(source, str):
            return (Passage(self.check_words(source, path)),)
        assert isinstance(source, list)
        self.needs_format_two("A list of texts", path)
        found = tuple(self._passage(item, (*path, place)) for place, item in enumerate(source))
        if one:
            self.check_first_that_holds([each.when for each in found], path)
        return found

    def _passage(self, item: str | PassageItem, path: Path) -> Passage:
        if isinstance(item, str):
            return Passage(self.check_words(item, path))
        return Passage(item.text.strip(), self.condition(item.when, (*path, "when")))

    def check_first_that_holds(self, whens: Iterable[Condition | None], path: Path) -> None:
        """Of a list of which the first that holds counts, only the last has no condition."""
        *before, last = whens
        for place, when in enumerate((*before, last)):
            if (when is None) != (place == len(before)):
                said = "The last one must have no `when`." if when is not None else "Only the last may have no `when`."
                help = "The first that holds counts: end the list with one without a condition."
                self.report("RC223", (*path, place), said, help)

    def next(self, source: str | list[BranchItem], path: Path) -> tuple[Branch, ...]:
        """The ways on."""
        if isinstance(source, str):
            self.check_scene(source, path)
            return (Branch(source),)
        branches = []
        for place, item in enumerate(source):
            last = place == len(source) - 1
            self.check_scene(item.to, (*path, place, "to"))
            if last != isinstance(item.when, UnsetType):
                message = "The last way on must have no `when`." if last else "Only the last way on may have no `when`."
                help = "End the list with an entry without a condition, {to: scene}, for when nothing else fits."
                self.report("RC215", (*path, place), message, help)
            branches.append(Branch(item.to, self.condition(item.when, (*path, place, "when"))))
        return tuple(branches)

    def maybe(self, text: object, path: Path) -> Condition | None:
        """The condition of an entry of effects, where any value may stand."""
        if text is None:
            return None
        if isinstance(text, str):
            return self.condition(text, path)
        help = "Write a condition, such as `when: trust > 40`."
        self.report("RC212", path, f"{printable(str(text))!r} is no condition.", help)
        return None

    def condition(self, text: str | UnsetType, path: Path) -> Condition | None:
        """The condition, parsed; None where it was left out or is wrong. One that was told is not told again."""
        if isinstance(text, UnsetType):
            return None
        if text not in self._parsed:
            self._parsed[text] = None  # for when it is wrong
            self._parsed[text] = self._read_condition(text, path)
        return self._parsed[text]

    def _read_condition(self, text: str, path: Path) -> Condition | None:
        shown = printable(text, 80)
        try:
            condition = with_facts(parse_condition(text), self.draw)
        except ConditionError as error:
            message = f"The condition {shown!r} cannot be read: {error}."
            self.report("RC212", path, message, f"Look at character {error.column + 1} of it.")
            return None
        except DrawMisread as error:
            self.report("RC213", path, f"In the condition {shown!r}: {error}.", error.help)
            return None
        known = {*self.meters, *self.flags}
        unknown = sorted(name for name in names_in(condition) if name not in known and not is_drawn(name))
        values = {value for each in self.draw.values() for value in each}
        if not values.issuperset(unknown):  # it is not the value that is unknown, but what it is compared with
            unknown = [name for name in unknown if name not in values]
        for name in unknown:
            help = self.near(name, (*known, *self.draw)) or "Declare the meter, or set the flag in some effects."
            self.report("RC213", path, f"The condition reads {name!r}, which is no meter or flag.", help)
        if not unknown and (wrong := misuse(condition, self.meters)):
            self.report("RC212", path, f"{wrong}.", "Compare meters with numbers, and flags with true or false.")
        return condition
