"""What a room is asked to look at first while it talks."""

from trainer.packs.model import Scene
from trainer.scoring.situation_model import contributions, marked_as_rule

MOST = 2
"""Factors."""


def talk_of(scene: Scene) -> tuple[str, ...]:
    """The factors that weigh most here, whichever way: those a rule reads, then those with most points."""
    situation = scene.decision.situation if scene.decision is not None else None
    if situation is None:
        return ()
    points = {factor: abs(count) for factor, count in contributions(situation).items() if count}
    by_rule = sorted(marked_as_rule(situation))
    return tuple([*by_rule, *sorted(points, key=lambda factor: -points[factor])][:MOST])
