"""What a group did, in words: a decision, a scenario, and the group as one."""

from collections.abc import Iterator, Mapping

from trainer.language.calls import SIGNS, called, did_in_words, execution_in_short, how_many_did
from trainer.language.decisions import seconds_in_short
from trainer.language.factors import factor_named
from trainer.language.numbers import decimals, listed, listed_briefly, percent, quoted, share_in_words, whole
from trainer.language.rooms import moved_in_words
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import verdict_signed
from trainer.packs.markup import plain_text
from trainer.packs.names import TIMEOUT
from trainer.packs.shown_text import clean_line, isolated
from trainer.scoring.cohort_values import Cohort, CohortChoice, CohortDecision, Edition, Sure
from trainer.scoring.detection import Estimate
from trainer.scoring.profile import CLAIM_LEAN, CLAIM_TELLING, ESTIMATE_FROM, WORDS_FROM

MOST_BEFORE = 2
"""Choices that are named of those before a scene."""
_SURE = {1: N_("a guess"), 2: N_("fairly sure"), 3: N_("sure")}


def people_counted(count: int) -> str:
    """Such as "12 people"."""
    return ngettext("{count} person", "{count} people", count).format(count=whole(count))


def read_in_words(edition: Edition) -> str:
    """A scenario with its versions, and what tells its text apart where others read another under that name."""
    versions = listed(isolated(clean_line(each)) for each in edition.versions)
    said = _("{title} {versions}").format(title=isolated(clean_line(edition.title)), versions=versions)
    if not edition.same_name:
        return said
    return _("{title} · text {mark}").format(title=said, mark=edition.key[:4])


def decision_in_words(decision: CohortDecision) -> str:
    """Its title; where several scenes have the same, which of them; where it was met with several calls, which one."""
    title, (number, of) = decision.title, decision.sibling
    if of > 1:
        title = _("{title} ({number} of {of})").format(title=title, number=whole(number), of=whole(of))
    if not decision.several_calls:
        return title
    sign, call = SIGNS.get(str(decision.call), ""), called(decision.call)
    return _("{title} · {sign} {call}").format(title=title, sign=sign, call=call)


def comes_after(decision: CohortDecision) -> str:
    """After which choices one comes to a scene that has siblings; nothing where it has none."""
    if decision.sibling[1] == 1 or not decision.after:
        return ""
    choices = listed_briefly((quoted(plain_text(each).strip("“”")) for each in decision.after), MOST_BEFORE)
    return _("One comes here after: {choices}").format(choices=choices)


def asked_in_words(decision: CohortDecision) -> str:
    """What the decision called for, and how many took it."""
    said = ngettext("{sign} {call}. {count} took it:", "{sign} {call}. {count} took it:", decision.people)
    sign, call = SIGNS.get(str(decision.call), ""), called(decision.call)
    return said.format(sign=sign, call=call, count=whole(decision.people)).strip()


def styles_in_words(styles: Mapping[str, int]) -> str:
    """Such as "5 directed, 7 inspired."."""
    return _("{styles}.").format(styles=listed(how_many_did(style, count) for style, count in styles.items() if count))


def choice_in_words(choice: CohortChoice) -> str:
    """What was said, or that the time ran out."""
    return _("The time ran out.") if choice.id == TIMEOUT else choice.text


def marks_in_words(choice: CohortChoice) -> str:
    """Style, execution and verdict of a choice, such as "▲ directed, strong · ✓ right call"."""
    style = f"{SIGNS[choice.style]} {did_in_words(choice.style)}"
    if choice.style != "passive":
        style = listed([style, execution_in_short(choice.execution)])
    marks = f"{style} · {verdict_signed(choice.verdict)}"
    return f"{marks} · {offered_to_some()}" if choice.for_some else marks


def offered_to_some() -> str:
    """That a choice stood there for some only, by what came before."""
    return _("offered to some only")


def taken_by(count: int) -> str:
    """How many took a choice, such as "3 people"."""
    return people_counted(count) if count else _("nobody")


def taken_at_first(count: int) -> str:
    """How many voted so alone, such as "first vote: 3"."""
    return _("first vote: {count}").format(count=whole(count))


def taken_after_talk(count: int) -> str:
    """How many voted so once the room had talked."""
    return _("after talking: {count}").format(count=whole(count))


def talk_in_words(decision: CohortDecision) -> str:
    """What talking did; nothing where there was no second vote."""
    talk = decision.talk
    return moved_in_words(talk.moved, talk.towards, talk.away) if talk is not None else ""


def time_in_words(decision: CohortDecision) -> str:
    """How fast they were, who ran out of time, and who had their timers off; nothing where nobody's time is known."""
    said = []
    if decision.median is not None:
        said.append(_("Half of them had answered after {time}.").format(time=seconds_in_short(decision.median)))
    if decision.timed_out:
        out = ngettext("For {count} the time ran out.", "For {count} the time ran out.", decision.timed_out)
        said.append(out.format(count=whole(decision.timed_out)))
    if decision.untimed:
        off = ngettext("{count} had no timer running.", "{count} had no timer running.", decision.untimed)
        said.append(off.format(count=whole(decision.untimed)))
    return " ".join(said)


def sure_in_words(sure: tuple[Sure, ...]) -> str:
    """Confidence against right, such as "Right: sure 2 of 6, a guess 1 of 2."; nothing where nobody was asked."""
    if not sure:
        return ""
    rows = listed(f"{_(_SURE[each.confidence])} {share_in_words(each.fit)}" for each in reversed(sure))
    return _("Right, by how sure they said they were: {rows}.").format(rows=rows)


def sure_and_wrong_in_words(count: int) -> str:
    """Such as "Sure and wrong: 4."; nothing where nobody was."""
    return _("Sure and wrong: {count}.").format(count=whole(count)) if count else ""


def group_picked_in_words(decision: CohortDecision) -> str:
    """Which factors were picked before the choices were shown, and which decide; nothing where nobody was asked."""
    if not decision.asked_first:
        return ""
    picks = listed(f"{factor_named(factor)} {whole(count)}" for factor, count in decision.picked.items())
    said = ngettext(
        "Before the choices were shown, {count} said what decides here: {picks}.",
        "Before the choices were shown, {count} said what decides here: {picks}.", decision.asked_first,
    ).format(count=whole(decision.asked_first), picks=picks or _("nothing"))  # fmt: skip
    if not decision.deciding:
        return said
    deciding = _("What does: {factors}.").format(factors=listed(map(factor_named, decision.deciding)))
    return f"{said} {deciding}"


def scenario_in_words(part: Cohort) -> Iterator[str]:
    """Of what was played of one text: switching, tempo, and what was not finished."""
    changed, same = part.switching
    if changed.of and same.of:
        yield _("Where the call had turned the style fitted in {changed}; where it stayed in {same}.").format(
            changed=share_in_words(changed), same=share_in_words(same)
        )
    elif changed.of:
        yield _("Where the call had turned the style fitted in {changed}.").format(changed=share_in_words(changed))
    elif same.of:
        yield _("Where the call stayed the style fitted in {same}.").format(same=share_in_words(same))
    if part.used is not None:
        yield ngettext(
            "Tempo: {count} decision with a timer running, {used} of it used.",
            "Tempo: {count} decisions with a timer running, {used} of it used.", part.timed,
        ).format(count=whole(part.timed), used=percent(part.used))  # fmt: skip
    if part.timed_out:
        said = ngettext("{count} time it ran out.", "{count} times it ran out.", part.timed_out)
        yield said.format(count=whole(part.timed_out))
    if part.untimed:
        said = ngettext(
            "{count} decision was taken with the timer off.", "{count} decisions were taken with the timer off.",
            part.untimed,
        )  # fmt: skip
        yield said.format(count=whole(part.untimed))
    if part.unfinished:
        said = ngettext(
            "{count} playthrough of it is unfinished: what was decided in it counts.",
            "{count} playthroughs of it are unfinished: what was decided in them counts.", part.unfinished,
        )  # fmt: skip
        yield said.format(count=whole(part.unfinished))


def telling_apart_in_words(cohort: Cohort) -> str:
    """Whether the group as one tells the two kinds of moment apart: as strongly as the counts allow."""
    directive, inspiring = cohort.counted
    fewest = min(directive, inspiring)
    if fewest < WORDS_FROM:
        return _("Too little to say whether the group tells the two kinds of moment apart: {missing}.").format(
            missing=_missing(directive, inspiring)
        )
    found = cohort.detection.sensitivity
    if found.above_zero >= CLAIM_TELLING:
        said = _("As a group they follow the situation: they direct more where directing fits.")
    else:
        said = _("It can't be told yet whether the group directs more where directing fits.")
    if fewest < ESTIMATE_FROM:
        return said
    return f"{said} " + _("d′ = {estimate}; 0 is as if by chance.").format(estimate=_interval(found))


def group_lean_in_words(cohort: Cohort) -> str:
    """Which way the group leans when in doubt; nothing where there is too little to say."""
    fewest, found = min(cohort.counted), cohort.detection.bias
    if fewest < WORDS_FROM:
        return ""
    if 1 - found.above_zero >= CLAIM_LEAN:
        said = _("When in doubt, the group leans to directing.")
    elif found.above_zero >= CLAIM_LEAN:
        said = _("When in doubt, the group leans to inspiring.")
    else:
        said = _("No lean of the group to either side can be claimed.")
    if fewest < ESTIMATE_FROM:
        return said
    return f"{said} " + _("c = {estimate}; below 0 is to directing.").format(estimate=_interval(found))


def group_of_scenario(part: Cohort) -> str:
    """How many people a scenario was read by."""
    return people_counted(len(part.people))


def _missing(directive: int, inspiring: int) -> str:
    """How many decisions are missing of each kind."""
    parts = []
    if directive < WORDS_FROM:
        said = ngettext(
            "{count} more decision where directing fits", "{count} more decisions where directing fits",
            WORDS_FROM - directive,
        )  # fmt: skip
        parts.append(said.format(count=whole(WORDS_FROM - directive)))
    if inspiring < WORDS_FROM:
        said = ngettext(
            "{count} more decision where inspiring fits", "{count} more decisions where inspiring fits",
            WORDS_FROM - inspiring,
        )  # fmt: skip
        parts.append(said.format(count=whole(WORDS_FROM - inspiring)))
    return listed(parts)


def _interval(found: Estimate) -> str:
    return _("{mean} (between {low} and {high} in 9 cases of 10)").format(
        mean=decimals(found.mean, 2), low=decimals(found.low, 2), high=decimals(found.high, 2)
    )
