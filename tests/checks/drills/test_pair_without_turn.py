from tests.checks.drills.told import told
from trainer.checks.drills.pair_without_turn import pair_without_turn

SAME = ("call: inspiring\n        because: Nothing", "call: directive\n        because: Nothing")
THIRD = (
    "  the-list:\n",
    "      - {text: A fan., differs: {conflict: open}, call: inspiring, because: They argue.}\n  the-list:\n",
)


def test_pairs_whose_call_turns_are_left_alone() -> None:
    assert told(pair_without_turn) == []


def test_a_drill_whose_versions_call_for_the_same_is_found_at_its_versions() -> None:
    (found,) = told(pair_without_turn, SAME)
    assert (found.code, found.line, found.scenario) == ("RC381", 22, "cold-room")
    assert found.message == "Every version of the drill calls for directive."


def test_one_version_that_turns_is_enough() -> None:
    assert told(pair_without_turn, SAME, THIRD) == []


def test_a_drill_without_any_call_that_is_scored_is_found() -> None:
    open_ones = [(f"call: {style}", "call: either") for style in ("directive", "inspiring")]
    (found,) = told(pair_without_turn, *open_ones)
    assert found.message == "No version has a call."
