"""By name or not, and how sure one is: chosen before, and never shown beside what somebody voted."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.actions.room.test_course import PHONES, WALK, courses, gone_through, led, on, rules
from trainer.actions.room.course import room_on, step
from trainer.actions.room.end import end_of
from trainer.actions.room.events import MOST_NAME, Joined, Keep, Refuse, Voted
from trainer.actions.room.how_sure import Sure
from trainer.actions.room.room import VOTING, Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.actions.room.written import written
from trainer.play.engine import offered

NAMED = Rules(names=True, talk=0)


def come_in(room: Room, *names: str) -> Room:
    for phone, name in zip(PHONES, names, strict=False):
        room = step(room, Joined(phone, name))[0]
    return room


def test_an_anonymous_room_holds_no_name_whatever_is_sent() -> None:
    room, effects = step(room_on(WALK, 7), Joined("ana", "Ana Anders"))
    assert Keep(Joined("ana")) in effects
    assert "Anders" not in repr(room) + repr(effects)


def test_by_name_nobody_comes_in_without_one() -> None:
    room = room_on(WALK, 7, NAMED)
    assert step(room, Joined("ana")) == (room, (Refuse("no name"),))
    assert come_in(room, "Ana").phones == {"ana"}


def test_whoever_leads_sees_who_is_in_and_who_has_not_voted_yet() -> None:
    room = come_in(room_on(WALK, 7, NAMED), "Zoe", "Ben", "Ben")
    assert leader_view(room).names == ("Ben", "Ben", "Zoe")
    room = led(on(on(room)), ("ana", "left"))
    assert leader_view(room).waits == ("Ben", "Ben")
    room = led(room, ("ben", "left"), ("chi", "left"))
    assert leader_view(room).waits == ()


@given(courses, rules, st.permutations(["Zoe", "Ben", "Chi", "Dov"]))
def test_no_stage_and_no_phone_shows_a_name_and_whoever_leads_learns_of_no_vote_by_it(acts, rules, names) -> None:
    """Whose name is whose makes no difference to what anybody sees but to who has not voted yet."""
    for _before, _event, room, _effects in gone_through(acts, rules):
        named = room._replace(
            rules=msgspec.structs.replace(rules, names=True), names=dict(zip(PHONES, names, strict=True))
        )
        shown = repr((stage_view(named), [phone_view(named, phone) for phone in PHONES]))
        assert not any(name in shown for name in names)
        if room.phase not in VOTING:
            assert leader_view(named).waits == ()


@given(courses, rules, st.randoms(use_true_random=False))
def test_by_name_no_pause_tells_whoever_leads_who_of_those_that_have_voted_voted_what(acts, rules, random) -> None:
    """They see who has not voted yet, so a split beside it after each vote would tell them all."""
    for _before, _event, room, _effects in gone_through(acts, rules):
        if room.phase in VOTING:
            offers = [each.id for each in offered(room.state)]
            named = room._replace(
                rules=msgspec.structs.replace(rules, names=True), names=dict(zip(PHONES, PHONES, strict=True))
            )
            others = named._replace(
                first={each: random.choice(offers) for each in room.first},
                second={each: random.choice(offers) for each in room.second},
            )
            assert leader_view(named) == leader_view(others)


def test_a_name_and_all_that_is_written_is_one_line_of_plain_text() -> None:
    assert written("  Ana\n\u202eAnders\x00\t ", MOST_NAME) == "Ana Anders"
    assert len(written("x" * 500, MOST_NAME)) == MOST_NAME


def sure_room(first: dict[str, tuple[str, int]], second: dict[str, tuple[str, int]]) -> Room:
    room = on(on(room_on(WALK, 7, Rules(how_sure=True))._replace(phones=frozenset(PHONES))))
    for phone, (choice, sure) in first.items():
        room = step(room, Voted(phone, room.position, choice, sure))[0]
    room = on(on(room))
    for phone, (choice, sure) in second.items():
        room = step(room, Voted(phone, room.position, choice, sure))[0]
    return on(room)


def test_what_the_room_did_says_how_many_were_sure_and_right_and_sure_and_wrong() -> None:
    room = sure_room(
        {"ana": ("left", 3), "ben": ("ask", 3), "chi": ("ask", 3), "dov": ("ask", 1)}, {"ben": ("left", 2)}
    )
    assert stage_view(room).revealed.sure == Sure(right_first=1, right=1, wrong_first=2, wrong=1)


def test_a_call_that_most_missed_surely_is_said_so_at_the_end() -> None:
    room = sure_room(dict.fromkeys(PHONES, ("ask", 3)), {})
    while room.phase != "discussion":
        room = on(led(room, ("ana", "listen"))) if room.phase in VOTING else on(room)
    assert end_of(room).discuss[0].why == "4 of 4 missed the call, 4 of them surely."


def test_who_says_otherwise_how_sure_they_are_is_heard_and_who_was_not_asked_is_not() -> None:
    room = on(on(room_on(WALK, 7, Rules(how_sure=True))._replace(phones=frozenset(PHONES))))
    room = step(room, Voted("ana", room.position, "left", 1))[0]
    room, effects = step(room, Voted("ana", room.position, "left", 3))
    assert any(isinstance(effect, Keep) for effect in effects)
    assert phone_view(room, "ana").sure == 3
    unasked = on(on(room_on(WALK, 7)._replace(phones=frozenset(PHONES))))
    assert step(unasked, Voted("ana", unasked.position, "left", 3))[0].first_sure == {"ana": 0}
