"""Verdicts in words and signs: the one table of them, what is counted, and the line that would have done it.

Home says how it went last time, so nothing here needs a pack to be read.
"""

from typing import TYPE_CHECKING, NamedTuple

from trainer.language.numbers import TOGETHER, listed, whole
from trainer.language.translation import N_, _, ngettext
from trainer.scoring.verdict import VERDICTS, Tally, Verdict

if TYPE_CHECKING:
    from trainer.scoring.debrief import Better


class _Said(NamedTuple):
    sign: str
    words: str
    heading: str


_VERDICTS: dict[Verdict, _Said] = {
    "right": _Said("✓", N_("right call"), N_("Right call")),
    "poorly done": _Said("≈", N_("right style, poorly done"), N_("Right style, poorly done")),
    "not the call": _Said("✕", N_("not the call"), N_("Not the call")),
}
"""A verdict to its sign where it is written (what is drawn is in trainer/ui/widgets/verdict_signs.py) and its words."""


def verdict_in_words(verdict: Verdict | None) -> str:
    """What a move comes to, such as "right call"; "not scored" where it comes to none."""
    return _("not scored") if verdict is None else _(_VERDICTS[verdict].words)


def verdict_as_heading(verdict: Verdict | None) -> str:
    """The same where it begins a line; empty where it comes to none."""
    return "" if verdict is None else _(_VERDICTS[verdict].heading)


def verdict_signed(verdict: Verdict | None, *, large: bool = False) -> str:
    """The same with its sign, such as "≈ right style, poorly done"; `large` where it begins a line."""
    words = verdict_as_heading(verdict) if large else verdict_in_words(verdict)
    return words if verdict is None else f"{_VERDICTS[verdict].sign}{TOGETHER}{words}"


def right_calls(tally: Tally) -> str:
    """Such as "6 of 9 right calls"; what was done poorly is none of them."""
    return _("{right} of {of} right calls").format(right=whole(tally.right), of=whole(tally.of))


def calls_in_short(tally: Tally) -> str:
    """Such as "6 of 9 right calls, 1 poorly done", where there is one line for it."""
    if not tally.poorly_done:
        return right_calls(tally)
    poor = ngettext("{count} poorly done", "{count} poorly done", tally.poorly_done)
    return listed([right_calls(tally), poor.format(count=whole(tally.poorly_done))])


def ended_in_short(right: int, of: int, poor: int | None) -> str:
    """What a playthrough came to, as it was kept: the style was right in so many, of which some were done poorly.

    What was kept before that was counted claims no right calls.
    """
    if poor is None:
        return _("right style in {right} of {of}").format(right=whole(right), of=whole(of))
    return calls_in_short(tally_kept(right, of, poor))


def tally_kept(right: int, of: int, poor: int) -> Tally:
    """The same as a tally."""
    return Tally(right - poor, poor, of - right)


def counted(verdict: Verdict, count: int) -> str:
    """Such as "6 right calls"."""
    if verdict == "right":
        said = ngettext("{count} right call", "{count} right calls", count)
    elif verdict == "poorly done":
        said = ngettext("{count} right style, poorly done", "{count} right style, poorly done", count)
    else:
        said = ngettext("{count} not the call", "{count} not the call", count)
    return said.format(count=whole(count))


def counts_of(tally: Tally) -> list[tuple[Verdict, str]]:
    """Each verdict with its count in words; the right calls always, the others where there are any."""
    return [
        (verdict, counted(verdict, tally.count(verdict)))
        for verdict in VERDICTS
        if verdict == "right" or tally.count(verdict)
    ]


def tally_in_words(tally: Tally) -> str:
    """Such as "✓ 6 right calls · ≈ 1 right style, poorly done · ✕ 2 not the call"."""
    return " · ".join(f"{_VERDICTS[verdict].sign}{TOGETHER}{words}" for verdict, words in counts_of(tally))


def better_heading(better: "Better") -> str:
    """What stands above the line that would have done it; it claims no more than that line does."""
    if better.answer.execution == "strong":
        return _("What would have done it")
    return _("What would have been the call, done fairly")


def better_outcome(better: "Better") -> str:
    """What would have come of it there, and where the meters would stand; empty where nothing is told of it."""
    moved = [f"{m.label} {m.before} → {m.after}" for m in better.meters if m.before != m.after]
    told = " ".join(filter(None, (better.answer.outcome, f"({listed(moved)})" if moved else "")))
    return _("And then: {outcome}").format(outcome=told) if told else ""
