"""The story map as a value: scenes at their places, arrows, calls, endings, problems, and what playing showed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random
from typing import NamedTuple

from trainer.checks.bots.contest import path_of
from trainer.checks.bots.ideas import ideas
from trainer.checks.rehearsal.rehearsal import Rehearsal
from trainer.language.calls import called, ending_in_words
from trainer.language.numbers import listed
from trainer.language.story_maps import (
    calls_in_short,
    passage_in_words,
    problems_in_words,
    reached_in_words,
    time_runs_out,
)
from trainer.packs.condition_text import text_of
from trainer.packs.format import Call
from trainer.packs.model import Choice, Scenario, Scene
from trainer.packs.problems import Problem
from trainer.play.engine import begin, id_of, open_answers, take, written_answers
from trainer.reports.map_layout import Position, order_along_the_story, place
from trainer.reports.points_text import points_of

WIDTH, HEIGHT = 200, 76
ACROSS, DOWN = 224, 128
"""A scene's box, and the distance of columns and layers, in pixels at 100 %."""

PLAYS = 200
LONGEST = 2_000
"""Moves after which a play that goes round is left."""


class Way(NamedTuple):
    """One answer of a scene and a scene it may lead to: what is said, its style, under which condition."""

    answer: str
    text: str
    style: str
    to: str
    when: str


class MapCase(NamedTuple):
    """What a decision calls for under which condition; the last has none."""

    call: Call | None
    when: str


class MapScene(NamedTuple):
    """A scene in its box. `call` is None where it depends on what came before: then `cases` has them all.

    `met` is False if nobody got there, which is proved if `proved`; `share` of random plays.
    """

    id: str
    title: str
    text: str
    call: Call | None
    ending: str | None
    x: float
    y: float
    met: bool
    proved: bool
    share: float
    problems: tuple[Problem, ...]
    ways: tuple[Way, ...]
    cases: tuple[MapCase, ...] = ()
    points: tuple[str, ...] = ()
    """What the model reads of it, in each of its cases, and what would turn it: lines for its author."""

    @property
    def calls(self) -> tuple[Call | None, ...]:
        """What it may call for, each once."""
        return tuple(dict.fromkeys(each.call for each in self.cases)) or (self.call,)


class MapArrow(NamedTuple):
    """From scene to scene; `back` leads to one that was met before."""

    one: str
    other: str
    back: bool


class StoryMap(NamedTuple):
    """`paths` are those of players with one idea each: name to the scenes they come through."""

    title: str
    scenes: dict[str, MapScene]
    arrows: tuple[MapArrow, ...]
    start: str
    paths: dict[str, tuple[str, ...]]
    width: float
    height: float


def story_map_of(scenario: Scenario, rehearsal: Rehearsal, problems: Iterable[Problem], language: str) -> StoryMap:
    """Lay the scenario out and say of each scene what was found."""
    arrows = _arrows(scenario)
    order = order_along_the_story(list(scenario.scenes), arrows, scenario.start)
    spots = place(list(scenario.scenes), arrows, scenario.start)
    shares = _shares(scenario)
    found: dict[str, list[Problem]] = {}
    for each in problems:
        if each.scenario == scenario.id and each.scene is not None:
            found.setdefault(each.scene, []).append(each)
    scenes = {
        id: _scene(scene, spots[id], rehearsal, shares[id], found.get(id, ()))
        for id, scene in scenario.scenes.items()
    }  # fmt: skip
    paths = {name: path_of(scenario, idea) for name, idea in ideas(language, None).items()}
    return StoryMap(
        title=scenario.title, scenes=scenes, start=scenario.start, paths=paths,
        arrows=tuple(MapArrow(a, b, order[b] <= order[a]) for a, b in arrows),
        width=max((each.x for each in scenes.values()), default=0) + WIDTH,
        height=max((each.y for each in scenes.values()), default=0) + HEIGHT,
    )  # fmt: skip


def _arrows(scenario: Scenario) -> list[tuple[str, str]]:
    found: dict[tuple[str, str], None] = {}
    for id, scene in scenario.scenes.items():
        for answer in written_answers(scene):
            for way in answer.next:
                found[id, way.to] = None
    return list(found)


def _shares(scenario: Scenario) -> dict[str, float]:
    """How many of some random plays come through each scene."""
    met: Counter[str] = Counter()
    for seed in range(PLAYS):
        chance, state = Random(seed), begin(scenario, seed)
        through = {state.scene_id}
        while (answers := open_answers(state)) and state.number < LONGEST:
            state = take(state, chance.choice(answers))
            through.add(state.scene_id)
        met.update(through)
    return {id: met[id] / PLAYS for id in scenario.scenes}


def _scene(scene: Scene, spot: Position, rehearsal: Rehearsal, share: float, problems: Sequence[Problem]) -> MapScene:
    ways = [
        Way(
            id_of(answer), answer.text if isinstance(answer, Choice) else time_runs_out(),
            answer.style if isinstance(answer, Choice) else "passive", way.to, text_of(way.when) if way.when else "",
        )
        for answer in written_answers(scene)
        for way in answer.next
    ]  # fmt: skip
    cases = _cases(scene)
    same = len({case.call for case in cases}) < 2
    passages = [passage_in_words(each.text, text_of(each.when) if each.when else "") for each in scene.passages]
    return MapScene(
        id=scene.id, title=scene.title, text="\n\n".join(passages) or scene.text,
        call=scene.decision.call if scene.decision and same else None, cases=() if same else cases,
        ending=scene.ending, x=spot.column * ACROSS, y=spot.layer * DOWN, met=scene.id in rehearsal.scenes or share > 0,
        proved=rehearsal.whole,
        share=share, problems=tuple(problems), ways=tuple(ways), points=points_of(scene),
    )  # fmt: skip


def _cases(scene: Scene) -> tuple[MapCase, ...]:
    cases = scene.decision.cases if scene.decision is not None else ()
    return tuple(MapCase(case.call, text_of(case.when) if case.when else "") for case in cases)


def scene_in_words(scene: MapScene) -> str:
    """What a box shows, for those who cannot see it."""
    parts = [scene.title]
    if scene.ending:
        parts.append(ending_in_words(scene.ending))
    elif scene.cases:
        parts.append(calls_in_short(scene.calls))
    elif scene.call:
        parts.append(called(scene.call))
    parts.append(reach_in_words(scene))
    if scene.problems:
        parts.append(problems_in_words(len(scene.problems)))
    return listed(parts)


def reach_in_words(scene: MapScene) -> str:
    """How often it is met."""
    return reached_in_words(scene.share, met=scene.met, proved=scene.proved)
