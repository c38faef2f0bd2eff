"""What of a state still matters: two states that no later condition can tell apart count as one.

For every scene the *needs* are worked out backwards from the conditions: the flags that something may still read,
and for every meter its *cuts*, the values at which some later comparison may turn out otherwise. Adding and
stopping at 0 and 100 keeps the order of values, so two values between the same cuts stay between the same cuts,
whatever is chosen; playing on from one of them shows all that playing on from the other would. What is set anew
before it is read matters no more. (In automata theory this is a bisimulation; Paige and Tarjan 1987.)
"""

import math
from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from itertools import combinations

from trainer.checks.rehearsal.depending import depending
from trainer.checks.rehearsal.scene_arrows import backwards
from trainer.packs import limits
from trainer.packs.condition import Compare, Condition, Flag, Not
from trainer.packs.model import Choice, Effects, EffectsWhen, Scenario, Scene, Timeout
from trainer.play.engine import FULL, State, written_answers

Key = bytes
Needs = dict[str, int]
"""Name to what of it may be read. Of a meter bit k: "below k" and "k or more" may differ; of a flag: READ."""

READ = 1
ALL_CUTS = (1 << (FULL + 1)) - 2
"""At every value from 1 to 100."""

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def parts_of(condition: Condition) -> Iterable[Compare | Flag]:
    """The comparisons and flags a condition is made of."""
    if isinstance(condition, Compare | Flag):
        yield condition
    elif isinstance(condition, Not):
        yield from parts_of(condition.part)
    else:
        for part in condition.parts:
            yield from parts_of(part)


class Relevance:
    """What of a state of this scenario matters in each scene, and which answers of a scene come to the same."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._meters = frozenset(scenario.meters)
        self._needs: dict[str, Needs] = {id: {} for id in scenario.scenes}
        self._settle()

    def key(self) -> Callable[[State], Key]:
        """A function from a state to what matters of it: the scene, the cells of its meters, its flags."""
        matters = {
            id: (
                number.to_bytes(3, "big"),
                tuple((name, cells_of(needs[name])) for name in self._scenario.meters if needs.get(name)),
                frozenset(name for name in needs if name not in self._meters),
            )
            for number, (id, needs) in enumerate(self._needs.items())
        }
        known: dict[frozenset[str], bytes] = {}

        def key(state: State) -> Key:
            scene, tables, live = matters[state.scene_id]
            meters = state.meters
            cells = bytes([table[meters[name]] for name, table in tables])
            if not live:
                return scene + cells
            flags = state.flags & live
            return scene + cells + (known.get(flags) or known.setdefault(flags, len(known).to_bytes(4, "big")))

        return key

    def alike(self, scene: Scene) -> list[int]:
        """For each written answer of a scene a number; those with the same one lead from any state to the same key."""
        known: dict[object, int] = {}
        found = []
        for answer in written_answers(scene):
            needs, effects = self._after(answer), answer.effects
            meters = tuple(sorted((n, by) for n, by in effects.meters.items() if by and needs.get(n)))
            flags = tuple(sorted((n, on) for n, on in effects.flags.items() if n in needs))
            alone = id(answer) if answer.more_effects else None  # what they do differs from state to state
            found.append(known.setdefault((meters, flags, answer.next, alone), len(known)))
        return found

    def worth_asking(self, scene: Scene) -> tuple[tuple[str, ...], ...]:
        """Every group of questions of a scene that may make a difference to its choices or later, fewest first."""
        if scene.decision is None or not scene.decision.questions:
            return ((),)
        read: Needs = {}
        for answer in written_answers(scene):
            _add(read, self._after(answer))
            _add(read, self._read_by(answer))
        telling = [each.id for each in scene.decision.questions if each.sets in read]
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
        was = here.copy()
        if scene.holds is not None:
            _add(here, reads_of(scene.holds, self._meters))
        for each in depending(scene):
            for when in each.whens:
                if when is not None:
                    _add(here, reads_of(when, self._meters))
        for answer in written_answers(scene):
            _add(here, self._read_by(answer))
            _add(here, needed_before(answer.effects, self._after(answer), answer.more_effects))
        return here != was

    def _read_by(self, answer: Choice | Timeout) -> Needs:
        """What an answer itself reads: whether it is offered, and what its texts and effects depend on."""
        whens = [each.when for each in answer.outcomes] + [each.when for each in answer.more_effects]
        if isinstance(answer, Choice):
            whens += [answer.when, *(each.when for each in answer.texts)]
        needs: Needs = {}
        for when in whens:
            if when is not None:
                _add(needs, reads_of(when, self._meters))
        return needs

    def _after(self, answer: Choice | Timeout) -> Needs:
        """What matters once the effects of an answer are there: for its ways on, and in the scenes they lead to."""
        needs: Needs = {}
        for way in answer.next:
            if way.when is not None:
                _add(needs, reads_of(way.when, self._meters))
            _add(needs, self._needs[way.to])
        return needs


def needed_before(effects: Effects, after: Needs, more: Sequence[EffectsWhen] = ()) -> Needs:
    """What must be known before some effects, and more that come by condition, so that the needs after are known."""
    needs = {}
    for name, mask in after.items():
        by = effects.meters.get(name, 0)
        if name not in effects.flags:
            needs[name] = (mask >> by if by >= 0 else mask << -by) & ALL_CUTS if by else mask
    if more:
        needs.update({name: _before_some(effects, after[name], name, more) for name in needs})
    return {name: mask for name, mask in needs.items() if mask}


_ROOM = 100 * (limits.EFFECTS + 1)
"""Bits that a mask may be moved by all effects of an answer together."""


def _before_some(effects: Effects, after: int, name: str, more: Sequence[EffectsWhen]) -> int:
    """The needs of one name before effects of which some come and some do not: every sum that they may have."""
    if any(each.when is None and name in each.effects.flags for each in more):
        return 0  # it is set in any case
    if after == READ:
        return READ
    mask = _moved(after << _ROOM, effects.meters.get(name, 0))
    for each in more:
        moved = _moved(mask, each.effects.meters.get(name, 0))
        mask = moved if each.when is None else mask | moved
    return (mask >> _ROOM) & ALL_CUTS


def _moved(mask: int, by: int) -> int:
    return mask >> by if by >= 0 else mask << -by


def reads_of(condition: Condition, meters: frozenset[str]) -> Needs:
    """What a condition reads."""
    needs: Needs = {}
    for part in parts_of(condition):
        _add(needs, {part.name: READ} if isinstance(part, Flag) else _read_by(part, meters))
    return needs


def cells_of(cuts: int) -> bytes:
    """Value of a meter, 0 to 100, to the number of cuts at or below it."""
    return bytes((cuts & ((2 << value) - 1)).bit_count() for value in range(FULL + 1))


def _add(needs: Needs, more: Needs) -> None:
    for name, mask in more.items():
        needs[name] = needs.get(name, 0) | mask


def _read_by(part: Compare, meters: frozenset[str]) -> Needs:
    left, sign, right = part.left, part.sign, part.right
    names = [side for side in (left, right) if isinstance(side, str)]
    if len(names) == 2 and meters.issuperset(names):
        return dict.fromkeys(names, ALL_CUTS)
    needs: Needs = {}
    for name in names:
        if name not in meters:
            needs[name] = READ
            continue
        limit, turned = (right, sign) if name == left else (left, _TURNED.get(sign, sign))
        assert not isinstance(limit, str)
        for cut in _cuts_at(turned, limit):
            if 1 <= cut <= FULL:
                needs[name] = needs.get(name, 0) | 1 << cut
    return needs


def _cuts_at(sign: str, limit: float) -> tuple[int, ...]:
    if sign in ("<", ">="):
        return (math.ceil(limit),)
    if sign in ("<=", ">"):
        return (math.floor(limit) + 1,)
    return (int(limit), int(limit) + 1) if limit == int(limit) else ()
