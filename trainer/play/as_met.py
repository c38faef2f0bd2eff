"""What somebody meets: a scene and its answers as they are in one state, with nothing left that depends on it.

Text, case and voices are those of the state in which one arrives; choices and what comes of them read also what was
found out by asking. Whatever depends on nothing is given back as it is.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from trainer.packs.model import Choice, Decision, Effects, Passage, Scene, Timeout
from trainer.play.conditions import holds

Meters = Mapping[str, int]
Flags = frozenset[str]


def scene_as_met(scene: Scene, meters: Meters, flags: Flags, known: Flags) -> Scene:
    """The scene with the passages, the case and the voices that hold; `known` is what choices read."""
    decision = scene.decision
    if decision is not None:
        decision = decision_as_met(decision, meters, flags, known)
    if decision is scene.decision and not scene.passages and not scene.voices:
        return scene
    return replace(
        scene,
        text=shown(scene.passages, meters, flags) if scene.passages else scene.text,
        decision=decision,
        passages=(),
        voices=tuple(voice for voice in scene.voices if holds(voice.when, meters, flags)),
    )


def decision_as_met(decision: Decision, meters: Meters, flags: Flags, known: Flags) -> Decision:
    """The decision with the case that holds, and its answers."""
    choices = tuple(choice_as_met(choice, meters, known) for choice in decision.choices)
    timeout = decision.on_timeout and timeout_as_met(decision.on_timeout, meters, known)
    same = timeout is decision.on_timeout and all(map(_is, choices, decision.choices))
    if same and not decision.cases:
        return decision
    found = replace(decision, choices=choices, on_timeout=timeout)
    if not decision.cases:
        return found
    case = decision.cases[case_in(decision, meters, flags)]
    because = shown(case.reasons, meters, flags)
    return replace(found, situation=case.situation, call=case.call, because=because, cases=())


def case_in(decision: Decision, meters: Meters, flags: Flags) -> int:
    """Which case holds, from 0; 0 where there is but one."""
    return next((number for number, case in enumerate(decision.cases) if holds(case.when, meters, flags)), 0)


def choice_as_met(choice: Choice, meters: Meters, known: Flags) -> Choice:
    """The choice with its text, its outcome and all of its effects."""
    if not (choice.texts or choice.outcomes or choice.more_effects):
        return choice
    return replace(
        choice,
        text=first(choice.texts, meters, known) if choice.texts else choice.text,
        outcome=first(choice.outcomes, meters, known) if choice.outcomes else choice.outcome,
        effects=effects_of(choice, meters, known),
        texts=(), outcomes=(), more_effects=(),
    )  # fmt: skip


def timeout_as_met(timeout: Timeout, meters: Meters, known: Flags) -> Timeout:
    """What happens when the time runs out, with its outcome and all of its effects."""
    if not (timeout.outcomes or timeout.more_effects):
        return timeout
    outcome = first(timeout.outcomes, meters, known) if timeout.outcomes else timeout.outcome
    return Timeout(outcome, effects_of(timeout, meters, known), timeout.next)


def effects_of(answer: Choice | Timeout, meters: Meters, known: Flags) -> Effects:
    """What an answer changes: every entry that holds before it. Numbers add up; of a flag the last word counts."""
    if not answer.more_effects:
        return answer.effects
    change, turned = dict(answer.effects.meters), dict(answer.effects.flags)
    for entry in answer.more_effects:
        if holds(entry.when, meters, known):
            turned.update(entry.effects.flags)
            for name, by in entry.effects.meters.items():
                change[name] = change.get(name, 0) + by
    return Effects(change, turned)


def shown(passages: Iterable[Passage], meters: Meters, flags: Flags) -> str:
    """Every passage that holds, as paragraphs of one text."""
    return "\n\n".join(each.text for each in passages if holds(each.when, meters, flags))


def first(passages: Iterable[Passage], meters: Meters, flags: Flags) -> str:
    """The first passage that holds; an empty text if none does."""
    return next((each.text for each in passages if holds(each.when, meters, flags)), "")


def _is(one: object, other: object) -> bool:
    return one is other
