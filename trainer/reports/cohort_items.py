"""Sections of a group's page for whoever wrote the pack: its decisions as items of a test, and factors misread."""

from collections.abc import Iterable, Iterator

from trainer.language.cohorts import decision_in_words, read_in_words
from trainer.language.items import (
    alpha_without,
    choice_of_item,
    factor_row,
    factors_say,
    reliability_in_words,
    rest_in_words,
    right_of_item,
    taken_in_words,
    tells_apart,
    what_items_say,
    worth_a_look,
)
from trainer.language.translation import _
from trainer.reports.cohort_page_parts import GroupPage, said
from trainer.reports.page import element, escape, table
from trainer.scoring.cohort import part_of
from trainer.scoring.items.item_figures import TextFigures, figures_of
from trainer.scoring.items.misread_factors import misread_factors


def items_section(page: GroupPage) -> Iterator[str]:
    """Each text that at least two people read: its decisions, how reliable they are, and who takes which choice."""
    cohort = page.cohort
    read = dict.fromkeys((each.scenario, each.edition) for each in cohort.decisions if each.fit.of)
    parts = {each: part_of(cohort, *each) for each in read} if len(cohort.people) > 1 else {}
    several = {each: part for each, part in parts.items() if len(part.people) > 1}
    if not several:
        return
    yield element("h2", _("For whoever wrote it: the decisions as questions"))
    yield element("p", what_items_say(), "muted")
    for (scenario, edition), part in several.items():
        yield element("h3", read_in_words(cohort.editions[edition]) if edition in cohort.editions else scenario)
        yield from _text(page, figures_of(part))


def factors_section(page: GroupPage) -> Iterator[str]:
    """How each factor was misread over the group."""
    found = misread_factors(page.cohort)
    if not found or len(page.cohort.people) < 2:
        return
    yield element("h2", _("How each factor was misread"))
    yield element("p", factors_say(), "muted")
    columns = (
        _("Missed"), _("Directed where inspiring fits"), _("Inspired where directing fits"), _("Did neither"),
    )  # fmt: skip
    yield from table(columns, map(factor_row, found), _("Decisions by what decided them"))


def _text(page: GroupPage, found: TextFigures) -> Iterator[str]:
    for sentence in worth_a_look(found):
        yield from said(sentence)
    yield from said(reliability_in_words(found.reliability))
    rows = (
        (
            decision_in_words(item.decision),
            (right_of_item(item), tells_apart(item), alpha_without(item, found.reliability)),
        )
        for item in found.items
    )
    yield from table((_("Right"), _("Tells apart"), _("Alpha without it")), rows, _("Each decision"))
    choices = (
        (choice_of_item(item, each), (taken_in_words(item, each), rest_in_words(each)))
        for item in found.items
        for each in item.choices
    )
    drawn = table((_("Taken by"), _("What they got right elsewhere")), choices, _("Each choice"))
    yield from _folded(page, _("Who takes which choice"), drawn)


def _folded(page: GroupPage, summary: str, lines: Iterable[str]) -> Iterator[str]:
    """What is looked at by few; on paper all of it is shown."""
    if page.plain:
        yield from lines
    else:
        yield f"<details><summary>{escape(summary)}</summary>"
        yield from lines
        yield "</details>"
