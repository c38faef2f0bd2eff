"""A meter or a flag that is read but never changed.

A condition asks for something that is always the same, so it decides nothing. Let some choice change it, or
take it out of the condition. (A flag nobody sets at all is RC213.)
"""

from collections.abc import Iterator

from trainer.checks.names_used import names_changed, names_read
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC341")
def never_changed(context: RuleContext) -> Iterator[Finding]:
    """Report names that conditions read and no effects change."""
    for scenario in context.pack.scenarios.values():
        changed = names_changed(scenario)
        for name, (scene, choice, key) in names_read(scenario).items():
            if name not in changed:
                message = f"A condition reads {name!r}, which nothing ever changes."
                help = "Let some choice change it, or take it out of the condition."
                yield Finding(message, help, scenario, scene, key, choice)
