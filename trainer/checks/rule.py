"""What a rule is: a function from a pack to the problems it finds. One rule, one file."""

from collections.abc import Callable, Iterator

from trainer.packs.model import Pack, Scenario, Scene
from trainer.packs.problems import Problem, Severity, problem

Rule = Callable[[Pack], Iterator[Problem]]


def found_in(
    scenario: Scenario,
    scene: Scene,
    code: str,
    key: str,
    message: str,
    help: str,
    *,
    severity: Severity = "warning",
) -> Problem:
    """A problem of one scene, at one of its keys."""
    return problem(
        code, scenario.file, scene.spot(key), message, help, severity=severity, scenario=scenario.id, scene=scene.id
    )


def decisions(pack: Pack) -> Iterator[tuple[Scenario, Scene]]:
    """Every scene of the pack that asks, with its scenario."""
    for scenario in pack.scenarios.values():
        for scene in scenario.scenes.values():
            if scene.decision is not None:
                yield scenario, scene


def ways_on(scene: Scene) -> set[str]:
    """Scenes that may follow, whatever the conditions say."""
    decision = scene.decision
    if decision is None:
        return set()
    answers = [choice.next for choice in decision.choices]
    if decision.on_timeout is not None:
        answers.append(decision.on_timeout.next)
    return {way.to for ways in answers for way in ways}
