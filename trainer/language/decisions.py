"""One decision of a debrief in words: what was said, what it comes to, what was picked, and what moved."""

from collections.abc import Iterable

from trainer.language.calls import SIGNS, called, done, executed
from trainer.language.factors import FACTORS_IN_ORDER, factor_named
from trainer.language.numbers import decimals, listed, quoted, signed, whole
from trainer.language.readings import disputed_in_words, flips_in_words, gate_in_words
from trainer.language.slips import slip_named
from trainer.language.translation import _, ngettext
from trainer.language.verdicts import verdict_in_words, verdict_signed
from trainer.scoring.debrief import ExplainedChoice, ExplainedDecision, MeterChange
from trainer.scoring.gravity import Grave
from trainer.scoring.reading_first import deciders


def answer_text(decision: ExplainedDecision) -> str:
    """What was said: the choice, or that the time ran out."""
    return _("You let the time run out.") if decision.scored.move.timed_out else decision.answer.text


def done_in_words(decision: ExplainedDecision) -> str:
    """What one did, such as "you directed"."""
    return _("the time ran out") if decision.scored.move.timed_out else done(decision.answer.style)


def executed_in_words(answer: ExplainedChoice, *, timed_out: bool = False) -> str:
    """How well, and the name of the slip, such as "weak execution: vague order"; empty where nothing is to say."""
    if timed_out or answer.style == "passive":
        return slip_named(answer.slip) if answer.slip else ""
    if not answer.slip:
        return executed(answer.execution)
    return _("{execution}: {slip}").format(execution=executed(answer.execution), slip=slip_named(answer.slip))


def what_was_done(decision: ExplainedDecision) -> str:
    """Style, execution and slip, such as "you inspired, fair execution: false consensus"."""
    answer, style = decision.answer, done_in_words(decision)
    if decision.scored.move.timed_out:
        return style
    if answer.style == "passive":
        return _("{style}: {slip}").format(style=style, slip=slip_named(answer.slip)) if answer.slip else style
    return _("{style}, {execution}").format(style=style, execution=executed_in_words(answer))


def verdict_of(decision: ExplainedDecision) -> str:
    """Call, style chosen, execution, slip and what it comes to, in one line."""
    sign = SIGNS.get(str(decision.scored.call), "·")
    return _("{sign} {call}; {done} — {verdict}").format(
        sign=sign, call=called(decision.scored.call), done=what_was_done(decision),
        verdict=verdict_signed(decision.scored.verdict),
    )  # fmt: skip


def taken_in_short(decision: ExplainedDecision) -> str:
    """What was done in two short lines, such as "you inspired" and "12 s"; how well it was done says the sign above."""
    if decision.scored.move.timed_out:
        return _("time ran out")
    return f"{done_in_words(decision)}\n{seconds_in_short(decision.scored.move.seconds)}"


def taken_in_words(decision: ExplainedDecision) -> str:
    """The same for those who hear it, such as "you inspired, fair execution, after 12 seconds"."""
    if decision.scored.move.timed_out:
        return what_was_done(decision)
    seconds = round(decision.scored.move.seconds)
    return ngettext("{done}, after {count} second", "{done}, after {count} seconds", seconds).format(
        done=what_was_done(decision), count=whole(seconds)
    )


def seconds_in_short(seconds: float) -> str:
    """Such as "12 s"."""
    return _("{number} s").format(number=decimals(seconds, 0))


def grave_in_words(grave: Grave | None) -> str:
    """What is said where something is grave, such as "Matteo Riva is hurt. There is no hurry."; else nothing."""
    if grave is None:
        return ""
    if grave.what == "hurt":
        return _("{name} is hurt. There is no hurry.").format(name=grave.name)
    if grave.what == "meter":
        return _("{meter} is down to nothing. There is no hurry.").format(meter=quoted(grave.name))
    return _("This ends badly. There is no hurry.")


def call_apart(decision: ExplainedDecision) -> str:
    """Where what came of it is grave: what the call was on its own, such as "The call, apart from what came of it:
    right call (called for directing, you directed, strong execution).".
    """
    scored = decision.scored
    how = executed_in_words(decision.answer, timed_out=scored.move.timed_out)
    parts = listed(filter(None, (called(scored.call) if scored.call else "", done_in_words(decision), how)))
    return _("The call, apart from what came of it: {verdict} ({parts}).").format(
        verdict=verdict_in_words(scored.verdict), parts=parts
    )


def heading_of(decision: ExplainedDecision) -> str:
    """Number and title, and whether the call turns there."""
    said = _("{number}. {title}   (the call turns)") if decision.turn else _("{number}. {title}")
    return said.format(number=decision.number, title=decision.title)


def why_in_words(decision: ExplainedDecision) -> list[str]:
    """Why this moment called for what it called for, in sentences: the author's, then the model's."""
    found = [decision.because] if decision.because else []
    if decision.reading is None or decision.flips is None:
        return found
    found.append(_("The model: {why}").format(why=gate_in_words(decision.reading)))
    if disputed := disputed_in_words(decision):
        found.append(disputed)
    shares = [
        f"{factor_named(factor)} {signed(points)}"
        for factor, points in decision.reading.contributions.items()
        if points
    ]
    found.append(_("What weighed (+ for directing, − for inspiring): {shares}.").format(shares=listed(shares)))
    return [*found, *flips_in_words(decision.flips)]


def picked_in_words(decision: ExplainedDecision) -> str:
    """What was picked as deciding before the choices were seen, and what decided; empty where that was not asked."""
    if decision.scored.move.factors is None or decision.situation is None:
        return ""
    right = deciders(decision.situation)
    decided = _factors(factor for factor in FACTORS_IN_ORDER if factor in right)
    picked = _factors(decision.scored.move.factors)
    if not picked:
        return _("You picked nothing; what decided it: {decided}.").format(decided=decided)
    return _("You picked {picked}; what decided it: {decided}.").format(picked=picked, decided=decided)


def _factors(factors: Iterable[str]) -> str:
    return listed(factor_named(factor) for factor in factors if factor in FACTORS_IN_ORDER)


def meters_in_words(meters: tuple[MeterChange, ...], between: str = "   ") -> str:
    """Meters that changed, such as "Casualty 40 → 55"."""
    return between.join(f"{m.label} {m.before} → {m.after}" for m in meters if m.before != m.after)
