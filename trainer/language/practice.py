"""A day's practice in words: how much it is, why a decision comes back, what went better, and what comes tomorrow."""

from collections.abc import Sequence

from trainer.language.factors import factor_named
from trainer.language.numbers import quoted, whole
from trainer.language.translation import _, ngettext
from trainer.language.verdicts import right_calls
from trainer.scoring.fit import ScoredMove
from trainer.scoring.plan import Item, Reason
from trainer.scoring.verdict import Tally
from trainer.scoring.went_better import Decided, went_better


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
        said = _("It differs from {title} in one thing: {factor}.")
        found.append(said.format(title=quoted(title), factor=factor_named(factor)))
    return found


def how_much(count: int, seconds: float) -> str:
    """Such as "5 decisions, about 4 minutes"."""
    minutes = max(1, round(seconds / 60))
    decisions = ngettext("{count} decision", "{count} decisions", count).format(count=whole(count))
    time = ngettext("about {count} minute", "about {count} minutes", minutes).format(count=whole(minutes))
    return _("{decisions}, {time}").format(decisions=decisions, time=time)


def left_in_words(left: int, handful: int, seconds: float) -> str:
    """What a day's practice still has, such as "5 decisions, about 4 minutes. Then it is enough for today."."""
    if left < handful:
        said = ngettext(
            "{left} of today's {count} is left: {much}.", "{left} of today's {count} are left: {much}.", left
        )
        return said.format(left=whole(left), count=whole(handful), much=how_much(left, seconds))
    return _("{much}. Then it is enough for today.").format(much=how_much(left, seconds))


def done_in_words(done: int, tomorrow: int) -> str:
    """That a day's practice is done, and what comes tomorrow."""
    if not done:
        return tomorrow_in_words(tomorrow)
    said = ngettext("Done for today: {count} decision.", "Done for today: all {count} decisions.", done)
    return f"{said.format(count=whole(done))} {tomorrow_in_words(tomorrow)}"


def another_in_words(count: int) -> str:
    """What one may do after the day's practice."""
    return ngettext("Another {count} all the same", "Another {count} all the same", count).format(count=whole(count))


def tomorrow_in_words(count: int) -> str:
    """What comes tomorrow."""
    if not count:
        return _("Tomorrow nothing is due.")
    return ngettext("Tomorrow: {count} decision.", "Tomorrow: {count} decisions.", count).format(count=whole(count))


def better_in_words(decided: Sequence[Decided], day: Sequence[ScoredMove], before: Tally) -> str:
    """One sentence of what went better than the last time, or of what did not; empty where there is none to say."""
    found = went_better(decided, day, before)
    if found is None:
        return ""
    now, then = right_calls(found.now), right_calls(found.then)
    if found.code == "missed before":
        said = _("{title} was not the call last time. Today it was the right call.")
        return said.format(title=quoted(found.title))
    if found.code == "poor before":
        said = _("{title} was done poorly last time. Today it was the right call.")
        return said.format(title=quoted(found.title))
    if found.code == "all right":
        return _("Every call was right, in moments of both kinds.")
    if found.code == "more than before":
        return _("{now}; the last time you practised it was {then}.").format(now=now, then=then)
    if found.code == "one kind":
        return {
            "directive": _("Every moment to direct was the right call."),
            "inspiring": _("Every moment to inspire was the right call."),
        }[found.call]
    return _("Nothing went better than before today. What was not right comes back tomorrow.")
