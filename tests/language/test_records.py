"""What went wrong with records is a code with values below, and one sentence that says what to do here."""

from pathlib import Path
from typing import get_args

import pytest

from tests.language.pseudo import PSEUDO, words_left
from trainer.actions.failure import Failure, records_as_failures
from trainer.language.records import result_file_sentence, sentence_of
from trainer.language.translation import speaking
from trainer.records.faults import DamagedError, FaultCode, MovedOnError, NotErasedError, RecordsError
from trainer.records.result_format import NotAResultFileError, ResultFaultCode

FILE = Path("/0/1.2")
OF_THEIR_OWN = ("damaged", "not erased")
FAULTS = [
    *(RecordsError(code, path=FILE, name="3", reason="4") for code in get_args(FaultCode) if code not in OF_THEIR_OWN),
    MovedOnError(), NotErasedError(("5.6",)), DamagedError(FILE, None), DamagedError(FILE, None, 1),
    DamagedError(FILE, FILE),
]  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_every_fault_has_a_sentence_in_any_language(fault: RecordsError) -> None:
    said = sentence_of(fault)
    assert said[0].isupper() or said[0] in "3"
    assert said.endswith(".")
    with speaking(PSEUDO):
        assert not words_left(sentence_of(fault).replace("--data", ""))


@pytest.mark.parametrize("code", get_args(ResultFaultCode))
def test_so_has_every_file_that_is_no_result_file(code: ResultFaultCode) -> None:
    fault = NotAResultFileError(code, FILE, "4")
    assert str(FILE) in result_file_sentence(fault)
    with speaking(PSEUDO):
        assert not words_left(result_file_sentence(fault))


def test_a_failure_says_the_sentence_in_the_language_it_is_met_in() -> None:
    with speaking(PSEUDO), pytest.raises(Failure) as met, records_as_failures():
        raise DamagedError(FILE, FILE)
    assert met.value.restorable
    assert not words_left(str(met.value))
