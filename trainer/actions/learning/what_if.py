"""Turning a factor of a situation: what the model says then."""

from trainer.language.readings import flips_in_words, gate_in_words
from trainer.packs.situation import Situation
from trainer.scoring.situation_model import Reading, marked_as_rule, nearest_flips, read


def what_if(situation: Situation) -> tuple[Reading, frozenset[str], tuple[str, ...]]:
    """The reading of a situation, the factors to mark as its rule, and sentences: why, and what would turn it."""
    reading = read(situation)
    return reading, marked_as_rule(situation), (gate_in_words(reading), *flips_in_words(nearest_flips(situation)))
