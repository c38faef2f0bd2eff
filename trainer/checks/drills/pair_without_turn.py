"""A drill whose versions all call for the same.

A pair teaches what one factor does by turning the call with it. Where the call stays, whoever has met the first version
knows the second without reading it. Turn another factor, or tell another moment.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.fit import decision_in


@rule("RC381")
def pair_without_turn(context: RuleContext) -> Iterator[Finding]:
    """Report drills in which no version has another call than the first."""
    for first, *later in context.drills():
        call = decision_in(first, first.start).call
        if all(decision_in(version, version.start).call == call for version in later):
            message = f"Every version of the drill calls for {call}." if call != "either" else "No version has a call."
            help = "Turn a factor that turns the call, or tell another moment."
            yield Finding(message, help, first, first.scenes[first.start], "versions")
