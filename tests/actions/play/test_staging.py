"""A moment, staged: the story first, then the choices; what people do, then the meters, then the verdict."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.actions.play.test_session import Course
from tests.made.remembers import PACK, SCENARIO
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.play.events import Held, Hurried, Inquired, LeaveAsked, Picked, Released, Stayed, Ticked, WentOn
from trainer.actions.play.pace import AT_ONCE, COMING, LISTENING, LONGER, Pace, pace_for
from trainer.actions.play.playthroughs import start
from trainer.actions.play.scene_view import WORDS_A_SECOND, scene_view
from trainer.actions.play.session import Asked
from trainer.actions.play.session_machine import begin
from trainer.actions.play.staged import Staged

SLOW = Pace(words_a_second=0.7, breath=2.0, settling=0.25)
"""With it the first story of the small pack (seven words) is read in ten seconds."""
Begin = Callable[..., Course]


@pytest.fixture
def course(context: AppContext, tmp_path: Path) -> Begin:
    """The small scenario from its first decision, which has 30 seconds."""
    folder = str(write_small(tmp_path / "p"))

    def begun(pace: Pace = SLOW, factor: float | None = 1.0, **asked) -> Course:
        return Course(begin(start(context, folder, factor, keep=False), Asked(**asked), 0.0, pace)[0])

    return begun


def seen(it: Course, at: float) -> Staged:
    return it.session.seen(at)


def test_the_choices_come_when_the_story_has_been_read_and_time_runs_from_then(course: Begin) -> None:
    it = course()
    due = it.session.due
    assert (it.phase, due) == ("story", pytest.approx(10.0, rel=0.2))
    it(Ticked(), at=due - 0.1)
    assert (it.phase, seen(it, it.now).choices, it.session.left_of_time(it.now)) == ("story", 0.0, 30.0)
    it(Ticked(), at=due)
    assert (it.phase, it.session.left_of_time(due + 5.0)) == ("choosing", 25.0)
    it(Picked("left"), at=due + 4.0)
    assert it.effects[0].move.seconds == 4.0, "reading is no time of the decision"


def test_they_come_at_once_where_one_wants_them_and_nothing_is_chosen_unseen(course: Begin) -> None:
    it = course()(Picked("left"), WentOn(), at=1.0)
    assert it.phase == "story"
    it(Hurried(), at=2.0)
    assert it.phase == "choosing"
    assert it.session.left_of_time(2.0) == 30.0
    assert (seen(it, 2.0).choices, seen(it, 2.2).choices) == (0.0, 1.0)
    assert 0 < seen(it, 2.1).choices < 1


def test_reading_time_stands_still_as_any_time_does(course: Begin) -> None:
    it = course()
    due = it.session.due
    it(Held("attention"), at=1.0)(Released("attention"), at=100.0)(Ticked())
    assert it.phase == "story"
    it(LeaveAsked(), at=101.0)(Ticked(), Hurried(), at=200.0)
    assert it.phase == "story", "one is asked something else"
    it(Stayed())(Ticked(), at=200.0 + due - 2.0)
    assert it.phase == "choosing"


def test_the_person_pauses_the_story_too_where_time_will_run(course: Begin) -> None:
    it = course()
    due = it.session.due
    it(Held("person"), at=due - 1.0)
    assert it.session.still
    it(Ticked(), Hurried(), WentOn(), at=500.0)
    assert (it.phase, it.session.still) == ("story", True), "no choices come to who has walked away"
    it(Released("person"))(Ticked(), at=500.9)
    assert it.phase == "story"
    it(Ticked(), at=501.0)
    assert (it.phase, it.session.still, it.session.left_of_time(501.0)) == ("choosing", False, 30.0)


def test_what_holds_the_story_when_it_has_just_been_read_keeps_its_choices_back(course: Begin) -> None:
    it = course()(Held("dialog"), at=100.0)(Ticked(), Hurried())
    assert (it.phase, it.session.still) == ("story", True)
    assert it(Released("dialog"), Ticked()).phase == "choosing"


def test_a_story_without_a_timer_has_no_time_that_a_person_pauses(course: Begin) -> None:
    it = course(factor=None)(Held("person"))
    assert not it.session.still
    assert it(Hurried()).phase == "choosing"


def test_who_has_more_time_to_decide_has_as_much_more_to_read(course: Begin) -> None:
    due = course().session.due
    assert course(factor=4.0).session.due == pytest.approx(4 * due)
    assert course(factor=None).session.due == due


def test_a_choice_on_its_way_into_view_is_not_taken_but_shown(course: Begin) -> None:
    it = course()
    due = it.session.due
    it(Ticked(), at=due)(Picked("left"), at=due + 0.1)
    assert (it.phase, it.effects, seen(it, it.now)) == ("choosing", (), Staged())
    assert it.session.left_of_time(it.now) == pytest.approx(29.9), "that costs no time"
    it(Picked("left"))
    assert it.effects[0].move.choice == "left", "now it was seen"


def test_nor_is_a_question_asked_that_is_on_its_way_into_view(context: AppContext, tmp_path: Path) -> None:
    for name, text in (("pack", PACK), ("ridge", SCENARIO)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    play = start(context, str(tmp_path), 1.0, keep=False, seed=0)
    it = Course(begin(play, Asked(), 0.0, SLOW)[0])(Hurried(), Inquired("look-at-hands"))
    assert (it.session.inquired, seen(it, 0.0)) == ((), Staged())
    assert it(Inquired("look-at-hands")).session.inquired == ("look-at-hands",)


def test_nobody_goes_on_from_a_verdict_before_it_was_seen(course: Begin) -> None:
    it = course()(Hurried(), at=1.0)(Picked("left"), at=2.0).saved()(Hurried(), WentOn())
    assert (it.phase, it.session.beat, seen(it, 2.0)) == ("consequence", "verdict", Staged())
    assert it(WentOn()).phase == "story"


def test_what_was_hurried_is_over_with_it(course: Begin) -> None:
    it = course()(Hurried(), Hurried(), Picked("left")).saved()
    assert seen(it, 0.1).verdict == 0.0
    it(Hurried())
    assert seen(it, 0.1).moves, "the verdict comes into view as ever"


def test_what_is_paused_while_it_comes_into_view_goes_on_coming_afterwards(course: Begin) -> None:
    it = course()(Hurried(), Held("person"), Picked("left"), Hurried(), Released("person"))
    assert (it.phase, seen(it, it.now).choices) == ("choosing", 0.0), "behind the pause nothing was seen"


@pytest.mark.parametrize(
    ("choices", "first"),
    [
        (["left"], "outcome"),
        (["timeout"], "outcome"),
        (["left", "listen"], "meters"),
        (["left", "order"], "verdict"),
    ],
)
def test_it_begins_with_the_first_beat_that_has_something_to_show(
    course: Begin, choices: list[str], first: str
) -> None:
    it = course()
    for choice in choices:
        if it.phase == "consequence":
            it(Hurried(), WentOn(), at=it.now + 1.0)(WentOn(), at=it.now + 1.0)
        it(Hurried(), at=it.now + 1.0)
        answer = Ticked() if choice == "timeout" else Picked(choice)
        it(answer, at=it.now + (30.0 if choice == "timeout" else 1.0)).saved()
    assert (it.phase, it.session.beat) == ("consequence", first)


def test_no_beat_needs_the_decision_explained(course: Begin, monkeypatch: pytest.MonkeyPatch) -> None:
    def costly(_step: object) -> None:
        raise AssertionError("explained while the window waits")

    monkeypatch.setattr("trainer.actions.play.session.explain", costly)
    it = course()(Hurried(), at=1.0)(Picked("left"), at=2.0).saved()
    assert it.session.beat == "outcome"
    it(Ticked(), at=4.0)
    assert it.session.beat == "meters"
    it(Ticked(), at=5.0)
    assert it.session.beat == "verdict"


def test_where_one_says_first_what_decides_that_is_what_stands_before_the_choices(course: Begin) -> None:
    assert course(read_first="all").phase == "reading"


def test_what_people_do_stands_alone_then_the_meters_move_then_the_verdict_comes(course: Begin) -> None:
    it = course()(Hurried(), at=-COMING)(Picked("left"), at=0.0).saved()
    assert (it.phase, it.session.beat, seen(it, 1.9)) == ("consequence", "outcome", Staged(1.0, 0.0, 0.0))
    it(Ticked(), at=1.9)
    assert it.session.beat == "outcome"
    it(Ticked(), at=2.0)
    assert (it.session.beat, seen(it, 2.0)) == ("meters", Staged(1.0, 0.0, 0.0, moves=True))
    assert 0 < seen(it, 2.1).meters < 1
    it(Ticked(), at=2.25)
    assert (it.session.beat, seen(it, 2.25)) == ("verdict", Staged(1.0, 1.0, 0.0, moves=True))
    assert seen(it, 2.45) == Staged()
    assert it.session.due is None


@pytest.mark.parametrize("event", [Hurried(), WentOn()])
def test_nobody_waits_who_does_not_want_to(course: Begin, event) -> None:
    it = course()(Hurried())(Picked("left"), at=COMING).saved()(event, at=COMING + 0.1)
    assert (it.phase, it.session.beat, it.session.due) == ("consequence", "verdict", None)
    it(WentOn(), at=2 * COMING + 0.1)
    assert (it.phase, it.session.scene.title) == ("story", "The talk")


def test_without_a_pace_everything_is_there_at_once(course: Begin) -> None:
    it = course(AT_ONCE)
    assert (it.phase, seen(it, 0.0)) == ("choosing", Staged())
    it(Picked("left")).saved()
    assert (it.session.beat, it.session.due, seen(it, 0.0)) == ("verdict", None, Staged())


def test_the_pace_follows_what_somebody_wants() -> None:
    moving = pace_for(story_first=True, moves=True, listening=False)
    assert moving.moves
    assert moving.words_a_second == WORDS_A_SECOND
    assert pace_for(story_first=True, moves=False, listening=False) == Pace(WORDS_A_SECOND)
    assert pace_for(story_first=False, moves=False, listening=False) == AT_ONCE
    assert pace_for(story_first=True, moves=True, listening=True) == Pace(LISTENING, listens=True), "heard in one go"
    assert 0.12 <= moving.settling <= 0.25


def test_a_text_without_spaces_takes_its_time_too() -> None:
    assert Pace(2.0).reading("字" * 600) == 50.0
    assert Pace(2.0).reading("one two three four") == 2.0


@pytest.mark.parametrize("story_first", [True, False])
def test_who_listens_has_all_the_time_of_the_author_left_once_everything_was_read_out(
    course: Begin, story_first: bool
) -> None:
    it = course(pace_for(story_first=story_first, moves=True, listening=True))(Hurried())
    heard = it.session.scene.offers if story_first else f"{it.session.scene.story} {it.session.scene.offers}"
    to_hear = len(heard.split()) / LISTENING
    assert 30.0 <= it.session.left_of_time(to_hear) < 45.0
    assert course(pace_for(story_first=story_first, moves=True, listening=False)).session.left_of_time(0.0) == 30.0


def test_what_led_to_a_moment_is_read_with_its_story_and_not_on_its_timer(course: Begin) -> None:
    alone = course().session.play._replace(stops_after=1)  # a decision on its own, as in practice
    view = scene_view(alone)
    assert view.before
    assert view.limit > 30.0, "where all is there at once, time to read is added"
    it = Course(begin(alone, Asked(), 0.0, SLOW)[0])
    assert it.session.left_of_time(0.0) == 30.0
    assert it.session.due == SLOW.reading(it.session.scene.story) > course().session.due
    stretched = Course(begin(alone.retimed(4.0), Asked(), 0.0, SLOW)[0])
    assert (stretched.session.left_of_time(0.0), stretched.session.due) == (120.0, pytest.approx(4 * it.session.due))


def test_what_people_do_stands_longer_where_it_is_grave_and_enter_goes_through_it_as_ever(course: Begin) -> None:
    it = course()(Hurried(), at=1.0)(Picked("ask"), at=2.0).saved()
    assert it.session.due == SLOW.breath
    it = course()(Hurried(), at=1.0)(Ticked(), at=40.0).saved()
    assert it.session.play.state.meters == {"health": 0}
    assert it.session.due == SLOW.breath * LONGER > SLOW.breath
    it(Ticked(), at=40.0 + SLOW.breath * LONGER - 0.1)
    assert it.session.beat == "outcome"
    it(Hurried())
    assert it.session.beat == "verdict", "nobody waits who doesn't want to"
