from tests.checks.contexts import bent, found
from tests.made.picture import png
from tests.made.small import SCENARIO
from trainer.checks.words.unused_picture import unused_picture


def test_a_picture_that_no_scene_shows_is_found() -> None:
    (problem,) = found(unused_picture, SCENARIO, hall__png=png(4, 4))
    assert (problem.code, problem.file) == ("RC373", "pack.yaml")
    assert "hall.png" in problem.message


def test_one_that_is_shown_is_fine() -> None:
    shown = bent(("title: The talk", "title: The talk\n    picture: {file: hall.png, alt: A hall}"))
    assert not found(unused_picture, shown, hall__png=png(4, 4))
