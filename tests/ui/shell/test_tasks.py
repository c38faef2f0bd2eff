"""Deeds beside the window: who is told what, who is overtaken, and what the type checker lets through."""

import subprocess
import sys
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from trainer.actions.failure import Failure
from trainer.ui.shell.tasks import Tasks

ROOT = Path(__file__).resolve().parents[3]


class Told:
    """Tasks, and everything that was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.all = qtbot, []
        self.tasks = Tasks(self.as_("said"), lambda error: Failure("fault", type(error).__name__))

    def as_(self, name: str) -> Callable[[object], None]:
        return lambda what: self.all.append((name, what if isinstance(what, int) else str(what)))

    def settled(self) -> list[tuple[str, object]]:
        self.qtbot.waitUntil(lambda: not self.tasks.busy)
        return self.all


@pytest.fixture
def told(qtbot: QtBot) -> Told:
    return Told(qtbot)


def fail() -> int:
    raise Failure("machine", "The disk is full.")


def test_what_a_deed_returns_is_told_in_the_order_of_asking(told: Told) -> None:
    for number in range(5):
        told.tasks.run(lambda number=number: number, told.as_("done"))
    assert told.settled() == [("done", number) for number in range(5)]


def test_a_failure_is_said_unless_somebody_is_named_for_it(told: Told) -> None:
    told.tasks.run(fail, told.as_("done"))
    told.tasks.run(fail, told.as_("done"), told.as_("failed"))
    assert told.settled() == [("said", "The disk is full."), ("failed", "The disk is full.")]


def test_an_error_that_nobody_expected_is_said_as_a_fault(told: Told) -> None:
    told.tasks.run(lambda: 1 // 0, told.as_("done"))
    assert told.settled() == [("said", "ZeroDivisionError")]


def test_a_run_overtakes_the_earlier_ones_of_its_group_and_no_others(told: Told) -> None:
    go = Event()
    told.tasks.run(lambda: go.wait(10), None)
    told.tasks.run(lambda: 1, told.as_("done"), group="page", overtaken=told.as_("overtaken"))
    told.tasks.run(lambda: 2, told.as_("done"), group="due")
    told.tasks.run(lambda: 3, told.as_("done"))
    told.tasks.run(lambda: 4, told.as_("done"), group="page", overtaken=told.as_("overtaken"))
    go.set()
    assert told.settled() == [("overtaken", 1), ("done", 2), ("done", 3), ("done", 4)]


def test_one_may_overtake_without_running_anything(told: Told) -> None:
    go = Event()
    told.tasks.run(lambda: go.wait(10), told.as_("done"), group="page")
    told.tasks.run(lambda: 2, told.as_("done"), group="due")
    told.tasks.overtake("page")
    go.set()
    assert told.settled() == [("done", 2)]


def test_the_failure_of_an_overtaken_deed_is_said_unless_somebody_is_named_for_it(told: Told) -> None:
    told.tasks.run(fail, told.as_("done"), told.as_("failed"), group="page")
    told.tasks.run(fail, told.as_("done"), told.as_("failed"), group="page", late=told.as_("late"))
    told.tasks.overtake("page")
    assert told.settled() == [("said", "The disk is full."), ("late", "The disk is full.")]


def test_a_deed_speaks_the_language_it_was_asked_for_in(told: Told) -> None:
    language: ContextVar[int] = ContextVar("language", default=0)
    language.set(49)
    told.tasks.run(language.get, told.as_("done"))
    language.set(33)
    assert told.settled() == [("done", 49)]


GOOD = """
from trainer.actions.failure import Failure
from trainer.ui.shell.tasks import Tasks

def show(found: list[int]) -> None: ...
def say(failure: Failure) -> None: ...
def read() -> list[int]: return [1]

def go(tasks: Tasks) -> None:
    tasks.run(read, show, say, group="page", overtaken=show)
    tasks.run(read, lambda found: found.sort())
    tasks.run(read)
"""
WRONG = {
    "a callback of another type": ("read, show", "read, lambda found: found.upper()"),
    "a function of another type": ("def read() -> list[int]: return [1]", "def read() -> str: return ''"),
    "a failure taken for a result": ("show, say, group", "say, say, group"),
    "a result taken for a failure": ("show, say, group", "show, show, group"),
    "what is undone is something else": ("overtaken=show", "overtaken=say"),
}


def test_the_type_checker_lets_callbacks_of_the_right_type_through_and_no_others(tmp_path: Path) -> None:
    for name, (right, wrong) in {"good": ("", ""), **WRONG}.items():
        assert right in GOOD
        (tmp_path / f"{name.replace(' ', '_')}.py").write_text(GOOD.replace(right, wrong) if right else GOOD)
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--follow-imports=silent", str(tmp_path)],
        capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip
    found = {Path(line.split(":")[0]).stem for line in done.stdout.splitlines() if ": error:" in line}
    assert found == {name.replace(" ", "_") for name in WRONG}, done.stdout + done.stderr


def test_work_that_takes_long_is_waited_for_and_short_work_is_not(told: Told) -> None:
    told.tasks.waits.connect(told.as_("waits"))
    told.tasks._patience.setInterval(10)
    go_on = Event()
    told.tasks.run(lambda: go_on.wait(60), None)
    told.tasks.run(lambda: 7, told.as_("done"))
    told.qtbot.waitUntil(lambda: ("waits", 1) in told.all)
    go_on.set()
    assert told.settled() == [("waits", 1), ("waits", 0), ("done", 7)]
    told.tasks._patience.setInterval(600_000)
    told.tasks.run(lambda: 8, told.as_("done"))
    assert told.settled()[3:] == [("done", 8)], "nothing flickers"
