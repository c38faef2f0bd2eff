"""A version that calls for the other style than the first, where the model reads both alike.

The one factor that differs should be what turns the call. Here the other factors outweigh it: the model still reads the
first version's style. Weaken what speaks against it in the situation of the first version, or turn another factor.
Where the model finds the version open, it is RC315.
"""

from collections.abc import Iterator

from trainer.checks.reading_in_words import CALL_NAMES, why_read
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario
from trainer.scoring.fit import decision_in
from trainer.scoring.situation_model import read


@rule("RC382")
def turn_not_read(context: RuleContext) -> Iterator[Finding]:
    """Report versions whose call turned and whose reading did not."""
    for first, *later in context.drills():
        for version in later:
            if _turns(first, version) and (said := _not_turned(first, version)):
                help = "Change the situation of the first version, or turn another factor."
                yield Finding(said, help, version, version.scenes[version.start], "differs")


def _turns(first: Scenario, version: Scenario) -> bool:
    return decision_in(first, first.start).call != decision_in(version, version.start).call


def _not_turned(first: Scenario, version: Scenario) -> str:
    before, now = decision_in(first, first.start).situation, decision_in(version, version.start).situation
    if before is None or now is None or version.drill is None or read(before).call != read(now).call:
        return ""
    factor = version.drill.differs
    return f"The call turns, but with {factor} the model still reads {CALL_NAMES[read(now).call]}: {why_read(now)}"
