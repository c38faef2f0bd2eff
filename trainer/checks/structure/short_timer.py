"""A timer that is too short to read the scene.

People read about 4 words a second; the text and all choices have to be read, and 5 seconds are for deciding.
A timer without an `on_timeout` cannot be played at all and is RC216.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import length_in_words

WORDS_A_SECOND = 4
TO_DECIDE = 5


@rule("RC304")
def short_timer(context: RuleContext) -> Iterator[Finding]:
    """Report timers below words / 4 + 5 seconds."""
    for scenario, scene, decision in context.decisions():
        if decision.timer is None:
            continue
        texts = (scene.text, *(choice.text for choice in decision.choices))
        words = sum(length_in_words(text, context.language) for text in texts)
        needed = -(-words // WORDS_A_SECOND) + TO_DECIDE
        if decision.timer < needed:
            message = f"{decision.timer} seconds are too short for the {words} words of scene {scene.id!r}."
            help = f"Give at least {needed} seconds, or shorten the text."
            yield Finding(message, help, scenario, scene, "timer")
