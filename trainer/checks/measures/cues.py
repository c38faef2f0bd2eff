"""Cues: what in a choice tells that it is right, found and not listed.

For every face of a scored decision each of its choices is one use of all it has: its tactic, its slip, its skills, the
kinds of words and marks in it, and every single word. The key rate is the share of these uses in which the style of the
choice is the call. Each cue with five uses or more is tested against the rate of all choices, both ways (exact
binomial), and of all that were tested those are *found* that keep the rate of false discoveries at 5 % (Benjamini and
Hochberg 1995). Of single words only those that are found are told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from trainer.checks.chances import exactly
from trainer.checks.measures.keyed import faces_of
from trainer.checks.text_measures import words_of
from trainer.checks.word_classes import word_classes
from trainer.packs.model import Choice, Scenario

FEWEST = 5
"""Uses from which a cue is looked at."""

FALSE_DISCOVERIES = 0.05

CueKind = Literal["tactic", "slip", "skill", "words", "word"]


class Cue(NamedTuple):
    """A cue: how often it is used, the share of these in which it is on the style that fits, and whether it tells."""

    kind: CueKind
    cue: str
    n: int
    key_rate: float
    found: bool


def cues_of(scenarios: Iterable[Scenario], language: str) -> list[Cue]:
    """The cues of some scenarios together, those that are found first, then by their uses."""
    uses: Counter[tuple[CueKind, str]] = Counter()
    keys: Counter[tuple[CueKind, str]] = Counter()
    right = total = 0
    for scenario in scenarios:
        names = {person.name.split()[0] for person in scenario.cast.values()}
        for face in faces_of(scenario):
            for choice in face.decision.choices:
                is_key = choice.style == face.decision.call
                right, total = right + is_key, total + 1
                for cue in set(_cues_in(choice, language, names)):
                    uses[cue] += 1
                    keys[cue] += is_key
    often = {cue: n for cue, n in uses.items() if n >= FEWEST}
    told = _discovered({cue: _surprise(keys[cue], n, right / total) for cue, n in often.items()})
    found = [Cue(*cue, n, keys[cue] / n, cue in told) for cue, n in often.items() if cue[0] != "word" or cue in told]
    return sorted(found, key=lambda each: (not each.found, -each.n, each.kind, each.cue))


def _cues_in(choice: Choice, language: str, names: Iterable[str]) -> Iterator[tuple[CueKind, str]]:
    if choice.tactic is not None:
        yield "tactic", choice.tactic
    if choice.slip is not None:
        yield "slip", choice.slip
    yield from (("skill", skill) for skill in choice.skills)
    yield from (("words", name) for name in word_classes(choice.text, language, names))
    yield from (("word", word) for word in words_of(choice.text))


def _surprise(hits: int, of: int, chance: float) -> float:
    """Probability of what is as unlikely as so many hits, or more so (exact binomial, both sides)."""
    least, chances = exactly([chance] * of)
    here = chances[hits - least] if 0 <= hits - least < len(chances) else 0.0
    return min(1.0, sum(each for each in chances if each <= here * (1 + 1e-9)))


def _discovered(surprises: dict[tuple[CueKind, str], float]) -> set[tuple[CueKind, str]]:
    """Those that are found at this rate of false discoveries."""
    ranked = sorted(surprises, key=lambda cue: surprises[cue])
    last = 0
    for place, cue in enumerate(ranked, start=1):
        if surprises[cue] <= FALSE_DISCOVERIES * place / len(ranked):
            last = place
    return set(ranked[:last])
