"""The profile: what many moves say of how a person tells the two calls apart. First times only."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trainer.scoring.confidence import Confidence, Said, confidence_of
from trainer.scoring.detection import Detection, detect
from trainer.scoring.fit import Scored, Share, Switching, Table, execution_of, fit_of, followers_of, table_of
from trainer.scoring.reading_first import Picks, sum_of

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
    """One finished or running playthrough: `scenario` is pack/scenario, moves in order, already scored.

    The first `given` moves were not taken in it; of `practice` nothing counts. `begun` is ISO 8601, `edition`
    names what was played: the pack's version and the content's digest.
    """

    scenario: str
    moves: tuple[Scored, ...]
    begun: str = ""
    edition: tuple[str, str] = ("", "")
    practice: bool = False
    given: int = 0


class Met(NamedTuple):
    """A scene met for the first time: what was done, whether the call turned there, and in which playthrough."""

    move: Scored
    turn: bool | None
    begun: str
    playthrough: int


class Meetings(NamedTuple):
    """Everything met for the first time, in order, and everything met again."""

    first: tuple[Met, ...]
    again: tuple[Scored, ...]


class Profile(NamedTuple):
    """Counts and estimates over first times. `directive` and `inspiring` count decisions without passive moves.

    `practised` is the fit of what was met again; `again` counts those decisions, also the ones that are not scored.
    """

    table: Table
    fit: Share
    execution: float | None
    detection: Detection
    switching: Switching
    directive: int
    inspiring: int
    again: int
    practised: Share
    confidence: Confidence
    picks: Picks | None

    @property
    def fewest(self) -> int:
        """Decisions of the kind of which there are fewer; it limits what can be said."""
        return min(self.directive, self.inspiring)


def profile_of(playthroughs: Iterable[Played]) -> Profile:
    """The profile of one person; playthroughs in the order they were begun."""
    meetings = meetings_of(playthroughs)
    return summarize(meetings.first, meetings.again)


def meetings_of(playthroughs: Iterable[Played]) -> Meetings:
    """Which scenes were met for the first time, and which again.

    A scene counts the first time it is met, unless that was practice; meeting it again always is practice.
    """
    seen: set[tuple[str, str]] = set()
    first: list[Met] = []
    again: list[Scored] = []
    for number, played in enumerate(playthroughs):
        turns = followers_of(played.moves)
        for move, turn in zip(played.moves[played.given :], turns[played.given :], strict=True):
            key = (played.scenario, move.scene)
            if key in seen or played.practice:
                again.append(move)
            else:
                first.append(Met(move, turn, played.begun, number))
            seen.add(key)
    return Meetings(tuple(first), tuple(again))


def summarize(first: Sequence[Met], again: Sequence[Scored] = ()) -> Profile:
    """Counts and estimates over these first times."""
    moves = [met.move for met in first]
    table = table_of(moves)
    hits, misses = table["directive"]["directive"], table["directive"]["inspiring"]
    alarms, rejections = table["inspiring"]["directive"], table["inspiring"]["inspiring"]
    directive, inspiring = hits + misses, alarms + rejections
    switching = Switching(fit_of(m.move for m in first if m.turn), fit_of(m.move for m in first if m.turn is False))
    return Profile(
        table=table, fit=fit_of(moves), execution=execution_of(moves),
        detection=detect(hits, directive, alarms, inspiring), switching=switching,
        directive=directive, inspiring=inspiring, again=len(again), practised=fit_of(again),
        confidence=confidence_of(Said(m.confidence, m.fit) for m in moves if m.confidence and m.fit is not None),
        picks=sum_of(move.picks for move in moves),
    )  # fmt: skip
