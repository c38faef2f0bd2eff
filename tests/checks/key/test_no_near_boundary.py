from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.key.no_near_boundary import no_near_boundary
from trainer.packs.situation import situation_from_words
from trainer.scoring.situation_model import read

NEAR = Link("directive", "urgency: hours, procedure: known, competence: mixed, commitment: some, knowledge: leader")


def test_a_pack_of_clear_moments_only_is_found() -> None:
    (problem,) = found(no_near_boundary, chain(*[DIRECT, INSPIRE] * 3))
    assert (problem.code, problem.file) == ("RC351", "pack.yaml")


def test_one_moment_that_just_reaches_the_threshold_is_enough() -> None:
    edge = Link("directive", "urgency: hours, procedure: known, knowledge: shared, commitment: none, competence: high")
    assert read(situation_from_words({"urgency": "hours", "procedure": "known", "competence": "high"})).sum == 3
    assert not found(no_near_boundary, chain(*[DIRECT, INSPIRE] * 3, edge))


def test_a_small_pack_is_not_judged() -> None:
    assert not found(no_near_boundary, chain(DIRECT, INSPIRE))
