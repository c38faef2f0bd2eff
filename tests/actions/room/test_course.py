"""The course of a room, driven by any events in any order."""

from collections.abc import Sequence
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.small import small_scenario
from tests.scenarios.format_two import scenario_of
from trainer.actions.room.course import MOST_PHONES, room_on, step
from trainer.actions.room.differently import differing_in
from trainer.actions.room.events import (
    Acknowledge,
    Counted,
    Decided,
    Differs,
    Event,
    Hid,
    Joined,
    Keep,
    Led,
    Listened,
    Locked,
    MoreTime,
    Paused,
    Picked,
    Refuse,
    Tell,
    TimeUp,
    Turned,
    Voted,
    WentBack,
    WentOn,
)
from trainer.actions.room.leading import closes_at
from trainer.actions.room.room import OVER, VOTING, Room
from trainer.actions.room.rules import USUAL, GoesOn, Rules
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.play.engine import offered

PHONES = ["ana", "ben", "chi", "dov"]
WALK = small_scenario()
CHOICES = ["left", "ask", "listen", "order", "sing", "nowhere"]

phones = st.sampled_from([*PHONES, "stranger"])
positions = st.integers(0, 12)
acts = st.one_of(
    st.builds(Joined, phone=st.sampled_from(PHONES)),
    st.tuples(phones, st.integers(-1, 0), st.integers(0, 2)),  # a vote on what is offered now; or it comes late
    st.tuples(st.sampled_from(PHONES), st.just(0), st.integers(0, 2)),
    st.tuples(st.sampled_from(PHONES), st.just(0), st.integers(0, 2), st.integers(0, 3)),  # and how sure they are
    st.builds(Voted, phone=phones, position=positions, choice=st.sampled_from(CHOICES)),
    st.just("on"),
    st.builds(WentOn, position=positions, lot=st.integers(0, 9)),
    st.builds(Decided, position=positions, choice=st.sampled_from(CHOICES)),
    st.builds(Led, key=st.just("secret")),
    st.sampled_from(["back", "on", "pause", "resume", "more", "up"]),
    st.builds(Hid, hidden=st.booleans()),
    st.tuples(st.just("differ"), st.sampled_from(PHONES), st.sampled_from(["", "No.", "Yes."])),
    st.tuples(st.just("pick"), st.integers(0, 3)),
    st.tuples(st.just("turn"), st.sampled_from(["urgency", "acceptance"]), st.integers(0, 1)),
    st.builds(Locked, locked=st.booleans()),
    st.builds(Listened, port=st.integers(0, 65_535), code=st.sampled_from(["123456", "000000"])),
    st.lists(st.integers(0, 3), max_size=3).map(lambda hands: ("hands", hands)),
    st.builds(WentBack, position=positions, seen=st.integers(0, 3)),
)
rules = st.builds(
    Rules, second_vote=st.booleans(), goes_on=st.sampled_from(get_args(GoesOn)), talk=st.sampled_from([0, 90]),
    vote=st.sampled_from([0, 20]), closes=st.booleans(), how_sure=st.booleans(),
)  # fmt: skip
COME_IN = [Joined(phone) for phone in PHONES]
OPEN = [*COME_IN, "on", "on"]
AGAIN = [*OPEN, ("ana", 0, 0), ("ben", 0, 1), ("chi", 0, 1), "on", "on"]
courses = st.builds(list.__add__, st.sampled_from([[], OPEN, AGAIN]), st.lists(acts, max_size=60))
"""Some begin with everybody in and a vote that is open, the first or the second, where most can happen."""


def event_of(room: Room, act) -> Event:
    """What was drawn, as an event for the room as it stands."""
    match act:
        case ("hands", hands):
            return Counted(room.position, dict(zip([each.id for each in offered(room.state)], hands, strict=False)))
        case "on":
            return WentOn(room.position, 1, seen=room.looking, now=room.now + 7)
        case "back":
            return WentBack(room.position, room.looking, room.now + 1)
        case "pause" | "resume":
            return Paused(room.position, act == "pause", room.now + 2)
        case "more":
            return MoreTime(room.position, 30, room.now + 3)
        case "up":
            return TimeUp(room.position, 1, now=closes_at(room) or room.now)
    if isinstance(act, tuple) and act[0] in ("differ", "pick", "turn"):
        return of_an_answer(room, act)
    if isinstance(act, tuple):
        phone, late, number, *sure = act
        offers = [choice.id for choice in offered(room.state)] or ["nothing"]
        return Voted(phone, max(0, room.position + late), offers[number % len(offers)], *sure)
    return act


def of_an_answer(room: Room, act: tuple) -> Event:
    """What is done once the answer was shown."""
    match act:
        case ("differ", phone, text):
            return Differs(phone, room.position, text)
        case ("turn", factor, level):
            return Turned(room.position, factor, level)
        case (_, number):
            marks = {each.number: each.mark for each in differing_in(room)}
            return Picked(room.position, number, marks.get(number, ""))
    raise ValueError(act)


def gone_through(acts: Sequence, rules: Rules = USUAL) -> list[tuple[Room, Event, Room, tuple]]:
    room, found = room_on(WALK, 7, rules), []
    for act in acts:
        event = event_of(room, act)
        after, effects = step(room, event)
        found.append((room, event, after, effects))
        room = after
    return found


@given(courses, rules)
def test_nothing_is_acknowledged_that_was_not_to_be_kept_before(acts, rules: Rules) -> None:
    kept: list[Event] = []
    for _before, _event, _after, effects in gone_through(acts, rules):
        for effect in effects:
            if isinstance(effect, Keep):
                kept.append(effect.event)
            if isinstance(effect, Acknowledge):
                assert effect in [
                    Acknowledge(each.phone, each.position, each.choice) for each in kept if isinstance(each, Voted)
                ]


@given(courses, rules)
def test_what_is_kept_is_all_that_happened(acts, rules: Rules) -> None:
    again = room_on(WALK, 7, rules)
    for _before, _event, after, effects in gone_through(acts, rules):
        for effect in effects:
            if isinstance(effect, Keep):
                again, _effects = step(again, effect.event)
        assert again == after


@given(courses)
def test_what_changes_nothing_is_refused_or_repeated_and_what_changes_something_is_kept(acts) -> None:
    for before, _event, after, effects in gone_through(acts):
        kept = any(isinstance(effect, Keep) for effect in effects)
        assert kept or after == before
        assert not (kept and any(isinstance(effect, Refuse) for effect in effects))


@given(courses)
def test_no_phone_counts_twice_and_none_that_is_not_in(acts) -> None:
    for _before, _event, room, _effects in gone_through(acts):
        assert set(room.final) <= room.phones
        assert sum(room.tally_final.values()) == len(room.final) + sum(room.hands.values())
        assert len(room.final) <= len(room.phones)
        for each in room.rounds:
            assert set(each.final) <= room.phones


@given(courses)
def test_nobody_new_comes_in_by_a_locked_door_and_who_is_in_stays(acts) -> None:
    for before, event, after, _effects in gone_through(acts):
        assert before.phones <= after.phones
        if before.locked:
            assert after.phones == before.phones
        if isinstance(event, Joined) and event.phone in before.phones:
            assert after == before


@given(courses)
def test_a_vote_that_is_late_or_early_changes_nothing(acts) -> None:
    for before, event, after, _effects in gone_through(acts):
        if isinstance(event, Voted) and (before.phase not in VOTING or event.position != before.position):
            assert after == before


@given(courses, rules, st.randoms(use_true_random=False))
def test_before_the_reveal_nothing_that_is_shown_depends_on_what_others_voted(acts, rules, random) -> None:
    """Whoever sees the page of one room can't tell it from that of another in which others voted otherwise."""
    for _before, _event, room, _effects in gone_through(acts, rules):
        if room.phase in (*VOTING, "talk"):
            offers = [each.id for each in offered(room.state)]
            others = room._replace(
                first={p: v if p == "ana" else random.choice(offers) for p, v in room.first.items()},
                second={p: v if p == "ana" else random.choice(offers) for p, v in room.second.items()},
                first_sure={p: v if p == "ana" else random.randint(0, 3) for p, v in room.first_sure.items()},
                second_sure={p: v if p == "ana" else random.randint(0, 3) for p, v in room.second_sure.items()},
            )
            assert stage_view(room) == stage_view(others)
            assert phone_view(room, "ana") == phone_view(others, "ana")
            if room.phase in VOTING and not room.paused:
                assert leader_view(room) == leader_view(others)


@given(courses)
def test_the_key_is_not_told_before_the_reveal(acts) -> None:
    for _before, _event, room, _effects in gone_through(acts):
        for view in (stage_view(room), phone_view(room, "ana").stage):
            shown = not view.hidden and not view.looking
            assert (view.revealed is not None) == (room.phase == "reveal") or not shown
            assert (view.ending is not None) == (room.phase in OVER) or not shown
            assert not (view.offers and room.phase == "scene") or view.looking
            if view.looking and view.revealed is not None:
                assert room.rounds, "what is looked back at was seen"


@given(courses)
def test_the_count_of_a_vote_is_told_to_the_stage_alone(acts) -> None:
    for _before, event, after, effects in gone_through(acts):
        if isinstance(event, Voted):
            assert Tell(phones=True) not in effects
            assert phone_view(after, "ben").stage.voted == 0


def led(room: Room, *votes: tuple[str, str]) -> Room:
    """The room after these votes in the vote that is open."""
    for phone, choice in votes:
        room, _effects = step(room, Voted(phone, room.position, choice))
    return room


def on(room: Room, lot: int = 0) -> Room:
    return step(room, WentOn(room.position, lot))[0]


@pytest.fixture
def three() -> Room:
    room = room_on(WALK, 7)
    for phone in PHONES[:3]:
        room, _effects = step(room, Joined(phone))
    return room


def test_first_vote_talk_second_vote_reveal_and_on_by_majority(three: Room) -> None:
    room = on(on(three))
    assert room.phase == "first vote"
    room = on(led(room, ("ana", "left"), ("ben", "ask"), ("chi", "ask")))
    assert room.phase == "talk"
    assert stage_view(room).talk_of
    assert sorted(count for _text, count in leader_view(room).split) == [1, 2], "whoever leads sees it before the room"
    room = led(on(room), ("ben", "left"))
    assert (leader_view(room).waiting, leader_view(room).split) == (2, ())
    room = on(room)
    assert (room.phase, room.carried) == ("reveal", "left"), "chi stays with the first vote"
    seen = stage_view(room).revealed
    assert (seen.votes, seen.moved, seen.towards, seen.away) == (3, 1, 1, 0)
    assert {part.id: (part.first, part.final) for part in seen.parts} == {"left": (1, 2), "ask": (2, 1)}
    room = on(room)
    assert (room.phase, room.state.scene_id, room.rounds[0].step.move.choice) == ("scene", "talk", "left")
    assert stage_view(room).came_of_it == "They go."
    room = on(on(on(led(on(room), ("ana", "listen")))))
    assert room.phase == "reveal"
    room = on(room)
    assert room.phase == "ended"
    own = phone_view(room, "chi").own
    assert [each.final and each.final.text for each in own.decisions] == ["You ask where they would go.", None]


def test_an_even_split_goes_by_lot_and_says_so(three: Room) -> None:
    room = room_on(WALK, 7, Rules(second_vote=False))._replace(phones=three.phones)
    room = led(on(on(room)), ("ana", "left"), ("ben", "ask"))
    ways = {on(room, lot).carried for lot in range(4)}
    assert ways == {"left", "ask"}
    assert stage_view(on(room)).revealed.by_lot


def test_where_nobody_votes_whoever_leads_decides(three: Room) -> None:
    room = on(on(on(three)))
    assert (room.phase, room.carried) == ("reveal", None)
    assert step(room, WentOn(room.position)) == (room, (Refuse("not now"),))
    room, _effects = step(room, Decided(room.position, "ask"))
    assert on(room).state.scene_id == "talk"


def after_talk(rules: Rules) -> Room:
    """Two of three are for "left" at first, and after talk two for "ask"; the votes are counted."""
    room = room_on(WALK, 7, rules)._replace(phones=frozenset(PHONES[:3]))
    room = on(on(led(on(on(room)), ("ana", "left"), ("ben", "left"), ("chi", "ask"))))
    return on(led(room, ("ben", "ask")))


@pytest.mark.parametrize(("goes_on", "carried"), [("majority", "ask"), ("first-vote", "left"), ("hand", None)])
def test_the_story_goes_on_by_the_rule_that_was_chosen_before(goes_on: GoesOn, carried: str | None) -> None:
    room = after_talk(Rules(goes_on=goes_on))
    assert (room.phase, room.carried) == ("reveal", carried)


def test_by_hand_it_goes_on_with_what_whoever_leads_says_last(three: Room) -> None:
    room = after_talk(Rules(goes_on="hand"))
    assert step(room, WentOn(room.position)) == (room, (Refuse("not now"),))
    for choice in ("left", "ask"):
        room, _effects = step(room, Decided(room.position, choice))
        assert room.carried == choice
    assert on(room).rounds[0].step.move.choice == "ask"


@pytest.mark.parametrize("goes_on", ["majority", "first-vote"])
def test_where_the_votes_decide_nobody_else_does(goes_on: GoesOn) -> None:
    room = after_talk(Rules(goes_on=goes_on))
    assert step(room, Decided(room.position, "left")) == (room, (Refuse("not now"),))


def test_a_press_that_comes_twice_goes_on_once(three: Room) -> None:
    press = WentOn(three.position)
    once, _effects = step(three, press)
    assert step(once, press) == (once, (Refuse("not now"),))


def test_ten_thousand_who_join_do_not_hurt_who_is_in(three: Room) -> None:
    room = three._replace(phones=three.phones | {str(n) for n in range(MOST_PHONES - 3)})
    full, effects = step(room, Joined("one more"))
    assert (full, effects) == (room, (Refuse("full"),))
    assert step(room, Joined("ana")) == (room, ()), "who is in may return"


def test_a_story_that_ships_is_gone_through_to_its_ending() -> None:
    room = room_on(scenario_of("turnaround/turnaround"), 3)
    room, _effects = step(room, Joined("ana"))
    while room.phase != "ended":
        if room.phase in VOTING:
            room = led(room, ("ana", stage_view(room).offers[0].id))
        assert phone_view(room, "ana").stage.phase == leader_view(room).stage.phase == room.phase
        room = on(room)
    assert len(room.rounds) >= 5
    assert stage_view(room).ending.voices
