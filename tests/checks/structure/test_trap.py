from tests.checks.contexts import bent, found
from trainer.checks.structure.trap import trap

ROUND = """  round:
    text: Round and round.
    choices:
      - {id: on, text: You go on and on., style: directive, next: round}
      - {id: up, text: You go up and up., style: inspiring, next: round}
"""


def test_a_scene_without_a_way_to_an_ending_is_an_error() -> None:
    (problem,) = found(trap, bent(("next: woods", "next: round")) + ROUND)
    assert (problem.code, problem.severity, problem.scene) == ("RC302", "error", "round")


def test_a_round_with_a_way_out_is_no_trap() -> None:
    assert not found(trap, bent(("next: woods", "next: round")) + ROUND.replace("next: round}", "next: woods}", 1))
