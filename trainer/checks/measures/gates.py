"""The gates: between which values each figure has to be. One table; everything reads from it."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.checks.measures.measured import Measures

Values = dict[str, float | None]
"""What a figure is counted for (a scene, a cue, a bot; empty where it is one figure) to its value."""


class Gate(NamedTuple):
    """A figure by its name in the JSON, how its values are had, and the least and the most that each may be."""

    name: str
    values: Callable[[Measures], Values]
    least: float | None = None
    most: float | None = None

    def short(self, measures: Measures) -> Values:
        """The values that fall short; one that could not be counted does not."""
        return {item: value for item, value in self.values(measures).items() if not self.holds(value)}

    def holds(self, value: float | None) -> bool:
        """Whether a value is within the gate, or there is none."""
        if value is None:
            return True
        return not (self.least is not None and value < self.least) and not (self.most is not None and value > self.most)


def _decisions(of: Measures) -> Values:
    return {"fewest": of.paths.decisions[0], "most": of.paths.decisions[1]} if of.paths else {"": None}


def _lengths(of: Measures) -> Values:
    return {"": of.paths.decisions[1] - of.paths.decisions[0] + 1 if of.paths else None}


def _cues(of: Measures) -> Values:
    return {f"{cue.kind}: {cue.cue}": cue.key_rate for cue in of.cues}


def _bots(of: Measures) -> Values:
    """How far each bot is above what luck may bring, 0 or less if it is not."""
    if of.contest is None:
        return {"": None}
    return {bot.name: bot.fit - of.contest.bound for bot in of.contest.results}


GATES: tuple[Gate, ...] = (
    Gate("decisions", _decisions, 8, 14),
    Gate("lengths", _lengths, 2),
    Gate("call_sequences", lambda of: {"": of.paths and of.paths.call_sequences}, 8),
    Gate("orders", lambda of: {"": of.paths and of.paths.orders}, 6),
    Gate("moments_on_every_path", lambda of: {"": of.paths and of.paths.moments_on_every_path}, most=0.5),
    Gate("fewest_of_a_call", lambda of: {"": of.paths and of.paths.fewest_of_a_call}, 3),
    Gate("new_words_at_second_play", lambda of: {"": of.new_words_at_second_play}, 0.45),
    Gate("state_dependent_calls", lambda of: {"": of.state_dependent_calls}, 3),
    Gate("twin_sets", lambda of: {"": of.twin_sets}, 3),
    Gate("two_strong", lambda of: {"": of.two_strong}, 0.9),
    Gate("right_dominant", lambda of: {"": of.outcomes.right_dominant}, most=0.4),
    Gate("right_costs", lambda of: {"": of.outcomes.right_costs}, 0.3),
    Gate("weak_right_minus_strong_wrong", lambda of: {"": of.outcomes.weak_right_minus_strong_wrong}, 3),
    Gate("facts_remembered", lambda of: {"": None if of.facts is None else len(of.facts)}, 8),
    Gate("kinds_of_ending", lambda of: {"": len(of.endings) or None}, 6),
    Gate("forks_that_never_rejoin", lambda of: {"": len(of.ends.forks) if of.ends else None}, 1),
    Gate("way_back", lambda of: {"": max(of.ends.way_back, 0) if of.ends else None}, 3),
    Gate("done_well_and_lost", lambda of: {"": len(of.ends.done_well_and_lost) if of.ends else None}, 1),
    Gate("endings", lambda of: dict(of.endings), most=0.35),
    Gate("ending_influence", lambda of: {scene: each.share for scene, each in of.influences.items()}, 0.1, 0.6),
    Gate("cues", _cues, 0.15, 0.6),
    Gate("bots", _bots, most=0),
    Gate("bots_on_a_class", lambda of: {bot.name: bot.beyond for bot in of.on_a_class}, most=0),
)
"""In the order in which they are told (CONTENT, table of measures)."""


def gate_named(name: str) -> Gate:
    """The gate of a figure."""
    return next(gate for gate in GATES if gate.name == name)
