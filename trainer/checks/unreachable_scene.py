"""RC301: a scene that no path leads to.

Write a choice whose `next` is the scene, or delete it.
"""

from collections.abc import Iterator

from trainer.checks.rule import found_in, ways_on
from trainer.packs.model import Pack
from trainer.packs.problems import Problem


def unreachable_scene(pack: Pack) -> Iterator[Problem]:
    """Report scenes that cannot be met from the start."""
    for scenario in pack.scenarios.values():
        met: set[str] = set()
        ahead = [scenario.start]
        while ahead:
            here = ahead.pop()
            if here not in met:
                met.add(here)
                ahead.extend(ways_on(scenario.scenes[here]))
        for id, scene in scenario.scenes.items():
            if id not in met:
                yield found_in(
                    scenario, scene, "RC301", "text", f"No path leads to scene {id!r}.",
                    "Make it the next of some choice, or delete it.",
                )  # fmt: skip
