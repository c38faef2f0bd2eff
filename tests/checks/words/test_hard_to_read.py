import pytest

from tests.checks.contexts import bent, found
from tests.made.small import PACK
from trainer.checks.reading_ease import reading_ease
from trainer.checks.words.hard_to_read import hard_to_read

HEAVY = "Organizational considerations necessitate comprehensive interdepartmental documentation. "
EASY = "You see the door. It is open. A man stands there and says no word. "


def test_a_scene_that_is_hard_to_read_is_found() -> None:
    (problem,) = found(hard_to_read, bent(("They sit down. What now?", HEAVY * 8)))
    assert (problem.code, problem.scene) == ("RC363", "talk")


def test_plain_sentences_are_fine_and_short_texts_are_not_judged() -> None:
    assert not found(hard_to_read, bent(("They sit down. What now?", EASY * 5)))
    assert not found(hard_to_read, bent(("They sit down. What now?", HEAVY)))


def test_a_language_without_a_formula_is_not_judged() -> None:
    pack = PACK.replace("language: en", "language: fi")
    assert not found(hard_to_read, bent(("They sit down. What now?", HEAVY * 8)), pack)


def test_the_formula_of_flesch_gives_his_figure() -> None:
    ease = reading_ease("The cat sat on the mat. The dog ran to the park.", "en")
    assert ease == pytest.approx(206.835 - 1.015 * 6 - 84.6, abs=0.01), "12 words of one syllable in 2 sentences"
