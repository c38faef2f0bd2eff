"""A packed state tells all that playing on from it could: in each state that plain playing meets, the engine agrees."""

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings

from tests.checks.rehearsal.test_depending import scenarios, ways_to_stand
from tests.made.remembers import remembering_scenario
from trainer.checks.rehearsal.packing import Packing
from trainer.checks.rehearsal.relevance import Relevance
from trainer.packs.model import Choice, Effects, Scenario, Timeout
from trainer.play.as_met import case_in, effects_of
from trainer.play.chance import all_facts, seed_that_draws
from trainer.play.conditions import holds
from trainer.play.engine import State, begin, id_of, open_answers, take, unasked


def met(scenario: Scenario) -> Iterator[State]:
    """Every state in which one can stand, with what was asked, each time it is met."""
    for facts in all_facts(scenario.draw):
        seed = seed_that_draws(scenario.draw, facts)
        assert seed is not None
        ahead = [begin(scenario, seed)]
        while ahead:
            for state in ways_to_stand(ahead.pop()):
                yield state
                ahead += [take(state, answer) for answer in open_answers(state)]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_an_answer_to_a_packed_state_leads_where_the_engine_does(text: str) -> None:
    scenario = remembering_scenario(text)
    packing = Packing(scenario, Relevance(scenario))
    for state in met(scenario):
        packed = packing.packed(unasked(state))
        assert packing.packed(packing.unpacked(state.scene_id, packed)) == packed
        for answer in open_answers(state):
            after, effects = take(state, answer), effects_of(answer, state.meters, state.known)
            step = packing.step(after.scene_id, effects, state.known - state.flags)
            assert step(packed) == packing.packed(after)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios())
def test_whoever_is_alike_in_what_a_scene_reads_meets_the_same_and_can_do_the_same(text: str) -> None:
    scenario = remembering_scenario(text)
    relevance = Relevance(scenario)
    packing = Packing(scenario, relevance)
    read = {id: packing.projection(relevance.read_in(scene)) for id, scene in scenario.scenes.items()}
    seen: dict[object, object] = {}
    for state in met(scenario):
        alike = state.scene_id, state.asked, read[state.scene_id](packing.packed(unasked(state)))
        assert seen.setdefault(alike, what_is_met(state)) == what_is_met(state)


def what_is_met(state: State) -> tuple[object, ...]:
    """What is shown and held in a state, its case, and each answer with what it does and where it leads."""
    scene, decision = state.written, state.written.decision
    return (
        state.scene,
        holds(scene.holds, state.meters, state.flags),
        decision and case_in(decision, state.meters, state.flags),
        [what_it_does(state, answer) for answer in open_answers(state)],
    )


def what_it_does(state: State, answer: Choice | Timeout) -> tuple[str, Effects, str]:
    return id_of(answer), effects_of(answer, state.meters, state.known), take(state, answer).scene_id
