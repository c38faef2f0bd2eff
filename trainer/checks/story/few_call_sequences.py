"""Few sequences of calls.

Where the calls come in the same order on every path, a second play can be answered from memory. Let calls depend on
what was done before (`cases`), and let forks bring other moments: eight sequences and more, over all paths.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC403")
def few_call_sequences(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "call_sequences"):
        yield Finding(
            f"Over all paths there are {short.value:.0f} sequences of calls.",
            "Let calls depend on what was done before; 8 sequences and more.",
            short.story,
            key="title",
        )
