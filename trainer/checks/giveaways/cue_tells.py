"""A cue tells which style is right.

Of every tactic, slip and skill, every kind of word or mark (an admission, thanks, a question, a number, a name) and
every single word that choices use five times or more, it is counted how often it is on the style that fits. A cue
that is right in fewer than 15 % of its uses, or in more than 60 %, tells without the scene; and so does a word that
is found, among all that were tested, to go with the key (false discoveries held at 5 %). Write an admission that is
wrong, an order under pressure that is right. It is asked of stories in which something depends on what came before,
and of drills, of all of a pack together.
"""

from collections.abc import Iterator

from trainer.checks.measures.cues import cues_of
from trainer.checks.measures.gates import gate_named
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC418")
def cue_tells(context: RuleContext) -> Iterator[Finding]:
    """Report cues whose key rate is not within the gate, and words that are found to go with the key."""
    gate = gate_named("cues")
    measured = [story for story, _ in context.measured()]
    if "drills" in context.measures:
        measured += context.pack.drills
    for cue in cues_of(measured, context.pack.language):
        if cue.found or not gate.holds(cue.key_rate):
            message = f"The {cue.kind} {cue.cue!r} is on the style that fits in {cue.key_rate:.0%} of its {cue.n} uses."
            yield Finding(message, "Use it in choices of the other kind as well, or less; 15 to 60 %.")
