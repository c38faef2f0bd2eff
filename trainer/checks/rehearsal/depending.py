"""What of a scene depends on what came before, beside choices and ways on: texts, cases, voices, outcomes, effects."""

from typing import NamedTuple

from trainer.packs.condition import Condition
from trainer.packs.model import Scene
from trainer.play.engine import id_of, written_answers


class Depending(NamedTuple):
    """A list of entries with conditions, by the key it stands at. `first`: of several that hold, the first counts.

    `asked` says that it reads also what was found out by asking.
    """

    key: str
    whens: tuple[Condition | None, ...]
    first: bool
    asked: bool


def depending(scene: Scene) -> tuple[Depending, ...]:
    """Every such list of a scene that has a condition in it; of choices as `id.outcome`, `id.effects`, `id.text`."""
    found = [Depending("text", tuple(each.when for each in scene.passages), False, False)]
    found.append(Depending("voices", tuple(each.when for each in scene.voices), False, False))
    if scene.decision is not None:
        found.append(Depending("cases", tuple(each.when for each in scene.decision.cases), True, False))
        for number, case in enumerate(scene.decision.cases, start=1):
            whens = tuple(each.when for each in case.reasons)
            found.append(Depending(f"case {number}, because", whens, False, False))
    for answer in written_answers(scene):
        id = id_of(answer)
        found.append(Depending(f"{id}.text", tuple(each.when for each in getattr(answer, "texts", ())), True, True))
        found.append(Depending(f"{id}.outcome", tuple(each.when for each in answer.outcomes), True, True))
        found.append(Depending(f"{id}.effects", tuple(each.when for each in answer.more_effects), False, True))
    return tuple(each for each in found if any(when is not None for when in each.whens))
