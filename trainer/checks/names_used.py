"""Where a scenario reads and where it changes its meters and flags."""

from collections.abc import Iterator

from trainer.checks.rehearsal.depending import depending
from trainer.packs.condition import Condition, names_in
from trainer.packs.drawn import is_drawn
from trainer.packs.model import Choice, Scenario, Scene
from trainer.play.engine import written_answers


def names_read(scenario: Scenario) -> dict[str, tuple[Scene, Choice | None, str]]:
    """Name to the first place that reads it: scene, choice (None for a timeout) and key."""
    found: dict[str, tuple[Scene, Choice | None, str]] = {}
    for scene in scenario.scenes.values():
        for key, when in _read_beside(scene):
            for name in sorted(names_in(when)):
                found.setdefault(name, (scene, None, key))
        for answer in written_answers(scene):
            choice = answer if isinstance(answer, Choice) else None
            if choice is not None and choice.when is not None:
                for name in sorted(names_in(choice.when)):
                    found.setdefault(name, (scene, choice, "when"))
            for way in answer.next:
                for name in sorted(names_in(way.when)) if way.when is not None else ():
                    found.setdefault(name, (scene, choice, "next" if choice else "on_timeout"))
    return {name: where for name, where in found.items() if not is_drawn(name)}


def _read_beside(scene: Scene) -> Iterator[tuple[str, Condition]]:
    """Key of the scene and condition, of everything that depends on what came before, beside choices and ways on."""
    if scene.holds is not None:
        yield "holds", scene.holds
    for each in depending(scene):
        for when in each.whens:
            if when is not None:
                yield each.key if each.key in scene.spots else "choices", when


def names_changed(scenario: Scenario) -> dict[str, tuple[Scene, Choice | None]]:
    """Name to the first place that changes it."""
    found: dict[str, tuple[Scene, Choice | None]] = {}
    for scene in scenario.scenes.values():
        for answer in written_answers(scene):
            for effects in (answer.effects, *(each.effects for each in answer.more_effects)):
                for name in (*effects.meters, *effects.flags):
                    found.setdefault(name, (scene, answer if isinstance(answer, Choice) else None))
        for question in scene.decision.questions if scene.decision is not None else ():
            if question.sets is not None:
                found.setdefault(question.sets, (scene, None))
    return found
