"""Turning a factor of a situation: what the model says then."""

from trainer.language.readings import flips_in_words, gate_in_words
from trainer.packs.situation import Situation
from trainer.scoring.situation_model import Reading, nearest_flips, read


def what_if(situation: Situation) -> tuple[Reading, tuple[str, ...]]:
    """The reading of a situation, and the sentences that say why and what would turn it."""
    reading = read(situation)
    return reading, (gate_in_words(reading), *flips_in_words(nearest_flips(situation)))
