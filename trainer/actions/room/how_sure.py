"""How sure a room was, and how often that was right: shown with the answer, and never before."""

from collections.abc import Mapping
from typing import NamedTuple

from trainer.actions.room.room import Room
from trainer.scoring.fit import AnswerScore

SURE = 3
"""Of 1 a guess, 2 fairly sure, 3 sure."""


class Sure(NamedTuple):
    """Of those who said that they were sure: how many were right, how many missed the call, first and in the end."""

    right_first: int
    right: int
    wrong_first: int
    wrong: int


def sure_of(room: Room, scores: Mapping[str, AnswerScore]) -> Sure | None:
    """How many were sure; None where that was not asked, or the moment has no call."""
    fits = {choice: scored.fit for choice, scored in scores.items()}
    if not room.rules.how_sure or None in fits.values():
        return None
    first = [fits[room.first[phone]] for phone, sure in room.first_sure.items() if sure == SURE]
    final = [fits[room.final[phone]] for phone, sure in room.final_sure.items() if sure == SURE]
    return Sure(first.count(True), final.count(True), first.count(False), final.count(False))
