"""What whoever leads presses, as forms: buttons, and the keys of a presenter remote by the script of the page.

Hiding and pausing say what is to be, and going on or back from where: a press that comes twice is done once.
"""

from trainer.actions.room.showing import Remote
from trainer.language.leading import giving_time, going_back, next_step
from trainer.language.translation import _
from trainer.reports.page import escape


def remote(now: Remote) -> str:
    """Back, on, hide and pause, as far as there is anything to do."""
    return f'<div class="remote">{_back(now)}{_more(now)}{_pause(now)}{_hide(now)}{_next(now)}</div>'


def _next(now: Remote) -> str:
    """On; while it is hidden or paused, that is what ends it, and so does the key that began it."""
    said = next_step(now.phase, hidden=now.hidden, looking=bool(now.seen), paused=now.paused)
    if now.hidden:
        return _press("hide", "next hide", now, said, "B →", on=0)
    if now.paused:
        return _press("pause", "next pause", now, said, "P →", on=0)
    return _press("next", "next", now, said, "→", seen=now.seen) if now.on else ""


def _back(now: Remote) -> str:
    if now.hidden or now.paused or not now.back:
        return ""
    return _press("back", "back", now, going_back(now.back), "←", seen=now.seen)


def _more(now: Remote) -> str:
    return _press("time", "more", now, giving_time(), "+") if now.pauses and not now.hidden else ""


def _hide(now: Remote) -> str:
    return "" if now.hidden else _press("hide", "hide", now, _("Hide"), "B", on=1)


def _pause(now: Remote) -> str:
    if now.hidden or now.paused or not now.pauses:
        return ""
    return _press("pause", "pause", now, _("Pause"), "P", on=1)


def _press(deed: str, kind: str, now: Remote, said: str, key: str, **fields: int) -> str:
    """One button. `kind` is what the script knows it by."""
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{value}">'
        for name, value in {"position": now.position, **fields}.items()
    )
    button = f'<button id="{kind.split()[0]}">{escape(said)} <kbd aria-hidden="true">{key}</kbd></button>'
    return f'<form method="post" action="/lead/{deed}" class="{kind}">{hidden}{button}</form>'
