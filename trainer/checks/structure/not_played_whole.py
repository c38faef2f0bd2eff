"""A story that is too large to try every way through it.

It is explored state by state as far as a million states and the time go (`--seconds`, 20 if nothing else is said),
and then played many times, trying first what was tried least. Most is proved all the same: what was seen is there,
and where every decision has a choice without `when` nobody is stuck. What could not be proved is named with the
rules that ask for it. Give it more time; or let fewer conditions read the same meters, and read them earlier: a meter
that nothing reads any more makes no story larger. Nothing is wrong with the pack, so this is a note.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.open_questions import Question
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

ASKED_BY: dict[Question, tuple[str, str]] = {
    "scenes": ("RC301", "whether every scene can be met"),
    "choices": ("RC305", "whether every choice is offered at some time"),
    "ways": ("RC306", "whether every way on is taken at some time"),
    "stops": ("RC307", "whether one can come to a stop"),
    "loops": ("RC308", "whether one can go round for ever"),
    "holds": ("RC346", "whether what scenes hold always holds"),
    "scores": ("RC319", "whether the call changes often enough on every path"),
}


@rule("RC310", "note")
def not_played_whole(context: RuleContext) -> Iterator[Finding]:
    """Report scenarios of which something is not proved."""
    for scenario, rehearsal in context.rehearsed():
        if rehearsal.open:
            asked = (ASKED_BY[question] for question in rehearsal.open)
            left = "; ".join(f"{what} ({code})" for code, what in asked)
            message = (
                f"{scenario.id!r} is too large to be played whole"
                f"{' in this time' if rehearsal.late else ''}: {rehearsal.states:,} states were met, and"
                f" {rehearsal.plays:,} plays made. Not proved: {left}."
            )
            help = "Give it more time (`--seconds`), or let fewer conditions read the same meters."
            yield Finding(message, help, scenario, key="title")
