"""RC303: a decision that offers one choice only, or only choices with conditions.

With one choice there is nothing to decide; where every choice has a `when`, it can happen that nothing is
offered and the playthrough ends there.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions, found_in
from trainer.packs.model import Pack
from trainer.packs.problems import Problem


def one_choice(pack: Pack) -> Iterator[Problem]:
    """Report decisions in which there may be nothing to decide."""
    for scenario, scene in decisions(pack):
        assert scene.decision is not None
        choices = scene.decision.choices
        if len(choices) == 1:
            message = f"Scene {scene.id!r} has a single choice."
            yield found_in(scenario, scene, "RC303", "choices", message, "Write another one that is worth considering.")
        elif all(choice.when is not None for choice in choices):
            message = f"Every choice of scene {scene.id!r} has a condition, so there may be none."
            yield found_in(scenario, scene, "RC303", "choices", message, "Give at least one choice no `when`.")
