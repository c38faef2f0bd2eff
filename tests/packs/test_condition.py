"""The language of `when`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.packs import limits
from trainer.packs.condition import And, Compare, ConditionError, Flag, Not, Or, misuse, names_in, parse_condition


def test_and_binds_closer_than_or_and_brackets_closer_than_both() -> None:
    assert parse_condition("a or b and c") == Or((Flag("a"), And((Flag("b"), Flag("c")))))
    assert parse_condition("(a or b) and c") == And((Or((Flag("a"), Flag("b"))), Flag("c")))
    assert parse_condition("not a and b") == And((Not(Flag("a")), Flag("b")))
    assert parse_condition("casualty >= 20") == Compare("casualty", ">=", 20)
    assert parse_condition("  sent == true ") == Compare("sent", "==", True)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("a = 1", 2), ("a and", 5), ("", 0), ("a b", 2), ("a <", 3), ("((a", 3), ("a)", 1), ("3", 0), ("true", 0),
        ("a.b", 1), ("__import__('os')", 0), ("a; b", 1), ("a > 99999999999999999", 4), ("A", 0), ("a < < b", 4),
    ],
)  # fmt: skip
def test_everything_else_is_refused_with_its_column(text: str, column: int) -> None:
    with pytest.raises(ConditionError) as refused:
        parse_condition(text)
    assert refused.value.column == column


@pytest.mark.parametrize("text", ["not " * 200 + "a", "(" * 100 + "a" + ")" * 100, "a" * (limits.CONDITION_LENGTH + 1)])
def test_conditions_built_to_explode_are_refused(text: str) -> None:
    with pytest.raises(ConditionError):
        parse_condition(text)


@given(st.text(max_size=80))
def test_any_text_parses_or_is_refused(text: str) -> None:
    column = 0
    try:
        names_in(parse_condition(text))
    except ConditionError as refused:
        column = refused.column
    assert 0 <= column <= len(text)


def test_meters_and_flags_are_not_confused() -> None:
    assert misuse(parse_condition("health"), {"health"})
    assert misuse(parse_condition("health == true"), {"health"})
    assert misuse(parse_condition("sent > 3"), {"health"})
    assert misuse(parse_condition("sent < other"), {"health"})
    assert not misuse(parse_condition("sent == other or not health != 3"), {"health"})
