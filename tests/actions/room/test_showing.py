"""Back, hide and pause: what a presenter remote means by them, and that none of them costs a vote."""

import pytest
from hypothesis import example, given

from tests.actions.room.test_course import (
    AGAIN,
    PHONES,
    WALK,
    after_talk,
    courses,
    event_of,
    gone_through,
    led,
    on,
    rules,
)
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Acknowledge, Decided, Event, Hid, Paused, Refuse, Tell, Voted, WentBack, WentOn
from trainer.actions.room.room import Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.showing import remote_of
from trainer.actions.room.views import leader_view, phone_view, stage_view


def done(room: Room, *acts: Event | str) -> Room:
    for act in acts:
        room, effects = step(room, event_of(room, act))
        assert not any(isinstance(effect, Refuse) for effect in effects), act
    return room


@pytest.fixture
def opened() -> Room:
    """Three are in, and the first vote is open."""
    return on(on(room_on(WALK, 7)._replace(phones=frozenset(PHONES[:3]))))


@given(courses, rules)
def test_back_hide_and_pause_take_no_vote_away(acts, rules: Rules) -> None:
    for before, event, after, _effects in gone_through(acts, rules):
        if isinstance(event, WentBack | Hid | Paused):
            assert (after.first, after.second, after.rounds) == (before.first, before.second, before.rounds)


@given(courses)
def test_no_vote_is_open_again_once_its_answer_was_shown(acts) -> None:
    for before, event, after, _effects in gone_through(acts):
        if isinstance(event, WentBack) and before.phase in ("reveal", "ended"):
            assert after.phase == before.phase


ON_STAGE = [*AGAIN, "on", ("differ", "ana", "No."), ("pick", 1), ("turn", "urgency", 0)]


@given(courses)
@example([*ON_STAGE, "back"])
@example([*AGAIN, "on", "on", *AGAIN[-6:], "on", *ON_STAGE[-3:], "back", "back"])
def test_who_looks_back_sees_nothing_that_was_written_or_turned_since(acts) -> None:
    for _before, _event, room, _effects in gone_through(acts):
        if room.looking:
            assert (stage_view(room).differently, stage_view(room).what_if) == ("", None)


@given(courses, rules)
def test_what_whoever_leads_can_do_is_done_and_what_they_can_not_is_refused(acts, rules: Rules) -> None:
    for before, event, after, _effects in gone_through(acts, rules):
        now = remote_of(before)
        pressed = isinstance(event, WentOn | WentBack) and (event.position, event.seen) == (now.position, now.seen)
        if pressed and not now.hidden and not now.paused:
            assert (after != before) == (now.on if isinstance(event, WentOn) else bool(now.back))


@given(courses)
def test_who_looks_back_comes_forward_to_where_the_room_stood(acts) -> None:
    for _before, _event, room, _effects in gone_through(acts):
        again = room
        for _step in range(room.looking):
            if not (room.hidden or room.paused):
                again = done(again, "on")
                assert again.position == room.position
        assert (again.looking, again.phase) == (0 if again is not room else room.looking, room.phase)


def test_a_vote_that_was_opened_too_soon_is_closed_again_and_not_once_somebody_has_voted(opened: Room) -> None:
    assert done(opened, "back").phase == "scene"
    voted = led(opened, ("ana", "left"))
    assert step(voted, WentBack(voted.position)) == (voted, (Refuse("not now"),))


def test_a_vote_that_was_closed_too_soon_is_open_again_with_its_votes(opened: Room) -> None:
    room = done(on(led(opened, ("ana", "left"))), "back")
    assert room.phase == "first vote"
    assert room.first == {"ana": "left"}
    assert on(led(room, ("ben", "ask"))).first == {"ana": "left", "ben": "ask"}


def test_who_comes_late_is_let_in_by_going_back_to_the_door() -> None:
    room = on(room_on(WALK, 7))
    assert done(room, "back").phase == "gathering"


def test_from_what_the_room_did_the_scene_with_its_choices_is_looked_at_and_phones_stay() -> None:
    room = after_talk(Rules())
    back, effects = step(room, WentBack(room.position))
    assert Tell(phones=False) in effects
    view = stage_view(back)
    assert (view.phase, view.title, view.looking, view.revealed) == ("scene", "The fork", True, None)
    assert len(view.offers) == 2
    assert phone_view(back, "ana") == phone_view(room, "ana")
    assert leader_view(back).stage == leader_view(room).stage
    assert remote_of(back).back == "", "there is nothing before it"
    assert done(back, "on") == room


def test_from_the_next_scene_it_goes_back_to_what_the_room_did_and_on_to_the_scene() -> None:
    room = on(after_talk(Rules()))
    back = done(room, "back")
    assert stage_view(back)._replace(looking=False, position=0) == stage_view(after_talk(Rules()))._replace(position=0)
    assert stage_view(done(back, "back")).title == "The fork"
    assert done(back, "back", "on", "on") == room


def test_a_press_that_comes_twice_goes_back_once() -> None:
    room = on(after_talk(Rules()))
    press = WentBack(room.position)
    once = done(room, press)
    assert step(once, press) == (once, (Refuse("not now"),))


def test_hidden_nobody_sees_anything_and_whoever_leads_does(opened: Room) -> None:
    hidden = done(opened, Hid(True))
    for view in (stage_view(hidden), phone_view(hidden, "ana").stage):
        assert (view.hidden, view.title, view.text, view.offers) == (True, "", "", ())
    assert leader_view(hidden).stage == leader_view(opened).stage
    assert step(hidden, WentOn(hidden.position)) == (hidden, (Refuse("not now"),)), "nothing goes on unseen"
    assert done(hidden, Hid(True)) == hidden
    assert done(hidden, Hid(False)) == opened


def test_a_vote_that_was_sent_as_it_was_hidden_counts(opened: Room) -> None:
    assert led(done(opened, Hid(True)), ("ana", "left")).first == {"ana": "left"}


def test_in_a_pause_nobody_votes_and_what_was_voted_is_acknowledged_again(opened: Room) -> None:
    room = done(led(opened, ("ana", "left")), Paused(opened.position, True))
    assert step(room, Voted("ben", room.position, "ask")) == (room, (Refuse("paused"),))
    assert step(room, Voted("ana", room.position, "left")) == (room, (Acknowledge("ana", room.position, "left"),))
    assert dict(leader_view(room).split) == {"You say that all go left now.": 1, "You ask where they would go.": 0}
    assert step(room, WentOn(room.position)) == (room, (Refuse("not now"),))
    assert led(done(room, Paused(room.position, False)), ("ben", "ask")).first == {"ana": "left", "ben": "ask"}


def test_there_is_nothing_to_pause_where_nothing_runs() -> None:
    for room in (room_on(WALK, 7), after_talk(Rules())):
        assert not remote_of(room).pauses
        assert step(room, Paused(room.position, True)) == (room, (Refuse("not now"),))


def test_by_hand_what_was_decided_stays_decided_once_it_went_on() -> None:
    room = after_talk(Rules(goes_on="hand"))
    room = done(room, Decided(room.position, "ask"), "on", "back")
    assert step(room, Decided(room.position, "left")) == (room, (Refuse("not now"),))
