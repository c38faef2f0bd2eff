"""Seeded plays for a story that is too large to try all of it: what was tried least is tried first.

Every other play goes by chance alone: an answer that is seldom on offer would else be taken whenever it is, and
nothing else ever after the same path.
"""

from collections import Counter
from collections.abc import Callable
from random import Random

from trainer.checks.rehearsal.coverage import Coverage
from trainer.checks.rehearsal.state_graph import OFTEN
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Scenario
from trainer.play.engine import State, ask, begin, id_of, open_answers, questions, take

PLAYS = 400
MOVES = 200_000
ASKED = 0.5
"""Share of the decisions with questions in which some are asked."""


def play_on(
    scenario: Scenario, coverage: Coverage, tick: Callable[[int], None], time: TimeLeft = ENDLESS, seed: int = 0
) -> tuple[int, dict[str, tuple[str, ...]]]:
    """Play until `PLAYS` playthroughs have ended, `MOVES` moves are made or time is up.

    Returns the number of playthroughs, and each scene in which one stopped without an ending, with its path.
    """
    chance = Random(seed)
    tried: Counter[tuple[str, str]] = Counter()
    stopped: dict[str, tuple[str, ...]] = {}
    moves = 0
    for play in range(PLAYS):
        state = begin(scenario, play)
        path = sorted(state.flags)
        coverage.see_arrival(state, path)
        coverage.see_choices(state)
        while (answers := open_answers(state)) and moves < MOVES:
            if questions(state) and chance.random() < ASKED:
                state = _asked(state, chance)
                path += state.asked
                coverage.see_choices(state)
                answers = open_answers(state)
            scene = state.scene_id
            ranked = [
                (0 if play % 2 else tried[scene, id_of(each)], chance.random(), place)
                for place, each in enumerate(answers)
            ]
            answer = answers[min(ranked)[2]]
            tried[scene, id_of(answer)] += 1
            path.append(id_of(answer))
            after = take(state, answer)
            if len(answer.next) > 1:
                coverage.see_ways(scene, answer, after)
            state = after
            coverage.see_arrival(state, path)
            coverage.see_choices(state)
            moves += 1
            if not moves % OFTEN and time.up():
                return play + 1, stopped
        if moves >= MOVES:
            return play + 1, stopped
        if state.scene.ending is None:
            stopped.setdefault(state.scene_id, tuple(path))
        tick(play)
        if time.up():
            return play + 1, stopped
    return PLAYS, stopped


def _asked(state: State, chance: Random) -> State:
    """Having asked some of the questions, in any order."""
    open_ones = questions(state)
    for question in chance.sample(open_ones, chance.randint(1, len(open_ones))):
        state = ask(state, question.id)
    return state
