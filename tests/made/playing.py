"""Deciding in tests, shorter than a face does it."""

from datetime import timedelta
from typing import Any

from trainer.actions.app_context import AppContext
from trainer.actions.play import playthroughs
from trainer.actions.play.play_session import PlaySession
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.kept import PlaythroughRecord


def decide(
    context: AppContext, session: PlaySession, choice: str, seconds: float = 0.0, *said: Any, **more: Any
) -> PlaySession:
    """Answer with a choice's id, or `timeout`, and copy at an end; how sure, and what was picked, may be said."""
    decided = playthroughs.decide(context, session, Move(session.state.scene_id, choice, seconds, *said, **more))
    playthroughs.keep_copy(context, decided)
    return decided


def records_of(context: AppContext, person: str = "me") -> list[PlaythroughRecord]:
    """What is kept of a person, in the order it was begun."""
    return context.store.playthroughs.of(person)


def kept_by(context: AppContext, person: str = "me") -> list[Playthrough]:
    """The playthroughs that are kept of a person."""
    return [record.playthrough for record in records_of(context, person)]


def a_day_after(context: AppContext) -> None:
    """Play the small scenario to its end; now it is the day after, when both of its decisions are due."""
    session = playthroughs.start(context, "small/walk")
    for answer in ("ask", "listen"):
        session = decide(context, session, answer)
    day_after = context.now() + timedelta(days=1)
    context.now = lambda: day_after
