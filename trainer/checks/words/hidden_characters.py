"""A text with characters that cannot be seen.

Zero-width spaces and joiners, byte order marks, fillers and marks of the reading direction: they come along when
text is pasted from a web page or a word processor, break words that are searched for, and are left out wherever the
text is shown. Write the text again, or take them out in your editor. (A text that shows nothing at all is RC207, and
one that turns the reading direction RC108.)
"""

import unicodedata
from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.written_texts import written_texts
from trainer.packs.shown_text import clean


@rule("RC367")
def hidden_characters(context: RuleContext) -> Iterator[Finding]:
    """Report texts of which something is never shown, with the first such character."""
    for each in written_texts(context.pack):
        shown = clean(each.text)
        if shown != each.text and (hidden := _first_hidden(each.text, shown)):
            name = unicodedata.name(hidden, "a character without a name").capitalize()
            message = f"A text has a character that cannot be seen: U+{ord(hidden):04X} ({name})."
            yield Finding(
                message, "Take it out, or write the text again.", each.scenario, each.scene, each.key, each.choice
            )


def _first_hidden(text: str, shown: str) -> str:
    """The first character that is not shown; none if only kinds of spaces were made one."""
    place = 0
    for char in text:
        if shown[place : place + 1] == char or char.isspace():
            place += 1
        else:
            return char
    return ""
