"""A placeholder that was left in.

TODO, TBD, FIXME, XXX, lorem ipsum, [name], <name>, a text of dots only, or what the blank template of `trainer new`
says ("Write here what happens"): something was to be written here.
"""

import re
from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.written_texts import written_texts

_LEFT_IN = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|[Ll]orem ipsum|Write here (?:who|what|a|an|warm))\b"
    r"|\[[a-z][a-z _-]{1,30}\](?!\()|<[a-z][a-z _-]{1,30}>"
    r"|^[^\S\n]*[.…]++[^\S\n]*$",
    re.MULTILINE,
)


@rule("RC364")
def placeholder(context: RuleContext) -> Iterator[Finding]:
    """Report texts of scenes, choices, outcomes and explanations with something left to write."""
    for each in written_texts(context.pack):
        if hit := _LEFT_IN.search(each.text):
            message = f"A placeholder was left in: {hit.group().strip()!r}."
            yield Finding(message, "Write what belongs there.", each.scenario, each.scene, each.key, each.choice)
