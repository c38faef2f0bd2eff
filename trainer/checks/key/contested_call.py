"""A contested situation that is keyed as clear.

The model finds that the facts pull both ways, but the call says that one style is right. Sharpen the
situation, call it `either`, or say in `because` what tips it; then this is only a note.
"""

from collections.abc import Iterator

from trainer.checks.reading_in_words import CALL_NAMES, why_read
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.situation_model import read


@rule("RC315")
def contested_call(context: RuleContext) -> Iterator[Finding]:
    """Report clear calls whose reading is contested; a note where the author explains."""
    for scenario, scene, decision, call in context.scored():
        if decision.situation is None:
            continue
        reading = read(decision.situation)
        if reading.call == "contested":
            message = f"The call is {CALL_NAMES[call]}, but the model finds it open: {why_read(decision.situation)}"
            help = "Sharpen the situation, make the call `either`, or say in `because` what tips it."
            yield Finding(message, help, scenario, scene, "call", severity="note" if decision.because else None)
