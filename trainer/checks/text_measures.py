"""What can be measured of a text without understanding it: words, warmth, marks, numbers and names."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z][^\W\d_]+|\b[A-Z]{2,}\b")


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case; numbers and marks are none."""
    return tuple(word.lower() for word in _WORD.findall(text))


WARM: dict[str, tuple[str, ...]] = {
    "en": words_of(
        "please thank thanks sorry together we us our trust believe feel feeling feelings hope proud glad "
        "dear help care understand listen share love safe welcome appreciate kind gently"
    ),
    "de": words_of(
        "bitte danke leid gemeinsam zusammen wir uns unser vertrauen vertraue glaube fühle gefühl hoffe stolz "
        "froh lieb helfen hilfe verstehe zuhören teilen sicher willkommen schön"
    ),
    "fr": words_of(
        "merci pardon désolé ensemble nous notre confiance crois sens ressens espère fier content cher aide "
        "aider comprends écoute partager sûr bienvenue plaît doucement"
    ),
    "es": words_of(
        "gracias perdón siento juntos juntas nosotros nuestro confianza confío creo espero orgulloso contento "
        "querido ayuda ayudar entiendo comprendo escucho compartir seguro bienvenido favor"
    ),
}
"""Language to words that sound warm. A list to test keys with, not a theory of warmth."""


_WARM = {language: frozenset(words) for language, words in WARM.items()}


def length_in_words(text: str, language: str) -> int:
    """How many words it takes to read; two characters count as one where words are not set apart."""
    if language in ("ja", "zh", "th"):
        return sum(char.isalnum() for char in text) // 2
    return len(text.split())


def warmth(text: str, language: str) -> int:
    """How many of its words sound warm; 0 for a language without a list."""
    warm = _WARM.get(language.partition("-")[0], frozenset())
    return sum(word in warm for word in words_of(text))


def exclamations(text: str) -> int:
    """How many exclamation marks it has."""
    return text.count("!")


def specifics(text: str, language: str) -> int:
    """How many numbers, and names inside a sentence, it has; in German every noun is written like a name."""
    names = 0 if language.startswith("de") else len(_NAME.findall(text))
    return len(_NUMBER.findall(text)) + names


def number_in(text: str) -> bool:
    """Whether it has a number in figures."""
    return _NUMBER.search(text) is not None


def name_in(text: str, language: str) -> bool:
    """Whether it has a name inside a sentence."""
    return not language.startswith("de") and _NAME.search(text) is not None
