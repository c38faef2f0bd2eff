"""Where a scenario reads and where it changes its meters and flags."""

from trainer.checks.rehearsal.scene_arrows import written_answers
from trainer.packs.condition import names_in
from trainer.packs.model import Choice, Scenario, Scene


def names_read(scenario: Scenario) -> dict[str, tuple[Scene, Choice | None, str]]:
    """Name to the first place that reads it: scene, choice (None for a timeout) and key."""
    found: dict[str, tuple[Scene, Choice | None, str]] = {}
    for scene in scenario.scenes.values():
        for answer in written_answers(scene):
            choice = answer if isinstance(answer, Choice) else None
            if choice is not None and choice.when is not None:
                for name in sorted(names_in(choice.when)):
                    found.setdefault(name, (scene, choice, "when"))
            for way in answer.next:
                for name in sorted(names_in(way.when)) if way.when is not None else ():
                    found.setdefault(name, (scene, choice, "next" if choice else "on_timeout"))
    return found


def names_changed(scenario: Scenario) -> dict[str, tuple[Scene, Choice | None]]:
    """Name to the first place that changes it."""
    found: dict[str, tuple[Scene, Choice | None]] = {}
    for scene in scenario.scenes.values():
        for answer in written_answers(scene):
            for name in (*answer.effects.meters, *answer.effects.flags):
                found.setdefault(name, (scene, answer if isinstance(answer, Choice) else None))
    return found
