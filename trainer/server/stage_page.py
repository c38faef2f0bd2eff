"""The stage, large enough for the back row, and the page of whoever leads. Neither is shown to a phone."""

from typing import NamedTuple

from trainer.actions.room.room import VOTING
from trainer.actions.room.views import LeaderView, Revealed, StageView
from trainer.language.rooms import (
    goes_on_in_words,
    going_on,
    people_in_words,
    rules_in_words,
    told_on_stage,
    votes_in_words,
    waiting_in_words,
)
from trainer.language.translation import _
from trainer.reports.page import element, escape, prose
from trainer.server.parts import came_of_it, ending, form, head, page, revealed, story, talk


class Door(NamedTuple):
    """How phones come in: the address, the code, and both as a picture (SVG of our own)."""

    address: str
    code: str
    qr: str


def stage_page(view: StageView, door: Door) -> str:
    """The whole page; keys and a presenter remote go on from it."""
    return page(view.story, "stage", stage_main(view, door), events="/stage/events")


def stage_main(view: StageView, door: Door) -> str:
    """What is renewed."""
    lines = [head(view, view.title or view.story)]
    if view.phase == "gathering":
        lines.append(_door(door))
    lines += [element("p", _told(view), "do"), came_of_it(view)]
    if view.revealed is not None:
        lines.append(revealed(view.revealed))
    elif view.ending is not None:
        lines.append(ending(view.ending, view.text))
    elif view.phase == "talk":  # the story has been read, and all of what they talk of is to be in sight
        lines += [talk(view), _offers(view), story(view.text)]
    else:
        lines += [story(view.text), _offers(view)]
    if view.phase in VOTING:
        lines.append(element("p", votes_in_words(view.voted, view.people), "count"))
    elif view.phase == "gathering":
        lines.append(element("p", rules_in_words(view.rules.goes_on, view.rules.second_vote)))
        lines.append(element("p", people_in_words(view.people), "count"))
    lines.append(_go_on(view))
    return "".join(lines)


def _told(view: StageView) -> str:
    if view.revealed is None:
        return told_on_stage(view.phase)
    return goes_on_in_words(view.rules.goes_on, view.revealed.carried)


def leader_page(view: LeaderView, door: Door) -> str:
    """The whole page."""
    to_stage = escape(_("Open the stage for the projector"))
    top = f'<header class="top"><a href="/stage" target="_blank">{to_stage}</a></header>'
    return page(_("You lead: {story}").format(story=view.stage.story), "lead", leader_main(view, door),
                events="/lead/events", top=top)  # fmt: skip


def leader_main(view: LeaderView, door: Door) -> str:
    """What is renewed."""
    stage = view.stage
    lines = [head(stage, stage.title or stage.story), _go_on(stage), element("p", people_in_words(stage.people))]
    if stage.phase == "gathering":
        lines.append(element("p", _("Phones: {address}, code {code}").format(address=door.address, code=door.code)))
    if stage.phase in VOTING:
        lines.append(element("p", votes_in_words(stage.voted, stage.people), "count"))
        lines.append(element("p", waiting_in_words(view.waiting)))
    if view.split:
        rows = "".join(f"<li>{count}: {prose(text)}</li>" for text, count in view.split)
        lines += [element("h2", _("The split, which the room does not see yet")), f"<ul>{rows}</ul>"]
    if stage.revealed is not None:
        lines.append(revealed(stage.revealed))
        if stage.rules.goes_on == "hand" or not stage.revealed.votes:
            lines.append(_by_hand(stage.revealed, stage.position))
    if stage.ending is not None:
        lines.append(ending(stage.ending, stage.text))
    elif stage.revealed is None:
        lines.append(story(stage.text))
    return "".join(lines)


def _by_hand(found: Revealed, position: int) -> str:
    buttons = "".join(
        f'<button id="decide-{number}" name="choice" value="{escape(part.id)}" '
        f'aria-pressed="{"true" if part.id == found.carried else "false"}">{prose(part.text)}</button>'
        for number, part in enumerate(found.parts, 1)
    )
    return element("h2", _("What does the story go on with?")) + form("/lead/decide", position, buttons, "ballot")


def _go_on(view: StageView) -> str:
    said = going_on(view.phase)
    if not said or (view.revealed is not None and view.revealed.carried is None):
        return ""
    return form("/lead/next", view.position, f'<button id="next">{escape(said)}</button>', "next")


def _offers(view: StageView) -> str:
    lines = "".join(f"<li><p>{prose(offer.text)}</p></li>" for offer in view.offers)
    return f'<ol class="offers">{lines}</ol>' if lines else ""


def _door(door: Door) -> str:
    address, code, word = element("strong", door.address), element("strong", door.code), escape(_("Code"))
    return f'<div class="door">{door.qr}<p>{address}<br>{word} {code}</p></div>'
