"""The page of whoever leads, on a second screen or a phone: all that can be done, and what the room does not see."""

from trainer.actions.room.room import VOTING
from trainer.actions.room.splits import Revealed
from trainer.actions.room.views import LeaderView
from trainer.language.leading import hidden_meanwhile, paused_meanwhile, shown_meanwhile
from trainer.language.people import inquiry_in_words
from trainer.language.rooms import (
    names_in_words,
    people_in_words,
    phase_named,
    votes_in_words,
    waiting_in_words,
    who_waits,
)
from trainer.language.translation import _
from trainer.reports.page import element, escape, prose
from trainer.server.differing import to_pick
from trainer.server.door_panel import door_panel
from trainer.server.hands import hands_form
from trainer.server.parts import asked, clock, ending, form, head, page, revealed, story
from trainer.server.remote import remote
from trainer.server.stage_page import Door
from trainer.server.turning import switches


def leader_page(view: LeaderView, door: Door, now: float | None = None) -> str:
    """The whole page."""
    to_stage = escape(_("Open the stage for the projector"))
    top = f'<header class="top"><a href="/stage" target="_blank">{to_stage}</a></header>'
    return page(_("You lead: {story}").format(story=view.stage.story), "lead", leader_main(view, door, now),
                events="/lead/events", top=top)  # fmt: skip


def leader_main(view: LeaderView, door: Door, now: float | None = None) -> str:
    """What is renewed. `now` is the time of the room, for a clock without script."""
    stage = view.stage
    lines = [head(stage, stage.title or stage.story), remote(view.remote), clock(stage, now)]
    lines += [*_meanwhile(view), _counts(view)]
    lines.append(door_panel(view, door))
    if view.notes:
        heading = element("h2", _("Notes for you"))
        lines.append(f'<aside class="notes">{heading}{story(view.notes)}</aside>')
    if view.counted:
        lines.append(hands_form(view.counted, stage.position))
    if view.split:
        rows = "".join(f"<li>{count}: {prose(text)}</li>" for text, count in view.split)
        lines += [element("h2", _("The split, which the room does not see yet")), f"<ul>{rows}</ul>"]
    if stage.revealed is not None:
        if stage.rules.goes_on == "hand" or not stage.revealed.votes:
            lines.append(_by_hand(stage.revealed, stage.position))
        lines += [to_pick(view), revealed(stage.revealed), switches(view.switches, stage.position)]
    elif stage.ending is not None:
        lines.append(ending(stage.ending, stage.text))
    else:
        lines += [story(stage.text), asked(stage), _questions(view)]
    return "".join(lines)


def _meanwhile(view: LeaderView) -> list[str]:
    """What is shown now, where that is not where the room stands."""
    said = []
    if view.remote.hidden:
        said.append(hidden_meanwhile())
    elif view.shown.looking:
        said.append(shown_meanwhile(view.shown.title, phase_named(view.shown.phase)))
    if view.remote.paused:
        said.append(paused_meanwhile())
    return [element("p", each, "do") for each in said]


def _counts(view: LeaderView) -> str:
    people = element("p", people_in_words(view.stage.people))
    if view.stage.phase not in VOTING:
        return people + (element("p", names_in_words(view.names), "muted") if view.names else "")
    voted = element("p", votes_in_words(view.stage.voted, view.stage.people), "count")
    waiting = element("p", waiting_in_words(view.waiting))
    return people + voted + waiting + (element("p", who_waits(view.waits)) if view.waits else "")


def _questions(view: LeaderView) -> str:
    """What can be asked for the room before the vote."""
    if not view.questions:
        return ""
    buttons = "".join(
        f'<button id="ask-{number}" name="question" value="{escape(each.id)}">'
        f"{prose(inquiry_in_words(each.who, each.text))}</button>"
        for number, each in enumerate(view.questions, 1)
    )
    return element("h2", _("Ask for the room")) + form("/lead/ask", view.stage.position, buttons, "ballot")


def _by_hand(found: Revealed, position: int) -> str:
    buttons = "".join(
        f'<button id="decide-{number}" name="choice" value="{escape(part.id)}" '
        f'aria-pressed="{"true" if part.id == found.carried else "false"}">{prose(part.text)}</button>'
        for number, part in enumerate(found.parts, 1)
    )
    return element("h2", _("What does the story go on with?")) + form("/lead/decide", position, buttons, "ballot")
