from tests.checks.contexts import bent, found
from tests.made.small import PACK
from trainer.checks.words.mixed_languages import mixed_languages

GERMAN = "Sie setzen sich hin und sagen nichts. Der Wind ist kalt, und du weißt nicht, was mit ihnen ist. "


def test_a_scene_in_another_language_is_found() -> None:
    (problem,) = found(mixed_languages, bent(("They sit down. What now?", GERMAN)))
    assert (problem.code, problem.scene) == ("RC365", "talk")
    assert "'de'" in problem.message


def test_in_a_pack_of_that_language_it_is_fine() -> None:
    text = bent(("They sit down. What now?", GERMAN))
    assert not found(mixed_languages, text, PACK.replace("language: en", "language: de-AT"))


def test_a_few_foreign_words_are_fine() -> None:
    english = "They sit down, and the old man says that it was the wind. “Und du?” he asks. “Nicht mit mir.”"
    assert not found(mixed_languages, bent(("They sit down. What now?", english)))
