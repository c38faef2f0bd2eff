"""Facts that a story remembers: set by something you did, and read in two places or more, three moments later.

Over half-right plays. A place is a scene (an ending too) in which a passage, a case, a voice, a choice, its outcome,
its effects or a way on reads the fact. What is drawn was set by nobody, and a fact that one play turns twice is none.
"""

from collections.abc import Iterable, Iterator

from trainer.checks.measures.half_right import Play
from trainer.packs.condition import Condition, names_in
from trainer.packs.drawn import is_drawn
from trainer.packs.model import Choice, Scenario, Scene
from trainer.play.engine import written_answers

LATER = 3
"""Moments between setting and reading."""

PLACES = 2
"""Places that read it."""


def facts_remembered(scenario: Scenario, plays: Iterable[Play]) -> list[str]:
    """The names of these facts, in order."""
    reads = {id: frozenset(_names_read(scene)) for id, scene in scenario.scenes.items()}
    places: dict[str, set[str]] = {}
    turned_again: set[str] = set()
    for play in plays:
        set_at: dict[str, int] = {}
        for number, turn in enumerate(play.turns):
            _note(reads, set_at, turn.before.scene_id, number, places)
            for fact in turn.after.flags ^ turn.before.flags:
                if fact in set_at:
                    turned_again.add(fact)
                set_at.setdefault(fact, number)
        if play.turns:
            _note(reads, set_at, play.turns[-1].after.scene_id, len(play.turns), places)
    return sorted(fact for fact, where in places.items() if len(where) >= PLACES and fact not in turned_again)


def _note(
    reads: dict[str, frozenset[str]], set_at: dict[str, int], scene: str, number: int, places: dict[str, set[str]]
) -> None:
    for fact in reads[scene]:
        if fact in set_at and number - set_at[fact] >= LATER:
            places.setdefault(fact, set()).add(scene)


def _names_read(scene: Scene) -> Iterator[str]:
    """The facts that something in a scene depends on."""
    for when in _conditions(scene):
        if when is not None:
            yield from (name for name in names_in(when) if not is_drawn(name))


def _conditions(scene: Scene) -> Iterator[Condition | None]:
    yield from (passage.when for passage in scene.passages)
    yield from (voice.when for voice in scene.voices)
    if scene.decision is not None:
        yield from (case.when for case in scene.decision.cases)
    for answer in written_answers(scene):
        yield from (outcome.when for outcome in answer.outcomes)
        yield from (effects.when for effects in answer.more_effects)
        yield from (way.when for way in answer.next)
        if isinstance(answer, Choice):
            yield answer.when
            yield from (text.when for text in answer.texts)
