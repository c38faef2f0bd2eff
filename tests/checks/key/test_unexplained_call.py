from tests.checks.contexts import bent, found
from trainer.checks.key.unexplained_call import unexplained_call

AGAINST = bent(("call: directive", "call: inspiring"))


def test_a_call_against_the_model_needs_a_because() -> None:
    (problem,) = found(unexplained_call, bent(("    because: The bell rings.\n", ""), text=AGAINST))
    assert (problem.code, problem.scene) == ("RC316", "fork")


def test_where_it_is_explained_or_the_model_agrees_it_is_fine() -> None:
    assert not found(unexplained_call, AGAINST)
    assert not found(unexplained_call, bent(("    because: The bell rings.\n", "")))
