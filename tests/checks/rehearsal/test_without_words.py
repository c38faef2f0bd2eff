"""A story without its words goes round, and is scored, as the whole story does."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.checks.rehearsal.test_rehearsal import NAMES, WHENS, scenarios
from tests.made.remembers import remembering_scenario
from trainer.checks.rehearsal.exploring import explore
from trainer.checks.rehearsal.order import Order, order_of
from trainer.checks.rehearsal.rehearsal import BUDGET, rehearse
from trainer.checks.rehearsal.score_bounds import bounds_by_ending
from trainer.checks.rehearsal.state_graph import StateGraph
from trainer.checks.rehearsal.without_words import without_words
from trainer.packs.model import Scenario


@st.composite
def remembering(draw: st.DrawFn) -> str:
    """Scenarios whose texts remember what nothing else needs to."""
    text = draw(scenarios()).replace("id: walk", "id: ridge", 1)
    for name in NAMES:
        when = draw(st.sampled_from(WHENS))
        text = text.replace(f"text: At {name}.", f"text: [At {name}., {{when: {when}, text: You remember.}}]")
    return text


def explored(scenario: Scenario) -> tuple[StateGraph, Order]:
    graph = explore(scenario, BUDGET, lambda count: None)
    return graph, order_of(graph, lambda count: None)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(remembering())
def test_it_goes_round_and_is_scored_as_the_whole_story(text: str) -> None:
    scenario = remembering_scenario(text)
    (graph, order), (bare, bare_order) = explored(scenario), explored(without_words(scenario))
    assert len(bare.scenes) <= len(graph.scenes)
    assert bool(order.loops) == bool(bare_order.loops)
    bounds = bounds_by_ending(graph, order, lambda count: None)
    assert bounds == bounds_by_ending(bare, bare_order, lambda count: None)
    found = rehearse(scenario)
    assert found.states == len(graph.scenes)
    assert {id: reach.bounds for id, reach in found.endings.items() if reach.bounds} == bounds
