"""Measuring a pack: every figure of the table of measures that a program can count."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from trainer.checks.bots.contest import hold_contest
from trainer.checks.measures.cues import cues_of
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.checks.measures.influence import influences
from trainer.checks.measures.keyed import state_dependent_calls, twin_sets, two_strong
from trainer.checks.measures.measured import MeasuredPack, Measures
from trainer.checks.measures.outcomes import outcomes_of
from trainer.checks.measures.paths import paths_of, seen_paths
from trainer.checks.measures.remembered import facts_remembered
from trainer.checks.measures.second_play import new_words_at_second_play
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Pack, Scenario

SEED = 2026
"""Of the half-right plays, unless somebody passes another."""

PATHS = 0.6
"""Share of a scenario's time in which its paths are explored."""

Tick = Callable[[str | None, int], None]
"""Called now and then with the title of the scenario and a count; raises to stop the work."""


def measure_pack(
    pack: Pack,
    others: Iterable[Pack] = (),
    tick: Tick = lambda title, count: None,
    time: TimeLeft = ENDLESS,
    seed: int = SEED,
) -> MeasuredPack:
    """Measure every story of a pack, no drill; `others` teach the word model. A story has its share of the time."""
    found: dict[str, Measures] = {}
    others = list(others)
    for done, scenario in enumerate(pack.stories):
        if time.up():
            break
        share = time.share(1 / (len(pack.stories) - done))
        found[scenario.key] = measure(pack, scenario, others, tick, share, seed)
    return MeasuredPack(pack.id, found, len(found) == len(pack.stories))


def measure(
    pack: Pack,
    scenario: Scenario,
    others: Iterable[Pack] = (),
    tick: Tick = lambda title, count: None,
    time: TimeLeft = ENDLESS,
    seed: int = SEED,
) -> Measures:
    """Measure one scenario of a pack."""

    def ticked(count: int) -> None:
        tick(scenario.title, count)

    paths = paths_of(scenario, ticked, time.share(PATHS))
    plays = _played(scenario, seed, ticked, time)
    return Measures(
        paths=paths or seen_paths(plays),
        plays=len(plays),
        new_words_at_second_play=new_words_at_second_play(plays, pack.language),
        state_dependent_calls=state_dependent_calls(scenario),
        twin_sets=twin_sets(pack, scenario),
        two_strong=two_strong(scenario),
        outcomes=outcomes_of(plays),
        cues=tuple(cues_of([scenario], pack.language)),
        influences=influences(plays, time),
        endings=_endings(scenario, plays),
        facts=tuple(facts_remembered(scenario, plays)),
        contest=hold_contest(replace(pack, scenarios={scenario.id: scenario}), others, ticked, time),
    )


def _played(scenario: Scenario, seed: int, tick: Callable[[int], None], time: TimeLeft) -> list[Play]:
    """The plays, as many as there is time for; one at least."""
    plays: list[Play] = []
    for play in half_right_plays(scenario, seed):
        plays.append(play)
        tick(len(plays))
        if time.up():
            break
    return plays


def _endings(scenario: Scenario, plays: Sequence[Play]) -> dict[str, float]:
    """Every ending to the share of the plays that came to one and came to this."""
    reached = Counter(play.ending for play in plays if play.ending is not None)
    total = reached.total() or 1
    return {id: reached[id] / total for id, scene in scenario.scenes.items() if scene.ending is not None}
