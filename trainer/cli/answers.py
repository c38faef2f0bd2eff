"""Playing given answers from beginning to end."""

from collections.abc import Sequence

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import decide, start
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, answers, begin, choose, is_over
from trainer.play.move import Move


def play_answers(
    context: AppContext, name: str, given: Sequence[str], time_factor: float | None, *, keep: bool
) -> PlaySession:
    """Play the answers. They are tried first, so that nothing is kept of answers that do not fit. Raises Failure."""
    _, scenario, _ = open_scenario(context.app_paths, name)
    _try(scenario, given)
    session = start(context, name, time_factor, keep=keep)
    for answer in given:
        session = decide(context, session, Move(session.state.scene_id, answer))
    return session


def _try(scenario: Scenario, given: Sequence[str]) -> None:
    state = begin(scenario)
    for number, answer in enumerate(given, start=1):
        if is_over(state):
            over = len(given) - number + 1
            sentence = (
                f"{over} answers too many: it ends in {state.scene_id!r} after {number - 1}, with nothing on offer."
            )
            raise Failure(WRONG_USE, sentence)
        try:
            state, _ = choose(state, answer)
        except NotOfferedError as error:
            on_offer = ", ".join(error.offered)
            sentence = f"Answer {number}, {answer!r}, is not offered in {error.scene!r}. On offer: {on_offer}."
            raise Failure(WRONG_USE, sentence) from None
    if not is_over(state):
        on_offer = ", ".join(answers(state))
        sentence = f"Too few answers: after {len(given)} it stands in {state.scene_id!r}. On offer: {on_offer}."
        raise Failure(WRONG_USE, sentence)
