"""A reader without scenes, which learned from others, finds the key of the first three and none of the turnaround.

The first three stand in the tests as the bad example: whoever saw their choices alone found 57 of 58 keys.
"""

from pathlib import Path
from random import Random

import pytest

from tests.scenarios.format_two import scenario_of
from trainer.checks.bots.reader import Reader, learn_to_read
from trainer.checks.measures.keyed import faces_of
from trainer.packs.load import load_pack
from trainer.packs.model import Decision, Scenario

FIRST_THREE = Path(__file__).parents[2] / "scenarios" / "first_three"


def _loaded() -> list[Scenario]:
    packs = [load_pack(path.parent).pack for path in sorted(FIRST_THREE.glob("*/pack.yaml"))]
    return [scenario for pack in packs if pack is not None for scenario in pack.scenarios.values()]


BAD = _loaded()


def picked(reader: Reader, scenario: Scenario) -> list[tuple[bool, bool]]:
    """For each face of a scenario whether the style fits, and whether it is the keyed choice, strong as well."""
    return [_picked(reader, face.decision) for face in faces_of(scenario)]


def _picked(reader: Reader, decision: Decision) -> tuple[bool, bool]:
    choice = reader.pick(decision.choices)
    is_right = choice.style == decision.call
    return is_right, is_right and choice.execution == "strong"


def test_it_finds_the_key_of_each_of_the_first_three_from_the_other_two() -> None:
    found = []
    for scenario in BAD:
        reader = learn_to_read([each for each in BAD if each is not scenario], "en")
        assert reader is not None
        found += picked(reader, scenario)
    assert len(found) == 56
    assert sum(right for right, _ in found) / len(found) >= 0.79
    assert sum(keyed for _, keyed in found) / len(found) >= 0.71


def test_it_is_at_chance_where_the_moment_makes_the_call() -> None:
    reader = learn_to_read(BAD, "en")
    assert reader is not None
    found = picked(reader, scenario_of("turnaround/turnaround"))
    assert 0.38 <= sum(right for right, _ in found) / len(found) <= 0.62


def test_it_learns_the_same_each_time_and_picks_the_same_in_any_order() -> None:
    one, same = (learn_to_read(BAD[:1], "en") for _ in range(2))
    assert one is not None
    assert same is not None
    for face in faces_of(BAD[1]):
        mixed = Random(1).sample(face.decision.choices, len(face.decision.choices))
        assert one.pick(face.decision.choices) is same.pick(mixed)


@pytest.mark.parametrize("scenarios", [[], BAD[:0]])
def test_without_anything_to_learn_from_there_is_no_reader(scenarios: list[Scenario]) -> None:
    assert learn_to_read(scenarios, "en") is None
