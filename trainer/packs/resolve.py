"""From one scenario file to a `Scenario`: names looked up, conditions parsed, every loose end reported."""

from collections.abc import Iterable
from math import prod

from msgspec import UnsetType

from trainer.packs import limits
from trainer.packs.format import MeterItem, ScenarioFile
from trainer.packs.format_people import PersonItem, Portrait
from trainer.packs.model import Meter, Person, Scenario, Scene
from trainer.packs.names import has_bidi_control
from trainer.packs.problems import Problem
from trainer.packs.resolve_answers import check_sets
from trainer.packs.resolve_scene import pictures_of, scene_of
from trainer.packs.resolving import RESERVED, Path, Resolving, Shared, or_else, part_of, spots_in
from trainer.packs.tree import Mapping as Node

NO_PORTRAIT = Portrait()


def resolve_scenario(
    source: ScenarioFile, tree: Node, shared: Shared, *, pack: str, file: str, digest: str
) -> tuple[Scenario, list[Problem]]:
    """The scenario and its problems; the scenario is fit to play only if there are no errors."""
    found = Resolving(source, tree, file, shared)
    found.flags = _declared_flags(source)
    for key in ("cast", "draw", "sets", "notes"):
        if key in tree:
            found.needs_format_two(f"`{key}`", (key,))
    _check_names(found)
    _check_draw(found)
    check_sets(found)
    found.check_scene(source.start, (("start",)))
    scenes = {id: scene_of(found, id, item) for id, item in source.scenes.items()}
    found.report_missing_scenes()
    _check_endings(found, scenes)
    meters = or_else(source.meters, dict[str, MeterItem]())
    scenario = Scenario(
        pack=pack, id=source.id, title=source.title.strip(), role=source.role.strip(),
        topic=or_else(source.topic, ""), minutes=or_else(source.minutes, max(1, len(scenes) // 3)),
        picture=next(iter(pictures_of(found, source.picture, ("picture",))), None), start=source.start, scenes=scenes,
        meters={name: Meter(item.label, item.start) for name, item in meters.items()},
        flags=tuple(sorted(found.flags)), file=file, digest=digest, spots=_own_spots(tree),
        cast={name: person_of(person) for name, person in found.cast.items()}, draw=found.draw,
        notes=or_else(source.notes, "").strip(),
    )  # fmt: skip
    return scenario, found.problems


def person_of(item: PersonItem) -> Person:
    """Somebody of the cast, resolved."""
    portrait = or_else(item.portrait, NO_PORTRAIT)
    return Person(
        item.name.strip(), or_else(item.age, None), or_else(item.about, "").strip(), or_else(portrait.skin, None),
        or_else(portrait.hair, None), or_else(portrait.wears, None), or_else(portrait.build, None),
        or_else(portrait.look, None), or_else(portrait.beard, None), or_else(portrait.glasses, False),
        or_else(portrait.colour, None),
    )  # fmt: skip


def _own_spots(tree: Node) -> dict[str, tuple[int, int]]:
    meters = spots_in(part_of(tree, "meters")) if "meters" in tree else {}
    return tree.spots | {f"meters.{name}": spot for name, spot in meters.items()}


def _declared_flags(source: ScenarioFile) -> frozenset[str]:
    """Every flag that some effect or question sets."""
    found: set[str] = set()
    for scene in source.scenes.values():
        for effects in _effects_in(source, scene.choices, scene.on_timeout):
            found.update(name for name, change in effects.items() if isinstance(change, bool))
        for question in or_else(scene.questions, []):
            if not isinstance(question.sets, UnsetType):
                found.add(question.sets)
    return frozenset(found)


def _effects_in(source: ScenarioFile, choices: object, timeout: object) -> Iterable[dict[str, object]]:
    answers = choices if isinstance(choices, list) else list(getattr(choices, "each", {}).values())
    for answer in (*answers, timeout):
        effects = getattr(answer, "effects", {})
        if isinstance(effects, list):
            yield from effects
        elif isinstance(effects, dict):
            yield effects


def _check_names(found: Resolving) -> None:
    source = found.source
    meters = or_else(source.meters, dict[str, MeterItem]())
    labels: list[tuple[Path, str]] = [
        (("title",), source.title), (("topic",), or_else(source.topic, "")), (("picture",), _alt(source.picture)),
        *((("meters", name, "label"), item.label) for name, item in meters.items()),
        *((("cast", id), item.name) for id, item in or_else(source.cast, dict[str, PersonItem]()).items()),
        *((("scenes", id, "title"), or_else(item.title, "")) for id, item in source.scenes.items()),
        *((("scenes", id, "picture"), _alt(item.picture)) for id, item in source.scenes.items()),
    ]  # fmt: skip
    for path, text in labels:
        if has_bidi_control(text):
            found.report("RC108", path, "This name has a character that turns the reading direction.", "Delete it.")
    for name in sorted(found.flags & meters.keys()):
        found.report(
            "RC214", ("meters", name), f"{name!r} is a meter, but is also set to true or false.",
            "Add a number to it, or give the flag another name.",
        )  # fmt: skip
    if found.shared.format == 2:
        for name in RESERVED:
            if name in found.flags or name in meters:
                at: Path = ("meters", name) if name in meters else ("scenes",)
                found.report("RC227", at, f"No meter and no flag can be called {name!r}.", "Give it another name.")


def _alt(source: object) -> str:
    if isinstance(source, list):
        return "".join(map(_alt, source))
    return "".join(part for key in ("file", "alt") if isinstance(part := getattr(source, key, ""), str))


def _check_draw(found: Resolving) -> None:
    for name in found.draw:
        if name in found.flags or name in found.meters:
            help = "Give one of the two another name."
            found.report("RC229", ("draw", name), f"{name!r} is drawn, but is also a meter or a flag.", help)
    stories = prod(len(values) for values in found.draw.values())
    if stories > limits.STORIES:
        message = f"What is drawn multiplies to {stories:,} stories; at most {limits.STORIES:,} can be rehearsed."
        found.report("RC229", ("draw",), message, "Draw fewer things, or fewer values of each.")


def _check_endings(found: Resolving, scenes: dict[str, Scene]) -> None:
    if not any(scene.ending for scene in scenes.values()):
        found.report("RC218", ("scenes",), "No scene is an ending.", "Give at least one scene `ending: good`.")
