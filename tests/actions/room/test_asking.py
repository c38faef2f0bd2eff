"""Questions within a scene, asked for the room: before the vote, with their answers, and kept with the round."""

from tests.actions.room.test_course import PHONES, led, on
from tests.scenarios.format_two import scenario_of
from tests.server.test_leading_pages import lead, stage
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Asked, Decided, Keep, Refuse, WentBack
from trainer.actions.room.own_end import own_end
from trainer.actions.room.room import VOTING, Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.play.engine import offered, replay
from trainer.server.made_pages import MadePages
from trainer.server.phone_page import phone_main

COLLAPSE = scenario_of("turnaround/turnaround")


def with_questions() -> Room:
    """At the first scene that has something to ask."""
    room = on(room_on(COLLAPSE, 3, Rules(second_vote=False))._replace(phones=frozenset(PHONES)))
    while not leader_view(room).questions:
        room = carry(room)
    return room


def carry(room: Room) -> Room:
    room = led(on(room), *[(phone, offered(room.state)[0].id) for phone in PHONES])
    return on(on(room))


def asked(room: Room) -> Room:
    first = leader_view(room).questions[0]
    room, effects = step(room, Asked(room.position, first.id))
    assert any(isinstance(effect, Keep) for effect in effects)
    return room


def test_what_is_asked_is_read_by_all_in_the_scene_and_while_they_vote() -> None:
    before = with_questions()
    question = leader_view(before).questions[0]
    assert question.answer == "", "not before it is asked"
    assert "Ask for the room" in lead(before)
    room = asked(before)
    answer = stage_view(room).asked[0].answer
    assert answer
    for at in (room, on(room)):
        assert [each.id for each in stage_view(at).asked] == [question.id]
        assert [each.id for each in phone_view(at, "ana").stage.asked] == [question.id]
    assert question.id not in {each.id for each in leader_view(room).questions}
    assert leader_view(on(room)).questions == (), "a vote is open, and what is on offer stays"
    assert stage(room) != stage(before)


def test_a_page_that_was_made_before_it_was_asked_is_made_anew() -> None:
    made, before = MadePages(), with_questions()
    made.main(before, "ana")
    room = asked(before)
    assert made.main(room, "ana") == phone_main(phone_view(room, "ana"))


def test_back_at_the_door_no_answer_of_what_has_not_begun_is_shown() -> None:
    door = asked(with_questions())._replace(phase="gathering", rounds=())
    for view in (stage_view(door), phone_view(door, "ana").stage, leader_view(door).stage):
        assert view.asked == ()
    assert stage_view(on(door)).asked


def test_only_what_can_be_asked_here_and_only_before_the_vote() -> None:
    room = with_questions()
    question = leader_view(room).questions[0].id
    assert step(room, Asked(room.position, "nothing")) == (room, (Refuse("not offered"),))
    again = asked(room)
    assert step(again, Asked(again.position, question)) == (again, (Refuse("not offered"),))
    voting = on(room)
    assert step(voting, Asked(voting.position, question)) == (voting, (Refuse("not now"),))


def test_it_is_kept_with_the_move_and_the_story_that_came_of_it_can_be_played_again() -> None:
    room = carry(asked(with_questions()))
    move = room.rounds[-1].step.move
    assert len(move.asked) == 1
    assert room.state.asked == ()
    replayed = replay(COLLAPSE, [each.step.move for each in room.rounds], room.state.seed)
    assert replayed[-1].after == room.state
    while room.phase not in ("ended", "discussion"):
        if room.phase in VOTING:
            room = led(room, ("ana", offered(room.state)[0].id))
        elif room.phase == "reveal" and room.carried is None:
            room = step(room, Decided(room.position, offered(room.state)[0].id))[0]
        room = on(room)
    assert len(own_end(room, "ana").decisions) == len(room.rounds)
    back = step(room, WentBack(room.position))[0]
    assert stage_view(back).looking
