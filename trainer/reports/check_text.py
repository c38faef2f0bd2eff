"""What a check found, in words: the verdict, the rehearsal, the bots."""

from collections.abc import Iterator, Sequence

from trainer.checks.bots.contest import Contest
from trainer.checks.check_pack import Checked
from trainer.checks.rehearsal.coverage import PartSeen
from trainer.checks.rehearsal.rehearsal import Reach, Rehearsal
from trainer.checks.rehearsal.tally import Span, Tally
from trainer.packs.condition_text import text_of
from trainer.packs.model import Pack, Scenario
from trainer.packs.problems import Problem

SHOWN = 6
"""Conditions that are named; the rest is counted."""


def verdict(problems: Sequence[Problem], *, playable: bool, whole: bool = True) -> str:
    """One line for a facilitator: can this be used tomorrow?"""
    if not playable:
        return "Can't be played"
    errors = sum(each.severity == "error" for each in problems)
    warnings = sum(each.severity == "warning" for each in problems)
    if errors:
        return f"{_count(errors, 'thing')} to mend before a workshop"
    if warnings:
        return f"{_count(warnings, 'thing')} to look at"
    return "Ready for a workshop" if whole else "Nothing found so far"


def report_lines(pack: Pack, checked: Checked) -> Iterator[str]:
    """Rehearsals and bots of a pack."""
    for id, rehearsal in checked.rehearsals.items():
        yield from rehearsal_lines(pack.scenarios[id], rehearsal)
        yield ""
    if checked.contest is not None and checked.contest.of:
        yield from contest_lines(checked.contest)


def rehearsal_lines(scenario: Scenario, rehearsal: Rehearsal, *, paths: bool = True) -> Iterator[str]:
    """What playing all of a scenario showed, or playing much of it; `paths` names a shortest one to each ending."""
    yield f"{scenario.title}: {how_played(rehearsal)}"
    if rehearsal.tally is not None:
        yield f"  {_on_every_path(rehearsal.tally)}"
    elif rehearsal.whole and rehearsal.loops:
        yield "  One can go round, so there is no highest number of decisions."
    for id, reach in sorted(rehearsal.endings.items(), key=lambda item: len(item[1].path or ())):
        yield f"  {id} ({scenario.scenes[id].ending}): {reach_in_words(reach, scenario)}"
        if paths and reach.path is not None:
            yield f"    {', '.join(reach.path)}"
    yield from _conditions(rehearsal.parts)


def how_played(rehearsal: Rehearsal) -> str:
    """Whether it was played whole, and how much that was."""
    if rehearsal.whole:
        return f"played whole, {_count(rehearsal.states, 'state')} and {_count(rehearsal.moves, 'move')}."
    return (
        f"too large to play whole. Seen: the first {rehearsal.states:,} states, and {_count(rehearsal.plays, 'play')}"
        " that tried first what was tried least. What was not seen may still be there."
    )


def _on_every_path(tally: Tally) -> str:
    kinds = f"{_span(tally.directive)} directive, {_span(tally.inspiring)} inspiring"
    changes = f"the call changes {_span(tally.changes)} times"
    return f"On every path: {_span(tally.decisions)} scored decisions ({kinds}); {changes}."


def reach_in_words(reach: Reach, scenario: Scenario) -> str:
    """What a path to this ending takes and what it can score."""
    parts = []
    if reach.path is not None:
        parts.append(f"in {_count(len(reach.path), 'move')}")
    tally = reach.tally
    if tally is not None:
        parts.append(f"right {_span(tally.right)} of {_span(tally.decisions)}")
        parts += [f"{scenario.meters[name].label} {_span(span)}" for name, span in tally.meters.items()]
    return "; ".join(parts) or "met"


def _conditions(parts: Sequence[PartSeen]) -> Iterator[str]:
    same = [part for part in parts if not (part.true and part.false)]
    if parts:
        yield f"  Conditions: {len(parts) - len(same)} of {_count(len(parts), 'part')} seen both true and false."
    for part in same[:SHOWN]:
        seen = "always true" if part.true else "always false" if part.false else "never asked"
        yield f"    {part.place.scene}, {part.place.answer}: {text_of(part.part)} is {seen}"
    if len(same) > SHOWN:
        yield f"    and {len(same) - SHOWN} more"


def contest_lines(contest: Contest) -> Iterator[str]:
    """The table of the bots."""
    luck = f"A coin gets {contest.chance:.0%}, with luck {contest.chance + contest.band:.0%}."
    yield f"Bots that understand nothing, on {_count(contest.of, 'scored decision')}. {luck}"
    width = max(len(row.name) for row in contest.rows)
    yield f"  {'':{width}}   fit     d′"
    for row in contest.rows:
        mark = "  ← guessed" if row.passes else ""
        yield f"  {row.name:{width}}  {row.fit:4.0%}  {row.sensitivity:+5.1f}{mark}".replace("-", "−")


def _span(span: Span) -> str:
    return str(span.low) if span.low == span.high else f"{span.low}–{span.high}"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
