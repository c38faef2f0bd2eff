from tests.checks.contexts import bent, found
from trainer.checks.key.no_situation import no_situation


def test_a_call_without_a_situation_is_found() -> None:
    (problem,) = found(
        no_situation, bent(("    situation: {urgency: minutes, stakes: critical, procedure: known}\n", ""))
    )
    assert (problem.code, problem.scene) == ("RC314", "fork")


def test_a_decision_without_a_call_needs_none() -> None:
    bare = bent(
        ("    situation: {urgency: minutes, stakes: critical, procedure: known}\n", ""), ("    call: directive\n", "")
    )
    assert not found(no_situation, bare)
