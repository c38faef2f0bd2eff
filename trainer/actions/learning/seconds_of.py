"""About how long it takes to read a decision and to take it."""

from trainer.actions.play.scene_view import WORDS_A_SECOND
from trainer.packs.model import Scenario
from trainer.scoring.fit import decision_in

TO_DECIDE = 15.0
"""Seconds, beside reading."""


def seconds_of(scenario: Scenario, scene: str) -> float:
    """Seconds for the decision of that scene."""
    choices = decision_in(scenario, scene).choices
    words = len(scenario.scenes[scene].text.split()) + sum(len(choice.text.split()) for choice in choices)
    return TO_DECIDE + words / WORDS_A_SECOND
