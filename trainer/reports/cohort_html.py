"""A group's report as one page of HTML that needs nothing else: where the room split, and every decision."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from trainer.reports.debrief_html import STYLE
from trainer.reports.debrief_text import CALLED, SIGNS, share_in_words
from trainer.scoring.cohort import Cohort, CohortDecision
from trainer.scoring.fit import SCORED_CALLS, STYLES

DID = {"directive": "directed", "inspiring": "inspired", "passive": "did neither"}
FULL = 40
"""Characters of the longest bar."""


class Names(NamedTuple):
    """Titles of scenarios and scenes, and texts of choices, as far as their pack is at hand; else their ids."""

    scenarios: dict[str, str]
    scenes: dict[tuple[str, str], str]
    choices: dict[tuple[str, str, str], str]


def cohort_html(cohort: Cohort, names: Names) -> str:
    """The whole page."""
    body = "\n".join([*_head(cohort), *_splits(cohort, names), *_decisions(cohort, names)])
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Report of a group</title>'
        f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _head(cohort: Cohort) -> Iterator[str]:
    count = len(cohort.people)
    yield f"<h1>{count} {'person' if count == 1 else 'people'}, {share_in_words(cohort.fit)} right calls</h1>"
    yield '<p class="muted">First times only; a scene met again is practice.</p>'
    heads = "".join(f"<th>{SIGNS[style]} {DID[style]}</th>" for style in STYLES)
    yield f"<table><tr><th></th>{heads}</tr>"
    for call in SCORED_CALLS:
        cells = "".join(f"<td>{cohort.table[call][style]}</td>" for style in STYLES)
        yield f"<tr><th>{SIGNS[call]} {escape(CALLED[call])}</th>{cells}</tr>"
    yield "</table>"
    yield "<h2>People</h2><table>"
    for name, fit in cohort.people.items():
        yield f"<tr><th>{escape(name)}</th><td>{share_in_words(fit)} right calls</td></tr>"
    yield "</table>"


def _splits(cohort: Cohort, names: Names) -> Iterator[str]:
    yield "<h2>Where the room split</h2>"
    found = cohort.splits()
    if not found:
        yield "<p>Nowhere: at each decision that several people took, all chose the same style.</p>"
    for decision in found:
        yield f"<p><strong>{_title(decision, names)}</strong>: {_styles(decision)}</p>"


def _decisions(cohort: Cohort, names: Names) -> Iterator[str]:
    before = ""
    for decision in cohort.decisions:
        if decision.scenario != before:
            before = decision.scenario
            yield f"<h2>{escape(names.scenarios.get(decision.scenario, decision.scenario))}</h2>"
        sign = SIGNS.get(str(decision.call), "")
        called = CALLED.get(decision.call if decision.call in CALLED else None, "")
        yield f"<h3>{escape(names.scenes.get((decision.scenario, decision.scene), decision.scene))}</h3>"
        yield f"<p>{sign} {escape(called)}. {decision.people} took it: {_styles(decision)}</p><ul>"
        for choice, count in decision.choices.items():
            text = names.choices.get((decision.scenario, decision.scene, choice), choice)
            bar = "█" * max(1, round(FULL * count / decision.people))
            yield f"<li>{count} × {escape(text)}<br>{bar}</li>"
        yield "</ul>"
        for person, view in decision.views:
            yield f"<p><strong>{escape(person)} sees this differently:</strong> {escape(view)}</p>"


def _title(decision: CohortDecision, names: Names) -> str:
    scene = names.scenes.get((decision.scenario, decision.scene), decision.scene)
    return f"{escape(scene)} ({escape(names.scenarios.get(decision.scenario, decision.scenario))})"


def _styles(decision: CohortDecision) -> str:
    return ", ".join(f"{count} {DID[style]}" for style, count in decision.styles.items() if count) + "."
