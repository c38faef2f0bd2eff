"""What a profile may claim, and from how many decisions on."""

import pytest

from tests.scoring.made import played, scored
from trainer.scoring.findings import Missing, SensitivityFinding, lean_finding, sensitivity_finding
from trainer.scoring.intervals import Interval, rounded_outwards
from trainer.scoring.profile import CLAIM_LEAN, CLAIM_TELLING, Profile, profile_of


def profile(hits: int, misses: int, alarms: int, rejections: int, passive: int = 0) -> Profile:
    """Of so many directed and inspired where directing fits, then where inspiring fits."""
    chosen = [
        *[("directive", "directive")] * hits, *[("directive", "inspiring")] * misses,
        *[("inspiring", "directive")] * alarms, *[("inspiring", "inspiring")] * rejections,
        *[("directive", "passive")] * passive,
    ]  # fmt: skip
    return profile_of([played(scored(f"s{n}", call, style) for n, (call, style) in enumerate(chosen))])


def test_below_four_of_a_kind_it_is_said_how_many_are_missing_of_each() -> None:
    for found in (sensitivity_finding(profile(3, 0, 0, 1, passive=9)), lean_finding(profile(3, 0, 0, 1, passive=9))):
        assert found == ("too early", Missing(1, 3), None)
    assert lean_finding(profile(9, 0, 0, 3)).missing == Missing(0, 1)
    assert sensitivity_finding(profile(3, 0, 0, 9)) == SensitivityFinding("too early", Missing(1, 0), None)


def test_from_four_of_each_kind_there_are_words_and_from_eight_an_estimate() -> None:
    four, seven, eight = profile(4, 0, 0, 4), profile(8, 0, 0, 7), profile(8, 0, 0, 8)
    assert sensitivity_finding(four) == ("follows", Missing(0, 0), None)
    assert (sensitivity_finding(seven).estimate, lean_finding(seven).estimate) == (None, None)
    apart, lean = sensitivity_finding(eight).estimate, lean_finding(eight).estimate
    assert apart is not None
    assert lean is not None
    for shown, found in ((apart, eight.detection.sensitivity), (lean, eight.detection.bias)):
        assert shown == rounded_outwards(Interval(found.mean, found.low, found.high))


@pytest.mark.parametrize("counts", [(6, 2, 2, 6), (5, 3, 2, 6), (5, 3, 3, 5), (4, 4, 4, 4), (2, 6, 6, 2), (8, 0, 8, 0)])
def test_choices_follow_the_situation_only_where_that_is_likely_enough(counts: tuple[int, int, int, int]) -> None:
    found = profile(*counts)
    likely = found.detection.sensitivity.above_zero >= CLAIM_TELLING
    assert sensitivity_finding(found).claim == ("follows" if likely else "cannot be told")


def test_both_answers_do_come() -> None:
    assert sensitivity_finding(profile(6, 2, 2, 6)).claim == "follows"
    assert sensitivity_finding(profile(5, 3, 3, 5)).claim == "cannot be told"


def test_a_lean_has_its_side_and_is_claimed_to_neither_where_it_is_not_likely_enough() -> None:
    assert lean_finding(profile(8, 0, 8, 0)).claim == "directing"
    assert lean_finding(profile(0, 8, 0, 8)).claim == "inspiring"
    assert lean_finding(profile(6, 2, 2, 6)).claim == "none"
    for alarms in range(9):
        found = profile(8, 0, alarms, 8 - alarms)
        to_directing = 1 - found.detection.bias.above_zero
        assert lean_finding(found).claim == ("directing" if to_directing >= CLAIM_LEAN else "none")
        turned = profile(8 - alarms, alarms, 0, 8)
        to_inspiring = turned.detection.bias.above_zero
        assert lean_finding(turned).claim == ("inspiring" if to_inspiring >= CLAIM_LEAN else "none")


def test_a_lean_may_be_claimed_from_four_of_each_kind_on() -> None:
    assert lean_finding(profile(4, 0, 4, 0)) == ("directing", Missing(0, 0), None)
    assert lean_finding(profile(3, 0, 4, 0)) == ("too early", Missing(1, 0), None)
