"""What a group's answers say of the decisions themselves, in words for whoever wrote them; never more than is known."""

from collections.abc import Iterator

from trainer.language.cohorts import choice_in_words, decision_in_words, offered_to_some
from trainer.language.factors import factor_label
from trainer.language.numbers import decimals, percent, quoted, share_in_words, signed, whole
from trainer.language.translation import _, ngettext
from trainer.packs.markup import plain_text
from trainer.scoring.cohort_values import CohortDecision
from trainer.scoring.fit import Share
from trainer.scoring.intervals import Interval
from trainer.scoring.items.enough import FEWEST_TAKERS, MOST
from trainer.scoring.items.item_figures import ChoiceFigures, ItemFigures, TextFigures
from trainer.scoring.items.misread_factors import MisreadFactor
from trainer.scoring.items.reliability import Reliability

BETTER = 0.01
"""By how much alpha must rise without a decision to be worth a word."""


def what_items_say() -> str:
    """What the columns mean, and how gaps are dealt with."""
    return _(
        "“Tells apart” is the correlation of right here with the share right elsewhere, between −1 and 1: above 0, who "
        "gets it right gets more right elsewhere. As the story branches, a decision is counted by all who met it. A "
        "figure is shown once its interval is narrow enough, and what those who take a choice got right elsewhere once "
        "{count} of them met more than this."
    ).format(count=whole(FEWEST_TAKERS))


def not_enough_people(missing: int) -> str:
    """Such as "not enough yet: 12 more people"."""
    if missing >= MOST:
        return _("not enough yet: more than {count} people").format(count=whole(MOST))
    said = ngettext("not enough yet: {count} more person", "not enough yet: {count} more people", missing)
    return said.format(count=whole(missing))


def not_enough_decisions(missing: int) -> str:
    """Such as "not enough yet: 12 more decisions"."""
    said = ngettext("not enough yet: {count} more decision", "not enough yet: {count} more decisions", missing)
    return said.format(count=whole(missing))


def right_of_item(item: ItemFigures) -> str:
    """How many were right; the share once it may be said."""
    if item.right_missing:
        return f"{share_in_words(item.right)}; {not_enough_people(item.right_missing)}"
    return _counted(item.right)


def tells_apart(item: ItemFigures) -> str:
    """The item-rest correlation with its interval."""
    if item.rest_missing:
        return not_enough_people(item.rest_missing)
    if item.rest is None:
        return _("nobody: all did alike, here or elsewhere")
    return _("{mean} ({low} to {high})").format(
        mean=signed(item.rest.mean, 2), low=signed(item.rest.low, 2), high=signed(item.rest.high, 2)
    )


def alpha_without(item: ItemFigures, found: Reliability) -> str:
    """Alpha without this decision; a dash where it is not in the block, or alpha is not said."""
    left = found.without.get(item.item)
    return "–" if left is None or found.missing else decimals(left, 2)


def reliability_in_words(found: Reliability) -> str:
    """How reliably these decisions tell people apart together, of how many people; as far as it may be said."""
    people, items = len(found.block.people), len(found.block.items)
    if items == 1:
        return _("How reliably they tell people apart together takes two decisions or more that the same people met.")
    of = _("{decisions} that the same {people} met").format(
        decisions=ngettext("{count} decision", "{count} decisions", items).format(count=whole(items)),
        people=ngettext("{count} person", "{count} people", people).format(count=whole(people)),
    )
    if found.missing:
        return _("How reliably they tell people apart together (Cronbach's alpha): {missing} ({of}).").format(
            missing=not_enough_people(found.missing), of=of
        )
    if found.alpha is None:
        return _("How reliably they tell people apart together can't be counted: all had the same number right.")
    return _("How reliably they tell people apart together: Cronbach's alpha = {alpha}, of {of}.").format(
        alpha=_between(found.alpha), of=of
    )


def worth_a_look(found: TextFigures) -> Iterator[str]:
    """What whoever wrote it should look at again; nothing where too few answered to say so."""
    for item in found.items:
        yield from _of_item(item)
        left, alpha = found.reliability.without.get(item.item), found.reliability.alpha
        if left is not None and alpha is not None and not found.reliability.missing and left > alpha.mean + BETTER:
            yield _("Without {decision} alpha would be {left} instead of {now}.").format(
                decision=_titled(item.decision), left=decimals(left, 2), now=decimals(alpha.mean, 2)
            )


def _of_item(item: ItemFigures) -> Iterator[str]:
    title = _titled(item.decision)
    if item.sorts_wrongly:
        yield _("{decision}: who gets it right gets less right elsewhere. Look at its key and its words.").format(
            decision=title
        )
    for choice in item.choices:
        words = quoted(plain_text(choice_in_words(choice.choice)).strip("“”"))
        if choice.best:
            yield _(
                "{decision}: who takes {choice} misses the call and gets more right elsewhere than the others. Look at "
                "its key and its words."
            ).format(decision=title, choice=words)
        elif not choice.choice.first and not choice.missing and not choice.choice.for_some:
            yield _("Nobody takes {choice} (in {decision}).").format(decision=title, choice=words)


def choice_of_item(item: ItemFigures, choice: ChoiceFigures) -> str:
    """Which choice of which decision."""
    words = plain_text(choice_in_words(choice.choice))
    return _("{decision}: {choice}").format(decision=decision_in_words(item.decision), choice=words)


def taken_in_words(item: ItemFigures, choice: ChoiceFigures) -> str:
    """How many of those who met it took a choice; where nobody did, how many more it takes to say so.

    Of a choice that not everybody had, it is not known how many did.
    """
    if choice.choice.for_some:
        return f"{whole(choice.choice.first)}; {offered_to_some()}"
    said = share_in_words(Share(choice.choice.first, item.decision.people))
    return f"{said}; {not_enough_people(choice.missing)}" if choice.missing else said


def rest_in_words(choice: ChoiceFigures) -> str:
    """What those who took it got right elsewhere, once enough did."""
    if choice.rest is None:
        return "–"
    return not_enough_people(choice.rest_missing) if choice.rest_missing else percent(choice.rest)


def factors_say() -> str:
    """What the table of factors counts."""
    return _(
        "Of the decisions that a factor decides, by the situation model: how often the call was missed, and which way. "
        "A decision that several factors decide counts for each of them."
    )


def factor_row(found: MisreadFactor) -> tuple[str, tuple[str, ...]]:
    """The factor; missed, directed where inspiring fits, inspired where directing fits, and neither."""
    missed = share_in_words(found.missed) if found.missing else _counted(found.missed)
    if found.missing:
        missed = f"{missed}; {not_enough_decisions(found.missing)}"
    inspired = Share(found.inspired_instead, found.hits.of)
    return factor_label(found.factor), (
        missed, *(share_in_words(each) if each.of else "–" for each in (found.alarms, inspired)), whole(found.passive)
    )  # fmt: skip


def _counted(share: Share) -> str:
    return _("{count} ({share})").format(count=share_in_words(share), share=percent(share.right / share.of))


def _between(found: Interval) -> str:
    return _("{mean} (between {low} and {high} in 9 cases of 10)").format(
        mean=decimals(found.mean, 2), low=decimals(found.low, 2), high=decimals(found.high, 2)
    )


def _titled(decision: CohortDecision) -> str:
    return quoted(decision_in_words(decision))
