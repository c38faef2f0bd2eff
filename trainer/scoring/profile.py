"""The profile: what many moves say of how a person tells the two calls apart. First times only."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.scoring.confidence import Confidence, Said, confidence_of
from trainer.scoring.detection import Detection, detect
from trainer.scoring.fit import Scored, Share, Switching, Table, execution_of, fit_of, followers_of, table_of

WORDS_FROM = 4
"""Decisions of each kind from which anything but counts is said (DESIGN section 5)."""
ESTIMATE_FROM = 8
NUMBER_FROM = 20
CLAIM_TELLING = 0.93
"""Probability from which it is said that choices follow the situation."""
CLAIM_LEAN = 0.96
"""Probability from which a lean is put into words; it could be claimed to either side, so it takes more.

DESIGN section 5 asks for at least .90. At .90, simulated learners without sensitivity are credited with some in
up to 13 % of cases, and learners without a lean with one in up to 26 % (4 to 40 decisions of each kind); with
these two it is at most 9 % and 9 %. The table is printed by `pytest tests/benchmarks/test_learners.py -s`.
"""


class Played(NamedTuple):
    """One finished or running playthrough: `scenario` is pack/scenario, moves in order, already scored."""

    scenario: str
    moves: tuple[Scored, ...]


class Profile(NamedTuple):
    """Counts and estimates over first times. `directive` and `inspiring` count decisions without passive moves."""

    table: Table
    fit: Share
    execution: float | None
    detection: Detection
    switching: Switching
    directive: int
    inspiring: int
    practised: int
    confidence: Confidence

    @property
    def fewest(self) -> int:
        """Decisions of the kind of which there are fewer; it limits what can be said."""
        return min(self.directive, self.inspiring)


def profile_of(playthroughs: Iterable[Played]) -> Profile:
    """The profile of one person; playthroughs in the order they were begun.

    A scene counts the first time it is met; meeting it again is practice and only counted in `practised`.
    """
    seen: set[tuple[str, str]] = set()
    first: list[Scored] = []
    changed: list[Scored] = []
    same: list[Scored] = []
    practised = 0
    for played in playthroughs:
        followers = followers_of(played.moves)
        for move, turn in zip(played.moves, followers, strict=True):
            key = (played.scenario, move.scene)
            if key in seen:
                practised += 1
                continue
            seen.add(key)
            first.append(move)
            if turn is not None:
                (changed if turn else same).append(move)
    return _summarize(first, Switching(fit_of(changed), fit_of(same)), practised)


def _summarize(first: Sequence[Scored], switching: Switching, practised: int) -> Profile:
    table = table_of(first)
    hits, misses = table["directive"]["directive"], table["directive"]["inspiring"]
    alarms, rejections = table["inspiring"]["directive"], table["inspiring"]["inspiring"]
    directive, inspiring = hits + misses, alarms + rejections
    return Profile(
        table=table, fit=fit_of(first), execution=execution_of(first),
        detection=detect(hits, directive, alarms, inspiring), switching=switching,
        directive=directive, inspiring=inspiring, practised=practised,
        confidence=confidence_of(Said(m.confidence, m.fit) for m in first if m.confidence and m.fit is not None),
    )  # fmt: skip
