"""Hands that were counted, where phones can't connect: a number for each choice, as a form and as an event."""

from collections.abc import Sequence

from trainer.actions.room.events import MOST_HANDS, Counted
from trainer.actions.room.views import Counting
from trainer.language.leading import about_hands, count_hands, hands_heading
from trainer.reports.page import element, escape, prose
from trainer.server.parts import form
from trainer.server.requests import number_in

_FIELD = "hands."


def hands_form(counted: Sequence[Counting], position: int) -> str:
    """A number for each choice. It is folded away until hands were counted."""
    rows = "".join(
        f'<div><label for="hands-{number}">{prose(each.text)}</label><input id="hands-{number}" type="number" min="0" '
        f'max="{MOST_HANDS}" inputmode="numeric" name="{_FIELD}{escape(each.id)}" value="{each.hands or ""}"></div>'
        for number, each in enumerate(counted, 1)
    )
    button = f"<button>{escape(count_hands())}</button>"
    opened = " open" if any(each.hands for each in counted) else ""
    return (
        f'<details id="hands"{opened}><summary>{escape(hands_heading())}</summary>'
        f"{element('p', about_hands())}{form('/lead/hands', position, rows + button, 'hands')}</details>"
    )


def hands_in(fields: dict[str, str], position: int) -> Counted:
    """The event that such a form asks for; a number that is none counts as none."""
    hands = {
        name.removeprefix(_FIELD)[:200]: min(MOST_HANDS, max(0, number_in(fields, name)))
        for name in fields
        if name.startswith(_FIELD)
    }
    return Counted(position, hands)
