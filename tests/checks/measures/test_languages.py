"""Sequences are counted as if each had been written down, and none is."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.checks.measures.languages import END, Languages, TooManyError

GRAPHS = st.lists(st.tuples(st.sampled_from("di"), st.sets(st.integers(0, 20), min_size=1, max_size=3)), max_size=9)


@given(GRAPHS)
def test_as_many_as_if_each_path_were_written_down(graph) -> None:
    """Node 0 ends; every other has a sign and leads to some of those before it."""
    languages, numbers, written = Languages(), [END], [{""}]
    for sign, ways in graph:
        to = {way % len(numbers) for way in ways}
        numbers.append(languages.first(sign, [numbers[way] for way in to]))
        written.append({sign + rest for way in to for rest in written[way]})
    assert [languages.size(number) for number in numbers] == [len(each) for each in written]


def test_a_million_sequences_take_twenty_steps() -> None:
    languages, here = Languages(), END
    for _ in range(20):
        here = languages.joined(frozenset(languages.first(sign, [here]) for sign in "di"))
    assert languages.size(here) == len(list(product("di", repeat=20)))


def test_what_is_too_long_to_be_followed_side_by_side_is_given_up() -> None:
    languages = Languages()
    one, other = languages.first("d", [END]), languages.first("i", [END])
    for _ in range(500):
        one, other = languages.first("d", [one]), languages.first("d", [other])
    with pytest.raises(TooManyError):
        languages.joined(frozenset({one, other}))
