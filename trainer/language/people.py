"""What people of a scenario are asked, and what they say."""

from trainer.language.calls import called
from trainer.language.numbers import quoted, share_in_words
from trainer.language.translation import N_, _
from trainer.packs.markup import plain_text
from trainer.scoring.fit import Share
from trainer.scoring.other_case import OtherCase
from trainer.scoring.threads import Thread

_CAME = {
    "text": N_("{cause}: {words}"),
    "outcome": N_("{cause}: {words}"),
    "voice": N_("{cause}: {words}"),
    "case": N_("{cause}, this moment called for what it did."),
    "choice": N_("{cause}, you could choose this."),
    "ending": N_("{cause}, it ended as it did."),
}
"""What read a fact, to the sentence that says where it came from."""


def question_in_words(who: str, text: str) -> str:
    """A question, and of whom, such as "Tomoko: How are your hands?"; of nobody where one only looks."""
    return _("{who}: {text}").format(who=who, text=plain_text(text)) if who else plain_text(text)


def person_in_words(age: int | None, about: str) -> str:
    """Such as "44, interprets in court"; nothing of somebody of whom nothing is said."""
    if age is None:
        return about
    return _("{age}, {about}").format(age=age, about=about) if about else str(age)


def voice_in_words(who: str, text: str) -> str:
    """What somebody says of you."""
    return _("{who}: “{words}”").format(who=who, words=plain_text(text).strip("“”"))


def inquiry_in_words(who: str, text: str) -> str:
    """That something was asked, in the small markup, to stand before its answer."""
    said = _("**You ask {who}:** {text}") if who else _("**You look:** {text}")
    return said.format(who=who, text=text)


def thread_in_words(thread: Thread) -> str:
    """Such as "Because of “We turn at noon.”, in In the morning: Tomoko taps her watch."."""
    return _(_CAME[thread.kind]).format(cause=_because_of(thread), words=plain_text(thread.words))


def _because_of(thread: Thread) -> str:
    cause = thread.cause
    words = plain_text(cause.words).strip("“”")
    if not words:
        return _("Because the time ran out, in {title}").format(title=quoted(cause.title))
    asked, chose = _("Because you asked {words}, in {title}"), _("Because you chose {words}, in {title}")
    said = asked if cause.asked else chose
    return said.format(words=quoted(words), title=quoted(cause.title))


def other_case_in_words(other: OtherCase) -> str:
    """What would have made the moment another."""
    call = called(other.call)
    if not other.number:
        return _("Had things gone otherwise: {call}. No single choice before would have made it so.").format(call=call)
    said = _("Had things gone otherwise: {call}. {choice}, in {title}, would have made it so.")
    return said.format(call=call, choice=quoted(plain_text(other.choice).strip("“”")), title=quoted(other.title))


def looked_in_words(looked: Share) -> str:
    """Such as "You looked before you chose in 5 of 9."."""
    return _("You looked before you chose in {share}.").format(share=share_in_words(looked))
