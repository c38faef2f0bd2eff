"""The stage, large enough for the back row. It is never shown to a phone."""

from typing import NamedTuple

from trainer.actions.room.room import OVER, VOTING
from trainer.actions.room.rules import Rules
from trainer.actions.room.showing import Remote
from trainer.actions.room.views import StageView
from trainer.language.rooms import (
    goes_on_in_words,
    hands_in_words,
    look_back,
    named_on_stage,
    paused_in_words,
    people_in_words,
    phase_named,
    rules_in_words,
    told_on_stage,
    votes_in_words,
)
from trainer.language.translation import _
from trainer.reports.page import element, escape, prose
from trainer.server.differing import on_stage
from trainer.server.parts import asked, came_of_it, clock, ending, head, page, revealed, story, talk
from trainer.server.remote import remote


class Door(NamedTuple):
    """How phones come in: the address, the code, and both as a picture (SVG of our own).

    `others` are addresses of this computer that phones could be told instead.
    """

    address: str
    code: str
    qr: str
    others: tuple[str, ...] = ()


def stage_page(view: StageView, presses: Remote, door: Door, now: float | None = None) -> str:
    """The whole page; keys and a presenter remote go on from it."""
    return page(view.story, "stage", stage_main(view, presses, door, now), events="/stage/events")


def stage_main(view: StageView, presses: Remote, door: Door, now: float | None = None) -> str:
    """What is renewed. `now` is the time of the room, for a clock without script."""
    body = _calm(view) if view.hidden else _shown(view, door, now)
    return f'{body}<footer class="foot">{_small_door(view, door)}{remote(presses)}</footer>'


def _calm(view: StageView) -> str:
    """Nothing to read but what is played, while everybody looks at whoever speaks."""
    heading = f'<h1 tabindex="-1">{escape(view.story)}</h1>'
    return f'<div class="calm" data-position="{view.position}">{heading}{_picture(view)}</div>'


def _picture(view: StageView) -> str:
    if view.picture is None:
        return ""
    return f'<img src="/stage/picture/{escape(view.picture.scene)}" alt="{escape(view.picture.words)}">'


def _shown(view: StageView, door: Door, now: float | None) -> str:
    heading = view.story if view.phase == "discussion" else view.title or view.story
    lines = [head(view, heading, _phase(view)), clock(view, now), _picture(view)]
    if view.phase == "gathering":
        lines.append(_door(door))
    lines += [element("p", _told(view), "do"), came_of_it(view)]
    if view.revealed is not None:
        lines.append(on_stage(view) if view.differently or view.what_if else revealed(view.revealed))
    elif view.ending is not None:
        lines.append(ending(view.ending, view.text))
    elif view.phase == "talk":  # the story has been read, and all of what they talk of is to be in sight
        lines += [talk(view), _offers(view), story(view.text), asked(view)]
    else:
        lines += [story(view.text), asked(view), _offers(view)]
    if view.phase in VOTING:
        lines.append(element("p", _voted(view), "count"))
    elif view.phase == "gathering":
        lines.append(element("p", _rules(view.rules)))
        lines += [element("p", named_on_stage())] if view.rules.names else []
        lines.append(element("p", people_in_words(view.people), "count"))
    return "".join(lines)


def _rules(rules: Rules) -> str:
    return rules_in_words(rules.goes_on, rules.second_vote, rules.vote if rules.closes else 0)


def _phase(view: StageView) -> str:
    named = phase_named(view.phase)
    return look_back(named) if view.looking else named


def _voted(view: StageView) -> str:
    hands = [hands_in_words(view.hands)] if view.hands else []
    phones = [votes_in_words(view.voted, view.people)] if view.people or not hands else []
    return " · ".join((*phones, *hands))


def _told(view: StageView) -> str:
    if view.paused:
        return paused_in_words(voting=view.phase in VOTING)
    if view.looking and view.revealed is None:
        return _("This is what was asked.")
    if view.revealed is None:
        return told_on_stage(view.phase)
    return goes_on_in_words(view.rules.goes_on, view.revealed.carried)


def _offers(view: StageView) -> str:
    lines = "".join(f"<li><p>{prose(offer.text)}</p></li>" for offer in view.offers)
    return f'<ol class="offers">{lines}</ol>' if lines else ""


def _door(door: Door) -> str:
    address, code, word = element("strong", door.address), element("strong", door.code), escape(_("Code"))
    return f'<div class="door">{door.qr}<p>{address}<br>{word} {code}</p></div>'


def _small_door(view: StageView, door: Door) -> str:
    """For who comes late."""
    if view.phase in ("gathering", *OVER) and not view.hidden:
        return ""
    address, word = escape(door.address.removeprefix("http://").rstrip("/")), escape(_("Code"))
    return f"<p>{address} · {word} {escape(door.code)}</p>"
