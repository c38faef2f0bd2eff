from tests.checks.giveaways.told import assert_not_told, assert_told
from trainer.checks.giveaways.right_is_shortest import right_is_shortest

RIGHT, WRONG = "You say less of it.", "You take it up and say more of it."


def test_a_key_that_can_be_told_so_is_found_with_its_p() -> None:
    assert right_is_shortest.code == "RC323"
    assert_told(right_is_shortest, RIGHT, WRONG)


def test_where_it_is_as_often_wrong_nothing_is_found() -> None:
    assert_not_told(right_is_shortest, RIGHT, WRONG)
