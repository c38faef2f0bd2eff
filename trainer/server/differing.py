"""Who sees a decision differently: the form of a phone, what whoever leads picks from, and what is on the stage."""

from trainer.actions.room.differently import Differing
from trainer.actions.room.events import MOST_WRITTEN
from trainer.actions.room.views import LeaderView, PhoneView, StageView
from trainer.language.rooms import called_in_words
from trainer.language.translation import _
from trainer.reports.page import element, escape
from trainer.server.parts import form
from trainer.server.turning import turned_on_stage


def differ_form(view: PhoneView) -> str:
    """Where somebody writes how they see it; it is open where they did."""
    position, heading = view.stage.position, escape(_("I see this differently"))
    field = f"differ-{position}"
    label, send = escape(_("How do you see it, and why?")), escape(_("Send it to whoever leads"))
    seen = _(
        "Whoever leads reads it first, without your name, and may show it to all. It is kept in the file of the room."
    )
    sent = element("p", _("That is kept. Send it again to change it, or empty to take it back."), "kept")
    body = (
        f'<label for="{field}">{label}</label><textarea id="{field}" name="text" rows="3" maxlength="{MOST_WRITTEN}">'
        f"{escape(view.differently)}</textarea><button>{send}</button>"
    )
    return (
        f'<details id="differ"{" open" if view.differently else ""}><summary>{heading}</summary>'
        f"{form('/differ', position, body)}{sent if view.differently else ''}{element('p', seen, 'muted')}</details>"
    )


def to_pick(view: LeaderView) -> str:
    """All that was written, and a press that shows it to the room or shows it no more."""
    if not view.differing:
        return ""
    rows = "".join(_row(each, view.stage.position) for each in view.differing)
    return element("h2", _("Seen differently")) + f'<ul class="differing">{rows}</ul>'


def _row(each: Differing, position: int) -> str:
    pressed = _("Show it no more") if each.on_stage else _("Show it on the stage")
    fields = {"number": 0 if each.on_stage else each.number, "mark": each.mark}
    hidden = "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in fields.items())
    button = form("/lead/pick", position, f'{hidden}<button id="pick-{each.number}">{escape(pressed)}</button>')
    return f"<li>{element('p', each.text)}{button}</li>"


def on_stage(view: StageView) -> str:
    """What was picked or turned, alone beside what was called for and why: the room talks of one thing."""
    found = view.revealed
    assert found is not None, "it is said of an answer that was shown"
    lines = [element("p", called_in_words(found.call), "call"), element("p", found.because)]
    if view.differently:
        said, heading = element("p", view.differently), element("h2", _("Somebody sees this differently"))
        lines.append(f'{heading}<blockquote class="differs">{said}</blockquote>')
    if view.what_if is not None:
        lines.append(turned_on_stage(view.what_if))
    return "".join(lines)
