from tests.checks.contexts import bent, found
from trainer.checks.key.contested_call import contested_call

OPEN = bent(
    ("{urgency: minutes, stakes: critical, procedure: known}", "{urgency: hours, commitment: some, belief: shaken}")
)


def test_an_open_situation_with_a_clear_call_is_a_note_if_explained_and_a_warning_else() -> None:
    (problem,) = found(contested_call, OPEN)
    assert (problem.code, problem.scene, problem.severity) == ("RC315", "fork", "note")
    (problem,) = found(contested_call, bent(("    because: The bell rings.\n", ""), text=OPEN))
    assert problem.severity == "warning"


def test_an_open_situation_may_be_called_either() -> None:
    assert not found(contested_call, bent(("call: directive", "call: either"), text=OPEN))
