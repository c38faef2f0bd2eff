"""What can be done in a scene, worked out by the engine once for all states that are alike in what is read there.

What a scene shows and asks, which answers it offers, what they change and which way on they take: all of that hangs on
a few flags and meters. States that differ in others only carry them on.
"""

from typing import NamedTuple

import msgspec

from trainer.checks.rehearsal.coverage import Coverage
from trainer.checks.rehearsal.packing import Packing, Projection
from trainer.checks.rehearsal.relevance import Relevance
from trainer.checks.rehearsal.state_graph import Met
from trainer.packs.model import Effects, Scene
from trainer.play.as_met import case_in, effects_of
from trainer.play.engine import State, learned, open_answers, take, written_answers


class Outlook(NamedTuple):
    """What is met in a state, and what its ways on come to.

    `steps` are what answers do, each once, with the scene it leads to; `taken` says which of them each way is.
    """

    met: Met
    steps: tuple[tuple[str, Projection], ...]
    taken: tuple[int, ...]


class Looking:
    """Works out the outlooks of one scene, and has `coverage` see what is met there."""

    def __init__(self, scene: Scene, relevance: Relevance, packing: Packing, coverage: Coverage) -> None:
        self.read = packing.projection(relevance.read_in(scene))
        """What of a packed state its outlook hangs on."""
        self._scene, self._packing, self._coverage = scene, packing, coverage
        self._asks = relevance.worth_asking(scene)
        self._alike = {
            id(answer): (place, alike)
            for place, (answer, alike) in enumerate(zip(written_answers(scene), relevance.alike(scene), strict=True))
        }

    def outlook(self, packed: int, here: int) -> Outlook:
        """That of a packed state, which has the number `here` and is the first of those that are alike."""
        state = self._packing.unpacked(self._scene.id, packed)
        self._coverage.see_arrival(state, here)
        self._coverage.scenes.add(state.scene_id)
        decision = self._scene.decision
        case = case_in(decision, state.meters, state.flags) if decision is not None else 0
        found = _Found({}, [], bytearray(), [], [])
        for asked in self._asks:
            self._take_all(msgspec.structs.replace(state, asked=asked) if asked else state, found)
        met = Met(case, bytes(found.places), tuple(found.asked), tuple(found.effects))
        return Outlook(met, tuple(found.steps), tuple(found.taken))

    def _take_all(self, state: State, found: "_Found") -> None:
        """Take every answer; those that come to the same are taken once."""
        after_one: dict[int, tuple[State, int]] = {}
        # also what this state knew before: another that is alike here may not
        found_out = learned(self._scene, state.asked) if state.asked else frozenset[str]()
        self._coverage.see_choices(state)
        for answer in open_answers(state):
            place, alike = self._alike[id(answer)]
            effects = effects_of(answer, state.meters, state.known)
            if alike not in after_one:
                after = take(state, answer)
                step = self._packing.step(after.scene_id, effects, found_out)
                after_one[alike] = after, found.steps.setdefault((after.scene_id, step), len(found.steps))
            after, number = after_one[alike]
            if len(answer.next) > 1:
                self._coverage.see_ways(state.scene_id, answer, after)
            found.taken.append(number)
            found.places.append(place)
            found.asked.append(state.asked)
            found.effects.append(effects)


class _Found(NamedTuple):
    """An outlook that is being worked out."""

    steps: dict[tuple[str, Projection], int]
    taken: list[int]
    places: bytearray
    asked: list[tuple[str, ...]]
    effects: list[Effects]
