"""What is left over of the time goes to what was cut short, and nothing that was done is done again."""

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.made.clock import LookedAt
from tests.made.exploding import exploding
from tests.made.small import SCENARIO, load_text, write_small
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import CheckReport, check
from trainer.checks.check_pack import Checked, Checking
from trainer.checks.rehearsal import rounds
from trainer.checks.rehearsal.rehearsal import Rehearsal, rehearse
from trainer.checks.time_left import within
from trainer.packs.model import Pack, Scenario

LARGE = exploding(12, 4, 3, id="large")
"""1,581 states: three ticks while it is explored."""


class Machine:
    """It is busy with one story: that takes `seconds` to explore, and all else takes none."""

    def __init__(self, seconds: float = 4.2) -> None:
        self.clock, self._step = LookedAt(0.0), seconds / 3

    def tick(self, played: str | None, count: int) -> None:
        if count and played == "Exploding large":
            self.clock.now += self._step


class Begun(NamedTuple):
    """A rehearsal: of which scenario, and whether time was up before its end."""

    scenario: str
    late: bool


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Begun]:
    """Every rehearsal, as it comes."""
    found: list[Begun] = []

    def seen(scenario: Scenario, *more) -> Rehearsal:
        made = rehearse(scenario, *more)
        found.append(Begun(scenario.id, made.late))
        return made

    monkeypatch.setattr(rounds, "rehearse", seen)
    return found


def quick(id: str) -> bytes:
    """A story with more scenes than the large one, so that it comes after it, and hardly a state."""
    return exploding(20, 1, 0, id=id).replace("meters:\n", "").replace(", effects: {}", "").encode()


def pack_with(*quick_ones: str) -> Pack:
    files = {f"{id}__yaml": quick(id) for id in quick_ones}
    pack = load_text(SCENARIO, large__yaml=LARGE.encode(), **files).pack
    assert pack is not None
    return pack


def checking(pack: Pack, machine: Machine) -> Checking:
    return Checking(pack, {}, tick=machine.tick)


def test_a_story_that_needs_more_than_its_share_gets_what_is_left_at_the_end(begun: list[Begun]) -> None:
    machine = Machine()
    found = checking(pack_with("q1", "q2", "q3"), machine).go_on(within(20.0, machine.clock))
    assert found.whole
    assert found.proved
    assert [each.code for each in found.problems if each.code == "RC310"] == []
    assert machine.clock.now < 20.0
    assert begun == [
        ("walk", False), ("large", True), ("q1", False), ("q2", False), ("q3", False), ("large", False),
    ]  # fmt: skip


def test_what_is_left_is_not_begun_with_if_it_is_less_than_there_was(begun: list[Begun]) -> None:
    machine = Machine(seconds=40.0)
    found = checking(pack_with(), machine).go_on(within(20.0, machine.clock))
    assert found.late
    assert begun == [("walk", False), ("large", True)]


def test_a_check_is_gone_on_with_where_it_was_and_ends_no_worse(begun: list[Begun]) -> None:
    machine = Machine()
    under_way = checking(pack_with("q1"), machine)

    def go_on(seconds: float) -> Checked:
        begun.clear()
        return under_way.go_on(within(seconds, machine.clock))

    first = go_on(4.0)
    assert first.late
    assert [each.scenario for each in begun].count("large") == 1
    assert go_on(0.0).unasked == (), "the rules were asked before, and are not forgotten"
    assert begun == []
    last = go_on(40.0)
    assert last.whole
    assert begun == [("large", False)]
    assert go_on(40.0) == last
    assert begun == []


def checked_together(folder: Path, machine: Machine, *packs: Path) -> CheckReport:
    return check(AppPaths(folder / "data"), packs, machine.tick, within(20.0, machine.clock))


def test_what_the_last_pack_leaves_goes_to_those_before_it(tmp_path: Path, begun: list[Begun]) -> None:
    large = write_small(tmp_path / "large", LARGE)
    others = [write_small(tmp_path / name) for name in ("p1", "p2", "p3")]
    report = checked_together(tmp_path, Machine(), large, *others)
    assert report.whole
    assert [done.path for done in report.checks] == [large, *others]
    assert begun == [("large", True), *[("walk", False)] * 3, ("large", False)]
