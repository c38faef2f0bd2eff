"""A bot that understands nothing gets further than chance.

Players with one idea each play the pack: always directive, the longest text, only the words of the choices,
and so on. A coin gets one half. A bot that is above that by more than luck allows (the 95 % band for the
number of scored decisions) and by more than 10 points shows that the key can be guessed. The table in the
report says which; mend what gives it away. For "only the words", see which words stand in right choices only.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC331")
def guessable(context: RuleContext) -> Iterator[Finding]:
    """Report every bot that passes."""
    contest = context.contest
    for bot in contest.results if contest else ():
        if bot.passes and contest:
            message = (
                f"The bot “{bot.name}” has the right style in {bot.fit:.0%} of its decisions; by chance it would be"
                f" {contest.chance:.0%}, at most {contest.bound:.0%}."
            )
            yield Finding(message, "Find what gives the right choices away, and take it out.")
