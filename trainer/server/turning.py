"""The switches of what-if on the page of whoever leads, and what they come to on the stage."""

from trainer.actions.room.what_if import Switch, WhatIf
from trainer.language.factors import factor_label, level_in_words
from trainer.language.translation import _
from trainer.language.what_if import what_if_in_words, would_call_for
from trainer.reports.page import element, escape
from trainer.server.parts import form


def switches(found: tuple[Switch, ...], position: int) -> str:
    """A row of buttons for each factor; the room sees what was turned, and what it comes to."""
    if not found:
        return ""
    heading = escape(_("What if? Turn what decided this, for the room to see"))
    rows = "".join(_row(each, position) for each in found)
    if any(each.now != each.was for each in found):
        as_it_was = escape(_("As it was"))
        rows += form("/lead/turn", position, f'<button id="turn-back">{as_it_was}</button>', "turn")
    return f'<details id="what-if"><summary>{heading}</summary>{rows}</details>'


def _row(switch: Switch, position: int) -> str:
    label = f"turn-{switch.factor}"
    buttons = "".join(
        f'<button id="{label}-{level}" name="level" value="{level}" '
        f'aria-pressed="{"true" if level == switch.now else "false"}">{escape(_word(switch, level))}</button>'
        for level in range(len(switch.words))
    )
    hidden = f'<input type="hidden" name="factor" value="{switch.factor}">'
    named = f'<strong id="{label}">{escape(factor_label(switch.factor))}</strong>'
    row = form("/lead/turn", position, hidden + buttons, "turn")
    return f'<div role="group" aria-labelledby="{label}">{named}{row}</div>'


def _word(switch: Switch, level: int) -> str:
    word = level_in_words(switch.factor, switch.words[level])
    return _("{word} (as it is)").format(word=word) if level == switch.was else word


def turned_on_stage(found: WhatIf) -> str:
    """What was turned, what the moment would call for, and why."""
    asked = element("h2", what_if_in_words(found.turned))
    return f"{asked}{element('p', would_call_for(found.call, found.was), 'call')}{element('p', found.why)}"
