from tests.checks.contexts import bent, found
from tests.made.picture import png
from trainer.checks.words.heavy_picture import heavy_picture

SHOWN = bent(("title: The talk", "title: The talk\n    picture: {file: hall.png, alt: A hall}"))


def test_a_picture_of_many_pixels_is_found() -> None:
    (problem,) = found(heavy_picture, SHOWN, hall__png=png(3000, 10))
    assert (problem.code, problem.scene) == ("RC372", "talk")
    assert "3000" in problem.message


def test_a_picture_of_many_bytes_is_found() -> None:
    (problem,) = found(heavy_picture, SHOWN, hall__png=png(10, 10) + bytes(2_100_000))
    assert "2.1 MB" in problem.message


def test_a_light_one_is_fine() -> None:
    assert not found(heavy_picture, SHOWN, hall__png=png(1280, 720))
