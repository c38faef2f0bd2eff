"""What of a state still matters: two states that no later condition can tell apart count as one.

For every scene the *needs* are worked out backwards from the conditions: the flags that something may still read,
and for every meter its *cuts*, the values at which some later comparison may turn out otherwise. Adding and
stopping at 0 and 100 keeps the order of values, so two values between the same cuts stay between the same cuts,
whatever is chosen; playing on from one of them shows all that playing on from the other would. What is set anew
before it is read matters no more. (In automata theory this is a bisimulation; Paige and Tarjan 1987.)
"""

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from itertools import combinations

from trainer.checks.rehearsal.depending import depending
from trainer.checks.rehearsal.needs import Needs
from trainer.checks.rehearsal.scene_arrows import backwards
from trainer.packs.condition import Condition
from trainer.packs.model import Choice, Scenario, Scene, Timeout
from trainer.play.engine import written_answers


class Relevance:
    """What of a state of this scenario matters in each scene, and which answers of a scene come to the same."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._meters = frozenset(scenario.meters)
        self._needs = {id: Needs() for id in scenario.scenes}
        self._settle()

    @property
    def needs(self) -> Mapping[str, Needs]:
        """By scene, what may still be read by whoever arrives there."""
        return self._needs

    @property
    def size(self) -> int:
        """How much may be read in all scenes together: flags, and cuts of meters."""
        return sum(sum(needs.size) for needs in self._needs.values())

    def read_in(self, scene: Scene) -> Needs:
        """What is read in a scene itself and to choose the ways on: whoever is alike in that can do the same there."""
        read = self._read_here(scene)
        for answer in written_answers(scene):
            ways = Needs()
            self._add_read(ways, [way.when for way in answer.next])
            read.add(ways.before(answer.effects, answer.more_effects))
        return read

    def alike(self, scene: Scene) -> list[int]:
        """For each written answer of a scene a number; those with the same one lead from any state to the same key."""
        known: dict[object, int] = {}
        found = []
        for answer in written_answers(scene):
            needs, effects = self._after(answer), answer.effects
            meters = tuple(sorted((n, by) for n, by in effects.meters.items() if by and needs.cuts.get(n)))
            flags = tuple(sorted((n, on) for n, on in effects.flags.items() if n in needs.flags))
            alone = id(answer) if answer.more_effects else None  # what they do differs from state to state
            found.append(known.setdefault((meters, flags, answer.next, alone), len(known)))
        return found

    def worth_asking(self, scene: Scene) -> tuple[tuple[str, ...], ...]:
        """Every group of questions of a scene that may make a difference to its choices or later, fewest first."""
        if scene.decision is None or not scene.decision.questions:
            return ((),)
        read = Needs()
        self._add_read(read, _whens_in(scene, asked=True))
        for answer in written_answers(scene):
            read.add(self._after(answer))
        telling = [each.id for each in scene.decision.questions if each.sets in read.flags]
        return tuple(group for size in range(len(telling) + 1) for group in combinations(telling, size))

    def _settle(self) -> None:
        """Carry needs backwards until nothing is added; scenes nearer to an ending come first."""
        scenes = self._scenario.scenes
        order, before = backwards(self._scenario)
        turn = {id: number for number, id in enumerate(order)}
        waiting, heap = set(order), list(range(len(order)))  # a sorted list is a heap
        while heap:
            id = order[heappop(heap)]
            waiting.discard(id)
            if self._carry(scenes[id]):
                for other in before[id] - waiting:
                    waiting.add(other)
                    heappush(heap, turn[other])

    def _carry(self, scene: Scene) -> bool:
        """Carry what matters after each answer back over its effects; True if something was added."""
        here = self._needs[scene.id]
        was = here.size
        here.add(self._read_here(scene))
        for answer in written_answers(scene):
            here.add(self._after(answer).before(answer.effects, answer.more_effects))
        return here.size != was

    def _read_here(self, scene: Scene) -> Needs:
        read = Needs()
        self._add_read(read, [scene.holds, *_whens_in(scene, asked=False), *_whens_in(scene, asked=True)])
        return read

    def _after(self, answer: Choice | Timeout) -> Needs:
        """What matters once the effects of an answer are there: for its ways on, and in the scenes they lead to."""
        needs = Needs()
        for way in answer.next:
            needs.add(self._needs[way.to])
        self._add_read(needs, [way.when for way in answer.next])
        return needs

    def _add_read(self, needs: Needs, whens: Iterable[Condition | None]) -> None:
        for when in whens:
            if when is not None:
                needs.add_read(when, self._meters)


def _whens_in(scene: Scene, *, asked: bool) -> list[Condition | None]:
    """What is read in a scene: before one asks, or once one may have asked, which is all that its answers read."""
    whens = [when for each in depending(scene) if each.asked == asked for when in each.whens]
    return [*whens, *(choice.when for choice in scene.decision.choices)] if asked and scene.decision else whens
