from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.contexts import found
from tests.made.chain import DIRECT, DIRECTING, INSPIRE, Link, chain
from tests.made.small import small_pack
from trainer.checks.key.no_pair import no_pair
from trainer.checks.rule_context import RuleContext

OTHER = INSPIRE._replace(situation=DIRECTING.replace("procedure: known", "procedure: none"))


def test_a_pack_without_a_pair_is_found() -> None:
    (problem,) = found(no_pair, chain(*[DIRECT, INSPIRE] * 3))
    assert (problem.code, problem.file) == ("RC352", "pack.yaml")


def test_one_pair_that_differs_in_one_factor_and_in_the_call_is_enough() -> None:
    assert not found(no_pair, chain(*[DIRECT, INSPIRE] * 3, OTHER))


def test_the_same_situation_with_two_calls_is_no_pair() -> None:
    same = INSPIRE._replace(situation=DIRECTING)
    assert found(no_pair, chain(*[DIRECT, same] * 3))


def test_situations_that_differ_in_two_factors_are_no_pair() -> None:
    two = OTHER._replace(situation=OTHER.situation.replace("stakes: critical", "stakes: low"))
    assert found(no_pair, chain(*[DIRECT, two] * 3))


def test_a_pair_with_one_call_for_both_is_none() -> None:
    assert found(no_pair, chain(*[DIRECT, OTHER._replace(call="directive")] * 3))


LEVELS = st.tuples(*[st.integers(0, 1)] * 4, st.sampled_from(["directive", "inspiring"]))


@settings(max_examples=40, deadline=None)
@given(st.lists(LEVELS, min_size=6, max_size=9))
def test_it_finds_what_comparing_each_with_each_finds(stated: list[tuple[int, int, int, int, str]]) -> None:
    words = (("days", "hours"), ("low", "high"), ("none", "known"), ("team", "leader"))
    factors = ("urgency", "stakes", "procedure", "knowledge")
    links = [
        Link(row[4], ", ".join(f"{f}: {w[at]}" for f, w, at in zip(factors, words, row, strict=False)))
        for row in stated
    ]
    pairs = [
        (one, other)
        for one, other in combinations(stated, 2)
        if one[4] != other[4] and sum(a != b for a, b in zip(one[:4], other[:4], strict=True)) == 1
    ]
    context = RuleContext(small_pack(chain(*links)), {}, {}, None)
    assert bool(list(no_pair(context))) == (not pairs)
