"""Records of every earlier version are brought up whole or not at all, whatever happens at whichever call."""

from pathlib import Path

import pytest

from tests.crash.updates import interrupt, interruptions
from tests.crash.world import has_sqlite_layer
from trainer.records.migrations import VERSION

pytestmark = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")
OF = 61
"""One in so many is tried here, at other calls and with other faults for each version; all are by the long run."""
OPENING = 40
"""Calls in which records are opened and looked through, before anything of the update is written."""


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_update_that_is_interrupted_is_not_begun_or_done(version: int, tmp_path: Path) -> None:
    for number, each in enumerate(interruptions(version)):
        if (number + version * 5) % OF == 0:
            interrupt(each, tmp_path)


def test_a_read_that_fails_once_while_records_are_proved_before_an_update_is_no_damage(tmp_path: Path) -> None:
    for each in interruptions(VERSION - 1):
        if each.fault == "eio" and each.at <= OPENING:
            interrupt(each, tmp_path)
