"""What of a state still matters: two states that no later condition can tell apart count as one.

For every scene and meter the *cuts* are worked out backwards from the conditions: the values at which some
later comparison may turn out otherwise. Adding and stopping at 0 and 100 keeps the order of values, so two
values between the same cuts stay between the same cuts, whatever is chosen; playing on from one of them shows
all that playing on from the other would. A flag matters in a scene if something may still read it.
(In automata theory this is a bisimulation; Paige and Tarjan 1987.)
"""

import math
from collections.abc import Callable, Iterable

from trainer.packs.condition import Compare, Condition, Flag, Not
from trainer.packs.model import Branch, Choice, Scenario, Scene, Timeout
from trainer.play.engine import FULL, State

Key = tuple[object, ...]
Cuts = dict[str, set[int]]
"""Meter to the values k at which "below k" and "k or more" may differ later."""

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def written_answers(scene: Scene) -> tuple[Choice | Timeout, ...]:
    """All answers of a scene, open or not: its choices, then its timeout."""
    if scene.decision is None:
        return ()
    timeout = scene.decision.on_timeout
    return scene.decision.choices if timeout is None else (*scene.decision.choices, timeout)


def parts_of(condition: Condition) -> Iterable[Compare | Flag]:
    """The comparisons and flags a condition is made of."""
    if isinstance(condition, Compare | Flag):
        yield condition
    elif isinstance(condition, Not):
        yield from parts_of(condition.part)
    else:
        for part in condition.parts:
            yield from parts_of(part)


def key_of(scenario: Scenario) -> Callable[[State], Key]:
    """A function from a state to what matters of it: the scene, the cells of its meters, its flags."""
    cuts, flags = _settled(scenario)
    cells = {
        id: tuple((meter, _cells(values)) for meter, values in cuts[id].items() if values) for id in scenario.scenes
    }
    matters = {id: (cells[id], frozenset(flags[id])) for id in scenario.scenes}

    def key(state: State) -> Key:
        tables, live = matters[state.scene_id]
        meters = state.meters
        return (state.scene_id, *[table[meters[meter]] for meter, table in tables], state.flags & live)

    return key


def _cells(cuts: set[int]) -> bytes:
    """Value of a meter, 0 to 100, to the number of cuts at or below it."""
    return bytes(sum(value >= cut for cut in cuts) for value in range(FULL + 1))


def _settled(scenario: Scenario) -> tuple[dict[str, Cuts], dict[str, set[str]]]:
    """Cuts and live flags of every scene, carried backwards until nothing is added."""
    meters = frozenset(scenario.meters)
    cuts: dict[str, Cuts] = {}
    flags: dict[str, set[str]] = {}
    before: dict[str, set[str]] = {id: set() for id in scenario.scenes}
    for id, scene in scenario.scenes.items():
        cuts[id], flags[id] = {meter: set() for meter in scenario.meters}, set()
        for answer in written_answers(scene):
            for way in answer.next:
                before[way.to].add(id)
            if isinstance(answer, Choice) and answer.when is not None:
                _read(answer.when, meters, cuts[id], flags[id])
    waiting = dict.fromkeys(reversed(scenario.scenes))
    while waiting:
        id, _ = waiting.popitem()
        if _carry(scenario.scenes[id], meters, cuts, flags):
            waiting.update(dict.fromkeys(before[id]))
    return cuts, flags


def _carry(scene: Scene, meters: frozenset[str], cuts: dict[str, Cuts], flags: dict[str, set[str]]) -> bool:
    """Carry what matters after each answer back over its effects; True if something was added."""
    here, live = cuts[scene.id], flags[scene.id]
    size = sum(map(len, here.values())) + len(live)
    for answer in written_answers(scene):
        after, read = _after(answer.next, meters, cuts, flags)
        live |= read - answer.effects.flags.keys()
        for meter, values in after.items():
            change = answer.effects.meters.get(meter, 0)
            here[meter].update(cut - change for cut in values if 1 <= cut - change <= FULL)
    return sum(map(len, here.values())) + len(live) > size


def _after(
    ways: tuple[Branch, ...], meters: frozenset[str], cuts: dict[str, Cuts], flags: dict[str, set[str]]
) -> tuple[Cuts, set[str]]:
    after: Cuts = {meter: set() for meter in meters}
    read: set[str] = set()
    for way in ways:
        if way.when is not None:
            _read(way.when, meters, after, read)
        read |= flags[way.to]
        for meter, values in cuts[way.to].items():
            after[meter] |= values
    return after, read


def _read(condition: Condition, meters: frozenset[str], cuts: Cuts, flags: set[str]) -> None:
    for part in parts_of(condition):
        if isinstance(part, Flag):
            flags.add(part.name)
        else:
            _read_comparison(part, meters, cuts, flags)


def _read_comparison(part: Compare, meters: frozenset[str], cuts: Cuts, flags: set[str]) -> None:
    left, sign, right = part.left, part.sign, part.right
    names = [side for side in (left, right) if isinstance(side, str)]
    if len(names) == 2 and meters.issuperset(names):
        for name in names:
            cuts[name].update(range(1, FULL + 1))
        return
    for name in names:
        if name not in meters:
            flags.add(name)
            continue
        limit, turned = (right, sign) if name == left else (left, _TURNED.get(sign, sign))
        assert not isinstance(limit, str)
        cuts[name].update(cut for cut in _cuts_at(turned, limit) if 1 <= cut <= FULL)


def _cuts_at(sign: str, limit: float) -> tuple[int, ...]:
    if sign in ("<", ">="):
        return (math.ceil(limit),)
    if sign in ("<=", ">"):
        return (math.floor(limit) + 1,)
    return (int(limit), int(limit) + 1) if limit == int(limit) else ()
