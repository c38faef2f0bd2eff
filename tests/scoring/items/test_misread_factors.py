"""How each factor was misread: counted of the decisions that it decides, in both directions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.small import small_pack
from tests.plain import counting as plain
from tests.scoring.made import scored
from trainer.packs.situation import FACTORS
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove, Edition
from trainer.scoring.items.misread_factors import misread_factors

WALK = small_pack().scenarios["walk"]
READ = Edition("e", "A walk", ("1.0.0",), WALK)
CALLS = {scene.id: scene.decision.call for scene in WALK.scenes.values() if scene.decision is not None}
STYLES = st.sampled_from(["directive", "inspiring", "passive"])


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from(sorted(CALLS)), STYLES), max_size=20))
def test_every_count_is_what_counting_by_hand_gives(taken: list[tuple[str, str]]) -> None:
    moves = [
        CohortMove(f"P{n}", "small/walk", scored(scene, CALLS[scene], style), edition="e")
        for n, (scene, style) in enumerate(taken)
    ]
    found = {each.factor: each for each in misread_factors(cohort_of(moves, {"e": READ}))}
    for factor in FACTORS:
        here = [(CALLS[scene], style) for scene, style in taken if CALLS[scene] and factor in decided_by(scene)]
        assert (factor in found) == bool(here)
        if here:
            each = found[factor]
            assert each.missed == (sum(call != style for call, style in here), len(here))
            assert each.people == len(here)
            assert each.alarms.right == here.count(("inspiring", "directive"))
            assert each.inspired_instead == here.count(("directive", "inspiring"))
            assert each.hits == (here.count(("directive", "directive")), sum(c == "directive" for c, _ in here))
            assert each.passive == sum(style == "passive" for _, style in here)


def decided_by(scene: str) -> set[str]:
    decision = WALK.scenes[scene].decision
    assert decision is not None
    if decision.situation is None:
        return set()
    return plain.deciders({factor: getattr(decision.situation, factor) for factor in FACTORS})


def test_where_nobody_knows_the_text_nothing_is_said_of_factors() -> None:
    assert misread_factors(cohort_of([CohortMove("P", "p/s", scored("a", "directive", "passive"))])) == ()
