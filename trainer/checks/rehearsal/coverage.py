"""What was seen while playing: choices offered, ways taken, and each part of each condition true and false."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.checks.rehearsal.depending import depending
from trainer.checks.rehearsal.needs import parts_of
from trainer.packs.condition import Compare, Condition, Flag
from trainer.packs.model import Choice, Scenario, Timeout
from trainer.play.conditions import holds
from trainer.play.engine import State, id_of, written_answers


class Place(NamedTuple):
    """Where a condition stands: a choice's own `when` (way None), or that of one of its ways on.

    In what else depends on it, `answer` is the key it stands at (`depending.py`), and `way` the entry, from 0.
    """

    scene: str
    answer: str
    way: int | None


class PartSeen(NamedTuple):
    """One comparison or flag of a condition, and whether it was seen true and seen false."""

    place: Place
    part: Compare | Flag
    true: bool
    false: bool


_Entries = tuple[bool, list[tuple[Place, Condition | None]]]


class Coverage:
    """Collects what is seen; a part that was seen both ways is asked no more."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenes: set[str] = set()
        self.offered: set[tuple[str, str]] = set()
        self.taken: set[Place] = set()
        self.met: set[Place] = set()
        self.broken: dict[str, tuple[str, ...] | int] = {}
        """Scenes whose `holds` did not hold: to the first state, or the path, in which that was seen."""
        self._seen: dict[tuple[Place, Compare | Flag], set[bool]] = {}
        self._open: dict[Place, list[tuple[Compare | Flag, set[bool]]]] = {}
        self._whens: dict[str, list[tuple[Place, Choice]]] = {}
        self._depending: dict[tuple[str, bool], list[_Entries]] = {}
        self._settled: set[tuple[str, str]] = set()
        for id, scene in scenario.scenes.items():
            for answer in written_answers(scene):
                self._note(id, answer)
            for each in depending(scene):
                entries = [(Place(id, each.key, number), when) for number, when in enumerate(each.whens)]
                for place, when in entries:
                    if when is not None:
                        self._watch(place, when)
                self._depending.setdefault((id, each.asked), []).append((each.first, entries))

    def _note(self, scene: str, answer: Choice | Timeout) -> None:
        if isinstance(answer, Choice) and answer.when is not None:
            place = Place(scene, answer.id, None)
            self._whens.setdefault(scene, []).append((place, answer))
            self._watch(place, answer.when)
        for number, way in enumerate(answer.next):
            if way.when is not None:
                self._watch(Place(scene, id_of(answer), number), way.when)

    def _watch(self, place: Place, condition: Condition) -> None:
        for part in parts_of(condition):
            seen = self._seen.setdefault((place, part), set())
            self._open.setdefault(place, []).append((part, seen))

    def see_arrival(self, state: State, where: Sequence[str] | int) -> None:
        """A state in which somebody arrives in its scene; `where` is its number, or the path to it."""
        self._see_entries(state, asked=False)
        scene = state.written
        if scene.holds is not None and not holds(scene.holds, state.meters, state.flags):
            self.broken.setdefault(scene.id, where if isinstance(where, int) else tuple(where))

    def _see_entries(self, state: State, *, asked: bool) -> None:
        lists = self._depending.get((state.scene_id, asked))
        if not lists:
            return
        for first, entries in lists:
            for place, when in entries:
                self._ask(place, state)
                if holds(when, state.meters, state.known):
                    self.met.add(place)
                    if first:
                        break
        lists[:] = [each for each in lists if any(self._open.get(p) or p not in self.met for p, _ in each[1])]

    def see_choices(self, state: State) -> None:
        """A state in which somebody stands before the choices of its scene."""
        self.scenes.add(state.scene_id)
        self._see_entries(state, asked=True)
        whens = self._whens.get(state.scene_id)
        if not whens:
            return
        for place, choice in whens:
            self._ask(place, state)
            if holds(choice.when, state.meters, state.known):
                self.offered.add((place.scene, place.answer))
        whens[:] = [each for each in whens if self._open.get(each[0]) or each[0][:2] not in self.offered]

    def see_ways(self, scene: str, answer: Choice | Timeout, after: State) -> None:
        """An answer with several ways on was given, and led to `after`."""
        id = id_of(answer)
        if (scene, id) in self._settled:
            return
        news = False
        for number, way in enumerate(answer.next):
            place = Place(scene, id, number)
            news |= self._ask(place, after)
            if way.when is None or holds(way.when, after.meters, after.flags):
                news |= place not in self.taken
                self.taken.add(place)
                break
        if news:
            self._settle(scene, id, answer)

    def _settle(self, scene: str, id: str, answer: Choice | Timeout) -> None:
        """An answer of which every way was taken, and every part of a condition seen both ways, shows nothing more."""
        places = [Place(scene, id, number) for number in range(len(answer.next))]
        if all(place in self.taken and not self._open.get(place) for place in places):
            self._settled.add((scene, id))

    def _ask(self, place: Place, state: State) -> bool:
        """Ask the parts that were not seen both ways; True if one is now."""
        waiting = self._open.get(place)
        if not waiting:
            return False
        for part, seen in waiting:
            seen.add(holds(part, state.meters, state.known))
        left = [(part, seen) for part, seen in waiting if len(seen) < 2]
        self._open[place] = left
        return len(left) < len(waiting)

    def parts(self) -> tuple[PartSeen, ...]:
        """Every part of every condition."""
        return tuple(PartSeen(place, part, True in seen, False in seen) for (place, part), seen in self._seen.items())
