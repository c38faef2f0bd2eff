"""Why a decision comes back today: what may be read before it, and what would give its call away."""

from trainer.language.factors import factor_named
from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext
from trainer.scoring.plan import Item, Reason


def reason_in_words(reason: Reason) -> str:
    """Why it was chosen, as it may be read before the decision."""
    if reason.code == "new":
        return _("A drill you have not met yet.")
    if reason.code == "missed":
        return _("It was not the call last time, so it comes back.")
    if reason.code == "poorly done":
        return _("The style was right last time, and done poorly, so it comes back.")
    return ngettext(
        "Right the last time; due again after {count} day.", "Right the last time; due again after {count} days.",
        reason.days,
    ).format(count=whole(reason.days))  # fmt: skip


def said_after(item: Item) -> list[str]:
    """What else made it one to practise, once it is decided: a sentence each."""
    found = []
    if item.confused and item.call == "directive":
        found.append(_("Moments to direct are the ones you miss more often."))
    elif item.confused:
        found.append(_("Moments to inspire are the ones you miss more often."))
    if item.pair is not None:
        title, factor = item.pair
        if item.why.code == "new":
            said = _("You met it before in another version; they differ in one thing: {factor}.")
            found.append(said.format(factor=factor_named(factor)))
            return found
        said = _("It differs from “{title}” in one thing: {factor}.")
        found.append(said.format(title=title, factor=factor_named(factor)))
    if item.turns:
        found.append(_("Two in a row: the call changes between them."))
    return found
