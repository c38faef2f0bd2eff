"""Seeing it differently: written after the reveal, read by whoever leads first, shown when they pick it, and kept."""

from hypothesis import given

from tests.actions.room.test_course import PHONES, after_talk, courses, gone_through, led, on, rules
from trainer.actions.room.course import step
from trainer.actions.room.end import Contested, end_of
from trainer.actions.room.events import Differs, Keep, Picked, Refuse
from trainer.actions.room.own_end import own_end
from trainer.actions.room.room import VOTING, Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.views import leader_view, phone_view, stage_view


def differs(room: Room, phone: str, text: str) -> Room:
    room, effects = step(room, Differs(phone, room.position, text))
    assert any(isinstance(effect, Keep) for effect in effects)
    return room


def picks(room: Room, number: int) -> Room:
    marks = {each.number: each.mark for each in leader_view(room).differing}
    return step(room, Picked(room.position, number, marks.get(number, "")))[0]


def test_whoever_leads_reads_it_first_and_the_stage_shows_what_they_pick() -> None:
    room = differs(differs(after_talk(Rules()), "ana", "The bell was a test."), "ben", "Nobody was hurt.")
    assert [each.text for each in leader_view(room).differing] == ["The bell was a test.", "Nobody was hurt."]
    assert stage_view(room).differently == ""
    room = picks(room, 2)
    assert stage_view(room).differently == "Nobody was hurt."
    assert phone_view(room, "ana").differently == "The bell was a test."
    assert stage_view(picks(room, 0)).differently == ""


def test_what_is_written_anew_is_not_on_the_stage_before_it_was_read() -> None:
    room = picks(differs(after_talk(Rules()), "ana", "The bell was a test."), 1)
    press = Picked(room.position, 1, leader_view(room).differing[0].mark)
    room = differs(room, "ana", "Something else.")
    assert stage_view(room).differently == ""
    assert step(room, press) == (room, (Refuse("not offered"),)), "that was read of another text"


def test_it_is_taken_back_by_saying_nothing() -> None:
    room = differs(picks(differs(after_talk(Rules()), "ana", "The bell was a test."), 1), "ana", "")
    assert leader_view(room).differing == ()
    assert stage_view(room).differently == ""


def test_only_who_is_in_and_only_once_the_answer_was_shown() -> None:
    room = after_talk(Rules())
    assert step(room, Differs("stranger", room.position, "No.")) == (room, (Refuse("not in"),))
    later = on(room)
    assert step(later, Differs("ana", later.position, "No.")) == (later, (Refuse("not now"),))
    assert step(later, Picked(later.position, 1, "")) == (later, (Refuse("not now"),))


def test_the_end_says_what_was_contested_and_shows_what_had_been_shown() -> None:
    room = differs(differs(after_talk(Rules()), "ana", "The bell was a test."), "ben", "Nobody was hurt.")
    room = picks(room, 2)
    while room.phase != "discussion":
        room = on(led(room, ("ana", "listen"))) if room.phase in VOTING else on(room)
    assert end_of(room).contested == (Contested("The fork", 2, ("Nobody was hurt.",)),)
    assert own_end(room, "ana").decisions[0].differently == "The bell was a test."
    assert own_end(room, "chi").decisions[0].differently == ""


@given(courses, rules)
def test_no_phone_sees_what_another_wrote_and_the_stage_only_what_was_picked(acts, rules) -> None:
    for _before, _event, room, _effects in gone_through(acts, rules):
        seen = ("ana", room.on_stage)
        others = room._replace(
            differing={each: text if each in seen else "Other." for each, text in room.differing.items()}
        )
        assert phone_view(room, "ana") == phone_view(others, "ana")
        assert stage_view(room) == stage_view(others)
        assert set(room.differing) <= set(PHONES)
        assert room.phase == "reveal" or not room.differing
