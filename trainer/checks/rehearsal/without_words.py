"""A story as far as it decides what one can do and what that comes to; what only its words remember is left out.

Of this there are far fewer states, and its paths are those of the whole story: answers, calls, effects and endings.
"""

from msgspec.structs import replace

from trainer.packs.model import Choice, Decision, Scenario, Scene


def without_words(scenario: Scenario) -> Scenario:
    """The scenario with nothing in it that depends on what came before but calls, choices, effects and ways on."""
    return replace(scenario, scenes={id: _mute(scene) for id, scene in scenario.scenes.items()})


def _mute(scene: Scene) -> Scene:
    decision = scene.decision and _mute_decision(scene.decision)
    return replace(scene, passages=(), voices=(), holds=None, decision=decision)


def _mute_decision(decision: Decision) -> Decision:
    timeout = decision.on_timeout
    return replace(
        decision,
        choices=tuple(map(_mute_choice, decision.choices)),
        cases=tuple(replace(case, reasons=()) for case in decision.cases),
        on_timeout=timeout and replace(timeout, outcome="", outcomes=()),
    )


def _mute_choice(choice: Choice) -> Choice:
    return replace(choice, outcome="", outcomes=(), texts=())
