"""Every text of a pack that a person reads, players or whoever leads a room, with the place it was written at."""

from collections.abc import Iterator
from typing import NamedTuple

from trainer.packs.model import Choice, Decision, Pack, Scenario, Scene, Timeout


class WrittenText(NamedTuple):
    """A text, and the place of a finding about it."""

    scenario: Scenario
    scene: Scene | None
    key: str
    text: str
    choice: Choice | None = None


def written_texts(pack: Pack) -> Iterator[WrittenText]:
    """All of them, scenario by scenario, those that depend on a condition too."""
    for scenario in pack.scenarios.values():
        for key, text in _of_scenario(scenario):
            yield WrittenText(scenario, None, key, text)
        for scene in scenario.scenes.values():
            for key, text, choice in _of_scene(scene):
                yield WrittenText(scenario, scene, key, text, choice)


def _of_scenario(scenario: Scenario) -> Iterator[tuple[str, str]]:
    yield from (("title", scenario.title), ("role", scenario.role), ("topic", scenario.topic))
    yield "notes", scenario.notes
    for name, meter in scenario.meters.items():
        yield f"meters.{name}", meter.label


def _of_scene(scene: Scene) -> Iterator[tuple[str, str, Choice | None]]:
    yield from (("text", text, None) for text in dict.fromkeys((scene.text, *(each.text for each in scene.passages))))
    yield "title", scene.title, None
    yield from (("voices", voice.text, None) for voice in scene.voices)
    yield "notes", scene.notes, None
    if scene.decision is not None:
        yield from _of_decision(scene.decision)


def _of_decision(decision: Decision) -> Iterator[tuple[str, str, Choice | None]]:
    yield "because", decision.because, None
    for case in decision.cases:
        yield from (("cases", reason.text, None) for reason in case.reasons)
    for question in decision.questions:
        yield from (("questions", text, None) for text in (question.text, question.answer))
    for choice in decision.choices:
        yield from (("text", text, choice) for text in dict.fromkeys((choice.text, *(e.text for e in choice.texts))))
        yield from (("outcome", text, choice) for text in _outcomes(choice))
    if decision.on_timeout is not None:
        yield from (("on_timeout", text, None) for text in _outcomes(decision.on_timeout))


def _outcomes(answer: Choice | Timeout) -> Iterator[str]:
    yield answer.outcome
    yield from (each.text for each in answer.outcomes)
