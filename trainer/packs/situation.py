"""A situation: the factors of a decision, in the words authors use and as levels from 0 to 2."""

from typing import NamedTuple

LEVELS: dict[str, tuple[str, ...]] = {
    "urgency": ("days", "hours", "minutes"),
    "stakes": ("low", "high", "critical"),
    "procedure": ("none", "partial", "known"),
    "knowledge": ("team", "shared", "leader"),
    "commitment": ("none", "some", "vital"),
    "acceptance": ("resisted", "doubtful", "willing"),
    "belief": ("lost", "shaken", "shared"),
    "competence": ("low", "mixed", "high"),
    "legitimacy": ("none", "partial", "full"),
    "conflict": ("none", "open"),
    "duty": ("none", "binding"),
}
"""Factor to its words, from level 0 up."""


class Situation(NamedTuple):
    """Levels of the eleven factors, each 0 to 2 (conflict and duty 0 to 1).

    The defaults are the neutral levels that a factor has when an author leaves it out.
    """

    urgency: int
    stakes: int = 1
    procedure: int = 1
    knowledge: int = 1
    commitment: int = 0
    acceptance: int = 2
    belief: int = 2
    competence: int = 1
    legitimacy: int = 1
    conflict: int = 0
    duty: int = 0

    def word(self, factor: str) -> str:
        """The author's word for the level of one factor."""
        level: int = getattr(self, factor)
        return LEVELS[factor][level]


FACTORS: tuple[str, ...] = Situation._fields


def situation_from_words(words: dict[str, str]) -> Situation:
    """Levels from the author's words. Raises ValueError for a word that is not the factor's."""
    return Situation(**{factor: LEVELS[factor].index(word) for factor, word in words.items()})
