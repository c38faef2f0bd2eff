"""The debrief as lines of text, each with the manner in which it is meant to be shown."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from trainer.packs.format import Skill, Slip
from trainer.packs.markup import plain_text
from trainer.records.kept import PlaythroughRecord
from trainer.reports.days import minute_in_short
from trainer.scoring.debrief import Debrief, ExplainedChoice, ExplainedDecision, MeterChange
from trainer.scoring.fit import Share
from trainer.scoring.otherwise import Otherwise
from trainer.scoring.reading_first import deciders
from trainer.scoring.words import CALL_WORDS, FACTOR_LABELS, SLIP_MEANINGS, flips_in_words, gate_in_words

Manner = Literal["title", "heading", "plain", "muted", "directive", "inspiring", "passive"]

TOGETHER = "\N{NO-BREAK SPACE}"
SIGNS = {"directive": "▲", "inspiring": "○", "passive": "·"}
CALLED = {
    "directive": "called to direct",
    "inspiring": "called to inspire",
    "either": "either would do",
    None: "not scored",
}
DONE = {"directive": "you directed", "inspiring": "you inspired", "passive": "you did neither"}
EXECUTED = {"strong": "strong execution", "fair": "fair execution", "weak": "weak execution"}
VERDICTS = {True: "right call", False: "not the call", None: "not scored"}


SKILLS: tuple[Skill, ...] = get_args(Skill)


class Line(NamedTuple):
    """One line and its manner; an empty text is a blank line."""

    text: str = ""
    manner: Manner = "plain"


def debrief_lines(debrief: Debrief) -> list[Line]:
    """The whole debrief, top to bottom."""
    return [
        *_head(debrief), Line(),
        *(line for decision in debrief.decisions for line in (*decision_lines(decision), Line())),
        *map(Line, beside_in_words(debrief)), Line(),
        Line("Next time", "heading"), Line(debrief.intention),
    ]  # fmt: skip


def share_in_words(share: Share) -> str:
    """Such as "7 of 9"."""
    return f"{share.right} of {share.of}"


def meters_in_words(meters: tuple[MeterChange, ...]) -> str:
    """Meters that changed, such as "Casualty 40 → 55"."""
    return "   ".join(f"{m.label} {m.before} → {m.after}" for m in meters if m.before != m.after)


def _head(debrief: Debrief) -> Iterator[Line]:
    yield Line(f"{debrief.title} · {debrief.ending_title}", "muted")
    yield Line(f"{share_in_words(debrief.fit)} right calls", "title")
    if summary := summary_in_words(debrief):
        yield Line(summary, "muted")
    yield from _table(debrief)


def summary_in_words(debrief: Debrief) -> str:
    """Execution and switching in one line; empty where there is nothing to say."""
    changed, same = debrief.switching
    parts = []
    if debrief.execution is not None:
        parts.append(f"how well the right calls were done: {percent(debrief.execution)}")
    if changed.of:
        parts.append(f"right where the call had turned: {share_in_words(changed)}")
    if same.of:
        parts.append(f"where it stayed: {share_in_words(same)}")
    text = " · ".join(parts).replace(" of ", f"{TOGETHER}of{TOGETHER}")
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    """Such as "79 %"."""
    return f"{share * 100:.0f} %"


def _table(debrief: Debrief) -> Iterator[Line]:
    yield Line()
    yield Line(f"{'':22}{'you directed':>14}{'you inspired':>14}{'neither':>9}", "muted")
    for call in ("directive", "inspiring"):
        row = debrief.table[call]
        label = f"{SIGNS[call]} {CALLED[call]}"
        counts = f"{row['directive']:>14}{row['inspiring']:>14}{row['passive']:>9}"
        yield Line(f"{label:22}{counts}", "directive" if call == "directive" else "inspiring")


def decision_lines(decision: ExplainedDecision) -> list[Line]:
    """One decision: what it called for, what was chosen, why, and what would have turned it."""
    lines = [Line(f"{decision.number}. {decision.title}" + ("   (the call turns)" if decision.turn else ""), "heading")]
    lines.append(Line(decision.answer.text))
    if decision.answer.outcome:
        lines.append(Line(decision.answer.outcome, "muted"))
    lines.append(verdict_line(decision))
    lines += [Line(text) for text in why_lines(decision)]
    if picked := picked_in_words(decision):
        lines.append(Line(picked))
    changed = meters_in_words(decision.meters)
    if changed:
        lines.append(Line(changed, "muted"))
    return lines


def verdict_line(decision: ExplainedDecision) -> Line:
    """Call, style chosen, execution and slip in one line."""
    mark = VERDICTS[decision.scored.fit]
    sign = SIGNS.get(str(decision.scored.call), "·")
    manner: Manner = "plain"
    if decision.scored.call == "directive" or decision.scored.call == "inspiring":
        manner = decision.scored.call
    done = _what_was_done(decision.answer, decision.scored.move.timed_out)
    return Line(f"{sign} {CALLED[decision.scored.call]}; {done} — {mark}", manner)


def _what_was_done(answer: ExplainedChoice, timed_out: bool) -> str:
    if timed_out:
        return "the time ran out"
    executed = "" if answer.style == "passive" else f", {EXECUTED[answer.execution]}"
    slip = f": {answer.slip}" if answer.slip else ""
    return f"{DONE[answer.style]}{executed}{slip}"


def executed_in_words(answer: ExplainedChoice, *, timed_out: bool = False) -> str:
    """How well, and the name of the slip, such as "weak execution: vague order"."""
    if timed_out or answer.style == "passive":
        return answer.slip or ""
    return f"{EXECUTED[answer.execution]}: {answer.slip}" if answer.slip else EXECUTED[answer.execution]


def taken_in_short(decision: ExplainedDecision) -> str:
    """What was done in a few signs and two short lines, such as "○ fair" and "12 s"."""
    sign, answer = SIGNS[decision.answer.style], decision.answer
    if decision.scored.move.timed_out:
        return f"{sign}\ntime ran out"
    what = "neither" if answer.style == "passive" else f"{sign} {answer.execution}"
    return f"{what}\n{decision.scored.move.seconds:.0f} s"


def taken_in_words(decision: ExplainedDecision) -> str:
    """The same for those who hear it, such as "you inspired, fair execution, after 12 seconds"."""
    done = _what_was_done(decision.answer, decision.scored.move.timed_out)
    return done if decision.scored.move.timed_out else f"{done}, after {decision.scored.move.seconds:.0f} seconds"


def why_lines(decision: ExplainedDecision) -> list[str]:
    """Why this moment called for what it called for, in sentences."""
    found = [decision.because] if decision.because else []
    if decision.reading is None or decision.flips is None:
        return found
    found.append(f"The model: {gate_in_words(decision.reading)}")
    if decision.disputed:
        author, model = CALL_WORDS[str(decision.scored.call)], CALL_WORDS[decision.reading.call]
        found.append(f"Here the author says {author} and the model reads {model}; both may be discussed.")
    shares = [
        f"{FACTOR_LABELS[f].lower()} {points:+d}" for f, points in decision.reading.contributions.items() if points
    ]
    weighed = ", ".join(shares).replace("-", "−")
    found.append(f"What weighed (+ for directing, − for inspiring): {weighed}.")
    return [*found, *flips_in_words(decision.flips)]


def picked_in_words(decision: ExplainedDecision) -> str:
    """What was picked as deciding before the choices were seen, and what decided; empty where that was not asked."""
    if decision.scored.move.factors is None or decision.situation is None:
        return ""
    right = deciders(decision.situation)
    picked = _listed(decision.scored.move.factors) or "nothing"
    return f"You picked {picked}; what decided it: {_listed(f for f in FACTOR_LABELS if f in right)}."


def _listed(factors: Iterable[str]) -> str:
    return ", ".join(FACTOR_LABELS[factor].lower() for factor in factors if factor in FACTOR_LABELS)


def beside_in_words(debrief: Debrief) -> list[str]:
    """Reading, tactics, slips, skills, tempo and what the timers were set to, a sentence each."""
    found = []
    if debrief.picks is not None and debrief.picks.of:
        right, of, by_chance = debrief.picks
        found.append(f"Reading the situation: {right} of {of} picks decided it; guessing gets about {by_chance:.0f}.")
    if debrief.power or debrief.influence:
        power, influence = debrief.power, debrief.influence
        found.append(f"Tactics: {power} by power, so that people comply; {influence} by influence, so that they agree.")
    for slip in debrief.slips:
        said = [plain_text(m.answer.text).strip("“”") for m in debrief.decisions if m.answer.slip == slip]
        found.append(f"{slip_in_words(slip)} {' '.join(f'“{each}”' for each in said)}")
    if debrief.skills:
        found += _skills_in_words(debrief)
    if debrief.tempo:
        tempo, used = debrief.tempo, percent(debrief.tempo.share)
        timed = f"{tempo.decisions} timed decision{'s' if tempo.decisions != 1 else ''}"
        found.append(f"Tempo: {timed}, {used} of the time used, {tempo.timeouts} ran out.")
    if debrief.time_factor != 1.0 or debrief.timers_since:
        found.append(_timers_in_words(debrief))
    return found


def _timers_in_words(debrief: Debrief) -> str:
    factor, since = debrief.time_factor, debrief.timers_since
    if factor is None:
        how = "switched off"
    else:
        how = "as the author set them" if factor == 1.0 else f"stretched ×{factor:g}"
    if since:
        return f"Timers were changed on the way, and {how} from decision {since + 1} on; that costs no score."
    return f"Timers were {how}; that costs no score."


def _skills_in_words(debrief: Debrief) -> list[str]:
    """The skills that were used, those that another choice would have used, and those that no choice asked for."""
    offered = {skill for decision in debrief.decisions for other in decision.others for skill in other.skills}
    unused = [skill for skill in SKILLS if skill not in debrief.skills]
    said = (
        ("Skills used", debrief.skills),
        ("On offer, and not used", [skill for skill in unused if skill in offered]),
        ("Not on offer here", [skill for skill in unused if skill not in offered]),
    )
    return [f"{words}: {', '.join(skills)}." for words, skills in said if skills]


def slip_in_words(slip: Slip) -> str:
    """A slip and what is meant by it, such as "Vague order: nobody could know that it was theirs to do."."""
    return f"{slip[0].upper()}{slip[1:]}: {SLIP_MEANINGS[slip]}."


def ended_in_words(record: PlaythroughRecord) -> str:
    """A playthrough among others, such as "3 Nov 2026, 14:05 · 5 of 12"."""
    finish, practice = record.finish, record.playthrough.practice
    what = "practice" if practice or finish is None else share_in_words(Share(finish.right, finish.of))
    return f"{minute_in_short(record.playthrough.begun)} · {what}"


def otherwise_in_words(found: Otherwise) -> str:
    """Where another choice would have led, and what it would have cost or won."""
    if found.over:
        ending = f", a {found.outcome} ending" if found.outcome else ""
        where = f"With the same choices afterwards it would have ended in “{found.place}”{ending}."
    else:
        after = f"After {found.same} more of your choices it" if found.same else "It"
        met = "another form of " if found.familiar else ""
        asked = "" if found.familiar else ", which you were not asked"
        where = f"{after} leads to {met}“{found.place}”{asked}. There:"
    changed = [
        f"{each.label} {each.would_be} instead of {each.was}" for each in found.meters if each.was != each.would_be
    ]
    meters = f" {', '.join(changed)}." if changed else " the meters would stand as they did."
    if found.over and not changed:
        meters = " The meters would stand as they do."
    if found.over:
        return f"{where}{meters} Right calls: {share_in_words(found.fit)} instead of {share_in_words(found.fit_was)}."
    return f"{where}{meters} Right calls so far: {share_in_words(found.fit)}."
