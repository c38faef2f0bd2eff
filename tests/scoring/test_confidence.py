"""The Brier score and the lean of confidence, against the plain sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.profile import confidence_in_words
from trainer.scoring.confidence import PROBABILITIES, Said, confidence_claim, confidence_of

ANSWERS = st.lists(st.builds(Said, st.sampled_from((1, 2, 3)), st.booleans()), min_size=10, max_size=60)


@given(ANSWERS)
def test_they_are_the_plain_means(answers: list[Said]) -> None:
    found = confidence_of(answers)
    brier = lean = 0.0
    for said in answers:
        brier += (PROBABILITIES[said.confidence] - (1 if said.right else 0)) ** 2 / len(answers)
        lean += (PROBABILITIES[said.confidence] - (1 if said.right else 0)) / len(answers)
    assert found.brier == pytest.approx(brier)
    assert found.lean == pytest.approx(lean)
    assert 0 <= brier <= 1


def test_below_ten_answers_no_number_is_said() -> None:
    found = confidence_of([Said(3, True)] * 9)
    assert (found.brier, found.lean) == (None, None)
    assert confidence_in_words(found) == "Not enough yet: 1 more answer with how sure you were."
    assert confidence_in_words(confidence_of([])).startswith("Not asked so far.")


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([Said(3, True)] * 9 + [Said(3, False)], "cannot be claimed yet"),
        ([Said(3, False)] * 10, "surer than your choices are right"),
        ([Said(1, True)] * 20, "less sure than your choices are right"),
    ],
)
def test_a_lean_is_claimed_only_where_its_interval_leaves_zero_out(answers: list[Said], words: str) -> None:
    assert words in confidence_in_words(confidence_of(answers))


def test_what_can_be_claimed_has_a_code_of_its_own() -> None:
    assert confidence_claim(confidence_of([])) == "not asked"
    assert confidence_claim(confidence_of([Said(3, True)])) == "too early"
    assert confidence_claim(confidence_of([Said(3, False)] * 10)) == "too sure"
    assert confidence_claim(confidence_of([Said(1, True)] * 20)) == "not sure enough"
    assert confidence_claim(confidence_of([Said(3, True)] * 10)) == "none"
