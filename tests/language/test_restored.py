"""How much came back, in words."""

from pathlib import Path

import pytest

from trainer.language.restored import restored_in_words
from trainer.records.restoring import Restored

COPY = Path("copies") / "records-000007.sqlite"
BACK = "The records of records-000007.sqlite are back."
SAVED = " 40 of them were saved from the damaged file."
MISSING = " What is missing stands in the files that were put aside beside them."


@pytest.mark.parametrize(
    ("restored", "said"),
    [
        (Restored(COPY, 48, 288), f"{BACK} 48 moves are in them, of 288 that there were.{MISSING}"),
        (Restored(COPY, 1, 2), f"{BACK} 1 move is in them, of 2 that there were.{MISSING}"),
        (Restored(COPY, 288, 288), f"{BACK} All 288 moves are in them."),
        (Restored(COPY, 288, 288, saved=40), f"{BACK} All 288 moves are in them.{SAVED}"),
        (Restored(COPY, 1, 1), f"{BACK} The only move is in them."),
        (Restored(COPY, 0, 0), f"{BACK} Nothing had been decided in them yet."),
        (Restored(COPY, 8, 50, in_part=True), f"{BACK} 8 moves are in them, of at least 50 that there were.{MISSING}"),
        (
            Restored(COPY, 48, None),
            f"{BACK} 48 moves are in them; how many there were, the damaged file does not tell.",
        ),
        (
            Restored(None, 6, 6, saved=6),
            "There was no copy; what could be saved of the damaged records is back. All 6 moves are in them.",
        ),
    ],
)  # fmt: skip
def test_it_is_said_how_many_moves_are_back_of_how_many(restored: Restored, said: str) -> None:
    assert restored_in_words(restored) == said
    assert restored.whole is (restored.of in (None, restored.moves))
