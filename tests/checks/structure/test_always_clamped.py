from tests.checks.contexts import bent, found, line_of
from trainer.checks.structure.always_clamped import always_clamped


def test_a_meter_that_hits_its_end_on_every_path_is_found_where_it_is_declared() -> None:
    broken = bent(("health: +20", "health: +60"), ("health: -20", "health: -60"))
    (problem,) = found(always_clamped, broken)
    assert (problem.code, problem.line) == ("RC343", line_of(broken, "health: {label"))


def test_one_path_that_stays_within_is_enough() -> None:
    assert not found(always_clamped, bent(("health: +20", "health: +60")))
