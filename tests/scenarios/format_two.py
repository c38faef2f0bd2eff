"""The scenarios of format 2 that ship, for the tests that hold for all of them: a new pack is found by itself."""

from functools import cache

from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.checks.measures.measure import measure
from trainer.checks.measures.measured import Measures
from trainer.packs.load import load_pack
from trainer.packs.model import Pack, Scenario
from trainer.play.engine import State, begin, call_of, choose, is_over, offered

SEED = 2026
STORIES = 200


def _packs() -> dict[str, Pack]:
    found = {}
    for file in sorted(shipped("scenarios").glob("*/pack.yaml")):
        if "format: 2" in file.read_text(encoding="utf-8").splitlines():
            loaded = load_pack(file.parent)
            assert loaded.pack is not None, loaded.problems
            found[file.parent.name] = loaded.pack
    return found


PACKS = _packs()
KEYS = [scenario.key for pack in PACKS.values() for scenario in pack.stories]


def pack_of(key: str) -> Pack:
    return next(pack for pack in PACKS.values() if pack.id == key.partition("/")[0])


def scenario_of(key: str) -> Scenario:
    return pack_of(key).scenarios[key.partition("/")[2]]


@cache
def measured(key: str) -> Measures:
    """Without the other packs: what a word model learns from them has a test of its own."""
    return measure(pack_of(key), scenario_of(key), seed=SEED)


@cache
def some_plays(key: str) -> tuple[Play, ...]:
    return tuple(half_right_plays(scenario_of(key), SEED, STORIES))


def met(plays: list[Play]) -> list[State]:
    """Every scene that was met, the endings too, as it stood."""
    return [state for play in plays for state in (*(turn.before for turn in play.turns), play.turns[-1].after)]


def at_its_best(scenario: Scenario, seed: int) -> State:
    """Played with the strong choice of the style that fits, every time."""
    state = begin(scenario, seed)
    while not is_over(state):
        call = call_of(state)
        answer = next(each.id for each in offered(state) if each.style == call and each.execution == "strong")
        state, _move = choose(state, answer)
    return state
