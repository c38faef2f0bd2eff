"""The points of each decision, for its author: what the model reads of it, by how much, and what would turn it."""

from collections.abc import Iterator

from trainer.language.factors import factor_named, level_in_words
from trainer.language.numbers import listed, signed, whole
from trainer.language.readings import flips_in_words, gate_in_words
from trainer.language.translation import N_, _
from trainer.packs.model import Decision, Pack, Scene
from trainer.packs.situation import Situation
from trainer.scoring.gates import BY_POINTS
from trainer.scoring.situation_model import THRESHOLD, Reading, nearest_flips, read

_CALLS = {"directive": N_("directing"), "inspiring": N_("inspiring"), "either": N_("either"), "contested": N_("open")}


def points_lines(pack: Pack) -> Iterator[str]:
    """Every decision of a pack in each of its cases."""
    for scenario in pack.scenarios.values():
        yield scenario.key
        for scene in scenario.scenes.values():
            yield from (f"  {line}" for line in points_of(scene))
        yield ""


def points_of(scene: Scene) -> tuple[str, ...]:
    """A decision in each of its cases; nothing where none is taken."""
    return tuple(_lines(scene, scene.decision)) if scene.decision is not None else ()


def _lines(scene: Scene, decision: Decision) -> Iterator[str]:
    faces = decision.in_each_case
    for number, face in enumerate(faces, start=1):
        name = scene.id
        if len(faces) > 1:
            name = _("{scene}, case {number}").format(scene=scene.id, number=whole(number))
        if face.situation is None:
            yield _("{scene}: no situation").format(scene=name)
            continue
        yield from _face(name, face.call, face.situation)


def _face(name: str, call: str | None, situation: Situation) -> Iterator[str]:
    reading = read(situation)
    said = _("{scene}: called {call}, read {read}").format(
        scene=name, call=_(_CALLS[call]) if call else "–", read=_(_CALLS[reading.call])
    )
    disputed = call in ("directive", "inspiring") and call != reading.call
    mark = _("the model disagrees")
    yield f"{said}  ← {mark}" if disputed else said
    yield "  " + listed(_factors(situation, reading))
    yield f"  {gate_in_words(reading)} {_margin(reading)}".rstrip()
    yield from (f"  {sentence}" for sentence in flips_in_words(nearest_flips(situation)))


def _factors(situation: Situation, reading: Reading) -> Iterator[str]:
    """Every factor in force with its level and its points."""
    for factor, points in reading.contributions.items():
        level = level_in_words(factor, situation.word(factor))
        yield _("{factor}: {level} {points}").format(factor=factor_named(factor), level=level, points=signed(points))


def _margin(reading: Reading) -> str:
    """How far the sum is beyond the threshold, where it decides."""
    if reading.gate != BY_POINTS or reading.call == "contested":
        return ""
    return _("Beyond the threshold by {points}.").format(points=whole(abs(reading.sum) - THRESHOLD))
