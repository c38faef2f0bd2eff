"""A scene that is hard to read.

Measured with the reading ease of the language: Flesch 1948 (English), Amstad 1978 (German), Kandel and Moles
1958 (French), Fernández Huerta 1959 (Spanish), Douma 1960 (Dutch), Franchina and Vacca 1972 (Italian); 100 is
very easy, 0 very hard. Below 40 a general audience reads twice. Use shorter sentences and more common words.
Syllables are counted by hyphenation, which misses a few; other languages are not judged.
"""

from collections.abc import Iterator

from trainer.checks.reading_ease import reading_ease
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

LOWEST = 40.0
FEWEST = 40


@rule("RC363")
def hard_to_read(context: RuleContext) -> Iterator[Finding]:
    """Report scenes of 40 and more words with a reading ease below 40."""
    for scenario in context.pack.scenarios.values():
        for scene in scenario.scenes.values():
            if len(scene.text.split()) < FEWEST:
                continue
            ease = reading_ease(scene.text, context.language)
            if ease is not None and ease < LOWEST:
                message = f"Scene {scene.id!r} is hard to read: reading ease {ease:.0f} of 100."
                yield Finding(message, "Use shorter sentences and more common words.", scenario, scene)
