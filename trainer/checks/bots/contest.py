"""Every bot plays every scenario of a pack, with seeds; the table says how far each gets.

The level of chance is a coin tossed between directing and inspiring at every scored decision: one half. Its
95 % band is exact (binomial) and depends on how many different scored decisions the pack has, for a bot may
find its luck in the key itself. Sensitivity is that of all its moves taken together (DESIGN section 5).
"""

from collections.abc import Callable, Iterable, Iterator
from random import Random

from trainer.checks.bots.contest_table import CHANCE, FEWEST, BotResult, Contest, bound_of
from trainer.checks.bots.copies import Copies
from trainer.checks.bots.ideas import BotView, Idea, ideas
from trainer.checks.bots.reader import Readers
from trainer.checks.bots.stage import Stage
from trainer.checks.bots.word_model import Teacher
from trainer.checks.chances import upper_bound
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.format import Style
from trainer.packs.model import Choice, Pack, Scenario
from trainer.play.engine import State, begin, call_of, take
from trainer.scoring.detection import detect
from trainer.scoring.fit import SCORED_CALLS

PLAYS = 60
"""Playthroughs of each bot and scenario; fewer where they are long."""

MOVES = 4_000
MOVES_IN_ALL = 60_000
"""Moves of a bot in all scenarios of a pack together, shared among them where they are more than fifteen."""


def scored_decisions(pack: Pack) -> int:
    """How many decisions of a pack have a call that is scored."""
    scenes = (scene for scenario in pack.scenarios.values() for scene in scenario.scenes.values())
    asking = (scene.decision for scene in scenes if scene.decision is not None)
    return sum(any(case.call in SCORED_CALLS for case in decision.in_each_case) for decision in asking)


class _Count:
    """Choices of one bot, by call and style."""

    def __init__(self) -> None:
        self.chosen: dict[tuple[str, str], int] = {}

    def add(self, call: str, style: str) -> None:
        self.chosen[call, style] = self.chosen.get((call, style), 0) + 1

    def of(self, call: str, *styles: str) -> int:
        return sum(self.chosen.get((call, style), 0) for style in styles)


def hold_contest(
    pack: Pack,
    others: Iterable[Pack],
    tick: Callable[[int], None] = lambda count: None,
    time: TimeLeft = ENDLESS,
) -> Contest | None:
    """Let all bots play; None if time is up before they are through.

    `others` are packs that the word model and the reader may learn from, beside the pack itself.
    """
    scored = scored_decisions(pack)
    known = [
        scenario
        for each in (*(other for other in others if _base(other) == _base(pack)), pack)
        for scenario in each.scenarios.values()
    ]
    if time.up():
        return None  # before anything is read of them
    teacher, copies = Teacher(known), Copies(known)
    readers = Readers(pack, known, copies, time)
    counts: dict[str, _Count] = {}
    done = 0
    for scenario in pack.scenarios.values():
        most = max(1, min(MOVES, MOVES_IN_ALL // len(pack.scenarios)))
        model, stage = teacher.without(copies.of(scenario)), Stage(scenario)
        reader = readers.of(scenario) if scored >= FEWEST else None  # of fewer nothing is said
        for name, idea in ideas(pack.language, model, reader).items():
            if time.up():
                return None
            _play_all(stage, idea, counts.setdefault(name, _Count()), most)
            done += 1
            tick(done)
    band = upper_bound(scored) / scored - CHANCE if scored else 1 - CHANCE
    return Contest(tuple(_result(name, count, band) for name, count in counts.items()), CHANCE, band, scored)


def _base(pack: Pack) -> str:
    """The language of a pack without its region."""
    return pack.language.partition("-")[0]


def _play_all(stage: Stage, idea: Idea, count: _Count, most: int) -> None:
    moves = 0
    for seed in range(PLAYS):
        for state, choice in played(stage, idea, seed):
            call = _call(state)
            if call is not None:
                count.add(call, choice.style)
            moves += 1
            if moves >= most:
                return


def path_of(scenario: Scenario, idea: Idea, seed: int = 0) -> tuple[str, ...]:
    """The scenes that a bot comes through in one playthrough, the last one included."""
    through: list[str] = [scenario.start]
    for state, choice in played(Stage(scenario), idea, seed):
        through.append(take(state, choice).scene_id)
        if len(through) > MOVES:
            break
    return tuple(through)


def played(stage: Stage, idea: Idea, seed: int) -> Iterator[tuple[State, Choice]]:
    """Each state of one playthrough with the choice that is taken there."""
    chance = Random(seed)
    state, turn, last = begin(stage.scenario, seed), 0, None
    while choices := stage.offered(state):
        choice = idea(BotView(choices, turn, last, chance))
        yield state, choice
        call = _call(state)
        if call is not None:
            turn, last = turn + 1, call
        state = take(state, choice)


def _call(state: State) -> Style | None:
    call = call_of(state)
    return None if call == "either" else call


def _result(name: str, count: _Count, band: float) -> BotResult:
    hits, misses = count.of("directive", "directive"), count.of("directive", "inspiring")
    alarms, rejections = count.of("inspiring", "directive"), count.of("inspiring", "inspiring")
    total = sum(count.chosen.values())
    fit = (hits + rejections) / total if total else 0.0
    sensitivity = detect(hits, hits + misses, alarms, alarms + rejections).sensitivity.mean
    return BotResult(name, fit, sensitivity, fit > bound_of(band))
