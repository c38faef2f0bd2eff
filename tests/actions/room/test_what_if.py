"""What if: factors that whoever leads turns after the reveal, and what the moment would call for then."""

from hypothesis import given
from hypothesis import strategies as st

from tests.actions.room.test_course import after_talk, courses, gone_through, on
from tests.server.test_leading_pages import lead, stage
from trainer.actions.room.course import step
from trainer.actions.room.events import Refuse, Tell, Turned
from trainer.actions.room.room import Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.views import leader_view, phone_view, stage_view
from trainer.actions.room.what_if import Turn
from trainer.packs.situation import LEVELS


def turned(room: Room, factor: str, level: int) -> Room:
    return step(room, Turned(room.position, factor, level))[0]


def test_the_stage_says_what_was_turned_and_what_the_moment_would_call_for() -> None:
    room = after_talk(Rules())
    assert stage_view(room).what_if is None
    room = turned(turned(room, "urgency", 0), "commitment", 2)
    found = stage_view(turned(room, "acceptance", 0)).what_if
    assert found.turned[0] == Turn("urgency", "minutes", "days")
    assert (found.was, found.call) == ("directive", "inspiring")
    page = stage(turned(room, "acceptance", 0))
    assert "What if: urgency “days”, not “minutes”" in page
    assert "Then the facts would point to inspiring." in page
    assert 'action="/lead/turn"' in lead(room)
    assert 'action="/lead/turn"' not in page


def test_a_factor_is_turned_back_and_none_stays_turned_once_the_story_goes_on() -> None:
    room = after_talk(Rules())
    assert turned(turned(room, "urgency", 0), "urgency", 2) == room
    assert on(turned(room, "urgency", 0)).turned == {}


def test_it_changes_nothing_but_the_stage() -> None:
    room = after_talk(Rules())
    after, effects = step(room, Turned(room.position, "urgency", 0))
    assert Tell(phones=False) in effects
    assert phone_view(after, "ana") == phone_view(room, "ana")
    assert on(after).rounds == on(room).rounds


@given(courses, st.sampled_from([*LEVELS, "nothing"]), st.integers(0, 2))
def test_nothing_is_turned_and_no_switch_is_there_before_the_answer_was_shown(acts, factor: str, level: int) -> None:
    for _before, _event, room, _effects in gone_through(acts):
        after, effects = step(room, Turned(room.position, factor, level))
        if room.phase != "reveal":
            assert (after, effects) == (room, (Refuse("not now"),))
            assert leader_view(room).switches == ()
        elif factor not in LEVELS or level >= len(LEVELS[factor]):
            assert (after, effects) == (room, (Refuse("not offered"),))
