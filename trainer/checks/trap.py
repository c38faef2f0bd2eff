"""RC302: a scene from which no ending can be reached.

Whoever gets there can never finish. Give one of its choices a way to an ending.
"""

from collections.abc import Iterator

from trainer.checks.rule import found_in, ways_on
from trainer.packs.model import Pack
from trainer.packs.problems import Problem


def trap(pack: Pack) -> Iterator[Problem]:
    """Report scenes without a way out."""
    for scenario in pack.scenarios.values():
        before: dict[str, set[str]] = {id: set() for id in scenario.scenes}
        for id, scene in scenario.scenes.items():
            for follows in ways_on(scene):
                before[follows].add(id)
        out: set[str] = set()
        ahead = [id for id, scene in scenario.scenes.items() if scene.ending]
        while ahead:
            here = ahead.pop()
            if here not in out:
                out.add(here)
                ahead.extend(before[here])
        for id, scene in scenario.scenes.items():
            if id not in out:
                yield found_in(
                    scenario, scene, "RC302", "choices", f"From scene {id!r} no ending can be reached.",
                    "Give one of its choices a way to an ending.", severity="error",
                )  # fmt: skip
