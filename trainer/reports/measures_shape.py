"""The JSON of the table of measures. Keys may be added, never renamed."""

from typing import Any

from trainer.checks.measures.gates import GATES
from trainer.checks.measures.measured import MeasuredPack, Measures


def measures_shape(measured: MeasuredPack) -> dict[str, Any]:
    """What `trainer check --measures --json` prints of a pack."""
    scenarios = {key: _scenario(each) for key, each in measured.scenarios.items()}
    return {"pack": measured.pack, "scenarios": scenarios, "whole": measured.whole}


def _scenario(of: Measures) -> dict[str, Any]:
    paths = of.paths
    return {
        "decisions": list(paths.decisions) if paths else None,
        "call_sequences": paths.call_sequences if paths else None,
        "orders": paths.orders if paths else None,
        "moments_on_every_path": _rounded(paths.moments_on_every_path) if paths else None,
        "new_words_at_second_play": _rounded(of.new_words_at_second_play),
        "state_dependent_calls": of.state_dependent_calls,
        "twin_sets": of.twin_sets,
        "two_strong": _rounded(of.two_strong),
        **{name: _rounded(value) for name, value in of.outcomes._asdict().items()},
        "cues": [{**cue._asdict(), "key_rate": _rounded(cue.key_rate)} for cue in of.cues],
        "ending_influence": {scene: _rounded(each.share) for scene, each in of.influences.items()},
        "endings": {id: _rounded(share) for id, share in of.endings.items()},
        "facts_remembered": None if of.facts is None else len(of.facts),
        "bots": {bot.name: _rounded(bot.fit) for bot in of.contest.results} if of.contest else None,
        "fewest_of_a_call": paths.fewest_of_a_call if paths else None,
        "bots_bound": _rounded(of.contest.bound) if of.contest else None,
        "bots_on_a_class": {
            bot.name: {"rate": _rounded(bot.fit), "bound": _rounded(bot.bound)} for bot in of.on_a_class
        },
        "forks_that_never_rejoin": list(of.ends.forks) if of.ends else None,
        "way_back": of.ends.way_back if of.ends else None,
        "done_well_and_lost": list(of.ends.done_well_and_lost) if of.ends else None,
        "facts": list(of.facts or ()),
        "plays": of.plays,
        "paths_proved": paths is not None and paths.proved,
        "short": {gate.name: {item: _rounded(value) for item, value in gate.short(of).items()}
                  for gate in GATES if gate.short(of)},
    }  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
