"""A value and its row are the same, and a new field of a value needs nothing here."""

import sqlite3

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.play.move import Move
from trainer.play.own_line import OwnLine
from trainer.records.row_mapping import Columns
from trainer.records.statements import insert

WORDS = st.lists(st.text("abc-", min_size=1), max_size=3).map(tuple)


class Said(msgspec.Struct, frozen=True):
    """A value with every kind of field that is kept."""

    name: str
    number: int | None
    asked: tuple[str, ...]
    picked: tuple[str, ...] | None
    practice: bool
    share: float | None = None
    elsewhere: tuple[Move, ...] = ()


SAID = Columns(Said, without=("elsewhere",))


@given(
    st.builds(
        Said,
        st.text(),
        st.none() | st.integers(0, 9),
        WORDS,
        st.none() | WORDS,
        st.booleans(),
        st.none() | st.just(0.5),
    )
)
def test_a_value_comes_back_from_its_row(value: Said) -> None:
    sql = sqlite3.connect(":memory:")
    sql.execute(
        "CREATE TABLE said (name TEXT, number INTEGER, asked TEXT, picked TEXT, practice INTEGER, share REAL) STRICT"
    )
    insert(sql, "said", SAID.row(value))
    (row,) = sql.execute(f"SELECT {SAID} FROM said")
    assert SAID.value(row) == value
    moves = (Move("fork", "left"),)
    assert SAID.value(row, elsewhere=moves) == msgspec.structs.replace(value, elsewhere=moves)
    sql.close()


def test_a_move_comes_back_with_what_was_asked_before_it_and_none_asked_leaves_no_trace() -> None:
    columns = Columns(Move)
    for move in (
        Move("a", "b"),
        Move("a", "b", asked=("q", "r")),
        Move("a", "b", 1.0, 2, ("urgency",), "t", asked=("q",)),
    ):
        row = columns.row(move)
        assert columns.value(list(row.values())) == move
        assert (row["asked"] is None) == (not move.asked)


@given(
    st.none()
    | st.builds(OwnLine, typed=st.text(max_size=9), what=st.text(max_size=9), manner=st.none() | st.just("asked"))
)
def test_a_move_comes_back_with_the_line_that_was_ones_own_and_none_written_leaves_no_trace(
    own: OwnLine | None,
) -> None:
    columns = Columns(Move)
    move = Move("a", "b", own=own)
    row = columns.row(move)
    assert [columns.value(list(row.values()))] == columns.values([list(row.values())]) == [move]
    assert (row["own"] is None) == (own is None)


@pytest.mark.parametrize("own", ['{"what": "go", "manner": "sung"}', '{"then": 3}', "go"])
def test_a_line_that_only_a_newer_version_can_read_is_missing_and_its_move_is_not(own: str) -> None:
    columns = Columns(Move)
    row = list((columns.row(Move("a", "b", 1.0)) | {"own": own}).values())
    assert [columns.value(row)] == columns.values([row]) == [Move("a", "b", 1.0)]


def test_the_columns_are_the_fields_by_their_names() -> None:
    assert str(SAID) == "name, number, asked, picked, practice, share"
    assert SAID.of("s") == "s.name, s.number, s.asked, s.picked, s.practice, s.share"
