"""Placing scenes in layers, so that the story runs from top to bottom.

The layers come from fast-sugiyama (Sugiyama, Tagawa and Toda 1981), which must not be given a loop: an arrow
that closes one is turned round, and arrows to the scene itself are left out. A story so large or so tangled
that it would take long is placed plainly instead, layer by layer.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Arrow = tuple[str, str]
MOST_SCENES = 1_000
NARROWEST = 0.99
"""Columns between two scenes of a layer."""

MOST_BENDS = 6_000
"""Layers that all arrows cross together; above it the layout would take longer than a moment."""


class Position(NamedTuple):
    """Where a scene stands: columns from the left, layers from the top, both from 0; a column may lie between two."""

    column: float
    layer: float


def place(scenes: Sequence[str], arrows: Iterable[Arrow], start: str) -> dict[str, Position]:
    """A spot for each scene. Never fails, and takes less than a second whatever the story is."""
    order = order_along_the_story(scenes, arrows, start)
    forward = sorted({(a, b) if order[a] < order[b] else (b, a) for a, b in arrows if a != b})
    layers = _layers(order, forward)
    bends = sum(layers[b] - layers[a] for a, b in forward)
    if not forward or len(scenes) > MOST_SCENES or bends > MOST_BENDS:
        return _plainly(order, layers)
    found = _in_layers(scenes, forward)
    return found if _reads_well(found, forward) else _plainly(order, layers)


def _in_layers(scenes: Sequence[str], forward: Sequence[Arrow]) -> dict[str, Position]:
    """As the library lays them out, its parts beside one another; scenes without arrows stand at the end."""
    from fast_sugiyama import from_edges  # a compiled library; only a map needs it

    used = list(dict.fromkeys(scene for arrow in forward for scene in arrow))
    numbers = {scene: number for number, scene in enumerate(used)}
    edges = [(numbers[one], numbers[other]) for one, other in forward]  # numbers, for words would be shuffled
    found: dict[str, Position] = {}
    left = 0.0
    for spots, width, _, _ in from_edges(edges, vertex_spacing=1.0, dummy_vertices=True, dummy_size=0.2):
        top = max(y for _, (_, y) in spots)
        real = [(used[number], x, y) for number, (x, y) in spots if isinstance(number, int) and number < len(used)]
        found.update({scene: Position(left + x, top - y) for scene, x, y in real})
        left += width + 1
    alone = [scene for scene in scenes if scene not in found]
    found.update({scene: Position(left + number, 0.0) for number, scene in enumerate(alone)})
    return found


def _reads_well(found: dict[str, Position], forward: Sequence[Arrow]) -> bool:
    """Whether every arrow leads down and no two scenes overlap, which a library may get wrong now and then."""
    if any(found[one].layer >= found[other].layer for one, other in forward):
        return False
    rows: dict[float, list[float]] = {}
    for column, layer in found.values():
        rows.setdefault(layer, []).append(column)
    return all(b - a >= NARROWEST for row in rows.values() for a, b in pairwise(sorted(row)))


def order_along_the_story(scenes: Sequence[str], arrows: Iterable[Arrow], start: str) -> dict[str, int]:
    """Number each scene so that arrows lead to higher ones, but for those that close a loop.

    It is the reverse postorder of a depth-first walk from the start, then from what that does not meet.
    """
    after: dict[str, list[str]] = {}
    for one, other in arrows:
        after.setdefault(one, []).append(other)
    done: list[str] = []
    seen: set[str] = set()
    for first in (start, *scenes):
        if first in seen:
            continue
        seen.add(first)
        walk = [(first, iter(after.get(first, ())))]
        while walk:
            scene, follows = walk[-1]
            fresh = next((each for each in follows if each not in seen), None)
            if fresh is None:
                done.append(scene)
                walk.pop()
            else:
                seen.add(fresh)
                walk.append((fresh, iter(after.get(fresh, ()))))
    return {scene: number for number, scene in enumerate(reversed(done))}


def _layers(order: dict[str, int], forward: Sequence[Arrow]) -> dict[str, int]:
    """The longest way to each scene, in arrows."""
    layers = dict.fromkeys(order, 0)
    for one, other in sorted(forward, key=lambda arrow: order[arrow[0]]):
        layers[other] = max(layers[other], layers[one] + 1)
    return layers


def _plainly(order: dict[str, int], layers: dict[str, int]) -> dict[str, Position]:
    filled: dict[int, int] = {}
    found: dict[str, Position] = {}
    for scene in order:
        layer = layers[scene]
        found[scene] = Position(float(filled.get(layer, 0)), float(layer))
        filled[layer] = filled.get(layer, 0) + 1
    return found
