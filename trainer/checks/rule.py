"""What a rule is: one question asked of a pack, with a code, a severity and a manual. One rule, one file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Choice, Scenario, Scene
from trainer.packs.problems import WHOLE_FILE, Problem, Severity, problem

PACK_FILE = "pack.yaml"


class Finding(NamedTuple):
    """What a rule found. The place is the key of the choice, else of the scene, else of the scenario, else the pack."""

    message: str
    help: str
    scenario: Scenario | None = None
    scene: Scene | None = None
    key: str = "text"
    choice: Choice | None = None
    severity: Severity | None = None


Search = Callable[[RuleContext], Iterator[Finding]]


class Rule(NamedTuple):
    """A rule: a code that never changes, how severe it is unless a finding says so, and how it searches."""

    code: str
    severity: Severity
    search: Search

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.search.__name__

    def __call__(self, context: RuleContext) -> Iterator[Problem]:
        """Every problem the rule finds in a pack."""
        for found in self.search(context):
            scenario, scene = found.scenario, found.scene
            yield problem(
                self.code, scenario.file if scenario else PACK_FILE, _spot(found), found.message, found.help,
                severity=found.severity or self.severity, scenario=_named(scenario) if scenario else None,
                scene=scene.id if scene else None,
            )  # fmt: skip


def rule(code: str, severity: Severity = "warning") -> Callable[[Search], Rule]:
    """Make a rule of a function that searches."""
    return lambda search: Rule(code, severity, search)


def _named(scenario: Scenario) -> str:
    """A drill by the name its author gave it: what all its versions share is one thing to mend."""
    return scenario.drill.id if scenario.drill is not None else scenario.id


def _spot(found: Finding) -> tuple[int, int]:
    if found.choice is not None and found.choice.spots:
        return found.choice.spots.get(found.key) or min(found.choice.spots.values())
    if found.scene is not None:
        return found.scene.spot(found.key)
    return found.scenario.spots.get(found.key, WHOLE_FILE) if found.scenario else WHOLE_FILE


def path_in_words(path: tuple[str, ...]) -> str:
    """The answers of a path, as they are given to `trainer play --answers`."""
    return f"path {','.join(path)}" if path else "at the start"
