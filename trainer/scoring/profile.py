"""The profile: what many moves say of how a person tells the two calls apart. First times only."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from trainer.packs.format import Slip
from trainer.play.playthrough import Playthrough
from trainer.scoring.confidence import Confidence, Said, confidence_of
from trainer.scoring.detection import Detection, detect
from trainer.scoring.fit import ScoredMove, Share, Switching, Table, execution_of, fit_of, followers_of, table_of
from trainer.scoring.reading_first import Picks, sum_of
from trainer.scoring.verdict import VERDICTS, Tally, Verdict, tally_of

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


Slips = Mapping[tuple[str, str], Slip]
"""Scene and choice to the slip of that choice, where it has one."""
NO_SLIPS: Slips = MappingProxyType({})


class ScoredPlaythrough(NamedTuple):
    """A finished or running playthrough and its moves, scored, in order.

    `version` is the pack's; `person` is who played it, where that is not one and the same for all. `text` names what
    stood in the scenario, where that is known: a pack may change without it. `drill` says that it was one decision.
    `slips` are those that its scenario has.
    """

    playthrough: Playthrough
    moves: tuple[ScoredMove, ...]
    version: str = ""
    person: str = ""
    text: str = ""
    drill: bool = False
    slips: Slips = NO_SLIPS

    @property
    def edition(self) -> str:
        """What tells this form of its scenario from others: its text or, where that is not known, the whole pack."""
        return self.text or self.playthrough.content

    @property
    def scenario(self) -> str:
        """What was played (pack/scenario), after whose it is."""
        name = self.playthrough.scenario
        return f"{self.person}: {name}" if self.person else name


class FirstMeeting(NamedTuple):
    """A scene met for the first time: what was done, whether the call turned there, where it was, and which slip."""

    scored: ScoredMove
    turn: bool | None
    begun: str
    playthrough: int
    drill: bool = False
    slip: Slip | None = None


class Practised(NamedTuple):
    """What was met again: how many decisions, and what those that are scored came to."""

    decisions: int = 0
    tally: Tally = Tally()


class Meetings(NamedTuple):
    """Everything met for the first time, in order, and what was met again as counts: it may be years of practice."""

    first: tuple[FirstMeeting, ...]
    again: Practised


class Profile(NamedTuple):
    """Counts and estimates over first times. `directive` and `inspiring` count decisions without passive moves.

    `practised` is what came of what was met again; `again` counts those decisions, also the ones that are not scored.
    """

    table: Table
    fit: Share
    execution: float | None
    detection: Detection
    switching: Switching
    directive: int
    inspiring: int
    again: int
    practised: Tally
    confidence: Confidence
    picks: Picks | None
    tally: Tally

    @property
    def fewest(self) -> int:
        """Decisions of the kind of which there are fewer; it limits what can be said."""
        return min(self.directive, self.inspiring)


NOTHING_AGAIN = Practised()


def profile_of(playthroughs: Iterable[ScoredPlaythrough]) -> Profile:
    """The profile of one person; playthroughs in the order they were begun."""
    meetings = meetings_of(playthroughs)
    return summarize(meetings.first, meetings.again)


def meetings_of(playthroughs: Iterable[ScoredPlaythrough]) -> Meetings:
    """Which scenes were met for the first time, and which again.

    A scene counts the first time it is met, unless that was practice; meeting it again always is practice.
    """
    seen: set[tuple[str, str]] = set()
    first: list[FirstMeeting] = []
    again = 0
    practised: dict[Verdict | None, int] = dict.fromkeys((*VERDICTS, None), 0)
    for number, played in enumerate(playthroughs):
        playthrough, scenario = played.playthrough, played.scenario
        given, turns = playthrough.given, followers_of(played.moves)
        for scored, turn in zip(played.moves[given:], turns[given:], strict=True):
            key = (scenario, scored.move.scene)
            if key in seen or playthrough.practice:
                again += 1
                practised[scored.verdict] += 1
            else:
                slip = played.slips.get((scored.move.scene, scored.move.choice))
                first.append(FirstMeeting(scored, turn, playthrough.begun, number, played.drill, slip))
            seen.add(key)
    return Meetings(tuple(first), Practised(again, Tally(*(practised[verdict] for verdict in VERDICTS))))


def summarize(first: Sequence[FirstMeeting], again: Practised = NOTHING_AGAIN) -> Profile:
    """Counts and estimates over these first times."""
    moves = [met.scored for met in first]
    table = table_of(moves)
    hits, misses = table["directive"]["directive"], table["directive"]["inspiring"]
    alarms, rejections = table["inspiring"]["directive"], table["inspiring"]["inspiring"]
    directive, inspiring = hits + misses, alarms + rejections
    switching = Switching(
        fit_of(met.scored for met in first if met.turn), fit_of(met.scored for met in first if met.turn is False)
    )  # fmt: skip
    return Profile(
        table=table, fit=fit_of(moves), execution=execution_of(moves),
        detection=detect(hits, directive, alarms, inspiring), switching=switching,
        directive=directive, inspiring=inspiring, again=again.decisions, practised=again.tally,
        confidence=confidence_of(
            Said(sure, scored.fit) for scored in moves if (sure := scored.move.confidence) and scored.fit is not None
        ),
        picks=sum_of(scored.picks for scored in moves), tally=tally_of(scored.verdict for scored in moves),
    )  # fmt: skip
