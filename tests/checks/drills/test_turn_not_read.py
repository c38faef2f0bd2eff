from tests.checks.drills.told import told
from trainer.checks.drills.turn_not_read import turn_not_read
from trainer.checks.key.contested_call import contested_call

HEAVY = ("knowledge: team, commitment: vital}", "procedure: known, knowledge: leader}")


def test_a_factor_that_turns_the_reading_with_the_call_is_left_alone() -> None:
    assert told(turn_not_read) == []


def test_a_factor_that_the_others_outweigh_is_found_where_it_is_named() -> None:
    (found,) = told(turn_not_read, HEAVY, ("differs: {urgency: days}", "differs: {stakes: low}"))
    assert (found.code, found.line, found.scenario) == ("RC382", 29, "cold-room")
    assert found.message.startswith("The call turns, but with stakes the model still reads directing: the sum is +")


def test_one_that_leaves_it_open_is_told_by_another_rule() -> None:
    light = ("knowledge: team, commitment: vital}", "procedure: known}")
    assert told(turn_not_read, light) == []
    assert [each.line for each in told(contested_call, light)] == [30]


def test_where_the_call_does_not_turn_nothing_is_said_of_the_reading() -> None:
    same = ("call: inspiring\n        because: Nothing", "call: directive\n        because: Nothing")
    assert told(turn_not_read, HEAVY, same, ("differs: {urgency: days}", "differs: {stakes: low}")) == []
