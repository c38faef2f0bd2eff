"""What can be done in a scene, worked out by the engine once for all states that are alike in what is read there.

What a scene shows and asks, which answers it offers, what they change and which way on they take: all of that hangs on
a few flags and meters. States that differ in others only carry them on.
"""

from typing import NamedTuple

import msgspec

from trainer.checks.rehearsal.coverage import Coverage
from trainer.checks.rehearsal.packing import Packing, Projection
from trainer.checks.rehearsal.relevance import Relevance
from trainer.packs.model import Effects, Scene
from trainer.play.as_met import case_in, effects_of
from trainer.play.engine import State, open_answers, take, written_answers


class Outlook(NamedTuple):
    """The ways on of a state, and what they come to.

    `steps` are what answers do, each once, with the scene it leads to. Of each way there is the `place` of its answer
    in the scene and the number of its step. Of what few ways have, `asked` and `effects` hold the number of the way.
    """

    case: int
    steps: tuple[tuple[str, Projection], ...]
    places: bytes
    taken: tuple[int, ...]
    asked: tuple[tuple[int, tuple[str, ...]], ...]
    effects: tuple[tuple[int, Effects], ...]


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
        found = _Found({}, bytearray(), [], [], [])
        for asked in self._asks:
            self._take_all(msgspec.structs.replace(state, asked=asked) if asked else state, found)
        steps, places, taken, ways_asked, effects = found
        return Outlook(case, tuple(steps), bytes(places), tuple(taken), tuple(ways_asked), tuple(effects))

    def _take_all(self, state: State, found: "_Found") -> None:
        """Take every answer; those that come to the same are taken once."""
        after_one: dict[int, tuple[State, int]] = {}
        self._coverage.see_choices(state)
        for answer in open_answers(state):
            place, alike = self._alike[id(answer)]
            effects = effects_of(answer, state.meters, state.known)
            if alike not in after_one:
                after = take(state, answer)
                step = self._packing.step(after.scene_id, effects, state.known - state.flags)
                after_one[alike] = after, found.steps.setdefault((after.scene_id, step), len(found.steps))
            after, number = after_one[alike]
            if len(answer.next) > 1:
                self._coverage.see_ways(state.scene_id, answer, after)
            if state.asked:
                found.asked.append((len(found.taken), state.asked))
            if answer.more_effects:
                found.effects.append((len(found.taken), effects))
            found.places.append(place)
            found.taken.append(number)


class _Found(NamedTuple):
    """An outlook that is being worked out."""

    steps: dict[tuple[str, Projection], int]
    places: bytearray
    taken: list[int]
    asked: list[tuple[int, tuple[str, ...]]]
    effects: list[tuple[int, Effects]]
