"""A debrief as one page of HTML that needs nothing else: for printing, sending, and for the PDF.

Plain tags only, so that a browser and Qt's printing read it alike. It is read in black and white too: styles
have their sign and word, never only a colour. Every text of a pack or a person is escaped.
"""

from collections.abc import Iterator, Sequence
from html import escape

from trainer.packs.markup import blocks_of
from trainer.reports.debrief_text import (
    CALLED,
    DONE,
    EXECUTED,
    SIGNS,
    beside_in_words,
    meters_in_words,
    picked_in_words,
    share_in_words,
    summary_in_words,
)  # fmt: skip
from trainer.scoring.debrief import Debrief, ExplainedChoice, ExplainedDecision, MeterChange
from trainer.scoring.fit import SCORED_CALLS, STYLES
from trainer.scoring.words import CALL_WORDS, FACTOR_LABELS, flips_in_words, gate_in_words

STYLE = """
body { font-family: "Atkinson Hyperlegible", "Helvetica Neue", Arial, sans-serif; color: #111; max-width: 46em;
  margin: 2em auto; line-height: 1.45; }
h1, h2 { font-family: Literata, Georgia, serif; }
h2 { border-top: 1px solid #999; padding-top: 0.8em; }
table { border-collapse: collapse; }
td, th { border: 1px solid #999; padding: 0.25em 0.7em; text-align: left; }
.muted { color: #444; }
"""
NOTE_WORDS = {"look": "Your own look", "differently": "You see this differently", "intention": "Next time"}

Said = Sequence[tuple[int, str, str]]
"""Notes of the learner: number of the move (0 for all of it), kind, text."""


def debrief_html(debrief: Debrief, notes: Said = ()) -> str:
    """The whole page."""
    body = [
        *_head(debrief),
        *_notes(notes, 0),
        *(line for decision in debrief.decisions for line in _decision(decision, notes)),
    ]
    body += ["<h2>Beside the calls</h2>", *(f"<p>{escape(line)}</p>" for line in beside_in_words(debrief))]
    intention = next((text for _, kind, text in notes if kind == "intention"), debrief.intention)
    body += ["<h2>Next time</h2>", f"<p><em>{escape(intention)}</em></p>"]
    title = escape(f"Debrief: {debrief.title}")
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"
    )


def _head(debrief: Debrief) -> Iterator[str]:
    yield f'<p class="muted">{escape(debrief.title)} · {escape(debrief.ending_title)}</p>'
    yield f"<h1>{share_in_words(debrief.fit)} right calls</h1>"
    if summary := summary_in_words(debrief):
        yield f"<p>{escape(summary)}</p>"
    if meters := _meters(debrief.meters):
        yield f"<p>{meters}</p>"
    heads = "".join(f"<th>{SIGNS[style]} {escape(DONE[style])}</th>" for style in STYLES)
    yield f"<table><tr><th></th>{heads}</tr>"
    for call in SCORED_CALLS:
        cells = "".join(f"<td>{debrief.table[call][style]}</td>" for style in STYLES)
        yield f"<tr><th>{SIGNS[call]} {escape(CALLED[call])}</th>{cells}</tr>"
    yield "</table>"


def _notes(notes: Said, number: int) -> Iterator[str]:
    for at, kind, text in notes:
        if at == number and kind != "intention":
            yield f"<p><strong>{NOTE_WORDS.get(kind, 'Note')}:</strong> {escape(text)}</p>"


def _decision(decision: ExplainedDecision, notes: Said) -> Iterator[str]:
    yield f"<h2>{decision.number}. {escape(decision.title)}</h2>"
    yield _prose(decision.text)
    done = "the time ran out" if decision.scored.move.timed_out else DONE[decision.answer.style]
    turn = " (the call has changed)" if decision.turn else ""
    sign = SIGNS.get(str(decision.scored.call), "")
    executed = f"{_executed(decision.answer)}. {decision.scored.move.seconds:.0f} s."
    said = f"{SIGNS[decision.answer.style]} {done}{executed}"
    yield f"<p><strong>{sign} {escape(CALLED[decision.scored.call])}</strong>{turn}; {said}</p>"
    yield f"<blockquote><p>{_prose(decision.answer.text)}</p><p>{_prose(decision.answer.outcome)}</p></blockquote>"
    if meters := _meters(decision.meters):
        yield f'<p class="muted">{meters}</p>'
    yield from _why(decision)
    yield from _notes(notes, decision.number)
    if decision.others:
        others = "".join(
            f"<li>{SIGNS[other.style]} {_prose(other.text)}{_executed(other)}<br>{_prose(other.outcome)}</li>"
            for other in decision.others
        )
        yield f"<p><strong>What else was on offer</strong></p><ul>{others}</ul>"


def _why(decision: ExplainedDecision) -> Iterator[str]:
    if decision.because:
        yield f"<p><strong>Why:</strong> {_prose(decision.because)}</p>"
    if decision.reading is None:
        return
    yield f"<p>{escape(gate_in_words(decision.reading))}</p>"
    if decision.disputed:
        author, model = CALL_WORDS[str(decision.scored.call)], CALL_WORDS[decision.reading.call]
        yield f"<p>The author says {author}, the model reads {model}. Both may be discussed.</p>"
    if decision.situation is not None:
        shares = [
            f"<li>{escape(FACTOR_LABELS[factor])} “{escape(decision.situation.word(factor))}”: {_signed(points)}</li>"
            for factor, points in decision.reading.contributions.items()
            if points
        ]
        yield f"<ul>{''.join(shares)}</ul>"
    if picked := picked_in_words(decision):
        yield f"<p>{escape(picked)}</p>"
    if decision.flips is not None:
        yield "".join(f"<p>{escape(sentence)}</p>" for sentence in flips_in_words(decision.flips))


def _meters(meters: tuple[MeterChange, ...]) -> str:
    """Meters that changed, each with what it was and what it is."""
    return " · ".join(escape(meters_in_words((each,))) for each in meters if each.before != each.after)


def _signed(points: int) -> str:
    return f"{points:+d}".replace("-", "−")


def _executed(answer: ExplainedChoice) -> str:
    slip = f" ({escape(answer.slip)})" if answer.slip else ""
    return "" if answer.style == "passive" else f", {EXECUTED[answer.execution]}{slip}"


def _prose(text: str) -> str:
    """The small markup of packs as HTML, every word escaped."""
    parts = []
    for block in blocks_of(text):
        words = "".join(
            f"<strong>{escape(span.text)}</strong>" if span.strong
            else f"<em>{escape(span.text)}</em>" if span.emphasis
            else escape(span.text)
            for span in block.spans
        )  # fmt: skip
        parts.append(f"• {words}" if block.item else words)
    return "<br>".join(parts)
