from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.structure.nothing_offered import nothing_offered

SILENT = bent(
    ("- id: listen\n", "- id: listen\n        when: went\n"),
    ("- id: order\n", "- id: order\n        when: health > 60\n"),
)


def test_a_path_on_which_nothing_is_offered_is_an_error_and_the_path_is_named() -> None:
    (problem,) = found(nothing_offered, SILENT)
    assert (problem.code, problem.severity, problem.scene) == ("RC307", "error", "talk")
    assert "path ask" in problem.message, "the shortest path, in the order of the choices"


def test_a_choice_without_a_condition_mends_it() -> None:
    assert not found(nothing_offered, SCENARIO)
