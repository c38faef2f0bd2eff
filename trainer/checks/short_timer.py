"""RC304: a timer that is too short to read the scene.

People read about 4 words a second; the text and all choices have to be read, and 5 seconds are for deciding.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions, found_in
from trainer.packs.model import Pack
from trainer.packs.problems import Problem

WORDS_A_SECOND = 4
TO_DECIDE = 5


def short_timer(pack: Pack) -> Iterator[Problem]:
    """Report timers below words / 4 + 5 seconds."""
    for scenario, scene in decisions(pack):
        assert scene.decision is not None
        timer = scene.decision.timer
        if timer is None:
            continue
        words = len(scene.text.split()) + sum(len(choice.text.split()) for choice in scene.decision.choices)
        needed = -(-words // WORDS_A_SECOND) + TO_DECIDE
        if timer < needed:
            yield found_in(
                scenario, scene, "RC304", "timer",
                f"{timer} seconds are too short for the {words} words of scene {scene.id!r}.",
                f"Give at least {needed} seconds, or shorten the text.",
            )  # fmt: skip
