"""Each slip has a meaning that speaks of the sentence."""

from typing import get_args

from trainer.language.slips import slip_in_words, slip_meaning
from trainer.packs.format import Slip


def test_each_slip_has_one_and_none_speaks_of_the_person() -> None:
    for slip in get_args(Slip):
        meaning = slip_meaning(slip)
        assert slip_in_words(slip).lower() == f"{slip}: {meaning}."
        assert "you are" not in meaning
        assert len(meaning) <= 60
