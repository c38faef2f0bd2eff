"""The door, for whoever leads: where phones come in, and a lock."""

from trainer.actions.room.views import LeaderView
from trainer.language.translation import _
from trainer.reports.page import element, escape
from trainer.server.parts import form
from trainer.server.stage_page import Door


def door_panel(view: LeaderView, door: Door) -> str:
    """Address and code, and the lock."""
    phones = _("Phones: {address}, code {code}").format(address=door.address, code=door.code)
    said = _("The door is locked: who is in may come back, nobody else comes in.") if view.locked else ""
    pressed = _("Open the door") if view.locked else _("Lock the door")
    on = f'<input type="hidden" name="on" value="{int(not view.locked)}">'
    button = form("/lead/lock", view.stage.position, f'{on}<button id="lock">{escape(pressed)}</button>', "lock")
    return element("p", phones, "muted") + (element("p", said, "do") if said else "") + button
