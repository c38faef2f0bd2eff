"""No `because` where the model disagrees.

Where author and model see a moment differently, people will ask why. Write one sentence that names the facts
of this moment, not a principle.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.situation_model import read


@rule("RC316")
def unexplained_call(context: RuleContext) -> Iterator[Finding]:
    """Report calls that differ from the reading and are not explained."""
    for scenario, scene, decision, call in context.scored():
        if decision.situation is not None and not decision.because and read(decision.situation).call != call:
            message = f"The model disagrees with the call of scene {scene.id!r}, and there is no `because`."
            yield Finding(
                message, "Say in one sentence which facts of this moment make the call.", scenario, scene, "call"
            )
