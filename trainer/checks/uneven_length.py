"""RC321: choices of one decision that differ much in length.

The longest may have at most 1.3 times the characters of the shortest; a longer one looks like the right one.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions, found_in
from trainer.packs.model import Pack
from trainer.packs.problems import Problem

RATIO = 1.3


def uneven_length(pack: Pack) -> Iterator[Problem]:
    """Report decisions whose choices can be told apart by their length."""
    for scenario, scene in decisions(pack):
        assert scene.decision is not None
        lengths = {choice.id: len(choice.text) for choice in scene.decision.choices}
        short, long = min(lengths, key=lengths.__getitem__), max(lengths, key=lengths.__getitem__)
        if lengths[long] > RATIO * lengths[short]:
            yield found_in(
                scenario, scene, "RC321", "choices",
                f"Choice {long!r} has {lengths[long]} characters, {short!r} only {lengths[short]}.",
                "Bring them closer: at most 1.3 times as long.",
            )  # fmt: skip
