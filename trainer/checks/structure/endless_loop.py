"""A loop without a way out.

From here one can play on for ever, but the conditions never let one reach an ending. The path is named: play
it, and open a way.
"""

from collections.abc import Iterator

from trainer.checks.case import Case
from trainer.checks.rule import Finding, path_in_words, rule


@rule("RC308", "error")
def endless_loop(case: Case) -> Iterator[Finding]:
    """Report the scenes of a loop that no path leaves; a scene without any way to an ending is RC302."""
    for scenario, rehearsal in case.rehearsed():
        for scene, path in rehearsal.endless[:1]:
            message = f"From scene {scene!r} one can go round for ever: {path_in_words(path)}."
            help = "Give one of the scenes on the way a choice that leads to an ending."
            yield Finding(message, help, scenario, scenario.scenes[scene], "choices")
