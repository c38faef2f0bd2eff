"""The debrief as lines of text, each with the manner in which it is meant to be shown."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from trainer.language.calls import SIGNS, called, heads_of_table
from trainer.language.debriefs import beside_in_words, summary_in_words
from trainer.language.decisions import (
    answer_text,
    heading_of,
    meters_in_words,
    picked_in_words,
    verdict_of,
    why_in_words,
)
from trainer.language.happened import what_happened_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.own_lines import line_in_words, own_line_in_words
from trainer.language.people import (
    other_case_in_words,
    question_in_words,
    thread_in_words,
    voice_in_words,
)
from trainer.language.translation import _
from trainer.language.turning_points import how_likely, turned_in_words
from trainer.language.verdicts import better_heading, better_outcome, right_calls, tally_in_words
from trainer.packs.markup import plain_text
from trainer.scoring.debrief import Debrief, ExplainedDecision
from trainer.scoring.fit import SCORED_CALLS
from trainer.scoring.turning_point import TurningPoint

Manner = Literal["title", "heading", "plain", "muted", "directive", "inspiring", "passive"]


class Line(NamedTuple):
    """One line and its manner; an empty text is a blank line."""

    text: str = ""
    manner: Manner = "plain"


def debrief_lines(debrief: Debrief, turning: Sequence[TurningPoint] = ()) -> list[Line]:
    """The whole debrief, top to bottom."""
    return [
        *_head(debrief), Line(),
        *_turning(debrief, turning),
        *(
            line
            for decision in debrief.decisions
            for line in (*decision_lines(decision), *_threads(debrief, decision.number), Line())
        ),
        *_ending(debrief),
        *map(Line, beside_in_words(debrief)), Line(),
        Line(_("Next time"), "heading"), Line(intention_in_words(debrief.intention)),
    ]  # fmt: skip


def _head(debrief: Debrief) -> Iterator[Line]:
    yield Line(" · ".join(filter(None, (debrief.title, debrief.ending_title))), "muted")
    if not debrief.drill:  # it tells no story
        yield Line(what_happened_in_words(debrief), "heading")
    yield Line(right_calls(debrief.tally), "title")
    if debrief.tally.of:
        yield Line(tally_in_words(debrief.tally))
    if summary := summary_in_words(debrief):
        yield Line(summary, "muted")
    yield from _table(debrief)


def _turning(debrief: Debrief, points: Sequence[TurningPoint]) -> Iterator[Line]:
    """What turned it, each with what was said; the line that would have done it stands with its decision."""
    if points:
        yield Line(_("What turned it"), "heading")
        yield Line(how_likely(), "muted")
        for point in points:
            decision = debrief.decisions[point.number - 1]
            yield Line(
                _("{heading}: {answer}").format(heading=heading_of(decision), answer=plain_text(answer_text(decision)))
            )
            yield Line(turned_in_words(point, debrief))
        yield Line()


def _table(debrief: Debrief) -> Iterator[Line]:
    """Calls down, styles across; columns are as wide as their heads."""
    labels = {call: f"{SIGNS[call]} {called(call)}" for call in SCORED_CALLS}
    heads = heads_of_table()
    first = max(map(len, labels.values()))
    yield Line()
    yield Line(" " * first + "".join(f"  {head}" for head in heads.values()), "muted")
    for call, label in labels.items():
        counts = "".join(f"  {debrief.table[call][style]:>{len(head)}}" for style, head in heads.items())
        yield Line(f"{label:{first}}{counts}", "directive" if call == "directive" else "inspiring")


def _threads(debrief: Debrief, number: int) -> Iterator[Line]:
    """What came of earlier decisions there."""
    for thread in debrief.threads_to(number):
        yield Line(thread_in_words(thread), "muted")


def _ending(debrief: Debrief) -> Iterator[Line]:
    """What people would say, and what came of earlier decisions in the ending."""
    said = [Line(voice_in_words(who, words)) for who, words in debrief.voices] + list(_threads(debrief, 0))
    if said:
        yield Line(debrief.ending_title, "heading")
        yield from said
        yield Line()


def decision_lines(decision: ExplainedDecision) -> list[Line]:
    """One decision: what it called for, what was chosen, why, and what would have turned it."""
    lines = [Line(heading_of(decision), "heading")]
    for each in decision.heard:
        lines.append(Line(f"{question_in_words(each.who, each.text)} {plain_text(each.answer)}", "muted"))
    lines.append(Line(plain_text(answer_text(decision))))
    if decision.answer.outcome:
        lines.append(Line(plain_text(decision.answer.outcome), "muted"))
    lines += [verdict_line(decision), *own_lines(decision), *better_lines(decision)]
    lines += [Line(plain_text(text)) for text in why_in_words(decision)]
    lines += [Line(other_case_in_words(other)) for other in decision.other_cases]
    if picked := picked_in_words(decision):
        lines.append(Line(picked))
    changed = meters_in_words(decision.meters)
    if changed:
        lines.append(Line(changed, "muted"))
    return lines


def own_lines(decision: ExplainedDecision) -> list[Line]:
    """What one would have said, with what it has and lacks; empty where nothing was written."""
    own = decision.scored.move.own
    if own is None:
        return []
    lines = [Line(_("What you would have said: {line}").format(line=line_in_words(own)))]
    return [*lines, Line(looked, "muted")] if (looked := own_line_in_words(decision)) else lines


def better_lines(decision: ExplainedDecision) -> list[Line]:
    """The line that would have done it, with its outcome there; empty where there is none, or no need of it."""
    better = decision.better
    if better is None:
        return []
    lines = [Line(_("{heading}: {line}").format(heading=better_heading(better), line=plain_text(better.answer.text)))]
    return [*lines, Line(plain_text(outcome), "muted")] if (outcome := better_outcome(better)) else lines


def verdict_line(decision: ExplainedDecision) -> Line:
    """Call, style chosen, execution, slip and what it comes to, in one line."""
    manner: Manner = "plain"
    if decision.scored.call == "directive" or decision.scored.call == "inspiring":
        manner = decision.scored.call
    return Line(verdict_of(decision), manner)
