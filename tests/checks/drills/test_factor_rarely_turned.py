import pytest

from tests.checks.drills.told import told
from tests.made.drills import DRILLS
from trainer.checks.drills.factor_rarely_turned import factor_rarely_turned
from trainer.packs.situation import FACTORS
from trainer.scoring.situation_model import TURNS_ALONE

DRILL = DRILLS.split("  cold-room:\n")[1].split("  the-list:\n")[0]
TURNS = {
    "urgency": "days", "stakes": "low", "procedure": "none", "knowledge": "leader", "commitment": "none",
    "acceptance": "resisted", "belief": "lost", "competence": "low", "legitimacy": "none", "conflict": "open",
    "duty": "binding",
}  # fmt: skip


def pairs(counts: dict[str, int]) -> str:
    """So many pairs that differ in each factor."""
    drills = "kind: drills\ndrills:\n"
    for factor, count in counts.items():
        turned = DRILL.replace("urgency: days", f"{factor}: {TURNS[factor]}")
        drills += "".join(f"  {factor}-{number}:\n{turned}" for number in range(count))
    return drills


@pytest.mark.parametrize("few", [0, 3])
def test_a_factor_that_turns_in_fewer_than_four_pairs_of_many_is_noted(few: int) -> None:
    (found,) = told(factor_rarely_turned, drills=pairs(dict.fromkeys(FACTORS, 4) | {"stakes": few}))
    assert (found.code, found.severity, found.file) == ("RC384", "note", "pack.yaml")
    assert found.message.startswith("stakes turns in three pairs of 43." if few else "stakes turns in no pair of 40.")


def test_four_pairs_of_each_factor_that_turns_a_call_alone_are_enough() -> None:
    assert told(factor_rarely_turned, drills=pairs(dict.fromkeys(TURNS_ALONE, 4))) == []


def test_in_a_pack_of_fewer_than_twenty_pairs_nothing_is_said() -> None:
    assert told(factor_rarely_turned, drills=pairs({"urgency": 19})) == []
    assert len(told(factor_rarely_turned, drills=pairs({"urgency": 20}))) == len(TURNS_ALONE) - 1
