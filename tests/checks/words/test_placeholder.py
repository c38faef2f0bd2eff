import pytest

from tests.checks.contexts import bent, found, line_of
from trainer.checks.words.placeholder import placeholder


@pytest.mark.parametrize("left", ["TODO", "what [name] says", "<their name> nods", "Lorem ipsum dolor", "TBD"])
def test_what_was_left_to_write_is_found(left: str) -> None:
    (problem,) = found(placeholder, bent(("They sit down. What now?", f"They sit down. {left}")))
    assert (problem.code, problem.scene) == ("RC364", "talk")


def test_a_choice_and_its_outcome_are_looked_at_too() -> None:
    broken = bent(("outcome: They talk.", "outcome: TODO"))
    (problem,) = found(placeholder, broken)
    assert problem.line == line_of(broken, "outcome: TODO")


def test_finished_texts_are_fine() -> None:
    assert not found(placeholder, bent(("They sit down. What now?", "They sit down [...] and 3 < 4. What now?")))
