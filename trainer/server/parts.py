"""Parts of pages that phones, the stage and whoever leads have in common: made of views, and of nothing else."""

from collections.abc import Iterator

from trainer.actions.room.end import Contested, RoomEnd
from trainer.actions.room.splits import Part, Revealed, Told
from trainer.actions.room.views import Ending, StageView
from trainer.language.calls import SIGNS, did_in_words, ending_in_words
from trainer.language.people import inquiry_in_words, voice_in_words
from trainer.language.room_ends import nothing_to_discuss, seen_differently, split_most, talk_led_away, talk_led_towards
from trainer.language.rooms import (
    by_lot_in_words,
    called_in_words,
    clock_in_words,
    hands_among,
    moved_in_words,
    nobody_voted,
    phase_named,
    sure_counts,
    talk_of_in_words,
    time_left,
    votes_of_choice,
)
from trainer.language.translation import _, language_code
from trainer.language.verdicts import verdict_signed
from trainer.reports.page import element, escape, prose


def page(title: str, kind: str, body: str, *, events: str = "", top: str = "") -> str:
    """A whole page; what stands in `main` is renewed by `events`, an address, where the page may run its script."""
    width = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    styled = '<link rel="stylesheet" href="/room.css"><script src="/room.js" defer></script>'
    lost = escape(_("The connection is gone. It comes back by itself; what you voted is kept."))
    closed = escape(_("The room was closed. What you voted is kept; if it goes on, so does this page."))
    elsewhere = escape(_("You have this page open too often, so here it stands still. Load it again to go on here."))
    says = f'data-lost="{lost}" data-closed="{closed}" data-elsewhere="{elsewhere}"'
    renewed = f' data-events="{escape(events)}" {says}' if events else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language_code())}"><head><meta charset="utf-8">{width}'
        f'<title>{escape(title)}</title>{styled}</head>\n<body class="{kind}">{top}<main{renewed}>{body}</main>'
        f'<p id="said" role="status"></p></body></html>\n'
    )


def head(view: StageView, heading: str, phase: str = "") -> str:
    """Where the room stands, as the first lines of what is renewed; `phase` is how that is named if not as usual."""
    named = escape(phase or phase_named(view.phase))
    return f'<p class="phase" data-position="{view.position}">{named}</p><h1 tabindex="-1">{escape(heading)}</h1>'


def clock(view: StageView, now: float | None) -> str:
    """The time that is left at `now`, by the room's own time; without it, as it was set, for what is renewed by script.

    The script knows the time of the room by what renews the page, so a phone's own clock may be wrong.
    """
    found = view.clock
    if found is None:
        return ""
    left = found.left if now is None else found.left_at(now)
    label, up = time_left()
    ends = f' data-ends="{found.ends:.2f}" data-up="{escape(up)}"' if found.runs else ""
    shown = clock_in_words(left) if left > 0 else up
    return f'<p class="clock">{escape(label)} <strong role="timer"{ends}>{escape(shown)}</strong></p>'


def form(action: str, position: int, buttons: str, kind: str = "") -> str:
    """A form that says at which position it was filled in."""
    hidden = f'<input type="hidden" name="position" value="{position}">'
    return f'<form method="post" action="{action}" class="{kind}">{hidden}{buttons}</form>'


def story(text: str) -> str:
    """A text of the pack."""
    return f'<div class="story"><p>{prose(text)}</p></div>'


def asked(view: StageView) -> str:
    """What was asked in this scene, and the answers."""
    return "".join(story(f"{inquiry_in_words(each.who, each.text)}\n\n{each.answer}") for each in view.asked)


def came_of_it(view: StageView) -> str:
    """What came of the decision before, where something is told of it."""
    return element("p", _("What came of it"), "muted") + story(view.came_of_it) if view.came_of_it else ""


def talk(view: StageView) -> str:
    """What to talk of."""
    asked = "".join(element("li", each) for each in talk_of_in_words(view.talk_of))
    return element("p", _("Look at this first:")) + f"<ul>{asked}</ul>" if asked else ""


def revealed(found: Revealed, own: str | None = None) -> str:
    """Where the room split, then call and why."""
    parts = "".join(_part(each, found, own) for each in found.parts)
    counted = " ".join(_counted(found))
    lines = [f'<ol class="parts">{parts}</ol>', element("p", counted) if counted else ""]
    lines.append(f'<p class="call">{escape(called_in_words(found.call))}</p>')
    if found.because:
        lines.append(f"<p>{prose(found.because)}</p>")
    return "".join(lines)


def _counted(found: Revealed) -> Iterator[str]:
    if not found.votes:
        yield nobody_voted()
    elif found.second_vote and (found.moved or not found.hands):
        yield moved_in_words(found.moved, found.towards, found.away)
    if found.hands:
        yield hands_among(found.hands)
    if found.sure is not None:
        yield sure_counts(*found.sure)
    if found.by_lot:
        yield by_lot_in_words()


def _part(part: Part, found: Revealed, own: str | None) -> str:
    votes = votes_of_choice(part.first, part.final)
    meter = f'<meter min="0" max="{max(1, found.votes)}" value="{part.final}" aria-label="{escape(votes)}"></meter>'
    marks = [f"{SIGNS[part.style]} {did_in_words(part.style)}", verdict_signed(part.verdict)]
    if part.id == found.carried:
        marks.append(_("the story goes on with this"))
    if part.id == own:
        marks.append(_("your vote"))
    kind = "carried" if part.id == found.carried else ""
    said = escape(" · ".join(marks))
    return (
        f'<li class="{kind} {part.style}"><p>{prose(part.text)}</p>{meter} <span class="votes">{escape(votes)}</span>'
        f'<p class="marks">{said}</p></li>'
    )


def ending(found: Ending, text: str) -> str:
    """How the story ended, who says what of it, and each decision in short; or what is said of the whole."""
    if found.end is not None:
        return end(found.end)
    kind = element("p", ending_in_words(found.kind), "marks") if found.kind else ""
    voices = "".join(element("li", voice_in_words(who, said)) for who, said in found.voices)
    spoken = f'<ul class="voices">{voices}</ul>' if voices else ""
    told = "".join(_told(each) for each in found.told)
    heading = element("h2", _("Decision by decision"))
    return f"{kind}{story(text)}{spoken}" + (f"{heading}<ol>{told}</ol>" if told else "")


def end(found: RoomEnd) -> str:
    """What is said of the whole: three moments with a question each, where the room split, and what talk did."""
    cards = "".join(
        f"<li>{element('h2', each.title)}{element('p', each.why)}{element('p', each.question, 'question')}</li>"
        for each in found.discuss
    )
    said = ((split_most, found.split), (talk_led_towards, found.towards), (talk_led_away, found.away))
    lines = "".join(element("li", words(*place)) for words, place in said if place is not None)
    lines += "".join(_contested(each) for each in found.contested)
    discuss = f'<ol class="talk">{cards}</ol>' if cards else element("p", nothing_to_discuss())
    return discuss + (f'<ul class="whole">{lines}</ul>' if lines else "")


def _contested(found: Contested) -> str:
    shown = "".join(f"<blockquote>{element('p', text)}</blockquote>" for text in found.shown)
    return f"<li>{escape(seen_differently(found.title, found.people))}{shown}</li>"


def _told(told: Told) -> str:
    lines = [element("strong", told.title), escape(called_in_words(told.call))]
    chosen = next((each for each in told.revealed.parts if each.id == told.revealed.carried), None)
    if chosen is not None:
        whose = escape(_("The room:"))
        lines.append(f"{whose} {prose(chosen.text)} {escape(verdict_signed(chosen.verdict))}")
    return f"<li>{'<br>'.join(lines)}</li>"
