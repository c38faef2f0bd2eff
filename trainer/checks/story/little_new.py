"""A second play has little that is new.

People play again to see what else could happen. In a second play that differs, at least 45 % of the words on the page
should be ones that the first did not have: passages that depend on what was done, forks, other outcomes.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC407")
def little_new(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "new_words_at_second_play"):
        yield Finding(
            f"A second, different play is new in {short.value:.0%} of its words.",
            "Write passages that depend on what was done, and forks; 45 % and more.",
            short.story,
            key="title",
        )
