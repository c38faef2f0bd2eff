"""A small word model that reads only the choices and never the scene: naive Bayes over words and pairs of words.

It learns from the choices of *other* scenarios which words stand in right answers. If it does well on a
scenario it has never seen, the wording gives the key away. (Multinomial naive Bayes with add-one smoothing;
Manning, Raghavan and Schütze 2008, chapter 13.)
"""

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from trainer.checks.text_measures import words_of
from trainer.packs.model import Scenario
from trainer.scoring.fit import SCORED_CALLS

FEWEST = 40
"""Choices to learn from; with fewer there is no model."""


SEEN = 3
"""Choices a word must stand in to say anything; one that was met once or twice is noise."""


class WordModel:
    """Log odds that a choice is right, by its words alone."""

    def __init__(self, right: Counter[str], wrong: Counter[str], prior: float) -> None:
        self._right, self._wrong, self._prior = right, wrong, prior
        size = len(right.keys() | wrong.keys()) or 1
        self._rights, self._wrongs = right.total() + size, wrong.total() + size

    def rightness(self, text: str) -> float:
        """Above 0 if the words speak for a right choice; words hardly met say nothing."""
        odds = self._prior
        for feature in _features(text):
            right, wrong = self._right[feature], self._wrong[feature]
            if right + wrong >= SEEN:
                odds += math.log((right + 1) / self._rights) - math.log((wrong + 1) / self._wrongs)
        return odds


def learn(scenarios: Iterable[Scenario]) -> WordModel | None:
    """A model of the choices of these scenarios, or None if they are too few."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    rights = count = 0
    for scenario in scenarios:
        for scene in scenario.scenes.values():
            if scene.decision is None or scene.decision.call not in SCORED_CALLS:
                continue
            for choice in scene.decision.choices:
                is_right = choice.style == scene.decision.call
                (right if is_right else wrong).update(_features(choice.text))
                rights, count = rights + is_right, count + 1
    if count < FEWEST or rights in (0, count):
        return None
    return WordModel(right, wrong, math.log(rights / (count - rights)))


def _features(text: str) -> set[str]:
    words = words_of(text)
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}
