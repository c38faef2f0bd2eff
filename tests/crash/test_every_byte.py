"""A byte of the records is another, or their end is missing: the same answers, or damage said and the copy offered."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crash.every_byte import PAGE, TREES, Subject, sample, tables

OF_A_PAGE = 1


@pytest.fixture(scope="module")
def subject(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    return Subject(tmp_path_factory.mktemp("subject"))


def test_something_stands_in_every_table_and_there_is_a_page_of_every_kind(subject: Subject, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(subject.data)
    assert all(rows for _, rows in tables(tmp_path / "a"))
    assert {subject.data[at] for at in range(PAGE, len(subject.data), PAGE)} >= set(TREES), "and pages of none"


def test_whatever_byte_is_another_the_answer_is_the_same_or_damage_is_said_and_the_copy_brings_all_back(
    subject: Subject,
) -> None:
    for number, change in enumerate(sample(subject.data, random.Random(12), OF_A_PAGE)):
        subject.meets(change, number)
