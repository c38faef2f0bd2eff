from tests.checks.giveaways.told import assert_not_told, assert_told
from trainer.checks.giveaways.right_is_warmest import right_is_warmest

RIGHT, WRONG = "Thank you all, we trust you.", "Do it at noon and be done."


def test_a_key_that_can_be_told_so_is_found_with_its_p() -> None:
    assert right_is_warmest.code == "RC326"
    assert_told(right_is_warmest, RIGHT, WRONG)


def test_where_it_is_as_often_wrong_nothing_is_found() -> None:
    assert_not_told(right_is_warmest, RIGHT, WRONG)
