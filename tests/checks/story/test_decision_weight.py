"""A decision that changes the ending hardly ever, or nearly always."""

from tests.checks.story.told import only_beyond
from trainer.checks.measures.influence import Influence
from trainer.checks.story.decision_weight import decision_weight


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(decision_weight, influences={"gate": Influence(100, 9), "path": Influence(10, 6)})
    assert "9%" in problem.message
    assert problem.scene == "gate"
    heavy = only_beyond(decision_weight, influences={"gate": Influence(10, 1), "path": Influence(100, 61)})
    assert heavy.scene == "path"
