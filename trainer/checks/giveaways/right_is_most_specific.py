"""The most specific choice is the right one more often than chance allows.

Numbers and names inside the sentence are counted. A wrong choice is made by people who know their facts too:
give it a name, a time, a number.
"""

from collections.abc import Iterator, Sequence

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling
from trainer.checks.text_measures import specifics
from trainer.packs.model import Choice


@rule("RC327")
def right_is_most_specific(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which numbers and names give the right choice away."""
    help = "Give wrong choices their names, times and numbers too."

    def measure(choices: Sequence[Choice]) -> list[int]:
        return [specifics(choice.text, context.language) for choice in choices]

    return telling(context, "most specific", help, measure)
