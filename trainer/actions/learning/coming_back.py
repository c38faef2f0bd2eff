"""What Home says once it has been painted: what there is to practise today, and what one meant to do next time."""

from contextlib import suppress
from typing import NamedTuple

from trainer.actions.app_context import AppContext
from trainer.actions.learning.practice import practice_today
from trainer.actions.learning.practice_view import Today
from trainer.actions.learning.reflection import last_intention
from trainer.actions.play.home import nothing_left
from trainer.files.atomic_write import write_cache
from trainer.records.intention import Intention


class ComingBack(NamedTuple):
    """Today's practice, and the last intention (None: there is none)."""

    today: Today
    meant: Intention | None


def coming_back(context: AppContext) -> ComingBack:
    """For the person who plays. Raises Failure."""
    return ComingBack(look_for_practice(context), last_intention(context))


def look_for_practice(context: AppContext) -> Today:
    """Today's practice. Whether there is any is noted, so that Home begins as it was found last. Raises Failure."""
    today, note = practice_today(context), context.app_paths.no_practice
    if not (today.planned or today.more):
        write_cache(note, nothing_left(context))
    else:
        with suppress(OSError):  # it can be told again
            note.unlink(missing_ok=True)
    return today
