"""A bot that understands nothing gets further than chance on one kind of path.

A story may be fair as a whole, and give its key away to those who go one way. Of each bot's plays those are looked at
together that go through the same moments in the same order, if they are a tenth or more. The bound is that of RC331,
for the decisions that are met there. It is asked of stories in which something depends on what came before.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC419")
def guessable_on_a_path(context: RuleContext) -> Iterator[Finding]:
    """Report every bot that passes on a class of paths."""
    for story, measures in context.measured():
        for bot in measures.on_a_class:
            if bot.beyond > 0:
                message = (
                    f"On one kind of path the bot “{bot.name}” has the right style in {bot.fit:.0%} of its decisions;"
                    f" by chance it would be 50%, at most {bot.bound:.0%}."
                )
                yield Finding(
                    message, "Find what gives the right choices away there, and take it out.", story, key="title"
                )
