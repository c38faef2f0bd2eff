"""RC312: a scored decision in which one of the two styles is not among the choices.

Then the answer can be guessed without reading, and a person who always directs does not land at half.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions, found_in
from trainer.packs.model import Pack
from trainer.packs.problems import Problem
from trainer.scoring.fit import SCORED_CALLS


def style_missing(pack: Pack) -> Iterator[Problem]:
    """Report scored decisions that lack a directive or an inspiring choice without a condition."""
    for scenario, scene in decisions(pack):
        assert scene.decision is not None
        if scene.decision.call not in SCORED_CALLS:
            continue
        always = {choice.style for choice in scene.decision.choices if choice.when is None}
        for style in SCORED_CALLS:
            if style not in always:
                message = f"Scene {scene.id!r} has no {style} choice that is always offered."
                yield found_in(scenario, scene, "RC312", "choices", message, "Write one, or take its `when` away.")
