"""The style that is offered more often is the right one."""

from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, chain
from trainer.checks.giveaways.right_is_offered_more import right_is_offered_more

DIRECTS = ("directive", "fair", "You say who goes.")
ASKS = ("inspiring", "fair", "You ask who goes.")
MORE_DIRECTS = (DIRECTS, ("directive", "weak", "Somebody should go."), ASKS)
MORE_ASKS = (DIRECTS, ASKS, ("inspiring", "weak", "You hope that they go."))


def told(*links) -> list[str]:
    return [each.message for each in found(right_is_offered_more, chain(*links))]


def test_two_choices_of_the_right_style_in_every_decision_tell() -> None:
    right = DIRECT._replace(choices=MORE_DIRECTS), INSPIRE._replace(choices=MORE_ASKS)
    (message,) = told(*right, *right)
    assert "4 of 4" in message
    assert told(*right) == [], "two decisions are too few"


def test_as_many_of_either_or_the_larger_wrong_as_often_tell_nothing() -> None:
    assert told(*[DIRECT, INSPIRE] * 3) == []
    wrong = DIRECT._replace(choices=MORE_ASKS), INSPIRE._replace(choices=MORE_DIRECTS)
    right = DIRECT._replace(choices=MORE_DIRECTS), INSPIRE._replace(choices=MORE_ASKS)
    assert told(*right, *wrong, *right, *wrong) == []
