"""How readers fared: the share of their guesses that have the style that fits, without the scene and with it."""

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import Literal, NamedTuple

from trainer.checks.blind.questions import BlindQuestion, Face
from trainer.checks.chances import exact_interval

WITHOUT_MOST = 0.62
"""Of those who see the choices alone, at most so many may find the style that fits."""

WITH_LEAST = 0.85
"""Of those who see the scene, at least so many have to."""

READERS = 5
"""Readers of either kind from which something can be said."""


class Guesses(NamedTuple):
    """A reader's sheet: whether the scenes were in it, and of each face that was answered whether the style fits."""

    with_scenes: bool
    right: Mapping[Face, bool]


class Fared(NamedTuple):
    """So many guesses of so many readers, the right ones, and what guessing by chance would have right."""

    readers: int
    guesses: int
    right: int
    chance: float

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.right / self.guesses

    @property
    def interval(self) -> tuple[float, float]:
        """The exact 95 % interval of the share."""
        return exact_interval(self.right, self.guesses)


class FaceFared(NamedTuple):
    """One question, and how either kind of reader fared; None where nobody answered."""

    question: BlindQuestion
    without: Fared | None
    with_: Fared | None


Judgement = Literal[
    "measures reading", "given away", "not found", "both", "too few readers", "only without", "only with"
]


class Score(NamedTuple):
    """All sheets of a pack together, and each question on its own."""

    without: Fared | None
    with_: Fared | None
    faces: tuple[FaceFared, ...]

    @property
    def judgement(self) -> Judgement:
        """Whether the pack measures reading."""
        if self.without is None or self.with_ is None:
            return "only with" if self.without is None else "only without"
        if min(self.without.readers, self.with_.readers) < READERS:
            return "too few readers"
        is_told, is_found = self.without.share > WITHOUT_MOST, self.with_.share >= WITH_LEAST
        if is_told:
            return "given away" if is_found else "both"
        return "measures reading" if is_found else "not found"


def scored(asked: Sequence[BlindQuestion], sheets: Sequence[Guesses]) -> Score:
    """How the readers of these sheets fared with these questions."""
    kinds = [[sheet.right for sheet in sheets if sheet.with_scenes == kind] for kind in (False, True)]
    without, with_ = (_fared(asked, kind) for kind in kinds)
    faces = [FaceFared(question, *(_fared([question], kind) for kind in kinds)) for question in asked]
    return Score(without, with_, tuple(faces))


def _fared(asked: Sequence[BlindQuestion], readers: Sequence[Mapping[Face, bool]]) -> Fared | None:
    found = [
        (reader, right[question.face], question.chance)
        for reader, right in enumerate(readers)
        for question in asked
        if question.face in right
    ]
    if not found:
        return None
    chance = fmean(chance for *_, chance in found)
    return Fared(len({reader for reader, *_ in found}), len(found), sum(right for _, right, _ in found), chance)
