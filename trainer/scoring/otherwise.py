"""Had one decision been another: the rest of the same choices, played on as far as they can be."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.packs.format import EndingKind
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, State, Step, apply, begin, is_over
from trainer.play.move import Move
from trainer.scoring.fit import Share, fit_of, score
from trainer.scoring.verdict import Tally, tally_of


class MeterPair(NamedTuple):
    """A meter by its label, 0 to 100: as it ended, and as it would stand."""

    label: str
    was: int
    would_be: int


class Otherwise(NamedTuple):
    """Where the other choice leads. `over` says that an ending is reached; else `place` asks something new.

    `fit` and `tally` count the decisions up to there, `fit_was` and `tally_was` those that were taken, `same` how many
    of the later choices could be taken again. Meters are compared at the end where it is reached, else after as many
    decisions.
    `familiar` says that a scene of that title was met, in another form.
    """

    place: str
    outcome: EndingKind | None
    over: bool
    meters: tuple[MeterPair, ...]
    fit: Share
    fit_was: Share
    same: int
    familiar: bool
    tally: Tally
    tally_was: Tally


def otherwise(scenario: Scenario, steps: Sequence[Step], number: int, choice: str) -> Otherwise:
    """Replace the answer of decision `number` (from 1) by `choice` and play on.

    In each scene that was met later on, the same answer is given again, if it is offered there; in one that was met
    several times, the answers are given in their order. The first scene that has none left, or does not offer it, is
    where it stops. Raises NotOfferedError if `choice` is not offered.
    """
    before = steps[: number - 1]
    state = before[-1].after if before else begin(scenario, steps[0].before.seed)
    played = [*before, _step(state, choice, steps[number - 1].move.asked)]
    said: dict[str, list[Move]] = {}
    for step in reversed(steps[number:]):  # the last first, so that they are taken from the end
        said.setdefault(step.move.scene, []).append(step.move)
    same = 0
    while not is_over(played[-1].after) and (left := said.get(played[-1].after.scene_id)):
        try:
            again = left.pop()
            played.append(_step(played[-1].after, again.choice, again.asked))
        except NotOfferedError:
            break
        same += 1
    end = played[-1].after
    was = steps[-1].after if is_over(end) else steps[min(len(played), len(steps)) - 1].after
    return Otherwise(
        place=end.scene.title, outcome=end.scene.ending, over=is_over(end),
        meters=tuple(
            MeterPair(meter.label, was.meters[name], end.meters[name]) for name, meter in scenario.meters.items()
        ),
        fit=fit_of(map(score, played)), fit_was=fit_of(map(score, steps)), same=same,
        familiar=any(step.before.scene.title == end.scene.title for step in steps),
        tally=_tally(played), tally_was=_tally(steps),
    )  # fmt: skip


def _tally(steps: Sequence[Step]) -> Tally:
    return tally_of(score(step).verdict for step in steps)


def _step(state: State, choice: str, asked: tuple[str, ...]) -> Step:
    move = Move(state.scene_id, choice, asked=asked)
    return Step(state, move, apply(state, move))
