import pytest

from trainer.language.check_progress import progress_in_words


@pytest.mark.parametrize(
    ("played", "count", "said"),
    [
        ("A walk", 0, "Playing A walk …"),
        ("A walk", 12_582, "Playing A walk: 12,582 …"),
        (None, 0, "Letting bots guess …"),
        (None, 3, "Letting bots guess: 3 …"),
        ("{braces}", 1, "Playing {braces}: 1 …"),
    ],
)
def test_it_says_what_is_played_and_how_far_it_is(played: str | None, count: int, said: str) -> None:
    assert progress_in_words(played, count) == said
