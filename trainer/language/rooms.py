"""What is said in a room: to phones, on the stage, and to whoever leads."""

from collections.abc import Sequence

from trainer.language.calls import call_in_words
from trainer.language.factors import factor_question
from trainer.language.numbers import listed, whole
from trainer.language.translation import N_, _, ngettext
from trainer.packs.shown_text import isolated

_PHASES = {
    "gathering": N_("Come in"),
    "scene": N_("The story"),
    "first vote": N_("First vote"),
    "talk": N_("Talk"),
    "second vote": N_("Second vote"),
    "reveal": N_("What the room did"),
    "ended": N_("The end"),
    "discussion": N_("To talk of"),
}
_TO_PHONES = {
    "gathering": N_("You are in. It begins as soon as everybody is."),
    "scene": N_("Read, and make up your mind. The vote comes next."),
    "first vote": N_("What do you do? Vote alone; nobody sees what you vote."),
    "talk": N_("Turn to somebody who sits near you: what do you do, and why?"),
    "second vote": N_("Vote again. Who does not vote again stays with the first vote."),
    "reveal": N_("The votes are counted."),
    "ended": N_("That was the story. Here is what you voted, and what each moment called for."),
    "discussion": N_("Talk it over. Here is what you voted, and what each moment called for."),
}
_ON_STAGE = {
    "gathering": N_("Who are you in this story?"),
    "scene": N_("What would you do?"),
    "first vote": N_("Vote alone. What the room votes is shown once voting is over."),
    "talk": N_("Turn to somebody who sits near you: what do you do, and why?"),
    "second vote": N_("Vote again. Who does not vote again stays with the first vote."),
    "ended": N_("How it ended."),
    "discussion": N_("What to talk of now, and a question for each."),
}
_RULES = {
    "majority": N_("The story goes on with what most of you come to."),
    "hand": N_("What the story goes on with is said by whoever leads."),
    "first-vote": N_("The story goes on with what most of you vote at first, before you talk."),
}
_REVEALED = {
    "majority": N_("The story goes on with what most of you did."),
    "hand": N_("The story goes on with what was said by whoever leads."),
    "first-vote": N_("The story goes on with what most of you voted at first."),
    "lot": N_("The story goes on with what the lot decided."),
}


def phase_named(phase: str) -> str:
    """Where a room stands, such as "First vote"."""
    return _(_PHASES[phase])


def told_to_phones(phase: str) -> str:
    """What whoever holds a phone is to do."""
    return _(_TO_PHONES[phase])


def told_on_stage(phase: str) -> str:
    """What the room is to do; empty where that depends on its rules."""
    return _(_ON_STAGE[phase]) if phase in _ON_STAGE else ""


def rules_in_words(goes_on: str, second_vote: bool, closes: int = 0) -> str:
    """How the room goes on, before it begins. `closes` is after how many seconds a vote closes, if it does."""
    votes = _("You vote, talk, and vote again.") if second_vote else _("You vote once.")
    if closes:
        said = ngettext("A vote closes after {count} second.", "A vote closes after {count} seconds.", closes)
        votes = f"{votes} {said.format(count=whole(closes))}"
    return f"{votes} {_(_RULES['majority' if goes_on == 'first-vote' and not second_vote else goes_on])}"


def goes_on_in_words(goes_on: str, carried: str | None, votes: int, *, by_lot: bool) -> str:
    """What the story goes on with, once the votes are counted; where there is none, whoever leads says it."""
    if carried is None:
        return _(_RULES["hand"])
    return _(_REVEALED["hand" if not votes else "lot" if by_lot else goes_on])


def look_back(phase: str) -> str:
    """That the stage shows what was before, such as "Looking back: the story"."""
    return _("Looking back: {phase}").format(phase=phase)


def paused_in_words(*, voting: bool) -> str:
    """That it is paused, for the room."""
    return _("A pause. Votes so far are kept; voting goes on in a moment.") if voting else _("A pause.")


def clock_in_words(seconds: float) -> str:
    """Time that is left, in minutes and seconds, such as "1:30"."""
    left = max(0, round(seconds))
    return f"{left // 60}:{left % 60:02}"


def time_left() -> tuple[str, str]:
    """What stands before the time that is left, and what is said once it is over."""
    return _("Time left"), _("Time is up")


def look_up() -> tuple[str, str]:
    """What phones say while the stage is hidden: a heading and a sentence."""
    return _("Look up"), _("There is nothing to do here just now.")


def people_in_words(count: int) -> str:
    """Such as "3 people are in"."""
    return ngettext("{count} person is in", "{count} people are in", count).format(count=whole(count))


def votes_in_words(voted: int, people: int) -> str:
    """Such as "2 of 3 have voted"."""
    return _("{voted} of {people} have voted").format(voted=whole(voted), people=whole(people))


def hands_in_words(count: int) -> str:
    """Such as "12 hands were counted"."""
    return ngettext("{count} hand was counted", "{count} hands were counted", count).format(count=whole(count))


def hands_among(count: int) -> str:
    """That votes of a split are hands, of which nobody knows who changed."""
    said = ngettext(
        "{count} of these votes is a hand that was counted.",
        "{count} of these votes are hands that were counted.",
        count,
    )
    return said.format(count=whole(count))


def waiting_in_words(count: int) -> str:
    """Such as "1 has not voted yet"."""
    said = ngettext("{count} has not voted yet", "{count} have not voted yet", count)
    return said.format(count=whole(count))


def talk_of_in_words(factors: Sequence[str]) -> list[str]:
    """What to talk of: the factors that weigh most here, as questions."""
    return [factor_question(factor) for factor in factors]


def votes_of_choice(first: int, final: int) -> str:
    """Such as "2 votes (1 at first)"."""
    said = ngettext("{count} vote", "{count} votes", final).format(count=whole(final))
    return said if first == final else _("{votes} ({first} at first)").format(votes=said, first=whole(first))


def moved_in_words(moved: int, towards: int, away: int) -> str:
    """How many changed their vote after talk, and in which direction."""
    if not moved:
        return _("Nobody changed their vote.")
    said = ngettext("{count} changed their vote", "{count} changed their vote", moved).format(count=whole(moved))
    return _("{changed}: {towards} towards the call, {away} away from it.").format(
        changed=said, towards=whole(towards), away=whole(away)
    )


def how_sure_in_words() -> tuple[tuple[int, str], ...]:
    """What one can say of how sure one is, the least first."""
    return (1, _("I guess")), (2, _("Fairly sure")), (3, _("Sure"))


def sure_counts(right_first: int, right: int, wrong_first: int, wrong: int) -> str:
    """How many were sure and right, and sure and wrong: "Sure and right: 4. Sure and wrong: 1 (3 at first)."."""
    return _("Sure and right: {right}. Sure and wrong: {wrong}.").format(
        right=_with_first(right_first, right), wrong=_with_first(wrong_first, wrong)
    )


def _with_first(first: int, final: int) -> str:
    said = whole(final)
    return said if first == final else _("{votes} ({first} at first)").format(votes=said, first=whole(first))


def names_in_words(names: Sequence[str]) -> str:
    """Names of people, for whoever leads."""
    return listed(isolated(each) for each in names)


def who_waits(names: Sequence[str]) -> str:
    """Who has not voted yet, where people have names."""
    return _("Not yet: {names}").format(names=names_in_words(names))


def named_on_stage() -> str:
    """What a name is for, said before it begins."""
    return _("You are in by name: whoever leads sees who has not voted yet. No page says who voted what.")


def called_in_words(call: str | None) -> str:
    """What the moment called for, as a sentence."""
    if call is None:
        return _("This moment has no call.")
    if call == "either":
        return _("Either would do here.")
    return _("This moment called for {call}.").format(call=call_in_words(call))


def by_lot_in_words() -> str:
    """That an even split was decided by lot."""
    return _("The room is evenly split; the lot decides.")


def nobody_voted() -> str:
    """That nobody has voted."""
    return _("Nobody has voted.")


def refused_in_words(why: str) -> str:
    """Why something that a phone sent does not count."""
    said = {
        "full": _("The room is full."),
        "no name": _("Say your name, or what you like to be called."),
        "locked": _("The door is locked. Ask whoever leads to open it."),
        "wrong": _("That is not the code on the screen. Try it again."),
        "many": _("Many are coming in just now. Press again in a moment."),
        "guesses": _("Many wrong codes came from your network. Wait a few seconds, then press again."),
        "fast": _("That was too fast to count. Press again in a moment."),
        "often": _("You have changed that as often as counts. What was kept last stays."),
        "not in": _("You are not in this room yet. Come in with the code on the screen."),
        "not now": _("That came too late, or too early. Look again at where the room is."),
        "paused": _("It is a pause, so this does not count. Vote once it goes on."),
        "not offered": _("That is not on offer any more. Look again at where the room is."),
    }
    return said[why]


def people_came_in_words(count: int) -> str:
    """Of a room that is kept, such as "12 people"."""
    return ngettext("{count} person", "{count} people", count).format(count=whole(count))


def how_far_in_words(decisions: int, phase: str) -> str:
    """How far a room that is kept came, such as "5 decisions, to the end"."""
    if not decisions:
        return _("nothing decided yet")
    said = ngettext("{count} decision", "{count} decisions", decisions).format(count=whole(decisions))
    return _("{decisions}, to the end").format(decisions=said) if phase in ("ended", "discussion") else said
