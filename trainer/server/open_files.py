"""How many files this process may have open: each connection is one, and systems allow few unless they are asked."""

import sys
from contextlib import suppress

from trainer.language.translation import ngettext
from trainer.server.connections import MOST_CONNECTIONS, Visitors

WANTED = 8_192
KEPT_BACK = 128
"""Not for who comes in: the room's own files, and connections that are just let go of."""
ENOUGH = 2_000
"""Phones that fit where the system allows as many files as are wanted."""
A_PHONE = 2
"""Connections of one phone: what renews its page, and what it sends."""


def visitors_allowed() -> Visitors:
    """As many as the system lets come in, which is asked for more first. One address has at most three in four."""
    most = min(MOST_CONNECTIONS, max(KEPT_BACK, _files_allowed()) - KEPT_BACK)
    return Visitors(most, most * 3 // 4)


def fitting_in_words(visitors: Visitors) -> list[str]:
    """How many phones fit, where that are fewer than a room is made for."""
    count = visitors.most_of_one // A_PHONE
    if count >= ENOUGH:
        return []
    said = ngettext(
        "This computer lets a program open few files, so about {count} phone fits into this room.",
        "This computer lets a program open few files, so about {count} phones fit into this room.",
        count,
    )
    return [said.format(count=count)]


def _files_allowed() -> int:
    if sys.platform == "win32":  # what it allows is far more
        return WANTED
    import resource  # it is not there on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):  # some systems allow less than they say
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    return WANTED if soft == resource.RLIM_INFINITY else soft
