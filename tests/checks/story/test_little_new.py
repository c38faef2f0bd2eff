"""A second play has little that is new."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.little_new import little_new


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(little_new, new_words_at_second_play=0.44)
    assert "44%" in problem.message
