from tests.checks.contexts import found
from tests.made.chain import DIRECT, DIRECTING, INSPIRE, chain
from trainer.checks.key.no_pair import no_pair

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
