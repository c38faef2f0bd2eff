"""*The turnaround*: what is true of this story only; what holds for all is in `test_gates.py`."""

import pytest

from tests.scenarios.format_two import SEED, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario

FOLDER = shipped("scenarios") / "turnaround"
PLAYS = 1_200


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("turnaround/turnaround")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def test_the_same_order_is_obeyed_with_the_rule_and_resisted_without(scenario: Scenario) -> None:
    with_rule, without = (case.situation for case in scenario.scenes["noon"].decision.cases)
    assert without == with_rule._replace(acceptance=0)


def test_whoever_was_asked_in_the_morning_meets_the_boots_and_not_the_quarrel_on_the_saddle(plays) -> None:
    """So the ways of those with a rule and without are equally long up to noon."""
    for play in plays:
        scenes = [turn.before.scene_id for turn in play.turns]
        assert scenes.index("noon") == 5
        assert ("boot-room" in scenes) != ("saddle" in scenes)
        assert ("boot-room" in scenes) == (play.turns[0].choice.id == "what-turns-you")


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "teaches no mountaineering" in facts
    assert facts.count("\n|") >= 15


WHO_NAMED_NOON = {
    "Nobody has named an hour": (set(), {"rule", "told"}),
    "Noon is your hour": ({"told"}, {"rule"}),
    "You said noon": ({"told"}, {"rule"}),
    "Nobody said anything about noon": (set(), {"rule", "told"}),
    "We said noon": ({"rule"}, set()),
    "Noon had been said": ({"told"}, {"rule"}),
    "Up there we knew": (set(), {"rule", "told"}),
    "Noon, you said at the table": ({"told"}, {"rule"}),
}


def test_whoever_speaks_of_noon_knows_who_named_it(plays) -> None:
    heard = set()
    for before in (turn.before for play in plays for turn in play.turns):
        text = before.scene.text
        for sentence, (needs, excludes) in WHO_NAMED_NOON.items():
            if sentence in text:
                assert needs <= before.flags, (before.scene_id, sentence)
                assert not excludes & before.flags, (before.scene_id, sentence)
                heard.add(sentence)
    assert heard == set(WHO_NAMED_NOON)
