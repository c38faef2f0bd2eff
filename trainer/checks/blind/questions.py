"""What a reader is asked: each face of a scored decision once, as one play met it, its choices in a drawn order.

A face is a scene in one of its cases. Which play met it, the order of the faces within their scenario and that of the
choices are functions of a seed, so that a sheet need only name its seed to be scored.
"""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from trainer.checks.measures.half_right import MOVES, half_right_plays
from trainer.checks.measures.keyed import faces_of
from trainer.packs.model import Choice, Pack, Scenario
from trainer.play.as_met import case_in
from trainer.play.chance import order_drawn
from trainer.play.engine import State, ask, offered, questions
from trainer.scoring.fit import SCORED_CALLS

PLAYS = 3_000
"""Plays in which a face is looked for; one that none of them meets is not asked about."""

Face = tuple[str, str, int]
"""Scenario (pack/scenario), scene, and number of the case from 0."""


class BlindQuestion(NamedTuple):
    """One face. `text` is what is shown there, `told` each question that can be asked and its answer."""

    scenario: Scenario
    scene: str
    case: int
    call: str
    text: str
    told: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...]

    @property
    def face(self) -> Face:
        """What this asks about."""
        return self.scenario.key, self.scene, self.case

    @property
    def chance(self) -> float:
        """How often a guess would have the style that fits."""
        return sum(choice.style == self.call for choice in self.choices) / len(self.choices)


class BlindQuestions(NamedTuple):
    """The questions of a pack, scenario by scenario, and how many faces no play met."""

    asked: tuple[BlindQuestion, ...]
    unmet: int


def blind_questions(pack: Pack, seed: int) -> BlindQuestions:
    """Every question of a pack, those of its drills last and mixed; the same for the same seed."""
    asked: list[BlindQuestion] = []
    unmet = 0
    for together in (*((story,) for story in pack.stories), pack.drills):
        found: list[BlindQuestion] = []
        for scenario in together:
            wanted = {(face.scene.id, face.number) for face in faces_of(scenario)}
            met = _met(scenario, wanted, seed)
            unmet += len(wanted) - len(met)
            found += (_question(state, *face, seed) for face, state in met.items())
        asked += sorted(found, key=lambda each: order_drawn(seed, each.scenario.id, f"{each.scene}/{each.case}"))
    return BlindQuestions(tuple(asked), unmet)


def content_of(pack: Pack) -> str:
    """A name for what the scenarios of a pack say: another one if anything of them is changed."""
    digests = "/".join(scenario.digest for scenario in pack.scenarios.values())
    return hashlib.blake2b(digests.encode(), digest_size=6).hexdigest()


def _met(scenario: Scenario, wanted: set[tuple[str, int]], seed: int) -> dict[tuple[str, int], State]:
    """Each face to the state in which it was met first."""
    found: dict[tuple[str, int], State] = {}
    moves = 0
    for play in half_right_plays(scenario, seed, PLAYS) if wanted else ():
        for state in (turn.before for turn in play.turns):
            decision = state.written.decision
            assert decision is not None, "a turn begins at a decision"
            face = (state.scene_id, case_in(decision, state.meters, state.flags))
            if face in wanted:
                found.setdefault(face, state)
        moves += len(play.turns)
        if len(found) == len(wanted) or moves >= MOVES:
            break
    return found


def _question(state: State, scene: str, case: int, seed: int) -> BlindQuestion:
    met = state.scene
    assert met.decision is not None and met.decision.call in SCORED_CALLS, "a face is scored"  # noqa: PT018
    told = tuple((each.text, each.answer) for each in met.decision.questions)
    choices = sorted(_offered(state), key=lambda choice: order_drawn(seed, f"{scene}/{case}", choice.id))
    return BlindQuestion(state.scenario, scene, case, met.decision.call, met.text, told, tuple(choices))


def _offered(state: State) -> Iterator[Choice]:
    """What can be said by somebody who has asked everything."""
    for question in questions(state):
        state = ask(state, question.id)
    yield from offered(state)
