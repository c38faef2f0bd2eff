"""Whether what came of a decision is grave: somebody may die, is badly hurt, or it ends badly."""

from typing import Literal, NamedTuple

from trainer.packs.model import Scene
from trainer.play.engine import Step
from trainer.scoring.fit import decision_of

CRITICAL = 2
"""The level of stakes at which a meter at its floor is grave; elsewhere it is a loss like others."""


class Grave(NamedTuple):
    """What is grave: a bad `ending`, a `meter` at its floor, or that somebody lies there `hurt`; of which, by name."""

    what: Literal["ending", "meter", "hurt"]
    name: str = ""


def gravity_of(step: Step) -> Grave | None:
    """What is grave of what came of a step; None where nothing is.

    Who lies hurt in a scene, but was not in the one before, is met as they are: the decision hurt nobody.
    """
    before, after = step.before, step.after
    if after.scene.ending == "bad":
        return Grave("ending")
    well = {who for who, lies_hurt in _seen(before.scene) if not lies_hurt}
    for who in sorted(well & {who for who, lies_hurt in _seen(after.scene) if lies_hurt}):
        person = after.scenario.cast.get(who)
        return Grave("hurt", person.name if person is not None else who)
    situation = decision_of(step).situation
    if situation is not None and situation.stakes >= CRITICAL:
        for name, value in after.meters.items():
            if value == 0 < before.meters[name]:
                return Grave("meter", after.scenario.meters[name].label)
    return None


def _seen(scene: Scene) -> set[tuple[str, bool]]:
    """Those whom a scene shows, and whether they lie there hurt: who sits or stands is hurt by words."""
    return {
        (who, mood == "hurt" and dict(picture.poses).get(who) == "lies")
        for picture in scene.pictures[:1]
        for who, mood in picture.people
    }
