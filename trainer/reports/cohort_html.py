"""A group's report as one page of HTML that needs nothing else: where the room split, and every decision."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trainer.language.calls import SIGNS, called, did_in_words, how_many_did
from trainer.language.numbers import listed, whole
from trainer.language.profile import first_times_only
from trainer.language.result_files import heading
from trainer.language.translation import _, ngettext
from trainer.language.verdicts import calls_in_short, tally_in_words
from trainer.packs.shown_text import isolated
from trainer.reports.page import element, escape, page_of, table
from trainer.scoring.cohort_values import Cohort, CohortDecision
from trainer.scoring.fit import SCORED_CALLS, STYLES

FULL = 40
"""Characters of the longest bar."""


class Names(NamedTuple):
    """Titles of scenarios and scenes, and texts of choices, as far as their pack is at hand; else their ids."""

    scenarios: dict[str, str]
    scenes: dict[tuple[str, str], str]
    choices: dict[tuple[str, str, str], str]


def cohort_html(cohort: Cohort, names: Names, told: Iterable[str] = ()) -> str:
    """The whole page; `told` are sentences about the files it was made from."""
    body = [*_head(cohort), *_splits(cohort, names), *_decisions(cohort, names), *_told(told)]
    return page_of(_("Report of a group"), body)


def _head(cohort: Cohort) -> Iterator[str]:
    count = len(cohort.people)
    title = ngettext("{count} person, {calls}", "{count} people, {calls}", count)
    yield f"<h1>{escape(title.format(count=whole(count), calls=calls_in_short(cohort.tally)))}</h1>"
    if cohort.tally.of:
        yield element("p", tally_in_words(cohort.tally))
    yield element("p", first_times_only(), "muted")
    yield from table(
        (f"{SIGNS[style]} {did_in_words(style)}" for style in STYLES),
        ((f"{SIGNS[call]} {called(call)}", (cohort.table[call][style] for style in STYLES)) for call in SCORED_CALLS),
        _("What was called for, and what they did"),
    )
    yield element("h2", _("People"))
    each = ((name, (calls_in_short(tally),)) for name, tally in cohort.people.items())
    yield from table((), each, _("Right calls of each"))


def _splits(cohort: Cohort, names: Names) -> Iterator[str]:
    yield element("h2", _("Where the room split"))
    found = cohort.to_discuss()
    if not found:
        nowhere = _("Nowhere: at each decision that several people took, all chose the same style.")
        yield f"<p>{escape(nowhere)}</p>"
    several = Counter((each.scenario, each.scene) for each in cohort.decisions)
    for decision in found:
        title, asked = _title(decision, names), ""
        if several[decision.scenario, decision.scene] > 1:  # it called for different things
            asked = f"{_asked(decision)} "
        yield f"<p><strong>{title}</strong>: {asked}{_styles(decision)}</p>"


def _decisions(cohort: Cohort, names: Names) -> Iterator[str]:
    before = "", ""
    for decision in cohort.decisions:
        if decision.scenario != before[0]:
            yield f"<h2>{escape(names.scenarios.get(decision.scenario, decision.scenario))}</h2>"
        if (decision.scenario, decision.scene) != before:
            yield f"<h3>{escape(names.scenes.get((decision.scenario, decision.scene), decision.scene))}</h3>"
        before = decision.scenario, decision.scene
        yield f"<p>{_asked(decision)} {_styles(decision)}</p>"
        if decision.tally.of:
            yield element("p", tally_in_words(decision.tally))
        yield "<ul>"
        for choice, count in decision.choices.items():
            text = names.choices.get((decision.scenario, decision.scene, choice), choice)
            bar = "█" * max(1, round(FULL * count / decision.people))
            yield f'<li>{count} × {escape(text)}<br><span class="bar" aria-hidden="true">{bar}</span></li>'
        yield "</ul>"
        for person, view in decision.views:
            sees = _("{person} sees this differently:").format(person=isolated(person))
            yield f"<p><strong>{escape(sees)}</strong> {escape(view)}</p>"


def _told(sentences: Iterable[str]) -> Iterator[str]:
    for number, sentence in enumerate(sentences):
        if not number:
            yield element("h2", heading())
        yield element("p", sentence)


def _title(decision: CohortDecision, names: Names) -> str:
    scene = names.scenes.get((decision.scenario, decision.scene), decision.scene)
    return f"{escape(scene)} ({escape(names.scenarios.get(decision.scenario, decision.scenario))})"


def _asked(decision: CohortDecision) -> str:
    """What the decision called for, and how many took it."""
    said = ngettext("{sign} {call}. {count} took it:", "{sign} {call}. {count} took it:", decision.people)
    sign, call = SIGNS.get(str(decision.call), ""), called(decision.call)
    return escape(said.format(sign=sign, call=call, count=whole(decision.people)).strip())


def _styles(decision: CohortDecision) -> str:
    counts = [how_many_did(style, count) for style, count in decision.styles.items() if count]
    return escape(_("{styles}.").format(styles=listed(counts)))
