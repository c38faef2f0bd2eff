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
from trainer.play.engine import begin, id_of, open_answers, take

PLAYS = 400
MOVES = 200_000


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
        state, path = begin(scenario), []
        coverage.see_choices(state)
        while (answers := open_answers(state)) and moves < MOVES:
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
