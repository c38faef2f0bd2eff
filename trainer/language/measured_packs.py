"""The figures of the table of measures, in words for authors."""

from collections.abc import Iterator

from trainer.checks.measures.gates import GATES, Gate
from trainer.checks.measures.measured import Measures
from trainer.language.bots import bot_named
from trainer.language.numbers import decimals, percent, signed, whole
from trainer.language.translation import N_, _, ngettext

_NAMES = {
    "decisions": N_("Decisions on a path"),
    "lengths": N_("Lengths of path, from the shortest to the longest"),
    "call_sequences": N_("Sequences of calls"),
    "orders": N_("Orders of moments"),
    "moments_on_every_path": N_("Moments on every path"),
    "fewest_of_a_call": N_("Scored decisions of either call on a path, fewest"),
    "new_words_at_second_play": N_("New words at a second, different play"),
    "state_dependent_calls": N_("Decisions whose call depends on what came before"),
    "twin_sets": N_("Twin sets with either call"),
    "two_strong": N_("Decisions with a strong choice of each style"),
    "right_dominant": N_("Strong right choices that beat all others in every meter"),
    "right_costs": N_("Strong right choices that cost something"),
    "weak_right_minus_strong_wrong": N_("Weak right minus strong wrong, mean change of a meter"),
    "facts_remembered": N_("Facts remembered"),
    "kinds_of_ending": N_("Endings"),
    "forks_that_never_rejoin": N_("Forks that never rejoin"),
    "way_back": N_("Wrong decisions at the start after which all can be well"),
    "done_well_and_lost": N_("Endings for who did all well and lost"),
    "endings": N_("Most frequent ending in half-right plays"),
    "ending_influence": N_("Plays in which one decision changes the ending"),
    "cues": N_("Key rate of a cue"),
    "bots": N_("Bots"),
    "bots_on_a_class": N_("Bots, on the paths where each does best"),
}
_SHARES = frozenset({
    "moments_on_every_path", "new_words_at_second_play", "two_strong", "right_dominant", "right_costs", "endings",
    "ending_influence", "cues",
})  # fmt: skip
_BEYOND = frozenset({"bots", "bots_on_a_class"})
_HIGHEST = _BEYOND | {"endings"}
LISTED = 40
"""Items of a figure that are told one by one."""

WIDE = 54, 17, 12
"""Columns: the name, the value, the gate."""


def measures_in_words(key: str, of: Measures) -> Iterator[str]:
    """A table: each figure, its value, its gate, and a mark where it falls short."""
    said = ngettext("{scenario}, from {count} half-right play", "{scenario}, from {count} half-right plays", of.plays)
    yield said.format(scenario=key, count=whole(of.plays)) if of.plays else key
    if of.paths is not None and not of.paths.proved:
        yield "  " + _("Its paths could not all be counted; what is said of paths is what these plays showed.")
    for gate in GATES:
        if any(value is not None for value in gate.values(of).values()):
            yield from _figure(gate, of)


def gate_in_words(gate: Gate) -> str:
    """The least and the most, such as `10 %–60 %`."""
    if gate.name in _BEYOND:
        return _("within chance")
    least, most = (None if value is None else _value(gate.name, value) for value in (gate.least, gate.most))
    if least is not None and most is not None:
        return f"{least}–{most}"
    return f"≥ {least}" if least is not None else f"≤ {most}"


def _figure(gate: Gate, of: Measures) -> Iterator[str]:
    values, short = gate.values(of), gate.short(of)
    name, value, gate_said = _(_NAMES[gate.name]), _span(gate, of), gate_in_words(gate)
    yield f"  {name:{WIDE[0]}} {value:>{WIDE[1]}}   {gate_said:{WIDE[2]}} {_mark(short)}".rstrip()
    if gate.name in ("decisions", "lengths") or len(values) == 1:
        return
    shown = values if gate.name in ("endings", "ending_influence") else short
    for item, each in list(shown.items())[:LISTED]:
        said, mark = f"{_item(gate, item):{WIDE[0] - 2}} {_told(gate, each or 0.0):>{WIDE[1]}}", _mark(item in short)
        yield f"    {said} {'':{WIDE[2] + 2}} {mark}".rstrip()
    if len(shown) > LISTED:
        more = len(shown) - LISTED
        yield "    " + ngettext("and {count} more", "and {count} more", more).format(count=whole(more))


def _span(gate: Gate, of: Measures) -> str:
    """The value, or the lowest and the highest of several; of bots and endings only the highest."""
    found = [value for value in gate.values(of).values() if value is not None]
    if not found:
        return "–"
    if gate.name in _HIGHEST:
        return _told(gate, max(found))
    low, high = _told(gate, min(found)), _told(gate, max(found))
    return low if low == high else f"{low}–{high}"


def _told(gate: Gate, value: float) -> str:
    """A value; of a bot how far it is above what luck may bring."""
    if gate.name not in _BEYOND:
        return _value(gate.name, value)
    return _("{points} points").format(points=signed(value * 100))


def _item(gate: Gate, item: str) -> str:
    return bot_named(item) if gate.name in _BEYOND else item


def _value(name: str, value: float) -> str:
    if name in _SHARES:
        return percent(value)
    return decimals(value, 1) if name == "weak_right_minus_strong_wrong" else whole(round(value))


def _mark(short: object) -> str:
    return "← " + _("short") if short else ""
