"""A scene that is too long.

People are to be in the situation within seconds. Aim at 60 to 140 words; more than 160 is reported. Move what
is not needed for the decision to an outcome, or leave it out. Where passages depend on what came before, what counts is
the most that can be shown together.
"""

from collections.abc import Iterator
from itertools import islice, product

from trainer.checks.rehearsal.needs import Needs
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import length_in_words
from trainer.packs.drawn import is_drawn
from trainer.packs.model import Scene
from trainer.play.conditions import holds

MOST = 160
MOST_WORLDS = 4_096
"""Ways in which the facts of a scene can stand; of more than that all passages count together."""


@rule("RC361")
def long_scene(context: RuleContext) -> Iterator[Finding]:
    """Report texts of scenes and endings above 160 words."""
    for scenario in context.pack.scenarios.values():
        meters = frozenset(scenario.meters)
        for scene in scenario.scenes.values():
            words = _words_at_most(scene, meters, context.language)
            if words > MOST:
                message = f"Scene {scene.id!r} has {words} words."
                yield Finding(message, f"Aim at 60 to 140 words, at most {MOST}.", scenario, scene)


def _words_at_most(scene: Scene, meters: frozenset[str], language: str) -> int:
    """How many words of a scene are shown together, at most."""
    if not scene.passages:
        return length_in_words(scene.text, language)
    parts = [(each.when, length_in_words(each.text, language)) for each in scene.passages]
    worlds = list(islice(_worlds(scene, meters), MOST_WORLDS + 1))
    if len(worlds) > MOST_WORLDS:
        return sum(words for _, words in parts)
    return max(sum(words for when, words in parts if holds(when, *world)) for world in worlds)


def _worlds(scene: Scene, meters: frozenset[str]) -> Iterator[tuple[dict[str, int], frozenset[str]]]:
    """Every way in which what the passages read can stand: a value from each cut on, and the flags that are set."""
    read = Needs()
    for each in scene.passages:
        if each.when is not None:
            read.add_read(each.when, meters)
    cuts = {
        name: [value for value in range(mask.bit_length()) if value == 0 or mask >> value & 1]
        for name, mask in read.cuts.items()
    }
    flags: dict[str, list[str]] = {}
    for name in sorted(read.flags):  # of the values of a draw only one holds
        flags.setdefault(name.partition("=")[0] if is_drawn(name) else name, []).append(name)
    ways = [[(), *((name,) for name in alike)] for alike in flags.values()]
    for values in product(*cuts.values()):
        for chosen in product(*ways):
            yield dict(zip(cuts, values, strict=True)), frozenset(name for way in chosen for name in way)
