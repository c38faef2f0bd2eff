"""What Home says once it has been painted: what there is to practise today, and what one meant to do next time."""

from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.learning.practice import practice_today
from trainer.actions.learning.practice_view import Today
from trainer.actions.learning.reflection import last_intention
from trainer.records.intention import Intention


class ComingBack(NamedTuple):
    """Today's practice, and the last intention (None: there is none)."""

    today: Today
    meant: Intention | None


def coming_back(context: AppContext) -> ComingBack:
    """For the person who plays. Raises Failure."""
    return ComingBack(practice_today(context), last_intention(context))
