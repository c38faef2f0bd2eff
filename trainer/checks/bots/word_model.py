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
from trainer.packs.model import Choice, Scenario
from trainer.scoring.fit import SCORED_CALLS

FEWEST = 40
"""Choices to learn from; with fewer there is no model."""


SEEN = 3
"""Choices a word must stand in to say anything; one that was met once or twice is noise."""


class _Lesson:
    """How often each feature stands in right and in wrong choices of some scenarios."""

    def __init__(self, scenarios: Iterable[Scenario]) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.rights = self.choices = 0
        for scenario in scenarios:
            for scene in scenario.scenes.values():
                for case in scene.decision.in_each_case if scene.decision is not None else ():
                    for choice in case.choices if case.call in SCORED_CALLS else ():
                        self._read(choice, choice.style == case.call)

    def _read(self, choice: Choice, is_right: bool) -> None:
        (self.right if is_right else self.wrong).update(_features(choice.text))
        self.rights, self.choices = self.rights + is_right, self.choices + 1


class WordModel:
    """Log odds that a choice is right, by its words alone: what was learned of all but of those left out."""

    def __init__(self, all: _Lesson, out: _Lesson) -> None:
        self._all, self._out = all, out
        gone = sum(self._counts(each) == (0, 0) for each in out.right.keys() | out.wrong.keys())
        size = len(all.right.keys() | all.wrong.keys()) - gone or 1
        self._rights = all.right.total() - out.right.total() + size
        self._wrongs = all.wrong.total() - out.wrong.total() + size
        rights, choices = all.rights - out.rights, all.choices - out.choices
        self._prior = math.log(rights / (choices - rights))

    def rightness(self, text: str) -> float:
        """Above 0 if the words speak for a right choice; words hardly met say nothing."""
        odds = self._prior
        for feature in _features(text):
            right, wrong = self._counts(feature)
            if right + wrong >= SEEN:
                odds += math.log((right + 1) / self._rights) - math.log((wrong + 1) / self._wrongs)
        return odds

    def _counts(self, feature: str) -> tuple[int, int]:
        all, out = self._all, self._out
        return all.right[feature] - out.right[feature], all.wrong[feature] - out.wrong[feature]


class Teacher:
    """Reads scenarios once, and then makes a model of all of them but some."""

    def __init__(self, scenarios: Iterable[Scenario]) -> None:
        self._all = _Lesson(scenarios)

    def without(self, scenarios: Iterable[Scenario]) -> WordModel | None:
        """A model of the choices of all others, or None if they are too few."""
        out = _Lesson(scenarios)
        rights, choices = self._all.rights - out.rights, self._all.choices - out.choices
        return None if choices < FEWEST or rights in (0, choices) else WordModel(self._all, out)


def learn(scenarios: Iterable[Scenario]) -> WordModel | None:
    """A model of the choices of these scenarios, or None if they are too few."""
    return Teacher(scenarios).without(())


def _features(text: str) -> set[str]:
    words = words_of(text)
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}
