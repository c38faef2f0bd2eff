from tests.checks.contexts import bent, found
from trainer.checks.words.long_scene import long_scene


def test_a_scene_of_more_than_160_words_is_found() -> None:
    (problem,) = found(long_scene, bent(("text: They sit down. What now?", f"text: {'They sit down. ' * 54}What now?")))
    assert (problem.code, problem.scene) == ("RC361", "talk")
    assert "164 words" in problem.message


def test_160_words_are_fine() -> None:
    assert not found(long_scene, bent(("text: They sit down. What now?", f"text: {'They sit down now. ' * 40}")))
