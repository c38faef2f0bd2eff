"""What a check found, in words: the verdict, the rehearsal, the bots."""

from collections.abc import Iterator, Sequence

from trainer.checks.bots.contest_table import Contest
from trainer.checks.check_pack import Checked
from trainer.checks.rehearsal.coverage import PartSeen
from trainer.checks.rehearsal.rehearsal import Reach, Rehearsal
from trainer.checks.rehearsal.score_bounds import ScoreBounds, Span
from trainer.packs.condition_text import text_of
from trainer.packs.model import Pack, Scenario
from trainer.packs.problems import Problem

SHOWN = 6
"""Conditions that are named; the rest is counted."""

FEWEST = 6
"""Scored decisions from which bots are spoken of."""


def verdict(problems: Sequence[Problem], *, playable: bool, scored: int, whole: bool = True) -> str:
    """One line for a facilitator: can this be used tomorrow? `scored` is the number of its scored decisions."""
    if not playable:
        return "Can't be played"
    errors = sum(each.severity == "error" for each in problems)
    warnings = sum(each.severity == "warning" for each in problems)
    if errors:
        return f"{_count(errors, 'thing')} to mend before a workshop"
    if warnings:
        return f"{_count(warnings, 'thing')} to look at"
    if not whole:
        return "Nothing found so far"
    return "Ready for a workshop" if scored else "It plays, but no decision is scored yet"


def report_lines(pack: Pack, checked: Checked) -> Iterator[str]:
    """Rehearsals and bots of a pack."""
    for id, rehearsal in checked.rehearsals.items():
        yield from rehearsal_lines(pack.scenarios[id], rehearsal)
        yield ""
    if checked.contest is not None:
        yield from contest_lines(checked.contest)


def rehearsal_lines(scenario: Scenario, rehearsal: Rehearsal, *, paths: bool = True) -> Iterator[str]:
    """What playing all of a scenario showed, or playing much of it; `paths` names a shortest one to each ending."""
    yield f"{scenario.title}: {how_played(rehearsal)}"
    if rehearsal.bounds is not None:
        yield f"  {_on_every_path(rehearsal.bounds)}"
    elif rehearsal.whole and rehearsal.loops:
        yield "  One can go round, so there is no highest number of decisions."
    for id, reach in sorted(rehearsal.endings.items(), key=lambda item: len(item[1].path or ())):
        yield f"  {id} ({scenario.scenes[id].ending}): {ending_in_words(reach, scenario)}"
        if paths and reach.path is not None:
            yield f"    {', '.join(reach.path)}"
    yield from _conditions(rehearsal.parts)


def how_played(rehearsal: Rehearsal) -> str:
    """Whether it was played whole, and how much that was."""
    if rehearsal.whole:
        size = f"{_count(rehearsal.states, 'state')} and {_count(rehearsal.moves, 'move')}"
        return f"played whole, every way through was tried ({size})."
    return (
        f"too large to play whole. Seen: the first {rehearsal.states:,} states, and {_count(rehearsal.plays, 'play')}"
        " that tried first what was tried least. What was not seen may still be there."
    )


def _on_every_path(bounds: ScoreBounds) -> str:
    kinds = f"{_span(bounds.directive)} directive, {_span(bounds.inspiring)} inspiring"
    changes = f"the call changes {_span(bounds.changes)} time{'' if bounds.changes == (1, 1) else 's'}"
    return f"On every path: {_span(bounds.decisions)} scored decisions ({kinds}); {changes}."


def ending_in_words(reach: Reach, scenario: Scenario) -> str:
    """What a path to this ending takes and what it can score."""
    parts = []
    if reach.path is not None:
        parts.append(f"in {_count(len(reach.path), 'move')}")
    bounds = reach.bounds
    if bounds is not None:
        parts.append(f"right {_span(bounds.right)} of {_span(bounds.decisions)}")
        parts += [f"{scenario.meters[name].label} {_span(span)}" for name, span in bounds.meters.items()]
    return "; ".join(parts) or "met"


def _conditions(parts: Sequence[PartSeen]) -> Iterator[str]:
    same = [part for part in parts if not (part.true and part.false)]
    if parts:
        yield f"  Conditions: {len(parts) - len(same)} of {_count(len(parts), 'part')} seen both true and false."
    if same:
        yield "  The others always come out the same; that does no harm, and decides nothing:"
    lines = list(dict.fromkeys(map(_always, same)))
    yield from (f"    {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"    and {len(lines) - SHOWN} more"


def _always(part: PartSeen) -> str:
    seen = "always true" if part.true else "always false" if part.false else "never asked"
    return f"{part.place.scene}, {part.place.answer}: {text_of(part.part)} is {seen}"


def contest_in_words(contest: Contest) -> list[str]:
    """Whether the key can be guessed, in sentences."""
    if contest.of < FEWEST:
        decisions = _count(contest.of, "scored decision")
        return [f"{decisions} in all: too few to judge whether the key can be guessed."]
    guessed = ", ".join(bot.name for bot in contest.results if bot.passes)
    return [
        f"Bots that understand nothing, on the {contest.of} scored decisions of all paths together.",
        f"Guessing gets {contest.chance:.0%} right calls; above {contest.bound:.0%} the key can be guessed. "
        + (f"That does: {guessed}." if guessed else "None does."),
    ]


def contest_lines(contest: Contest) -> Iterator[str]:
    """The same with the table of the bots."""
    yield from contest_in_words(contest)
    if contest.of < FEWEST:
        return
    width = max(len(bot.name) for bot in contest.results)
    yield f"  {'':{width}}  right calls   tells apart (d′)"
    for bot in contest.results:
        mark = "  ← guessed" if bot.passes else ""
        apart = f"{round(bot.sensitivity, 1) + 0.0:.1f}".replace("-", "−")  # never a minus zero
        yield f"  {bot.name:{width}}  {bot.fit:>11.0%}   {apart:>5}{mark}"


def _span(span: Span) -> str:
    return str(span.low) if span.low == span.high else f"{span.low}–{span.high}"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
