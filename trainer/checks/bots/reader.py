"""A reader without scenes: which choice of a decision looks like the right one, learned from other scenarios.

A conditional logit (McFadden 1974): of the choices of a decision the keyed one, of the right style and strong, was
picked with a chance that grows with the weighted sum of its surface. The weights are those under which the keys of
the other scenarios are likeliest, held small; they are found by climbing a fixed number of steps, so that it is the
same everywhere. On the first three scenarios it finds the keyed choice in 86 % of the decisions of one from the other
two, the word model in 58 %.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from trainer.checks.bots.copies import Copies
from trainer.checks.bots.surface import Surface, surfaces
from trainer.checks.bots.word_model import FEWEST
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Choice, Decision, Pack, Scenario
from trainer.scoring.fit import SCORED_CALLS

STEPS, RATE, SMALL = 60, 1.0, 0.01
"""Steps of the climb, their length, and how strongly weights are held small."""

MOST = 240
"""Decisions that are learned from; of more, so many evenly spread."""


MOST_MODELS = 6
"""Stories of a pack that each have a reader of their own; of more, one reads them all and learns from none of them."""


class _Lesson(NamedTuple):
    """A decision: for each choice its features by number with their values, and whether it is keyed."""

    choices: tuple[tuple[tuple[int, ...], tuple[float, ...]], ...]
    keyed: tuple[bool, ...]


class Reader:
    """Weights of features, and the choice that looks right by them."""

    def __init__(self, weights: dict[str, float], language: str) -> None:
        self._weights, self._language = weights, language
        self._places: dict[tuple[tuple[str, str], ...], int] = {}

    def pick(self, choices: Sequence[Choice]) -> Choice:
        """The choice that looks right; the first of several that look alike, by their ids."""
        known = tuple(sorted(choices, key=lambda choice: choice.id))
        key = tuple((choice.text, choice.style) for choice in known)
        place = self._places.get(key)
        if place is None:
            looks = [self._looks(surface) for surface in surfaces(known, self._language)]
            place = self._places[key] = max(range(len(looks)), key=looks.__getitem__)
        return known[place]

    def _looks(self, surface: Surface) -> float:
        weights = self._weights
        return sum(weights.get(name, 0.0) * value for name, value in surface.items())


class Readers:
    """A reader for each scenario of a pack, which has learned from others and from no copy of it.

    The drills of a pack have one together, and so have stories that are many.
    """

    def __init__(self, pack: Pack, known: Sequence[Scenario], copies: Copies, time: TimeLeft = ENDLESS) -> None:
        self._pack, self._known, self._copies, self._time = pack, known, copies, time
        self._alone = len(pack.stories) <= MOST_MODELS
        self._found: dict[str, Reader | None] = {}

    def of(self, scenario: Scenario) -> Reader | None:
        """The reader for it; None if there is too little to learn from, or no time."""
        alone = self._alone and scenario.drill is None
        name = scenario.id if alone else "drills" if scenario.drill is not None else ""
        if name not in self._found:
            out = [scenario] if alone else list(self._pack.scenarios.values())
            gone = {id(copy) for each in out for copy in self._copies.of(each)}
            others = [each for each in self._known if id(each) not in gone]
            self._found[name] = learn_to_read(others, self._pack.language, self._time)
        return self._found[name]


def learn_to_read(scenarios: Iterable[Scenario], language: str, time: TimeLeft = ENDLESS) -> Reader | None:
    """A reader that has learned from these scenarios; None if they are too few, or the time is up before it has."""
    decisions = [each for scenario in scenarios for each in _decisions(scenario)]
    if sum(len(each.choices) for each in decisions) < FEWEST:
        return None
    apart = max(1.0, len(decisions) / MOST)
    numbers: dict[str, int] = {}
    lessons = []
    for place in range(min(MOST, len(decisions))):
        if time.up():
            return None
        lessons.append(_lesson(decisions[int(place * apart)], language, numbers))
    weights = [0.0] * len(numbers)
    for _ in range(STEPS):
        if time.up():
            return None
        _climb(weights, lessons)
    return Reader({name: weights[number] for name, number in numbers.items()}, language)


def _decisions(scenario: Scenario) -> Iterator[Decision]:
    """Every face that is scored and in which something is right and something wrong."""
    for scene in scenario.scenes.values():
        for face in scene.decision.in_each_case if scene.decision is not None else ():
            if face.call in SCORED_CALLS and len({choice.style == face.call for choice in face.choices}) == 2:
                yield face


def _lesson(decision: Decision, language: str, numbers: dict[str, int]) -> _Lesson:
    right = [choice.style == decision.call for choice in decision.choices]
    keyed = [is_right and each.execution == "strong" for is_right, each in zip(right, decision.choices, strict=True)]
    choices = []
    for surface in surfaces(decision.choices, language):
        features = tuple(numbers.setdefault(name, len(numbers)) for name in surface)
        choices.append((features, tuple(surface.values())))
    return _Lesson(tuple(choices), tuple(keyed if any(keyed) else right))


def _climb(weights: list[float], lessons: Sequence[_Lesson]) -> None:
    """One step up: towards what keyed choices have more of than was expected."""
    slope = [0.0] * len(weights)
    for choices, keyed in lessons:
        looks = [sum(weights[n] * value for n, value in zip(*each, strict=True)) for each in choices]
        top = max(looks)
        odds = [math.exp(each - top) for each in looks]
        total, hoped = sum(odds), sum(each for each, is_keyed in zip(odds, keyed, strict=True) if is_keyed)
        for (features, values), each, is_keyed in zip(choices, odds, keyed, strict=True):
            more = (each / hoped if is_keyed else 0.0) - each / total
            for number, value in zip(features, values, strict=True):
                slope[number] += more * value
    for number, each in enumerate(slope):
        weights[number] += RATE * (each / len(lessons) - SMALL * weights[number])
