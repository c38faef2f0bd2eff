"""Playing given answers from beginning to end."""

from collections.abc import Sequence

from trainer.actions.app_context import AppContext
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import decide, start
from trainer.language.numbers import listed
from trainer.language.translation import _, ngettext
from trainer.packs.drawn import is_drawn
from trainer.packs.model import Scenario
from trainer.play.chance import all_facts, seed_that_draws
from trainer.play.engine import NotOfferedError, answers, ask, begin, choose, is_over, questions
from trainer.play.move import Move


def play_answers(
    context: AppContext,
    name: str,
    given: Sequence[str],
    time_factor: float | None,
    *,
    keep: bool,
    seed: int | None = None,
) -> PlaySession:
    """Play the answers, and ask the questions that stand before them. Raises Failure.

    They are tried first, so that nothing is kept of answers that do not fit. What stands before them with a `=`, such
    as `wind=turns`, is to be drawn; without it and without a seed, a seed is drawn.
    """
    _, scenario, _ = open_scenario(context.app_paths, name)
    facts = [answer for answer in given if is_drawn(answer)]
    if seed is None:
        seed = _seed_for(scenario, frozenset(facts)) if facts else context.draw_seed()
    moves = _tried(scenario, given[len(facts) :], seed)
    session = start(context, name, time_factor, keep=keep, seed=seed)
    for move in moves:
        session = decide(context, session, move)
    return session


def _seed_for(scenario: Scenario, facts: frozenset[str]) -> int:
    """A seed that draws these facts, such as `wind=turns`."""
    seed = seed_that_draws(scenario.draw, facts)
    if seed is None:
        known = listed(fact for facts in all_facts(scenario.draw) for fact in sorted(facts))
        said = _("{facts} is not drawn in this scenario. What is drawn: {known}.")
        raise Failure(WRONG_USE, said.format(facts=listed(sorted(facts)), known=known or _("nothing")))
    return seed


def _tried(scenario: Scenario, given: Sequence[str], seed: int) -> list[Move]:
    """The moves that these answers are."""
    moves: list[Move] = []
    state = begin(scenario, seed)
    for number, answer in enumerate(given, start=1):
        if is_over(state):
            over = len(given) - number + 1
            said = ngettext(
                "{count} answer too many: it ends in {scene} after {number}, with nothing on offer.",
                "{count} answers too many: it ends in {scene} after {number}, with nothing on offer.", over,
            )  # fmt: skip
            raise Failure(WRONG_USE, said.format(count=over, scene=repr(state.scene_id), number=number - 1))
        if any(question.id == answer for question in questions(state)):
            state = ask(state, answer)
            continue
        try:
            state, move = choose(state, answer)
            moves.append(move)
        except NotOfferedError as error:
            said = _("Answer {number}, {answer}, is not offered in {scene}. On offer: {known}.").format(
                number=number, answer=repr(answer), scene=repr(error.scene), known=listed(error.offered)
            )
            raise Failure(WRONG_USE, said) from None
    if not is_over(state):
        said = _("Too few answers: after {number} it stands in {scene}. On offer: {known}.").format(
            number=len(given), scene=repr(state.scene_id), known=listed(answers(state))
        )
        raise Failure(WRONG_USE, said)
    return moves
