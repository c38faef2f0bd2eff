"""Each slip has a meaning that speaks of the sentence."""

from typing import get_args

from trainer.packs.format import Slip
from trainer.scoring.words import SLIP_MEANINGS


def test_each_slip_has_one_and_none_speaks_of_the_person() -> None:
    assert set(SLIP_MEANINGS) == set(get_args(Slip))
    for meaning in SLIP_MEANINGS.values():
        assert "you are" not in meaning
        assert len(meaning) <= 60
