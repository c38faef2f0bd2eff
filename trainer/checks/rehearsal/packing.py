"""A state as one number: what matters of it in its scene, and nothing else, so that states that are alike are one.

Each meter has a byte, and above those each flag that anything reads a bit. A meter stands at the lowest of all values
that no later condition can tell from its own (`relevance.py`), and a flag that nothing reads any more is 0. So an
answer is some arithmetic on a number, and a million states take little room.
"""

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from trainer.checks.rehearsal.needs import Needs, lowest_alike
from trainer.checks.rehearsal.relevance import Relevance
from trainer.packs.model import Effects, Scenario
from trainer.play.engine import FULL, State, begin, moved

NOTHING = Effects()


class Projection(NamedTuple):
    """From a packed state to what is needed of it after some effects: flags kept, flags set, and a table a meter.

    `meters` has, for each that is needed, the place of its byte and what comes of each of its values.
    """

    kept: int
    set: int
    meters: tuple[tuple[int, bytes], ...]

    def __call__(self, packed: int) -> int:
        """The state that comes of a packed one."""
        found = packed & self.kept | self.set
        for place, table in self.meters:
            found |= table[packed >> place & 255] << place
        return found


class Packing:
    """Packs the states of one scenario."""

    def __init__(self, scenario: Scenario, relevance: Relevance) -> None:
        self._start, self._needs = begin(scenario), relevance.needs
        self._places = {name: 8 * number for number, name in enumerate(scenario.meters)}
        read = sorted({flag for needs in self._needs.values() for flag in needs.flags})
        self._bits = {flag: 1 << 8 * len(self._places) + number for number, flag in enumerate(read)}
        self._tables: dict[tuple[int, int], bytes] = {}
        self._arriving = {scene: self.projection(needs) for scene, needs in self._needs.items()}

    def packed(self, state: State) -> int:
        """What matters of a state in which one arrives in a scene."""
        meters = sum(state.meters[name] << place for name, place in self._places.items())
        return self._arriving[state.scene_id](meters | self._mask(state.flags))

    def unpacked(self, scene: str, packed: int) -> State:
        """A state in which one arrives in that scene and which comes to the same as every other packed so."""
        meters = {name: packed >> place & 255 for name, place in self._places.items()}
        flags = frozenset(flag for flag, bit in self._bits.items() if packed & bit)
        return msgspec.structs.replace(self._start, scene_id=scene, meters=meters, flags=flags)

    def step(self, to: str, effects: Effects, learned: Iterable[str]) -> Projection:
        """What some effects, and before them flags learned by asking, make of a state that leads to that scene."""
        return self.projection(self._needs[to], effects, learned)

    def projection(self, needs: Needs, effects: Effects = NOTHING, learned: Iterable[str] = ()) -> Projection:
        """To what is needed after those flags are learned and those effects have come."""
        live = self._mask(needs.flags)
        off = self._mask(flag for flag, on in effects.flags.items() if not on)
        on = (self._mask(learned) | self._mask(flag for flag, on in effects.flags.items() if on)) & live & ~off
        meters = tuple(
            (place, self._table(cuts, effects.meters.get(name, 0)))
            for name, place in self._places.items()
            if (cuts := needs.cuts.get(name))
        )
        return Projection(live & ~off & ~on, on, meters)

    def _mask(self, flags: Iterable[str]) -> int:
        return sum({self._bits.get(flag, 0) for flag in flags})

    def _table(self, cuts: int, by: int) -> bytes:
        """Value of a meter to the lowest that is alike after a change by so much."""
        table = self._tables.get((cuts, by))
        if table is None:
            lowest = lowest_alike(cuts)
            table = self._tables[cuts, by] = bytes(lowest[moved(value, by)] for value in range(FULL + 1))
        return table
