"""A group's report as one page of HTML that needs nothing else: what to talk of, then every decision, then the rest."""

from collections.abc import Callable, Iterator

from trainer.language.cohort_questions import question_for, why_discussed
from trainer.language.cohorts import (
    decision_in_words,
    group_lean_in_words,
    people_counted,
    read_in_words,
    styles_in_words,
    sure_and_wrong_in_words,
    sure_in_words,
    telling_apart_in_words,
)
from trainer.language.numbers import listed
from trainer.language.profile import first_times_only
from trainer.language.result_files import heading
from trainer.language.translation import _
from trainer.language.verdicts import calls_in_short, tally_in_words
from trainer.reports.cohort_decisions import calls_table, decisions_section, place_of
from trainer.reports.cohort_items import factors_section, items_section
from trainer.reports.cohort_page_parts import GroupPage, bar_of_styles, said
from trainer.reports.cohort_style import PAPER, STYLE
from trainer.reports.page import element, escape, page_of, table
from trainer.scoring.cohort_values import Cohort, CohortDecision, Sure
from trainer.scoring.fit import Share

Section = Callable[[GroupPage], Iterator[str]]
"""A part of the page; it yields lines of HTML, a heading of the second level first, or nothing at all."""


def cohort_html(page: GroupPage) -> str:
    """The whole page."""
    body = [*_head(page.cohort), *(line for section in SECTIONS for line in section(page))]
    return page_of(_("Report of a group"), body, PAPER if page.plain else STYLE)


def talk_section(page: GroupPage) -> Iterator[str]:
    """Where there is most to talk of, each with a question."""
    yield element("h2", _("What to talk about"))
    found = page.cohort.to_discuss()
    if not found:
        if any(each.people > 1 for each in page.cohort.decisions):
            nothing = _("Nothing stands out: where several people decided, all chose the same and fitting style.")
        else:
            nothing = _("Nothing stands out yet: that takes a decision that two people met.")
        yield element("p", nothing)
        return
    yield '<ol class="talk">'
    for number, decision in enumerate(found):
        yield "<li>"
        title, place = _titled(page.cohort, decision), page.cohort.decisions.index(decision)
        yield f"<h3>{title}</h3>" if page.plain else f'<h3><a href="#{place_of(place)}">{title}</a></h3>'
        yield element("p", why_discussed(decision), "why")
        yield bar_of_styles(page, decision.styles)
        if (styles := styles_in_words(decision.styles)) != why_discussed(decision):
            yield element("p", styles, "marks")
        yield element("p", question_for(decision, found[:number]), "question")
        yield "</li>"
    yield "</ol>"


def group_section(page: GroupPage) -> Iterator[str]:
    """The group as one: what it tells apart, where it leans, how sure it is."""
    cohort = page.cohort
    yield element("h2", _("The group as one"))
    if cohort.tally.of:
        yield element("p", tally_in_words(cohort.tally))
    yield from calls_table(cohort)
    yield from said(telling_apart_in_words(cohort))
    yield from said(group_lean_in_words(cohort))
    sure = _sure(cohort)
    wrong = sum(each.sure_and_wrong for each in cohort.decisions)
    yield from said(" ".join((sure_in_words(sure), sure_and_wrong_in_words(wrong))).strip())
    yield element("p", first_times_only(), "muted")


def people_section(page: GroupPage) -> Iterator[str]:
    """Who is in it, by name and in the order of names; only where names were asked for."""
    if page.names:
        yield element("h2", _("People"))
        each = ((name, (calls_in_short(tally),)) for name, tally in sorted(page.cohort.people.items()))
        yield from table((), each, _("Right calls of each"))


def files_section(page: GroupPage) -> Iterator[str]:
    """What it was made from, file by file."""
    if page.files:
        yield element("h2", _("What it was made from"))
        yield from table((), ((name, (said,)) for name, said in page.files), _("Each file, and what of it counts"))


def proof_section(page: GroupPage) -> Iterator[str]:
    """What else is to be known of the files."""
    for number, sentence in enumerate(page.told):
        if not number:
            yield element("h2", heading())
        yield element("p", sentence)


SECTIONS: tuple[Section, ...] = (
    talk_section, decisions_section, group_section, factors_section, items_section, people_section, files_section,
    proof_section,
)  # fmt: skip
"""The page from top to bottom; a new section gets its place here."""


def _head(cohort: Cohort) -> Iterator[str]:
    read = list(dict.fromkeys(read_in_words(each) for each in cohort.editions.values()))
    yield f"<h1>{escape(people_counted(len(cohort.people)))}, {escape(calls_in_short(cohort.tally))}</h1>"
    if read:
        yield element("p", listed(read), "muted")


def _titled(cohort: Cohort, decision: CohortDecision) -> str:
    """Title of a decision, with its scenario where there are several."""
    title = escape(decision_in_words(decision))
    if len(cohort.editions) < 2 or decision.edition not in cohort.editions:
        return title
    return f"{title} ({escape(read_in_words(cohort.editions[decision.edition]))})"


def _sure(cohort: Cohort) -> tuple[Sure, ...]:
    """How sure they were over all decisions."""
    right: dict[int, list[int]] = {}
    for each in (sure for decision in cohort.decisions for sure in decision.sure):
        found = right.setdefault(each.confidence, [0, 0])
        found[0] += each.fit.right
        found[1] += each.fit.of
    return tuple(Sure(confidence, Share(*right[confidence])) for confidence in sorted(right))
