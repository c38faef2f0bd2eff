"""How fast things may come in, by a clock that is passed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.server.limits import BEARABLE, MOST_KNOWN, MOST_TEXTS, Limits, Pace, network_of


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@given(st.lists(st.floats(0, 3), max_size=60), st.integers(1, 10), st.integers(1, 10))
def test_never_more_than_so_many_at_once_and_so_many_a_second(waits: list[float], at_once: int, a_second: int) -> None:
    pace, now, taken = Pace(at_once, a_second), 0.0, []
    for wait in waits:
        now += wait
        if pace.turn(now) == 0:
            pace.take(now)
            taken.append(now)
    for first in range(len(taken)):
        for last in range(first, len(taken)):
            assert last - first + 1 <= at_once + (taken[last] - taken[first]) * a_second + 1e-6


def test_a_class_behind_one_address_mistypes_and_comes_in() -> None:
    limits = Limits(Clock())
    for _wrong in range(30):
        assert limits.guess("192.168.1.1") == 0
    for _right in range(1_000):
        assert limits.guess("192.168.1.1") == 0
        limits.right("192.168.1.1")


def test_who_guesses_is_slowed_down_and_then_not_listened_to_and_others_are() -> None:
    clock = Clock()
    limits = Limits(clock)
    waits = [limits.guess("192.168.1.66") for _guess in range(200)]
    assert waits[:60] == [0] * 60
    assert all(0 < wait <= BEARABLE for wait in waits[60:65] if wait is not None)
    assert waits[-1] is None
    assert limits.guess("192.168.1.7") == 0
    clock.now += 10
    assert limits.guess("192.168.1.66") == 0


def test_a_million_codes_are_not_tried_in_a_day_from_however_many_addresses() -> None:
    clock = Clock()
    limits = Limits(clock)
    tried = 0
    for hundred in range(600):
        clock.now = hundred / 10
        tried += sum(limits.guess(f"10.0.{hundred % 250}.{each}") is not None for each in range(20))
    assert tried < 300 + 60 * 5 + BEARABLE * 5 + 2, "so five a second, and less than half a million a day"


def test_a_crowd_waits_for_a_moment_and_all_come_in() -> None:
    clock = Clock()
    limits = Limits(clock)
    waits = [limits.join() for _one in range(1_000)]
    assert all(wait is not None and wait <= BEARABLE for wait in waits)
    assert [limits.join() for _one in range(1_000)][-1] is None
    clock.now += 20
    assert limits.join() == 0


def test_a_phone_that_votes_all_the_time_is_not_heard_each_time_and_others_are() -> None:
    clock = Clock()
    limits = Limits(clock)
    assert sum(limits.may_vote("ana") for _vote in range(1_000)) == 20
    assert limits.may_vote("ben")
    clock.now += 1
    assert sum(limits.may_vote("ana") for _vote in range(1_000)) == 2


def test_what_is_remembered_has_an_end() -> None:
    limits = Limits(Clock())
    for number in range(3 * MOST_KNOWN):
        limits.guess(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
        limits.may_vote(str(number))
    assert max(len(limits._of_address), len(limits._of_phone)) <= MOST_KNOWN


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.168.1.1", "192.168.1.2", False),
        ("fd00::1:2:3:4", "fd00::ffff:2:3:9", True),
        ("fd00:0:0:1::1", "fd00:0:0:2::1", False),
        ("::ffff:10.0.0.1", "10.0.0.1", True),
        ("fe80::1%eth0", "fe80::2%eth0", True),
        ("", "a name", True),
    ],
)
def test_one_machine_of_many_addresses_is_one(one: str, other: str, same: bool) -> None:
    assert (network_of(one) == network_of(other)) == same


def test_what_one_phone_changes_on_one_step_of_the_room_has_an_end_and_the_next_step_is_new() -> None:
    limits = Limits(Clock())
    assert sum(limits.may_change("ana", 3, MOST_TEXTS) for _text in range(100)) == MOST_TEXTS
    assert limits.may_change("ben", 3, MOST_TEXTS)
    assert limits.may_change("ana", 4, MOST_TEXTS)
    limits.unchanged("ana", 4)
    assert sum(limits.may_change("ana", 4, MOST_TEXTS) for _text in range(100)) == MOST_TEXTS
