"""*Line 3*: what was promised, counted, kept and looked away from is true wherever it is told."""

from random import Random

import pytest

from tests.scenarios.format_two import pack_of, scenario_of, some_plays
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Lot, Luck, Play, turns_from
from trainer.play.engine import State, begin

KEY = "line-3/line-3"


@pytest.fixture(scope="module")
def plays() -> tuple[Play, ...]:
    return some_plays(KEY)


def met(plays: tuple[Play, ...]) -> list[State]:
    return [state for play in plays for state in [*(turn.before for turn in play.turns), play.turns[-1].after]]


WHO_KNOWS_WHAT = {
    "your name in ink": ({"paper"}, set()),
    "On Monday's list each line has a tick": ({"theirs"}, {"paper"}),
    "Nothing hangs by the clock": (set(), {"paper", "theirs"}),
    "Promised is promised": ({"promised"}, {"paper", "theirs"}),
    "You've promised them the weekend": ({"promised"}, set()),
    "PUMP, SECOND VOICE, FREE END": ({"theirs"}, set()),
    "On the pump's bench lies the bearing": ({"part"}, set()),
    "The pump has its new bearing": ({"part"}, set()),
    "Linh has the key in her pocket": ({"drilled"}, set()),
    "Linh has her arm in it": (set(), {"drilled"}),
    "And that Yıldız": ({"named"}, set()),
    "One number, and what they get when": ({"chalk"}, set()),
    "I've known since": ({"told"}, set()),
    "You all knew": (set(), {"told"}),
    "It's been taped": (set(), {"shut"}),
    "a new switch blinks": ({"shut"}, set()),
    "At eighty-eight the line has run": ({"slow"}, set()),
    "In view of the true figures": ({"told"}, set()),
    "In view of eighty-four per cent": (set(), {"told"}),
    "Tiago has fetched her from the train": ({"enough"}, set()),
    "comes back on Thursday, wet": ({"wet"}, set()),
    "Monday's promise lies in Heike's drawer": ({"promised"}, set()),
    "It had never been promised": (set(), {"promised"}),
    "The tape on the switch is new": (set(), {"shut", "chalk"}),
}


def test_nobody_speaks_of_what_has_not_happened(plays) -> None:
    heard = set()
    for state in met(plays):
        for sentence, (needs, excludes) in WHO_KNOWS_WHAT.items():
            if sentence in " ".join(state.scene.text.split()):
                assert needs <= state.flags, (state.scene_id, sentence)
                assert not excludes & state.flags, (state.scene_id, sentence)
                heard.add(sentence)
    assert heard == WHO_KNOWS_WHAT.keys()


def test_the_same_friday_is_ordered_where_it_was_written_down_and_asked_for_where_it_was_not() -> None:
    footing, none = (case.situation for case in scenario_of(KEY).scenes["friday"].decision.cases)
    assert none == footing._replace(acceptance=0)


def test_trust_said_aloud_is_right_as_often_as_it_is_wrong() -> None:
    """Of ears, locks and hands: right where they know and you don't, wrong where a name and a minute are missing."""
    faces = [
        face.call
        for scene in scenario_of(KEY).scenes.values()
        if scene.decision is not None and any("I trust" in choice.text for choice in scene.decision.choices)
        for face in scene.decision.in_each_case
    ]
    assert sorted(faces) == ["directive"] * 3 + ["inspiring"] * 3


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (shipped("scenarios") / "line-3" / "facts.md").read_text(encoding="utf-8")
    assert "no legal advice" in facts
    assert "differs by place" in facts
    assert "differs by place" in pack_of(KEY).summary
    for source in ("2003/88/EC", "1910.147", "14118", "14119", "Goodhart", "Campbell", "§ 87"):
        assert source in facts, source
    assert facts.count("\n|") >= 15


class ThreeInFour(Luck):
    """The luck of somebody who reads three moments of four."""

    def __init__(self, seed: int) -> None:
        self.draws = seed
        chance = Random(seed)
        self._of_each = [Lot(chance.random() < 0.75, chance.random(), 0) for _ in range(20)]

    def at(self, number: int) -> Lot:
        return self._of_each[number]


def test_who_reads_three_moments_of_four_mostly_comes_to_an_ending_that_is_not_bad() -> None:
    scenario = scenario_of(KEY)
    ends = []
    for seed in range(300):
        luck = ThreeInFour(seed)
        *_, last = turns_from(begin(scenario, luck.draws), luck, 0, ())
        ends.append(last.after.written.ending)
    assert ends.count("bad") <= len(ends) / 6


@pytest.mark.parametrize(
    ("twin", "named"),
    [("button", ("fire door",)), ("owner", ("71", "six trucks by Friday, three by Wednesday"))],
)
def test_what_an_order_names_has_been_seen_in_the_scene(plays, twin: str, named: tuple[str, ...]) -> None:
    met_with_it = [
        " ".join(turn.before.scene.text.split())
        for play in plays
        for turn in play.turns
        if turn.before.scene.decision is not None and turn.before.scene.decision.twin == twin
    ]
    assert met_with_it
    assert [text for text in met_with_it if not all(each in text for each in named)] == []
