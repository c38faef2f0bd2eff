"""Hands that whoever leads counted, where phones can't connect: they add to the votes, and say that they are hands."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given

from tests.actions.room.test_course import PHONES, WALK, courses, gone_through, led, on, rules
from tests.server.test_leading_pages import lead, stage
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Counted, Keep, Refuse, Tell, WentBack
from trainer.actions.room.room import Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.views import phone_view, stage_view
from trainer.server.hands import hands_in
from trainer.server.phone_page import phone_main


@pytest.fixture
def voting() -> Room:
    """Two phones are in, and the first vote is open."""
    return on(on(room_on(WALK, 7)._replace(phones=frozenset(PHONES[:2]))))


def counted(room: Room, **hands: int) -> Room:
    room, effects = step(room, Counted(room.position, hands))
    assert not any(isinstance(effect, Refuse) for effect in effects)
    return room


@given(courses, rules)
def test_hands_change_no_vote_of_a_phone(acts, rules: Rules) -> None:
    for before, event, after, _effects in gone_through(acts, rules):
        if isinstance(event, Counted):
            assert (after.first, after.second, after.rounds) == (before.first, before.second, before.rounds)


def test_hands_decide_as_votes_do_and_are_kept_with_the_decision(voting: Room) -> None:
    room = counted(led(voting, ("ana", "left"), ("ben", "left")), ask=3)
    room = on(on(on(room)))
    assert (room.phase, room.carried) == ("reveal", "ask"), "hands that are not counted again stay"
    seen = stage_view(room).revealed
    assert seen is not None
    assert (seen.votes, seen.hands, seen.moved) == (5, 3, 0)
    assert {part.id: (part.first, part.final) for part in seen.parts} == {"left": (2, 2), "ask": (3, 3)}
    room = on(room)
    assert dict(room.rounds[0].first_hands) == {"ask": 3}
    assert (room.first_hands, room.second_hands) == ({}, {})
    assert stage_view(step(room, WentBack(room.position))[0]).revealed == seen


def test_after_talk_hands_are_counted_again(voting: Room) -> None:
    room = counted(on(on(counted(voting, ask=3))), left=4)
    room = on(room)
    assert room.carried == "left"
    seen = stage_view(room).revealed
    assert seen is not None
    assert {part.id: (part.first, part.final) for part in seen.parts} == {"left": (0, 4), "ask": (3, 0)}


def test_a_count_takes_the_place_of_the_one_before_it(voting: Room) -> None:
    room = counted(counted(voting, ask=3, left=1), ask=2)
    assert room.first_hands == {"ask": 2}
    again, effects = step(room, Counted(room.position, {"ask": 2, "left": 0}))
    assert (again, effects) == (room, ())


def test_a_room_without_a_phone_votes_by_hands(voting: Room) -> None:
    room = on(counted(voting._replace(phones=frozenset()), left=9))
    assert room.phase == "talk"
    assert on(on(room)).carried == "left"


def test_a_vote_with_hands_in_it_is_not_undone(voting: Room) -> None:
    room = counted(voting, left=1)
    assert step(room, WentBack(room.position)) == (room, (Refuse("not now"),))


@pytest.mark.parametrize(("hands", "why"), [({"sing": 1}, "not offered"), ({"left": 1, "nowhere": 0}, "not offered")])
def test_hands_for_what_is_not_on_offer_do_not_count(voting: Room, hands: dict[str, int], why) -> None:
    assert step(voting, Counted(voting.position, hands)) == (voting, (Refuse(why),))


def test_hands_are_told_to_the_stage_as_a_count_and_to_no_phone(voting: Room) -> None:
    room, effects = step(voting, Counted(voting.position, {"ask": 3, "left": 1}))
    assert effects == (Keep(Counted(voting.position, {"ask": 3, "left": 1})), Tell(phones=False))
    assert "0 of 2 have voted · 4 hands were counted" in stage(room)
    assert phone_view(room, "ana") == phone_view(voting, "ana")
    revealed = on(on(on(room)))
    for page in (stage(revealed), phone_main(phone_view(revealed, "ana"))):
        assert "4 of these votes are hands that were counted." in page
        assert "Nobody changed their vote." not in page, "nobody knows that of hands"


def test_whoever_leads_has_a_number_for_each_choice_and_finds_what_they_typed(voting: Room) -> None:
    page = lead(counted(voting, ask=3))
    assert 'name="hands.ask" value="3"' in page
    assert 'name="hands.left" value=""' in page
    assert "hands." not in stage(voting)
    sent = dict(parse_qsl("position=2&hands.ask=3&hands.left=&hands.x=-4&hands.y=99999", keep_blank_values=True))
    assert hands_in(sent, 2) == Counted(2, {"ask": 3, "left": 0, "x": 0, "y": 2_000})
