from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.key.call_against_model import call_against_model


def test_a_call_against_the_reading_is_a_note_where_the_author_explains_and_a_warning_else() -> None:
    broken = bent(("call: directive", "call: inspiring"))
    (problem,) = found(call_against_model, broken)
    assert (problem.code, problem.scene, problem.severity) == ("RC311", "fork", "note")
    assert "the model reads directing" in problem.message
    (problem,) = found(call_against_model, bent(("    because: The bell rings.\n", ""), text=broken))
    assert problem.severity == "warning"


def test_calls_that_the_model_shares_are_fine() -> None:
    assert not found(call_against_model, SCENARIO)
