"""What is looked at after every deed is looked at here by itself."""

from pathlib import Path
from typing import get_args

import pytest

from tests.crash.checks import BrokenError, check_sentence, check_state
from tests.crash.state import Played, State, Taken
from trainer.actions.failure import FAULT, MACHINE, Failure
from trainer.language.records import sentence_of
from trainer.records.faults import FaultCode, RecordsError


@pytest.mark.parametrize("code", [code for code in get_args(FaultCode) if code not in ("damaged", "not erased")])
def test_whatever_goes_wrong_with_records_is_a_sentence_that_names_what_to_do(code: FaultCode) -> None:
    check_sentence(Failure(MACHINE, sentence_of(RecordsError(code, path=Path("/data/records.sqlite"), name="Ana"))))


@pytest.mark.parametrize(
    "failure", [Failure(MACHINE, "It does not work."), Failure(FAULT, "Try again."), Failure(MACHINE, "Try again")]
)
def test_what_names_nothing_or_is_a_mistake_of_our_own_is_found(failure: Failure) -> None:
    with pytest.raises(BrokenError):
        check_sentence(failure)


def test_a_move_that_is_missing_and_one_that_nobody_made_are_found() -> None:
    move = Taken("fork", "left", 0.25)
    empty, played = Played("Ana", 7), Played("Ana", 7, moves=(move,))
    without, with_it = (State(frozenset({"Ana"}), {"now": each}) for each in (empty, played))
    check_state(with_it, [without, with_it], [])
    for actual, way in ((without, with_it), (with_it, without)):
        with pytest.raises(BrokenError, match="something else than was asked for"):
            check_state(actual, [way], [])
    called = with_it._replace(people=frozenset({"Zoe"}), played={"now": played._replace(person="Zoe")})
    check_state(called, [without], [with_it])
    with pytest.raises(BrokenError):
        check_state(called, [with_it], [without])
