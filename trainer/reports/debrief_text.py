"""The debrief as lines of text, each with the manner in which it is meant to be shown."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from trainer.language.calls import SIGNS, called, done
from trainer.language.debriefs import beside_in_words, right_calls, summary_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.moments import (
    answer_text,
    heading_of,
    meters_in_words,
    picked_in_words,
    verdict_of,
    why_in_words,
)
from trainer.language.translation import _
from trainer.scoring.debrief import Debrief, Moment
from trainer.scoring.fit import SCORED_CALLS

Manner = Literal["title", "heading", "plain", "muted", "directive", "inspiring", "passive"]


class Line(NamedTuple):
    """One line and its manner; an empty text is a blank line."""

    text: str = ""
    manner: Manner = "plain"


def debrief_lines(debrief: Debrief) -> list[Line]:
    """The whole debrief, top to bottom."""
    return [
        *_head(debrief), Line(),
        *(line for moment in debrief.moments for line in (*moment_lines(moment), Line())),
        *map(Line, beside_in_words(debrief)), Line(),
        Line(_("Next time"), "heading"), Line(intention_in_words(debrief.intention)),
    ]  # fmt: skip


def _head(debrief: Debrief) -> Iterator[Line]:
    yield Line(f"{debrief.title} · {debrief.ending_title}", "muted")
    yield Line(right_calls(debrief.fit), "title")
    if summary := summary_in_words(debrief):
        yield Line(summary, "muted")
    yield from _table(debrief)


def _table(debrief: Debrief) -> Iterator[Line]:
    """Calls down, styles across; columns are as wide as their heads."""
    labels = {call: f"{SIGNS[call]} {called(call)}" for call in SCORED_CALLS}
    heads = {"directive": done("directive"), "inspiring": done("inspiring"), "passive": _("neither")}
    first = max(map(len, labels.values()))
    yield Line()
    yield Line(" " * first + "".join(f"  {head}" for head in heads.values()), "muted")
    for call, label in labels.items():
        counts = "".join(f"  {debrief.table[call][style]:>{len(head)}}" for style, head in heads.items())
        yield Line(f"{label:{first}}{counts}", "directive" if call == "directive" else "inspiring")


def moment_lines(moment: Moment) -> list[Line]:
    """One decision: what it called for, what was chosen, why, and what would have turned it."""
    lines = [Line(heading_of(moment), "heading"), Line(answer_text(moment))]
    if moment.answer.outcome:
        lines.append(Line(moment.answer.outcome, "muted"))
    lines.append(verdict_line(moment))
    lines += [Line(text) for text in why_in_words(moment)]
    if picked := picked_in_words(moment):
        lines.append(Line(picked))
    changed = meters_in_words(moment.meters)
    if changed:
        lines.append(Line(changed, "muted"))
    return lines


def verdict_line(moment: Moment) -> Line:
    """Call, style chosen, execution and slip in one line."""
    manner: Manner = "plain"
    if moment.call == "directive" or moment.call == "inspiring":
        manner = moment.call
    return Line(verdict_of(moment), manner)
