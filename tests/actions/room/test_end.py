"""The end of a room: what is said of the whole, and what each phone keeps of its own votes."""

from hypothesis import given

from tests.actions.room.test_course import PHONES, WALK, courses, gone_through, led, on, rules
from trainer.actions.room.course import room_on, step
from trainer.actions.room.end import Place, end_of
from trainer.actions.room.events import WentBack, WentOn
from trainer.actions.room.own_end import own_end
from trainer.actions.room.room import OVER, Room
from trainer.actions.room.showing import remote_of
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.scoring.verdict import Tally


def ended(*votes: tuple[dict[str, str], dict[str, str]]) -> Room:
    """The room after these first and second votes, at its ending."""
    room = on(room_on(WALK, 7)._replace(phones=frozenset(PHONES)))
    for first, second in votes:
        room = on(led(on(room), *first.items()))
        room = on(on(led(on(room), *second.items())))
    assert room.phase == "ended"
    return room


def everybody(choice: str) -> dict[str, str]:
    return dict.fromkeys(PHONES, choice)


def test_after_the_ending_the_stage_shows_what_to_talk_of_and_goes_back_to_it() -> None:
    room = ended((everybody("left"), {}), (everybody("order"), {}))
    assert stage_view(room).ending.end is None
    over = on(room)
    assert over.phase == "discussion"
    assert stage_view(over).ending.end == leader_view(over).stage.ending.end == end_of(over)
    assert not remote_of(over).on, "there is nothing after it"
    assert step(over, WentBack(over.position))[0].phase == "ended"


def test_a_decision_that_all_missed_comes_before_an_even_split() -> None:
    even = {"ana": "left", "ben": "left", "chi": "ask", "dov": "ask"}
    end = end_of(ended((even, {}), (everybody("order"), {})))
    assert [each.title for each in end.discuss] == ["The talk", "The fork"]
    assert end.discuss[0].why == "4 of 4 missed the call."
    assert end.split == Place("The fork", 2)


def test_where_talk_moved_the_room_towards_the_call_and_where_away_from_it() -> None:
    towards = (everybody("ask"), {"ana": "left", "ben": "left", "chi": "left"})
    away = (everybody("listen"), {"ana": "order"})
    end = end_of(ended(towards, away))
    assert (end.towards, end.away) == (Place("The fork", 3), Place("The talk", 1))
    unmoved = end_of(ended((everybody("left"), {}), (everybody("listen"), {})))
    assert (unmoved.split, unmoved.towards, unmoved.away) == (None, None, None)


def test_a_phone_keeps_its_own_votes_beside_what_was_called_for_and_what_talk_did() -> None:
    room = ended((everybody("ask"), {"ana": "left", "ben": "left", "chi": "left"}), ({"ana": "order"}, {}))
    fork, talk = own_end(room, "ana").decisions
    assert (fork.first.verdict, fork.final.verdict, fork.moved, fork.better) == ("not the call", "right", "towards", "")
    assert (talk.call, talk.because) == ("inspiring", "They have stopped walking.")
    assert (talk.moved, talk.better) == ("", "You listen to each of them."), "no second vote came of it"
    own = own_end(room, "dov")
    assert [each.moved for each in own.decisions] == ["stayed", ""]
    assert own.decisions[1].final is None
    assert own.decisions[1].room.text == "You order them to stand up."
    assert own_end(room, "ana").alone == Tally(0, 0, 2)
    assert own_end(room, "ana").after == Tally(1, 0, 1)
    assert own_end(room, "ana").intention == "name one person"


@given(courses, rules)
def test_before_the_end_no_phone_has_any_of_it_and_at_the_end_each_has_its_own_alone(acts, rules) -> None:
    for _before, _event, room, _effects in gone_through(acts, rules):
        for phone in PHONES:
            view = phone_view(room, phone)
            assert (view.own is not None) == (room.phase in OVER and not room.hidden)
            if view.own is not None:
                assert view.stage.ending.told == ()
                assert view.stage.ending.end is None
                others = [
                    each._replace(first=mine(each.first, phone), second=mine(each.second, phone))
                    for each in room.rounds
                ]
                if all(each.second or not before.second for each, before in zip(others, room.rounds, strict=True)):
                    assert own_end(room._replace(rounds=tuple(others)), phone) == view.own


def mine(votes, phone: str) -> dict[str, str]:
    return {each: choice for each, choice in votes.items() if each == phone}


def test_a_press_that_comes_twice_at_the_ending_shows_what_to_talk_of_once() -> None:
    room = ended((everybody("left"), {}), (everybody("order"), {}))
    press = WentOn(room.position)
    once = step(room, press)[0]
    assert step(once, press)[0] == once
