"""The door, for whoever leads: where phones come in, and a lock."""

from trainer.actions.room.views import LeaderView
from trainer.language.translation import _
from trainer.reports.page import element, escape
from trainer.server.addresses import LOOPBACK
from trainer.server.network_help import hotspot_in_words, reached_in_words
from trainer.server.parts import form
from trainer.server.stage_page import Door


def door_panel(view: LeaderView, door: Door) -> str:
    """Address and code, and the lock."""
    phones = _("Phones: {address}, code {code}").format(address=door.address, code=door.code)
    said = _("The door is locked: who is in may come back, nobody else comes in.") if view.locked else ""
    pressed = _("Open the door") if view.locked else _("Lock the door")
    on = f'<input type="hidden" name="on" value="{int(not view.locked)}">'
    button = form("/lead/lock", view.stage.position, f'{on}<button id="lock">{escape(pressed)}</button>', "lock")
    return element("p", phones, "muted") + (element("p", said, "do") if said else "") + button + _network(view, door)


def _network(view: LeaderView, door: Door) -> str:
    """Who can reach it, other addresses to pick from, and a hotspot."""
    told = "".join(element("p", each) for each in reached_in_words(door, alone=f"//{LOOPBACK}:" in door.address))
    instead = _("Tell phones {address} instead")
    picks = "".join(
        f'<button id="address-{number}" name="host" value="{escape(each)}">'
        f"{escape(instead.format(address=each))}</button>"
        for number, each in enumerate(door.others, 1)
    )
    picked = form("/lead/address", view.stage.position, picks, "addresses") if picks else ""
    first, *ways, last = hotspot_in_words()
    hotspot = (
        element("p", first) + "<ul>" + "".join(element("li", each) for each in ways) + "</ul>" + element("p", last)
    )
    opened = " open" if view.stage.phase == "gathering" and not view.stage.people else ""
    summary = element("summary", _("Can phones reach it?"))
    return f'<details id="network"{opened}>{summary}{told}{picked}{hotspot}</details>'
