from tests.checks.contexts import found
from tests.made.chain import Link, chain
from trainer.checks.key.one_factor_decides import one_factor_decides

HURRY = Link("directive", "urgency: minutes, stakes: critical, procedure: known, competence: low")
CALM = Link("inspiring", "urgency: days, commitment: vital, acceptance: resisted, competence: low")


def test_if_hurry_always_means_directing_it_is_found() -> None:
    problems = found(one_factor_decides, chain(HURRY, CALM, HURRY, CALM, HURRY, CALM))
    (one,) = problems
    assert one.code == "RC318", "one cause is told once, also where six factors follow it"
    assert "So it does from stakes" in one.message
    assert "competence" not in one.message, "it is the same in all"


def test_one_moment_that_breaks_the_rule_is_enough_for_that_factor() -> None:
    calm_order = Link(
        "directive", "urgency: days, procedure: known, knowledge: leader, legitimacy: full, competence: low"
    )
    problems = found(one_factor_decides, chain(HURRY, CALM, HURRY, CALM, calm_order, CALM))
    assert not any("urgency alone" in each.message for each in problems)


def test_a_few_moments_are_not_judged() -> None:
    assert not found(one_factor_decides, chain(HURRY, CALM, HURRY, CALM))


def test_the_moments_it_follows_from_are_named_and_it_stands_at_the_rarer_kind() -> None:
    """A card without a scene said nothing of where to begin."""
    pack = chain(HURRY, HURRY, HURRY, HURRY, CALM, CALM)
    (one,) = found(one_factor_decides, pack)
    assert "urgency alone: minutes in 'S0' and 3 more, days in 'S4' and 1 more." in one.message
    assert one.scene == "s4"
    assert one.line > 0
