"""A debrief as one page of HTML that needs nothing else: for printing, sending, and for the PDF.

Plain tags only, so that a browser and Qt's printing read it alike. It is read in black and white too: styles
have their sign and word, never only a colour. Every text of a pack or a person is escaped.
"""

from collections.abc import Iterator, Sequence

from trainer.language.calls import SIGNS, called, done, executed
from trainer.language.debriefs import beside_in_words, played_in_words, summary_in_words
from trainer.language.decisions import (
    answer_text,
    heading_of,
    meters_in_words,
    picked_in_words,
    seconds_in_short,
    what_was_done,
)
from trainer.language.factors import factor_label, level_in_words
from trainer.language.happened import what_happened_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.numbers import signed
from trainer.language.own_lines import line_in_words, own_line_in_words
from trainer.language.people import (
    other_case_in_words,
    question_in_words,
    thread_in_words,
    voice_in_words,
)
from trainer.language.readings import disputed_in_words, flips_in_words, gate_in_words
from trainer.language.slips import slip_named
from trainer.language.translation import N_, _
from trainer.language.turning_points import how_likely, not_known, turned_in_words
from trainer.language.verdicts import (
    better_heading,
    better_outcome,
    right_calls,
    tally_in_words,
    verdict_signed,
)
from trainer.reports.page import PictureInPage, element, escape, page_of, picture, prose, table
from trainer.scoring.debrief import Debrief, ExplainedChoice, ExplainedDecision
from trainer.scoring.fit import SCORED_CALLS, STYLES
from trainer.scoring.turning_point import Turned

_NOTES = {"review": N_("Your own look"), "differently": N_("You see this differently")}

Said = Sequence[tuple[int, str, str]]
"""Notes of the learner: number of the move (0 for all of it), kind, text."""


def debrief_html(debrief: Debrief, notes: Said = (), turning: Turned = (), ending: PictureInPage | None = None) -> str:
    """The whole page; `ending` is the picture it ended with."""
    body = [
        *([picture(ending)] if ending is not None else []),
        *_head(debrief),
        *_turning(debrief, turning),
        *_notes(notes, 0),
        *(
            line
            for decision in debrief.decisions
            for line in (*_decision(decision, notes), *_threads(debrief, decision.number))
        ),
        *_ending(debrief),
        element("h2", _("Beside the calls")),
        *(f"<p>{escape(line)}</p>" for line in beside_in_words(debrief)),
        element("h2", _("Next time")),
        f"<p><em>{escape(_intention(debrief, notes))}</em></p>",
    ]
    return page_of(_("Debrief: {title}").format(title=debrief.title), body)


def _intention(debrief: Debrief, notes: Said) -> str:
    own = next((text for _at, kind, text in notes if kind == "intention"), None)
    return intention_in_words(debrief.intention) if own is None else own


def _head(debrief: Debrief) -> Iterator[str]:
    yield f'<p class="muted">{escape(played_in_words(debrief))}</p>'
    if debrief.drill:  # it tells no story
        yield element("h1", right_calls(debrief.tally))
    else:
        yield element("h1", what_happened_in_words(debrief))
        yield "<p>" + element("strong", right_calls(debrief.tally)) + "</p>"
    if debrief.tally.of:
        yield element("p", tally_in_words(debrief.tally))
    if summary := summary_in_words(debrief):
        yield f"<p>{escape(summary)}</p>"
    if meters := meters_in_words(debrief.meters, " · "):
        yield f"<p>{escape(meters)}</p>"
    yield from table(
        (f"{SIGNS[style]} {done(style)}" for style in STYLES),
        ((f"{SIGNS[call]} {called(call)}", (debrief.table[call][style] for style in STYLES)) for call in SCORED_CALLS),
        _("What was called for, and what you did"),
    )


def _turning(debrief: Debrief, points: Turned) -> Iterator[str]:
    """What turned it, each with the line that would have done it; that it is not known, where it is not."""
    if points is None:
        yield element("h2", _("What turned it"))
        yield element("p", not_known(), "muted")
        return
    if points:
        yield element("h2", _("What turned it"))
        yield element("p", how_likely(), "muted")
    for point in points:
        decision = debrief.decisions[point.number - 1]
        yield "<p>" + element("strong", heading_of(decision)) + "</p>"
        yield element("p", turned_in_words(point, debrief))
        yield f"<blockquote><p>{prose(answer_text(decision))}</p></blockquote>"
        if decision.better is not None:
            yield "<p>" + element("strong", better_heading(decision.better)) + "</p>"
            yield f"<blockquote><p>{prose(decision.better.answer.text)}</p></blockquote>"


def _notes(notes: Said, number: int) -> Iterator[str]:
    for at, kind, text in notes:
        if at == number and kind in _NOTES:
            yield f"<p><strong>{escape(_(_NOTES[kind]))}:</strong> {escape(text)}</p>"


def _decision(decision: ExplainedDecision, notes: Said) -> Iterator[str]:
    yield f"<h2>{decision.number}. {escape(decision.title)}</h2>"
    yield prose(decision.text)
    for each in decision.heard:
        yield f'<p class="muted">{escape(question_in_words(each.who, each.text))} {prose(each.answer)}</p>'
    yield _verdict(decision)
    yield f"<blockquote><p>{prose(answer_text(decision))}</p><p>{prose(decision.answer.outcome)}</p></blockquote>"
    if meters := meters_in_words(decision.meters, " · "):
        yield f'<p class="muted">{escape(meters)}</p>'
    yield from _own(decision)
    yield from _better(decision)
    yield from _why(decision)
    yield from _notes(notes, decision.number)
    if decision.others:
        others = "".join(
            f"<li>{SIGNS[other.style]} {prose(other.text)}{_executed(other)}<br>{prose(other.outcome)}</li>"
            for other in decision.others
        )
        yield "<p>" + element("strong", _("What else was on offer")) + f"</p><ul>{others}</ul>"


def _threads(debrief: Debrief, number: int) -> Iterator[str]:
    """What came of earlier decisions there."""
    for thread in debrief.threads_to(number):
        yield f'<p class="muted">{escape(thread_in_words(thread))}</p>'


def _ending(debrief: Debrief) -> Iterator[str]:
    """What people would say, and what came of earlier decisions in the ending."""
    said = [f"<p>{escape(voice_in_words(who, words))}</p>" for who, words in debrief.voices]
    said += _threads(debrief, 0)
    if said:
        yield element("h2", debrief.ending_title)
        yield from said


def _verdict(decision: ExplainedDecision) -> str:
    """What it comes to and the call, strong, then what was done and how long it took."""
    said = (
        _("{call} (the call has changed); {done}. {seconds}.") if decision.turn else _("{call}; {done}. {seconds}.")
    )  # fmt: skip
    verdict = decision.scored.verdict
    headed = "" if verdict is None else f"<p>{element('strong', verdict_signed(verdict, large=True))}</p>\n"
    sign = SIGNS.get(str(decision.scored.call), "")
    return "{}<p>{}</p>".format(
        headed,
        escape(said).format(
            call=f"<strong>{sign} {escape(called(decision.scored.call))}</strong>",
            done=f"{SIGNS[decision.answer.style]} {escape(what_was_done(decision))}",
            seconds=escape(seconds_in_short(decision.scored.move.seconds)),
        ),
    )


def _own(decision: ExplainedDecision) -> Iterator[str]:
    """What one would have said, with what it has and lacks."""
    own = decision.scored.move.own
    if own is None:
        return
    looked = own_line_in_words(decision)
    yield "<p>" + element("strong", _("What you would have said")) + "</p>"
    yield f"<blockquote><p>{escape(line_in_words(own))}</p></blockquote>"
    if looked:
        yield f"<p>{escape(looked)}</p>"


def _better(decision: ExplainedDecision) -> Iterator[str]:
    """The line that would have done it, with its outcome there."""
    if decision.better is None:
        return
    line, outcome = decision.better.answer.text, better_outcome(decision.better)
    told = f"\n<p>{prose(outcome)}</p>" if outcome else ""
    yield "<p>" + element("strong", better_heading(decision.better)) + "</p>"
    yield f"<blockquote><p>{prose(line)}</p>{told}</blockquote>"


def _why(decision: ExplainedDecision) -> Iterator[str]:
    if decision.because:
        yield "<p>" + element("strong", _("Why:")) + f" {prose(decision.because)}</p>"
    if decision.reading is None:
        return
    yield f"<p>{escape(gate_in_words(decision.reading))}</p>"
    if disputed := disputed_in_words(decision):
        yield f"<p>{escape(disputed)}</p>"
    if decision.situation is not None:
        shares = []
        for factor, points in decision.reading.contributions.items():
            level = level_in_words(factor, decision.situation.word(factor))
            if points:
                shares.append(f"<li>{escape(factor_label(factor))} “{escape(level)}”: {signed(points)}</li>")
        yield f"<ul>{''.join(shares)}</ul>"
    if picked := picked_in_words(decision):
        yield f"<p>{escape(picked)}</p>"
    yield from (f"<p>{escape(other_case_in_words(other))}</p>" for other in decision.other_cases)
    if decision.flips is not None:
        yield "".join(f"<p>{escape(sentence)}</p>" for sentence in flips_in_words(decision.flips))


def _executed(answer: ExplainedChoice) -> str:
    """After the text of a choice: how well it was done, and its slip."""
    if answer.style == "passive":
        return ""
    if not answer.slip:
        return f", {escape(executed(answer.execution))}"
    return f", {escape(executed(answer.execution))} ({escape(slip_named(answer.slip))})"
