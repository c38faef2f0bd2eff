"""The clock of talk and of a vote: time comes in with events, and nothing ends by it that was not asked to."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.actions.room.test_course import OPEN, PHONES, WALK, courses, gone_through, led, rules
from trainer.actions.room.clock import Clock
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Hid, MoreTime, Paused, Refuse, TimeUp, WentBack, WentOn
from trainer.actions.room.leading import closes_at
from trainer.actions.room.room import PAUSES, VOTING, Room
from trainer.actions.room.rules import Rules


def voting(rules: Rules, now: float = 100.0) -> Room:
    """The first vote has been opened at that time of the room."""
    room = room_on(WALK, 7, rules)._replace(phones=frozenset(PHONES))
    for _step in range(2):
        room = step(room, WentOn(room.position, now=now))[0]
    return room


@given(courses, rules)
def test_a_clock_runs_where_there_is_talk_or_a_vote_and_stands_in_a_pause(acts, rules: Rules) -> None:
    for before, _event, room, _effects in gone_through(acts, rules):
        assert room.now >= before.now
        if room.clock is not None:
            assert room.phase in PAUSES
            assert room.clock.runs == (not room.paused)


@given(courses, rules)
def test_no_vote_closes_by_itself_unless_that_was_asked_for(acts, rules: Rules) -> None:
    for before, event, after, _effects in gone_through(acts, rules):
        if isinstance(event, TimeUp) and after != before:
            assert rules.closes
            assert before.phase in VOTING
            assert not before.paused
            assert before.clock is not None
            assert before.clock.left_at(event.now) <= 0


@given(st.floats(0, 1e4), st.floats(0, 1e4), st.floats(0, 1e4))
def test_what_passes_in_a_pause_is_not_counted(left: float, runs: float, stands: float) -> None:
    clock = Clock(left, 5).stopped(5 + runs)
    assert clock.left_at(5 + runs + stands) == pytest.approx(left - runs, abs=1e-6)
    going = clock.going(5 + runs + stands)
    assert going.left_at(5 + runs + stands + 1) == pytest.approx(left - runs - 1, abs=1e-6)


@given(courses, rules)
@example([*OPEN, "more"], Rules(closes=True))
def test_no_vote_closes_by_itself_where_no_clock_was_chosen_for_votes(acts, rules: Rules) -> None:
    for _before, _event, room, _effects in gone_through(acts, rules):
        assert closes_at(room) is None or rules.vote


def test_a_vote_that_was_kept_as_closed_by_time_that_was_given_is_read_as_it_was() -> None:
    """The first rooms closed such a vote too."""
    room = led(voting(Rules(closes=True)), ("ana", "left"))
    room = step(room, MoreTime(room.position, 30, 110))[0]
    assert step(room, TimeUp(room.position, now=140))[0].phase == "talk"


def test_talk_and_each_vote_have_their_own_clock() -> None:
    room = voting(Rules(talk=60, vote=20))
    assert room.clock == Clock(20, 100)
    room = step(led(room, ("ana", "left")), WentOn(room.position, now=130))[0]
    assert (room.phase, room.clock) == ("talk", Clock(60, 130))
    room = step(room, WentOn(room.position, now=150))[0]
    assert (room.phase, room.clock) == ("second vote", Clock(20, 150))
    room = step(room, WentOn(room.position, now=160))[0]
    assert (room.phase, room.clock) == ("reveal", None)


def test_where_no_clock_was_asked_for_there_is_none_until_time_is_given() -> None:
    room = voting(Rules())
    assert room.clock is None
    room = step(room, MoreTime(room.position, 30, 110))[0]
    assert room.clock == Clock(30, 110)
    room = step(room, MoreTime(room.position, 30, 120))[0]
    assert room.clock == Clock(50, 120)
    room = step(room, MoreTime(room.position, 30, 500))[0]
    assert room.clock == Clock(30, 500), "what was over does not count against it"


def test_more_time_in_a_pause_is_there_once_it_goes_on() -> None:
    room = voting(Rules(vote=20))
    room = step(room, Paused(room.position, True, 105))[0]
    room = step(room, MoreTime(room.position, 30, 300))[0]
    room = step(room, Paused(room.position, False, 400))[0]
    assert room.clock == Clock(45, 400)


def test_a_vote_closes_once_its_time_is_up_and_not_before() -> None:
    room = led(voting(Rules(vote=20, closes=True)), ("ana", "left"))
    assert closes_at(room) == 120
    assert step(room, TimeUp(room.position, now=119.9)) == (room, (Refuse("not now"),))
    closed = step(room, TimeUp(room.position, now=120))[0]
    assert (closed.phase, closed.clock) == ("talk", Clock(90, 120))
    assert step(closed, TimeUp(closed.position, now=999)) == (closed, (Refuse("not now"),)), "talk goes on"


def test_more_time_that_came_first_keeps_the_vote_open() -> None:
    room = voting(Rules(vote=20, closes=True))
    room = step(room, MoreTime(room.position, 30, 119))[0]
    assert step(room, TimeUp(room.position, now=120)) == (room, (Refuse("not now"),))


def test_while_it_is_hidden_or_looked_back_at_a_vote_closes_all_the_same() -> None:
    room = led(voting(Rules(vote=20, closes=True)), ("ana", "left"))
    hidden = step(room, Hid(True))[0]
    assert step(hidden, TimeUp(room.position, now=120))[0].phase == "talk"


def test_a_vote_that_is_open_again_has_its_whole_time() -> None:
    room = led(voting(Rules(vote=20, closes=True)), ("ana", "left"))
    room = step(room, TimeUp(room.position, now=120))[0]
    room = step(room, WentBack(room.position, now=125))[0]
    assert (room.phase, room.clock) == ("first vote", Clock(20, 125))
