"""Seeded plays for a story that is too large to try all of it: what was tried least is tried first."""

from collections import Counter
from collections.abc import Callable
from random import Random

from trainer.checks.rehearsal.coverage import Coverage
from trainer.packs.model import Scenario
from trainer.play.engine import begin, id_of, open_answers, take

PLAYS = 400
MOVES = 200_000


def play_on(scenario: Scenario, coverage: Coverage, tick: Callable[[int], None], seed: int = 0) -> int:
    """Play until `PLAYS` playthroughs have ended or `MOVES` moves are made. Returns the number of playthroughs."""
    chance = Random(seed)
    tried: Counter[tuple[str, str]] = Counter()
    moves = 0
    for play in range(PLAYS):
        state = begin(scenario)
        coverage.see_choices(state)
        while answers := open_answers(state):
            answer = min(answers, key=lambda each: (tried[state.scene_id, id_of(each)], chance.random()))
            tried[state.scene_id, id_of(answer)] += 1
            after = take(state, answer)
            if len(answer.next) > 1:
                coverage.see_ways(state.scene_id, answer, after)
            state = after
            coverage.see_choices(state)
            moves += 1
            if moves >= MOVES:
                return play + 1
        tick(play)
    return PLAYS
