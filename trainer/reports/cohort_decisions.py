"""The decisions of a group's page, scenario by scenario as their stories go: what was read, and who did what."""

from collections.abc import Iterator

from trainer.language.calls import SIGNS, called, did_in_words
from trainer.language.cohorts import (
    asked_in_words,
    choice_in_words,
    comes_after,
    decision_in_words,
    group_of_scenario,
    group_picked_in_words,
    marks_in_words,
    read_in_words,
    scenario_in_words,
    styles_in_words,
    sure_and_wrong_in_words,
    sure_in_words,
    taken_after_talk,
    taken_at_first,
    taken_by,
    talk_in_words,
    time_in_words,
)
from trainer.language.translation import _
from trainer.language.verdicts import calls_in_short, tally_in_words
from trainer.packs.markup import plain_text
from trainer.packs.shown_text import isolated
from trainer.reports.cohort_page_parts import GroupPage, bar, said
from trainer.reports.page import element, escape, prose, table
from trainer.scoring.cohort import part_of
from trainer.scoring.cohort_values import Cohort, CohortChoice, CohortDecision
from trainer.scoring.fit import SCORED_CALLS, STYLES


def decisions_section(page: GroupPage) -> Iterator[str]:
    """Every scenario that was read, and every decision of it."""
    before: tuple[str, str] | None = None
    scenes: list[str] = []
    for place, decision in enumerate(page.cohort.decisions):
        read = decision.scenario, decision.edition
        if read != before:
            yield from _scenario(page, decision)
            before, scenes = read, []
        if decision.scene not in scenes:
            scenes.append(decision.scene)
        yield from _decision(page, decision, place, len(scenes))


def place_of(place: int) -> str:
    """What a decision is linked by, by its place among all of the cohort."""
    return f"decision-{place + 1}"


def calls_table(part: Cohort) -> Iterator[str]:
    """Calls and what was done under each."""
    yield from table(
        (f"{SIGNS[style]} {did_in_words(style)}" for style in STYLES),
        ((f"{SIGNS[call]} {called(call)}", (part.table[call][style] for style in STYLES)) for call in SCORED_CALLS),
        _("What was called for, and what they did"),
    )


def _scenario(page: GroupPage, decision: CohortDecision) -> Iterator[str]:
    edition = page.cohort.editions.get(decision.edition)
    yield element("h2", read_in_words(edition) if edition is not None else decision.scenario)
    part = part_of(page.cohort, decision.scenario, decision.edition)
    yield element("p", " · ".join((group_of_scenario(part), calls_in_short(part.tally))), "muted")
    yield from calls_table(part)
    for sentence in scenario_in_words(part):
        yield from said(sentence)


def _decision(page: GroupPage, decision: CohortDecision, place: int, number: int) -> Iterator[str]:
    yield f'<section class="decision" id="{place_of(place)}">'
    yield f"<h3>{number}. {escape(decision_in_words(decision))}</h3>"
    yield from said(comes_after(decision), "muted")
    yield from _what_they_read(page, decision)
    yield f"<p>{escape(asked_in_words(decision))} {escape(styles_in_words(decision.styles))}</p>"
    yield '<ul class="takes">'
    for choice in decision.takes:
        yield from _choice(page, decision, choice)
    yield "</ul>"
    yield from _facts(decision)
    yield from _views(page, decision)
    yield "</section>"


def _what_they_read(page: GroupPage, decision: CohortDecision) -> Iterator[str]:
    """The text of the scene; what only some of them read, by what came before, says so."""
    if not decision.text:
        return
    some = escape(_("For some:"))
    told = "".join(
        f'<p class="read">{f"<em>{some}</em> " if for_some else ""}{prose(text)}</p>'
        for text, for_some in decision.passages
    )
    heading = escape(_("What they read"))
    yield told if page.plain else f"<details><summary>{heading}</summary>{told}</details>"


def _choice(page: GroupPage, decision: CohortDecision, choice: CohortChoice) -> Iterator[str]:
    people = decision.people
    yield f'<li class="{choice.style}">'
    yield f"<p>{escape(plain_text(choice_in_words(choice)))}</p>"
    for other in choice.others:
        yield element("p", _("Or, by what came before: {words}").format(words=plain_text(other)), "marks")
    yield element("p", marks_in_words(choice), "marks")
    if decision.talk is None:
        yield _counted(bar(page, choice.style, choice.first, people), taken_by(choice.first))
    else:
        yield _counted(bar(page, choice.style, choice.first, people, "first"), taken_at_first(choice.first))
        yield _counted(bar(page, choice.style, choice.final, people), taken_after_talk(choice.final))
    yield "</li>"


def _counted(drawn: str, words: str) -> str:
    return f'<p class="count">{drawn} <span>{escape(words)}</span></p>'


def _facts(decision: CohortDecision) -> Iterator[str]:
    if decision.tally.of:
        yield from said(tally_in_words(decision.tally))
    yield from said(talk_in_words(decision))
    for because in decision.because:
        yield f'<blockquote class="because">{prose(because)}</blockquote>'
    yield from said(time_in_words(decision))
    yield from said(" ".join((sure_in_words(decision.sure), sure_and_wrong_in_words(decision.sure_and_wrong))).strip())
    yield from said(group_picked_in_words(decision))


def _views(page: GroupPage, decision: CohortDecision) -> Iterator[str]:
    for person, view in decision.views:
        named = _("{person} sees this differently:").format(person=isolated(person))
        sees = named if page.names else _("Somebody sees this differently:")
        yield f"<p><strong>{escape(sees)}</strong> {escape(view)}</p>"
