"""A flag that is set but never read.

Nothing that comes later depends on it. Let a condition read it, so that what was done comes back, or delete
it. A meter that nothing reads is only a note: people see it.
"""

from collections.abc import Iterator

from trainer.checks.names_used import names_changed, names_read
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC342")
def never_read(context: RuleContext) -> Iterator[Finding]:
    """Report flags and meters that are changed and never asked for."""
    for scenario in context.pack.scenarios.values():
        read = names_read(scenario)
        for name, (scene, choice) in names_changed(scenario).items():
            if name in read:
                continue
            is_meter = name in scenario.meters
            message = f"{'Meter' if is_meter else 'Flag'} {name!r} is changed, but no condition reads it."
            help = "Let a condition read it, so that it comes back, or leave it out."
            key = "effects" if choice else "on_timeout"
            yield Finding(message, help, scenario, scene, key, choice, "note" if is_meter else None)
