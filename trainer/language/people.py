"""What people of a scenario are asked, and what they say."""

from trainer.language.translation import _
from trainer.packs.markup import plain_text


def question_in_words(who: str, text: str) -> str:
    """A question, and of whom, such as "Tomoko: How are your hands?"; of nobody where one only looks."""
    return _("{who}: {text}").format(who=who, text=plain_text(text)) if who else plain_text(text)


def voice_in_words(who: str, text: str) -> str:
    """What somebody says of you."""
    return _("{who}: “{words}”").format(who=who, words=plain_text(text).strip("“”"))


def inquiry_in_words(who: str, text: str) -> str:
    """That something was asked, in the small markup, to stand before its answer."""
    said = _("**You ask {who}:** {text}") if who else _("**You look:** {text}")
    return said.format(who=who, text=text)
