"""Measuring a pack: every figure of the table of measures that a program can count."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from trainer.checks.bots.contest import hold_contest
from trainer.checks.bots.contest_table import Contest
from trainer.checks.bots.ideas import ideas
from trainer.checks.bots.path_classes import furthest_on_a_class
from trainer.checks.measures.cues import cues_of
from trainer.checks.measures.ends import ends_of
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.checks.measures.influence import influences
from trainer.checks.measures.keyed import state_dependent_calls, twin_sets, two_strong
from trainer.checks.measures.measured import MeasuredPack, Measures
from trainer.checks.measures.outcomes import Outcomes, outcomes_of
from trainer.checks.measures.paths import explored_whole, paths_of, seen_paths
from trainer.checks.measures.remembered import facts_remembered
from trainer.checks.measures.second_play import new_words_at_second_play
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Pack, Scenario

SEED = 2026
"""Of the half-right plays, unless somebody passes another."""

DRILLS = "drills"
"""What all drills of a pack together are called."""

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
    """Measure every story of a pack, and its drills; `others` teach the word model. Each has its share of the time."""
    found: dict[str, Measures] = {}
    others = list(others)
    for done, scenario in enumerate(pack.stories):
        if time.up():
            break
        share = time.share(1 / (len(pack.stories) - done))
        found[scenario.key] = measure(pack, scenario, others, tick, share, seed)
    if pack.drills and not time.up():
        found[f"{pack.id}/{DRILLS}"] = measure_drills(pack, others, time)
    return MeasuredPack(pack.id, found, len(found) == len(pack.stories) + bool(pack.drills))


def measure(
    pack: Pack,
    scenario: Scenario,
    others: Iterable[Pack] = (),
    tick: Tick = lambda title, count: None,
    time: TimeLeft = ENDLESS,
    seed: int = SEED,
    contest: Contest | None = None,
) -> Measures:
    """Measure one story of a pack. `contest` is what bots did in it, where that is known already."""

    def ticked(count: int) -> None:
        tick(scenario.title, count)

    whole = explored_whole(scenario, ticked, time.share(PATHS))
    plays = _played(scenario, seed, ticked, time)
    late = time.up()
    return Measures(
        paths=(paths_of(whole) if whole is not None else None) or seen_paths(plays),
        ends=ends_of(whole, ticked, time) if whole is not None else None,
        plays=len(plays),
        new_words_at_second_play=new_words_at_second_play(plays, pack.language),
        state_dependent_calls=state_dependent_calls(scenario),
        twin_sets=twin_sets(pack, scenario),
        two_strong=two_strong([scenario]),
        outcomes=outcomes_of(plays),
        cues=tuple(cues_of([scenario], pack.language)),
        influences=influences(plays, time),
        endings=_endings(scenario, plays),
        facts=tuple(facts_remembered(scenario, plays)),
        contest=contest or hold_contest(replace(pack, scenarios={scenario.id: scenario}), others, ticked, time),
        on_a_class=tuple(furthest_on_a_class(scenario, ideas(pack.language, None), time)),
        whole=not late and not time.up(),
    )


def measure_drills(
    pack: Pack, others: Iterable[Pack] = (), time: TimeLeft = ENDLESS, contest: Contest | None = None
) -> Measures:
    """What can be counted of drills: all of a pack together, as if they were the decisions of one story."""
    drills = {each.id: each for each in pack.drills}
    return Measures(
        paths=None, ends=None, plays=0, new_words_at_second_play=None, state_dependent_calls=None, twin_sets=None,
        two_strong=two_strong(pack.drills), outcomes=Outcomes(None, None, None),
        cues=tuple(cues_of(pack.drills, pack.language)), influences={}, endings={}, facts=None,
        contest=contest or hold_contest(replace(pack, scenarios=drills), others, time=time),
        on_a_class=(), whole=not time.up(),
    )  # fmt: skip


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
