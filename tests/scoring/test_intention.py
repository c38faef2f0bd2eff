"""The suggestion for next time is for what went wrong most."""

import pytest

from tests.scoring.made import scored
from trainer.scoring.fit import ScoredMove
from trainer.scoring.intention import suggest_intention


def move(call: str | None, style: str, execution: str = "fair") -> ScoredMove:
    return scored("s", call, style, execution)


@pytest.mark.parametrize(
    ("call", "style", "intention"),
    [
        ("directive", "inspiring", "name one person"), ("directive", "passive", "say who does what"),
        ("inspiring", "directive", "ask first"), ("inspiring", "passive", "say what I stand for"),
    ],
)  # fmt: skip
def test_each_way_of_missing_a_call_has_its_own(call: str, style: str, intention: str) -> None:
    assert suggest_intention([move(call, style)]) == intention
    right = [move("directive", "directive", "weak")] * 3
    assert suggest_intention([*right, move(call, style), *right]) == intention, "also where much was done weakly"


def test_what_was_missed_most_often_counts() -> None:
    often, once = move("inspiring", "directive"), move("directive", "passive")
    assert suggest_intention([once, often, often]) == suggest_intention([often, once, often]) == "ask first"


def test_where_every_call_was_right_what_was_done_weakly_most_often_counts() -> None:
    direct, inspire = move("directive", "directive", "weak"), move("inspiring", "inspiring", "weak")
    assert suggest_intention([inspire, direct, direct]) == "direct clearly"
    assert suggest_intention([inspire, direct, inspire]) == "inspire with a reason"
    strong = move("directive", "directive", "strong")
    assert suggest_intention([strong, strong, inspire]) == "inspire with a reason"


def test_where_nothing_went_wrong_or_nothing_had_a_call_one_asks_again() -> None:
    assert suggest_intention(iter([move("directive", "directive", "strong")])) == "ask again"
    assert suggest_intention([move("either", "passive", "weak"), move(None, "directive", "weak")]) == "ask again"
    assert suggest_intention([]) == "ask again"
