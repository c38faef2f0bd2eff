"""Each face of a scored decision is asked once, and readers are counted exactly."""

import pytest

from tests.checks.measures.test_measure import HILL, hill
from trainer.checks.blind.fared import Guesses, Judgement, scored
from trainer.checks.blind.questions import BlindQuestion, blind_questions, content_of

ASKED = blind_questions(hill(), 1).asked


def test_each_case_is_a_question_with_what_is_shown_in_it() -> None:
    texts = {(each.scene, each.case): each.text for each in ASKED}
    assert texts.keys() == {("gate", 0), ("path", 0), ("path", 1)}
    assert "Somebody walks ahead." in texts["path", 0]
    assert "Somebody walks ahead." not in texts["path", 1]


def test_the_order_is_that_of_the_seed_and_of_nothing_else() -> None:
    def orders(seed: int) -> list[tuple[str, ...]]:
        return [(each.scene, *(choice.id for choice in each.choices)) for each in blind_questions(hill(), seed).asked]

    assert orders(1) == orders(1)
    assert len({tuple(orders(seed)) for seed in range(1, 12)}) >= 5
    assert {orders(seed)[0][1] for seed in range(1, 12)} == {"tell", "ask"}, "neither comes first always"


def test_another_word_is_another_content() -> None:
    assert content_of(hill()) != content_of(hill(HILL.replace("steep", "flat")))


def sheet(right: float, *, with_scenes: bool, asked: tuple[BlindQuestion, ...] = ASKED * 10) -> Guesses:
    """A reader who is right in the first of the faces, up to that share."""
    faces = [(f"{number}", each.scene, each.case) for number, each in enumerate(asked)]
    return Guesses(with_scenes, {face: place < right * len(faces) for place, face in enumerate(faces)})


def many(asked: tuple[BlindQuestion, ...] = ASKED * 10) -> list[BlindQuestion]:
    return [each._replace(scenario=_named(each, number)) for number, each in enumerate(asked)]


class _Named:
    def __init__(self, key: str) -> None:
        self.key = key


def _named(each: BlindQuestion, number: int) -> _Named:
    return _Named(f"{number}")


@pytest.mark.parametrize(
    ("without", "with_", "judgement"),
    [
        (0.5, 0.9, "measures reading"), (0.98, 0.98, "given away"), (0.5, 0.6, "not found"), (0.7, 0.7, "both"),
        (0.5, None, "only without"), (None, 0.9, "only with"),
    ],
)  # fmt: skip
def test_it_measures_reading_where_few_find_it_without_and_nearly_all_with(
    without: float | None, with_: float | None, judgement: Judgement
) -> None:
    sheets = [sheet(without, with_scenes=False) for _ in range(5) if without is not None]
    sheets += [sheet(with_, with_scenes=True) for _ in range(5) if with_ is not None]
    assert scored(many(), sheets).judgement == judgement


def test_four_readers_are_too_few() -> None:
    sheets = [sheet(0.5, with_scenes=kind) for kind in (False, True) for _ in range(4)]
    assert scored(many(), sheets).judgement == "too few readers"


def test_a_guess_is_right_as_often_as_there_are_right_choices() -> None:
    assert [question.chance for question in ASKED] == [0.5] * 3
