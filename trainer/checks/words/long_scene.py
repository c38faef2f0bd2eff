"""A scene that is too long.

People are to be in the situation within seconds. Aim at 60 to 140 words; more than 160 is reported. Move what
is not needed for the decision to an outcome, or leave it out. Of passages that are never shown together, because one's
`when` is the opposite of the other's or they ask for different draws, the longest counts.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import length_in_words
from trainer.packs.condition import Condition, Flag, Not
from trainer.packs.drawn import is_drawn
from trainer.packs.model import Scene

MOST = 160


@rule("RC361")
def long_scene(context: RuleContext) -> Iterator[Finding]:
    """Report texts of scenes and endings above 160 words."""
    for scenario in context.pack.scenarios.values():
        for scene in scenario.scenes.values():
            words = _words_at_most(scene, context.language)
            if words > MOST:
                message = f"Scene {scene.id!r} has {words} words."
                yield Finding(message, f"Aim at 60 to 140 words, at most {MOST}.", scenario, scene)


def _words_at_most(scene: Scene, language: str) -> int:
    """How many words of a scene are shown together, at most."""
    if not scene.passages:
        return length_in_words(scene.text, language)
    words = 0
    by_turn: dict[Condition | str, dict[Condition, int]] = {}
    for passage in scene.passages:
        length, when = length_in_words(passage.text, language), passage.when
        if when is None:
            words += length
            continue
        alike = by_turn.setdefault(_turn_of(when), {})
        alike[when] = alike.get(when, 0) + length
    return words + sum(max(alike.values()) for alike in by_turn.values())


def _turn_of(when: Condition) -> Condition | str:
    """What a condition turns on: one and its opposite have the same, and so have the values of a draw."""
    bare = when.part if isinstance(when, Not) else when
    if isinstance(when, Flag) and is_drawn(when.name):
        return when.name.partition("=")[0]
    return bare
