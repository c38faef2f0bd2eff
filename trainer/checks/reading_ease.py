"""Reading ease by sentence length and syllables, with the published constants of each language."""

import re
from functools import lru_cache

from pyphen import Pyphen  # type: ignore[import-untyped]  # it has no types of its own

from trainer.checks.text_measures import words_of

_EASE: dict[str, tuple[str, float, float, float]] = {
    "en": ("en_US", 206.835, 1.015, 84.6),  # Flesch 1948
    "de": ("de_DE", 180.0, 1.0, 58.5),  # Amstad 1978
    "fr": ("fr_FR", 207.0, 1.015, 73.6),  # Kandel and Moles 1958
    "es": ("es_ES", 206.84, 1.02, 60.0),  # Fernández Huerta 1959
    "nl": ("nl_NL", 206.84, 0.93, 77.0),  # Douma 1960
    "it": ("it_IT", 217.0, 1.3, 60.0),  # Franchina and Vacca 1972
}
"""Language to its hyphenation, then a, b, c of: a - b * words a sentence - c * syllables a word."""

_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[”\"»’')\]]*+(?=\s|$)|\n\s*\n")


def reading_ease(text: str, language: str) -> float | None:
    """100 very easy, 0 very hard, outside of that possible; None for a language without a formula."""
    words = words_of(text)
    if language not in _EASE or not words:
        return None
    dictionary, top, by_length, by_syllables = _EASE[language]
    sentences = max(1, sum(1 for _ in _SENTENCE_END.finditer(text.strip())))
    syllables = sum(_syllables(word, dictionary) for word in words)
    return top - by_length * len(words) / sentences - by_syllables * syllables / len(words)


@lru_cache(maxsize=20_000)
def _syllables(word: str, dictionary: str) -> int:
    return len(_hyphens(dictionary).positions(word)) + 1


@lru_cache(maxsize=8)
def _hyphens(dictionary: str) -> Pyphen:
    return Pyphen(lang=dictionary, left=1, right=1)
