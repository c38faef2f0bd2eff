"""What the stage says to the room, and what whoever leads sees and can do."""

import re

import pytest

from tests.actions.room.test_course import PHONES, WALK, after_talk, led, on
from tests.scenarios.format_two import scenario_of
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Decided, Hid, Paused, WentBack
from trainer.actions.room.room import Room
from trainer.actions.room.rules import GoesOn, Rules
from trainer.actions.room.showing import remote_of
from trainer.actions.room.stage_drawing import stage_drawing
from trainer.actions.room.stage_picture import pictured
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.server.leader_page import leader_main
from trainer.server.phone_page import phone_main
from trainer.server.stage_page import Door, stage_main

DOOR = Door("http://10.0.0.7:8765/", "123456", "<svg></svg>")


def stage(room: Room) -> str:
    return stage_main(stage_view(room), remote_of(room), DOOR)


def lead(room: Room) -> str:
    return leader_main(leader_view(room), DOOR)


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (Rules(), "You vote, talk, and vote again. The story goes on with what most of you come to."),
        (
            Rules(goes_on="hand"),
            "What the story goes on with is said by whoever leads.",
        ),
        (Rules(goes_on="first-vote"), "The story goes on with what most of you vote at first, before you talk."),
        (Rules(False, "first-vote"), "You vote once. The story goes on with what most of you come to."),
        (
            Rules(vote=20, closes=True),
            "vote again. A vote closes after 20 seconds. The story goes on",
        ),
    ],
)
def test_the_stage_says_before_it_begins_how_it_goes_on(rules: Rules, said: str) -> None:
    assert said in stage(room_on(WALK, 7, rules))


@pytest.mark.parametrize(
    ("goes_on", "said"),
    [
        ("majority", "The story goes on with what most of you did."),
        ("first-vote", "The story goes on with what most of you voted at first."),
        ("hand", "What the story goes on with is said by whoever leads."),
    ],
)
def test_the_stage_says_what_the_story_goes_on_with(goes_on: GoesOn, said: str) -> None:
    assert said in stage(after_talk(Rules(goes_on=goes_on)))


@pytest.mark.parametrize("goes_on", ["majority", "first-vote", "hand"])
def test_where_nobody_voted_the_stage_says_that_whoever_leads_says_what_is_done(goes_on: GoesOn) -> None:
    room = on(on(on(room_on(WALK, 7, Rules(goes_on=goes_on))._replace(phones=frozenset(PHONES)))))
    assert "What the story goes on with is said by whoever leads." in stage(room)
    decided = stage(step(room, Decided(room.position, "left"))[0])
    assert "Nobody has voted." in decided
    assert "The story goes on with what was said by whoever leads." in decided
    assert "most of you" not in decided


@pytest.mark.parametrize("goes_on", ["majority", "first-vote"])
def test_of_an_even_split_the_stage_says_that_the_lot_decided(goes_on: GoesOn) -> None:
    room = on(on(room_on(WALK, 7, Rules(False, goes_on))._replace(phones=frozenset(PHONES))))
    page = stage(on(led(room, ("ana", "left"), ("ben", "ask"))))
    assert "The story goes on with what the lot decided." in page
    assert "most of you" not in page


def test_by_hand_it_is_asked_of_whoever_leads_alone_and_can_be_said_otherwise_until_it_goes_on() -> None:
    room = after_talk(Rules(goes_on="hand"))
    asked = "What does the story go on with?"
    assert asked not in stage(room)
    page = lead(room)
    assert asked in page
    assert 'action="/lead/next"' not in page, "not before it is said"
    room, _effects = step(room, Decided(room.position, "left"))
    page = lead(room)
    assert asked in page
    assert 'action="/lead/next"' in page
    assert 'value="left" aria-pressed="true"' in page
    assert "with what was said by whoever leads" in stage(room)


def test_who_votes_once_is_not_told_that_nobody_changed_their_vote() -> None:
    said = "Nobody changed their vote."
    once = on(on(on(room_on(WALK, 7, Rules(second_vote=False))._replace(phones=frozenset(PHONES)))))
    assert once.phase == "reveal"
    assert said not in stage(once)
    assert "Nobody has voted." in stage(once)


def test_every_press_is_a_button_that_works_without_script_and_says_its_key() -> None:
    room = on(on(room_on(WALK, 7)._replace(phones=frozenset(PHONES))))
    for page in (stage(room), lead(room)):
        for kind, key in (("next", "→"), ("back", "←"), ("hide", "B"), ("pause", "P")):
            assert re.search(rf'<form method="post" action="/lead/\w+" class="{kind}">.*?<kbd[^>]*>{key}</kbd>', page)


def test_hidden_the_stage_has_the_title_alone_and_a_press_on_shows_it_again() -> None:
    room = on(on(room_on(WALK, 7)))
    room, _effects = step(room, Hid(True))
    page = stage(room)
    assert "A walk" in page
    assert "Two ways" not in page
    assert re.search(r'action="/lead/hide" class="next hide">.*?name="on" value="0"', page)
    phone = phone_main(phone_view(room, "ana"))
    assert "Look up" in phone
    assert "<form" not in phone
    assert "The stage is hidden" in lead(room)
    assert "Two ways" in lead(room), "whoever leads reads on"


def test_in_a_pause_phones_can_not_vote_and_all_are_told() -> None:
    room = on(on(room_on(WALK, 7)._replace(phones=frozenset(PHONES))))
    room, _effects = step(room, Paused(room.position, True))
    ballot = phone_main(phone_view(room, "ana"))
    assert ballot.count(" disabled") == ballot.count('name="choice"') == 2
    assert "A pause." in ballot
    assert "A pause." in stage(room)
    assert "Paused: no vote comes in" in lead(room)
    assert re.search(r'action="/lead/pause" class="next pause">.*?name="on" value="0"', lead(room))


def test_looking_back_is_said_on_the_stage_and_to_whoever_leads() -> None:
    room = on(after_talk(Rules()))
    room, _effects = step(room, WentBack(room.position))
    assert "Looking back: What the room did" in stage(room)
    assert "The stage looks back at The fork: What the room did." in lead(room)
    assert "The talk" in lead(room)


def test_who_comes_late_finds_address_and_code_on_the_stage() -> None:
    assert "10.0.0.7:8765 · Code 123456" in stage(on(room_on(WALK, 7)))


def test_the_time_that_is_left_is_shown_and_where_no_script_runs_it_is_that_of_now() -> None:
    room = on(on(room_on(WALK, 7, Rules(vote=90))._replace(phones=frozenset(PHONES), now=100.0)))
    for page in (stage(room), lead(room), phone_main(phone_view(room, "ana"))):
        assert re.search(r'<strong role="timer" data-ends="190.00"[^>]*>1:30</strong>', page)
    assert ">0:29</strong>" in phone_main(phone_view(room, "ana"), 161.0)
    assert ">Time is up</strong>" in phone_main(phone_view(room, "ana"), 200.0)
    stopped, _effects = step(room, Paused(room.position, True, 161.0))
    assert '<strong role="timer">0:29</strong>' in stage(stopped)
    assert "timer" not in stage(step(room, Hid(True))[0])


def test_talk_and_a_vote_get_more_time_by_one_press() -> None:
    room = on(on(room_on(WALK, 7, Rules(vote=90))))
    assert re.search(r'action="/lead/time" class="more">.*30 s more <kbd[^>]*>\+</kbd>', stage(room))
    assert "/lead/time" not in stage(on(room_on(WALK, 7)))


def test_beside_what_is_read_stands_its_picture_in_words_too_and_never_beside_votes() -> None:
    room = on(room_on(scenario_of("turnaround/turnaround"), 7))
    page = stage(room)
    assert f'<img src="/stage/picture/{room.state.scene_id}" alt="A mountain hut with a stove by lamplight.' in page
    assert "<img" not in stage(on(room))
    assert "<img" not in phone_main(phone_view(room, "ana"))
    hidden, _effects = step(room, Hid(True))
    assert '<img src="/stage/picture/" alt="A snowy ridge at noon' in stage(hidden)
    assert "<img" not in stage(on(room_on(WALK, 7))), "nothing is drawn for it"


def test_what_can_be_drawn_is_drawn_and_nothing_else_is_there() -> None:
    story = scenario_of("turnaround/turnaround")
    for scene in ("", *story.scenes, "no such scene"):
        drawing = stage_drawing(story, scene)
        assert drawing is not None
        assert drawing.startswith(b"<svg")
        assert (pictured(story, scene) or ("", ""))[1]
    assert stage_drawing(WALK, "fork") is None
