"""What the stage says to the room, and what whoever leads sees and can do."""

import pytest

from tests.actions.room.test_course import PHONES, WALK, after_talk, on
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Decided
from trainer.actions.room.rules import GoesOn, Rules
from trainer.actions.room.views import leader_view, stage_view
from trainer.server.stage_page import Door, leader_main, stage_main

DOOR = Door("http://10.0.0.7:8765/", "123456", "<svg></svg>")


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
    ],
)
def test_the_stage_says_before_it_begins_how_it_goes_on(rules: Rules, said: str) -> None:
    assert said in stage_main(stage_view(room_on(WALK, 7, rules)), DOOR)


@pytest.mark.parametrize(
    ("goes_on", "said"),
    [
        ("majority", "The story goes on with what most of you did."),
        ("first-vote", "The story goes on with what most of you voted at first."),
        ("hand", "What the story goes on with is said by whoever leads."),
    ],
)
def test_the_stage_says_what_the_story_goes_on_with(goes_on: GoesOn, said: str) -> None:
    assert said in stage_main(stage_view(after_talk(Rules(goes_on=goes_on))), DOOR)


def test_by_hand_it_is_asked_of_whoever_leads_alone_and_can_be_said_otherwise_until_it_goes_on() -> None:
    room = after_talk(Rules(goes_on="hand"))
    asked = "What does the story go on with?"
    assert asked not in stage_main(stage_view(room), DOOR)
    page = leader_main(leader_view(room), DOOR)
    assert asked in page
    assert 'action="/lead/next"' not in page, "not before it is said"
    room, _effects = step(room, Decided(room.position, "left"))
    page = leader_main(leader_view(room), DOOR)
    assert asked in page
    assert 'action="/lead/next"' in page
    assert 'value="left" aria-pressed="true"' in page
    assert "with what was said by whoever leads" in stage_main(stage_view(room), DOOR)


def test_who_votes_once_is_not_told_that_nobody_changed_their_vote() -> None:
    said = "Nobody changed their vote."
    once = on(on(on(room_on(WALK, 7, Rules(second_vote=False))._replace(phones=frozenset(PHONES)))))
    assert once.phase == "reveal"
    assert said not in stage_main(stage_view(once), DOOR)
    assert "Nobody has voted." in stage_main(stage_view(once), DOOR)
