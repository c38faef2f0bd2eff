from tests.checks.contexts import bent, found, line_of
from tests.made.picture import png
from trainer.checks.words.picture_without_words import picture_without_words


def test_a_picture_of_the_pack_needs_words() -> None:
    broken = bent(("title: The talk", "title: The talk\n    picture: hall.png"))
    (problem,) = found(picture_without_words, broken, hall__png=png(4, 4))
    assert (problem.code, problem.scene, problem.line) == ("RC371", "talk", line_of(broken, "picture: hall.png"))
    assert "alt: What it shows" in problem.help


def test_with_words_it_is_fine() -> None:
    told = bent(("title: The talk", "title: The talk\n    picture: {file: hall.png, alt: A hall}"))
    assert not found(picture_without_words, told, hall__png=png(4, 4))
