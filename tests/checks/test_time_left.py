"""A check keeps to its time, shares it fairly, and says what it has proved by then."""

import pytest

from tests.checks.contexts import bent
from tests.made.clock import LookedAt
from tests.made.exploding import exploding
from tests.made.small import SCENARIO, load_text
from trainer.checks.check_pack import Checked, check_pack, judged
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rule_context import RuleContext
from trainer.checks.rules import RULES
from trainer.checks.time_left import ENDLESS, TimeLeft, within
from trainer.packs.model import Pack


def pack_of(*exploding_ones: str) -> Pack:
    files = {f"{id}__yaml": exploding(id=id).encode() for id in exploding_ones}
    pack = load_text(SCENARIO, **files).pack
    assert pack is not None
    return pack


def checked(pack: Pack, seconds: float) -> Checked:
    return check_pack(pack, {}, time=within(seconds, LookedAt()))


def test_a_share_is_a_part_of_what_is_left_from_now_on() -> None:
    clock = LookedAt(0.0)
    time = TimeLeft(clock, 20.0)
    clock.now = 10.0
    share = time.share(0.5)
    assert share.until == 15.0
    clock.now = 14.9
    assert not share.up()
    clock.now = 15.0
    assert share.up()
    assert not time.up()
    clock.now = 30.0
    assert time.share(0.5).up()
    assert not ENDLESS.share(0.1).up()


def test_one_story_that_explodes_does_not_leave_the_others_unproved() -> None:
    found = checked(pack_of("aa", "zz"), 4.0)
    assert found.rehearsals["walk"].whole
    assert list(found.rehearsals) == ["aa", "walk", "zz"], "in the order of the pack"
    one, other = found.rehearsals["aa"], found.rehearsals["zz"]
    assert one.late
    assert other.late
    assert 0.4 < one.states / other.states < 2.5, "each gets its share"
    assert found.late
    assert not found.whole
    notes = [each for each in found.problems if each.code == "RC310"]
    assert {each.scenario for each in notes} == {"aa", "zz"}
    assert {each.severity for each in notes} == {"note"}


def test_what_needs_no_more_than_one_play_or_the_arrows_is_proved_all_the_same() -> None:
    found = checked(pack_of("aa"), 4.0)
    assert found.rehearsals["aa"].open == ("choices",), "some conditions never held, and might yet"
    (note,) = [each for each in found.problems if each.code == "RC310"]
    assert "offered at some time (RC305)" in note.message
    assert "RC301" not in note.message


@pytest.mark.parametrize("seconds", [0.001, 0.02, 0.05, 0.2, 0.5, 1.0, 2.0])
def test_whenever_time_is_up_it_stops_and_says_what_it_did_not_come_to(seconds: float) -> None:
    pack, clock = pack_of("aa"), LookedAt()
    found = check_pack(pack, {}, time=within(seconds, clock))
    assert clock.now <= seconds + (len(RULES) + 18) * clock.step, "each part of the work looks once more, and ends"
    assert found.late
    assert found.contest is None or found.rehearsals["aa"].late
    codes = [rule.code for rule in RULES if rule.code != "RC310"]
    assert list(found.unasked) == codes[len(codes) - len(found.unasked) :]
    assert found.unasked, "here looking at the clock is what takes most of the time"
    assert {each.code for each in found.problems} >= ({"RC310"} if found.rehearsals["aa"].open else set())


def test_a_rule_stops_between_two_decisions_and_what_it_had_found_is_not_taken_for_all() -> None:
    pack = pack_of("aa")
    found = check_pack(pack, {})
    context = RuleContext(pack, {}, found.rehearsals, found.contest)
    codes = {each.code for each in found.problems}
    for looks in range(40):
        clock = LookedAt(1.0)
        problems, unasked = judged(context, TimeLeft(clock, looks + 0.5))
        assert clock.now <= looks + 2 + len(RULES), "after time is up, once for each rule that is left"
        assert {each.code for each in problems} == codes - set(unasked)


def test_with_time_enough_nothing_is_late() -> None:
    found = checked(pack_of(), 1_000.0)
    assert found.whole
    assert found.proved
    assert found.problems == ()


def test_a_story_beyond_the_budget_of_states_is_not_late_and_not_proved() -> None:
    stuck = bent(("when: went and health > 20", "when: went and health > 99"))
    pack = load_text(stuck).pack
    assert pack is not None
    found = check_pack(pack, {}, budget=2)
    assert found.whole, "it would be no other with more time"
    assert not found.proved
    assert found.rehearsals["walk"].open == ("choices",)


def test_what_can_be_scored_stays_open_if_time_is_up_while_it_is_counted() -> None:
    pack = pack_of()
    clock = LookedAt(0.0)
    time = TimeLeft(clock, 1.0)

    def tick(count: int) -> None:
        clock.now = 2.0

    scenario = pack.scenarios["walk"]
    found = rehearse(scenario, tick=tick, time=time)
    assert found.whole
    assert found.bounds is None
    assert found.open == ()
