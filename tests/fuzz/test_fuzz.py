"""A minute each for the reader, archives and conditions in CI, a moment each elsewhere: no input may break them."""

import contextlib
import os
import time

import pytest

from tests.fuzz.mutation import inputs
from tests.hostile.archives import GOOD, archives, zip_of
from tests.hostile.texts import CONDITIONS, texts
from tests.made.drills import DRILLS
from tests.made.small import SCENARIO
from trainer.packs.archive import read_archive
from trainer.packs.condition import Condition, ConditionError, misuse, names_in, parse_condition
from trainer.packs.condition_text import text_of
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.packs.problems import PackRejected
from trainer.play.conditions import holds

SECONDS = 60.0 if os.environ.get("CI") else 3.0
SLOW = 2.0
"""Seconds of processor time that one small input may take on a slow machine."""

pytestmark = pytest.mark.timeout(SECONDS * 2 + 60)


def small_texts() -> list[bytes]:
    made = (make() for _, make, _ in texts(SCENARIO))
    data = [text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass") for text in made]
    return [SCENARIO.encode(), DRILLS.encode(), *(each for each in data if len(each) < 20_000)]


def test_the_reader_gives_a_scenario_or_problems_and_never_breaks() -> None:
    count = 0
    for data in inputs(small_texts(), SECONDS):
        begun = time.process_time()
        loaded = load_contents(Contents("walk.yaml", {"walk.yaml": data}, lone=True))
        assert loaded.pack is not None or loaded.problems
        lines = data.count(b"\n") + data.count(b"\r") + 2
        assert all(0 <= each.line <= lines + 1 and each.message.isprintable() for each in loaded.problems), data
        assert time.process_time() - begun < SLOW, data[:500]
        count += 1
    assert count > 100


def test_an_archive_is_read_or_rejected_and_never_breaks() -> None:
    corpus = [zip_of(GOOD), *(data for _, make in archives() if len(data := make()) < 20_000)]
    for data in inputs(corpus, SECONDS):
        begun = time.process_time()
        with contextlib.suppress(PackRejected):
            files = read_archive(data, "pack.zip")
            assert all(".." not in name.split("/") and not name.startswith("/") for name in files)
        assert time.process_time() - begun < SLOW, data[:500]


def test_a_condition_is_parsed_and_holds_or_is_refused_with_a_column() -> None:
    meters, flags = {"health": 50, "m": 0}, {"went", "a", "b"}
    corpus = [
        text.encode() for text in (*CONDITIONS.values(), "went and health > 20", "not (a or m <= 3.5) and b == true")
    ]
    for data in inputs([each for each in corpus if len(each) < 2_000], SECONDS):
        text = data.decode("utf-8", "replace")
        begun = time.process_time()
        condition = parsed(text)
        assert time.process_time() - begun < SLOW, text[:500]
        if condition is None:
            continue
        assert parse_condition(text_of(condition)) == condition, text
        if names_in(condition) <= meters.keys() | flags and not misuse(condition, meters):
            assert holds(condition, meters, frozenset({"went"})) in (True, False)


def parsed(text: str) -> Condition | None:
    """The condition, or None if it was refused with a column that lies in the text."""
    try:
        return parse_condition(text)
    except ConditionError as error:
        refused = error
    assert 0 <= refused.column <= len(text)
    return None
