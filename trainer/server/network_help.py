"""The network in plain words: who can reach the room, how to try it, and what to do where phones can't."""

import sys

from trainer.language.numbers import listed
from trainer.language.translation import _
from trainer.server.stage_page import Door


def reached_in_words(door: Door, *, alone: bool) -> list[str]:
    """Who can come in, and how to find out. `alone` says that this computer is in no private network."""
    if alone:
        said = [_("This computer is in no local network, so no phone can reach the room yet.")]
    else:
        said = [
            _("Phones have to be in the same network as this computer: the same Wi-Fi, not that for guests."),
            _(
                "Try it with one phone first: point its camera at the code. If no page opens within ten seconds, "
                "the network keeps its devices apart, or the firewall of this computer does."
            ),
        ]
    if door.others:
        others = listed(list(door.others))
        said.append(_("This computer has other addresses too: {others}.").format(others=others))
    return said


def hotspot_in_words(system: str = sys.platform) -> list[str]:
    """How to have a network of one's own; first how on this system."""
    ways = {
        "win32": _("Windows: Settings, Network & internet, Mobile hotspot, On."),
        "darwin": _("macOS: System Settings, General, Sharing, Internet Sharing, to devices using Wi-Fi."),
        "linux": _("Linux: Settings, Wi-Fi, the menu at the top, Turn On Wi-Fi Hotspot."),
    }
    own = [ways.pop(system)] if system in ways else []
    return [
        _("Where the network does not let them, open a hotspot on this computer and let the phones join it:"),
        *own,
        *ways.values(),
        _("The hotspot of a phone does as well: this computer and all phones join it. No internet is needed."),
    ]
