from tests.checks.contexts import bent, found
from trainer.checks.words.mixed_quotes import mixed_quotes


def test_both_kinds_in_one_scenario_are_found_at_the_rarer() -> None:
    broken = bent(
        ("You are home.", "You are “home”."),
        ("They sit down. What now?", "'They sit down. \"What now?\"'"),
        ("You are in the woods.", "In the “woods”."),
    )
    (problem,) = found(mixed_quotes, broken)
    assert (problem.code, problem.scene) == ("RC366", "talk")


def test_one_kind_throughout_is_fine() -> None:
    assert not found(mixed_quotes, bent(("You are home.", "You are “home”.")))
    assert not found(mixed_quotes, bent(("They sit down. What now?", "'They sit down. \"What now?\"'")))
