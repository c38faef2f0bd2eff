"""What a phone keeps at the end: on its page, and as a page of its own to save."""

from trainer.actions.room.own_end import OwnDecision, OwnEnd, OwnVote
from trainer.language.calls import ending_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.room_ends import MOST_INTENTION, marks_of_vote, not_voted, own_calls, talk_did
from trainer.language.rooms import called_in_words
from trainer.language.translation import _
from trainer.reports.page import element, escape, page_of, prose

_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1a1a1a; --soft: #4a4a48; --line: #85827a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #ecebe7; --soft: #b9b7b0; --line: #8a8d92; }
}
body { background: var(--paper); color: var(--ink); }
h2 { border-color: var(--line); } .muted { color: var(--soft); }
.intention { border: 2px solid var(--line); border-radius: 0.6em; padding: 0.8em 1em; font-size: 1.15em; }
"""


def own_decisions(own: OwnEnd) -> str:
    """What one voted, decision by decision, on the page of the phone."""
    told = "".join(f"<li>{element('strong', each.title)}{_decision(each)}</li>" for each in own.decisions)
    heading, calls = _("Decision by decision"), own_calls(own.alone, own.after)
    return f"{element('h2', heading)}{element('p', calls)}<ol>{told}</ol>"


def to_keep(own: OwnEnd) -> str:
    """The form in which an intention is written, and all of it saved; what is written goes into that page alone."""
    label, save = escape(_("One thing to do next time, in your own words")), escape(_("Save this as a page"))
    heading = element("h2", _("What you take along"))
    private = _("Nobody else sees it, and the room keeps nothing of it: it stands in the page that you save.")
    return (
        f'{heading}<form method="post" action="/keep" data-plain>'
        f'<label for="intention">{label}</label><textarea id="intention" name="intention" rows="3" '
        f'maxlength="{MOST_INTENTION}">{escape(intention_in_words(own.intention))}</textarea>'
        f"<button>{save}</button></form>{element('p', private, 'muted')}"
    )


def kept_page(own: OwnEnd, intention: str) -> str:
    """The page that is saved: it needs nothing else, and no script."""
    lines = [element("h1", own.story), element("p", own_calls(own.alone, own.after))]
    if intention:
        lines.append(element("h2", _("What you take along")))
        lines.append(element("p", intention, "intention"))
    for number, each in enumerate(own.decisions, 1):
        lines.append(element("h2", f"{number}. {each.title}"))
        lines += [f"<p>{prose(each.text)}</p>", _decision(each)]
    lines.append(element("h2", own.title or _("The end")))
    lines += [element("p", ending_in_words(own.ending))] if own.ending else []
    lines.append(f"<p>{prose(own.text)}</p>")
    lines.append(element("p", _("From a room of Right Call. Your votes are in it, and nobody's name."), "muted"))
    return page_of(own.story, lines, _STYLE)


def _decision(told: OwnDecision) -> str:
    lines = [f"<p>{escape(called_in_words(told.call))} {prose(told.because)}</p>"]
    lines += _own_votes(told)
    if told.differently:
        said = element("span", _("You see this differently:"))
        lines.append(f"<p>{said} {escape(told.differently)}</p>")
    if told.better:
        would = escape(_("What would have done it:"))
        lines.append(f"<p>{would} {prose(told.better)}</p>")
    return "".join(lines)


def _own_votes(told: OwnDecision) -> list[str]:
    if told.final is None or told.first is None:
        return [element("p", not_voted()), _line(_("The room:"), told.room)]
    lines = [_line(_("You:"), told.final)]
    if told.first != told.final:
        lines.insert(0, _line(_("At first:"), told.first))
    if said := talk_did(told.moved):
        lines.append(element("p", said))
    if told.room != told.final:
        lines.append(_line(_("The room:"), told.room))
    return lines


def _line(whose: str, vote: OwnVote) -> str:
    marks = element("span", marks_of_vote(vote.style, vote.verdict), "muted")
    return f"<p>{escape(whose)} {prose(vote.text)} {marks}</p>"
