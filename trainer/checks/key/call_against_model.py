"""A call that the situation model contradicts.

The model reads the situation the other way. It may be wrong about this moment, and so may the key. Look at
the situation once more; if the call stays, say in `because` which fact of the moment makes it. Then this is
only a note, and the debrief shows both.
"""

from collections.abc import Iterator

from trainer.checks.reading_in_words import CALL_NAMES, why_read
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.situation_model import read


@rule("RC311")
def call_against_model(context: RuleContext) -> Iterator[Finding]:
    """Report calls whose reading is the other style; a note where the author explains."""
    for scenario, scene, decision, call in context.scored():
        if decision.situation is None:
            continue
        reading = read(decision.situation)
        if reading.call in (call, "contested"):
            continue
        read_as, why = CALL_NAMES[reading.call], why_read(decision.situation)
        message = f"The call is {CALL_NAMES[call]}, but the model reads {read_as}: {why}"
        help = "Look at the situation again, or say why in `because`."
        if decision.because:
            help = "The debrief shows both."
        yield Finding(message, help, scenario, scene, "call", severity="note" if decision.because else None)
