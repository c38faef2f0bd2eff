"""Who does all well always wins.

In earnest one can do everything right and lose all the same, and a story that denies it teaches that whoever lost did
something wrong. One ending that is not a good one should be in reach of somebody with right calls only.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC422")
def nothing_lost(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "done_well_and_lost"):
        yield Finding(
            "Who makes right calls only comes to good endings only.",
            "Let luck, a price that was worth it or somebody else's decision lead elsewhere; to one ending at least.",
            short.story,
            key="title",
        )
