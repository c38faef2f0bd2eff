"""Threads: what was set by one decision and read by a later passage, case, choice or ending.

A thread is computed from what was played: a fact is set where an answer or a question turned its flag, and read where a
condition that names it held. What is drawn has no thread, for nobody did it; nor has a meter, which many moved.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from trainer.packs.condition import Condition, names_in
from trainer.packs.model import Passage, Scenario
from trainer.play.as_met import case_in
from trainer.play.conditions import holds
from trainer.play.engine import State, Step, answered, id_of, way_on, written_answers
from trainer.scoring.fit import choice_of

Kind = Literal["text", "case", "choice", "outcome", "ending", "voice"]
"""What read the fact."""


class Cause(NamedTuple):
    """What set a fact: the number of the decision, its title, and the words of the choice or of the question."""

    number: int
    title: str
    words: str
    asked: bool


class Thread(NamedTuple):
    """A fact, what set it, and what came of it: `number` is that of the later decision, 0 for the ending.

    `words` are those of the passage, the choice, the outcome or the voice, else the title of the scene it led to.
    """

    fact: str
    cause: Cause
    number: int
    kind: Kind
    words: str


class Read(NamedTuple):
    """A condition that held, and what came of it."""

    when: Condition
    kind: Kind
    words: str


def threads_of(scenario: Scenario, steps: Sequence[Step]) -> tuple[Thread, ...]:
    """Every thread of a playthrough, in the order of what was read; of several readers in one moment the first."""
    if not _remembers(scenario):
        return ()
    causes: dict[str, Cause] = {}
    found: dict[tuple[str, int, int], Thread] = {}

    def add(reads: Iterator[Read], number: int) -> None:
        for read in reads:
            for fact in sorted(names_in(read.when)):
                cause = causes.get(fact)
                if cause is not None and cause.number != number:
                    thread = Thread(fact, cause, number, read.kind, read.words)
                    found.setdefault((fact, cause.number, number), thread)

    for number, step in enumerate(steps, start=1):
        add(_read_on_arrival(step.before), number)
        add(_read_by_choosing(step), number)
        causes |= _set_by(step, number)
        if step.after.scene.ending is not None:
            add(_read_by_way(step), 0)
            add(_read_on_arrival(step.after), 0)
    return tuple(found.values())


def _set_by(step: Step, number: int) -> dict[str, Cause]:
    """Every flag that the move turned, or set anew, with what did it."""
    state, scene, choice = answered(step), step.before.scene, choice_of(step)
    asked = {each.sets: each.text for each in (scene.decision.questions if scene.decision else ()) if each.sets}
    learned = state.known - step.before.flags
    turned = (step.after.flags ^ state.known) - learned
    found = {fact: Cause(number, scene.title, asked[fact], asked=True) for fact in learned}
    words = choice.text if choice is not None else ""
    return found | {fact: Cause(number, scene.title, words, asked=False) for fact in turned}


def _read_on_arrival(state: State) -> Iterator[Read]:
    """What the text, the case and the voices of a scene read."""
    scene, meters, flags = state.written, state.meters, state.flags
    if scene.decision is not None and scene.decision.cases:
        when = scene.decision.cases[case_in(scene.decision, meters, flags)].when
        if when is not None:
            yield Read(when, "case", scene.title)
    yield from (Read(each.when, "text", each.text) for each in _holding(scene.passages, state) if each.when is not None)
    for voice in scene.voices:
        if voice.when is not None and holds(voice.when, meters, flags):
            who = state.scenario.cast[voice.who].name if voice.who in state.scenario.cast else voice.who
            yield Read(voice.when, "voice", f"{who}: {voice.text}")


def _read_by_choosing(step: Step) -> Iterator[Read]:
    """What the choice that was taken, and its outcome, read."""
    state = answered(step)
    decision = step.before.written.decision
    for choice in decision.choices if decision is not None else ():
        if choice.id == step.move.choice:
            if choice.when is not None:
                yield Read(choice.when, "choice", choice.text)
            first = next(iter(_holding(choice.outcomes, state)), None)
            if first is not None and first.when is not None:
                yield Read(first.when, "outcome", first.text)


def _read_by_way(step: Step) -> Iterator[Read]:
    """What the way to the ending read."""
    answer = next(each for each in written_answers(step.before.written) if id_of(each) == step.move.choice)
    way = way_on(answer.next, step.after.meters, step.after.flags)
    if way.when is not None:
        yield Read(way.when, "ending", step.after.scene.title)


def _remembers(scenario: Scenario) -> bool:
    """Whether any text, case or voice of it depends on what came before; else its scenes alone say what did."""
    return any(
        scene.passages or scene.voices or (scene.decision is not None and scene.decision.cases)
        for scene in scenario.scenes.values()
    )


def _holding(passages: Sequence[Passage], state: State) -> Iterator[Passage]:
    return (each for each in passages if holds(each.when, state.meters, state.known))
