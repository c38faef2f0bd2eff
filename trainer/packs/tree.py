"""What one YAML file holds: plain values that remember where they stood."""

from collections.abc import Iterable

from trainer.packs.problems import WHOLE_FILE, Spot


class Mapping(dict[str, object]):
    """A dict that knows the place of each of its keys."""

    __slots__ = ("spot", "spots")

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self.spot = spot
        self.spots: dict[str, Spot] = {}


class Sequence(list[object]):
    """A list that knows the place of each of its items."""

    __slots__ = ("spot", "spots")

    def __init__(self, spot: Spot) -> None:
        super().__init__()
        self.spot = spot
        self.spots: list[Spot] = []


def spot_of(tree: object, path: Iterable[str | int]) -> Spot:
    """The place that `path` leads to, or the nearest one above it that is known."""
    spot = WHOLE_FILE
    node = tree
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            spot, node = node.spots[step], node[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            spot, node = node.spots[step], node[step]
        else:
            break
    return spot
