"""The course of a session: what may happen when, told phase by phase."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.actions.play.events import (
    AskToLeave,
    Closing,
    Effect,
    Event,
    Held,
    LeaveAsked,
    Left,
    Picked,
    Read,
    Reconsidered,
    Released,
    SaidHowSure,
    SaidOwn,
    Saved,
    SaveFailed,
    SayNotKept,
    Stayed,
    Stop,
    Ticked,
    TriedAgain,
    WentOn,
)
from trainer.actions.play.playthroughs import start
from trainer.actions.play.session import Asked, Session
from trainer.actions.play.session_machine import begin, step
from trainer.play.own_line import OwnLine

FULL = Failure("machine", "The disk is full.")


class Course:
    """A session that things happen to, at the times one says; what it asks for is noted."""

    def __init__(self, session: Session) -> None:
        self.session, self.now = session, 0.0
        self.effects: tuple[Effect, ...] = ()

    def __call__(self, *events: Event, at: float | None = None) -> "Course":
        self.now = self.now if at is None else at
        for event in events:
            self.session, self.effects = step(self.session, event, self.now)
        return self

    @property
    def phase(self) -> str:
        return self.session.phase

    def saved(self) -> "Course":
        """What is to be kept is kept."""
        assert self.session.move is not None
        return self(Saved(self.session.play.after(self.session.move)))


Begin = Callable[..., Course]


@pytest.fixture
def course(context: AppContext, tmp_path: Path) -> Begin:
    """The small scenario from its first decision, which has 30 seconds; the second has no timer."""
    play = start(context, str(write_small(tmp_path / "p")), 1.0, keep=False)

    def begun(**asked) -> Course:
        return Course(begin(play, Asked(**asked), 0.0)[0])

    return begun


def test_it_begins_with_the_choices_and_time_runs(course: Begin) -> None:
    it = course()
    assert (it.phase, it.session.scene.title) == ("choosing", "The fork")
    assert it.session.left_of_time(12.0) == 18.0


def test_where_reading_first_is_wanted_time_runs_only_once_that_is_said(course: Begin) -> None:
    it = course(read_first="all")
    assert it.phase == "reading"
    it(Picked("left"), Ticked(), at=90.0)
    assert it.phase == "reading"
    it(Read(("urgency",)), at=100.0)
    it(Picked("left"), at=104.0)
    (keep,) = it.effects
    move = keep.move
    assert (move.choice, move.factors, move.seconds) == ("left", ("urgency",), 4.0)


def test_a_timed_moment_is_not_read_first_unless_that_is_wanted_everywhere(course: Begin) -> None:
    it = course(read_first="untimed")
    assert it.phase == "choosing"
    it(Picked("left")).saved()(WentOn())
    assert it.phase == "reading"


def test_a_line_of_ones_own_is_written_before_the_choices_while_no_time_runs(course: Begin) -> None:
    it = course(say_yourself="all")
    assert it.phase == "composing"
    it(Picked("left"), Ticked(), Held("person"), at=90.0)
    assert (it.phase, it.session.left_of_time(90.0)) == ("composing", 30.0)
    it(SaidOwn(OwnLine("  You, go\nleft. ")), at=100.0)(Picked("left"), at=104.0)
    (keep,) = it.effects
    assert (keep.move.own, keep.move.seconds) == (OwnLine("You, go left."), 4.0)


@pytest.mark.parametrize("line", [None, OwnLine(), OwnLine(" "), OwnLine(manner="asked")])
def test_nobody_is_made_to_write(course: Begin, line: OwnLine | None) -> None:
    it = course(say_yourself="all")(SaidOwn(line))
    assert (it.phase, it.session.own) == ("choosing", None)
    it(Picked("left")).saved()(WentOn())
    assert it.phase == "composing", "the next moment asks again"


def test_a_line_stays_with_its_decision_where_that_is_taken_anew_and_does_not_come_along(course: Begin) -> None:
    it = course(say_yourself="all")(SaidOwn(OwnLine("Go.")), Picked("left"), SaveFailed(FULL), Reconsidered())
    assert (it.phase, it.session.own) == ("choosing", OwnLine("Go."))
    it(Picked("left")).saved()(WentOn(), SaidOwn(None), Picked("order"))
    assert it.session.move is not None
    assert it.session.move.own is None


def test_what_decides_is_asked_first_and_then_the_line(course: Begin) -> None:
    it = course(read_first="all", say_yourself="all")(SaidOwn(OwnLine("Go.")))
    assert it.phase == "reading"
    assert it(Read(())).phase == "composing"


def test_in_practice_alone_where_that_is_wanted(context: AppContext, tmp_path: Path) -> None:
    play = start(context, str(write_small(tmp_path / "p")), 1.0, keep=False)
    asked = Asked(say_yourself="drills")
    assert begin(play, asked, 0.0)[0].phase == "choosing"
    assert begin(play._replace(stops_after=1), asked, 0.0)[0].phase == "composing"


def test_a_choice_is_kept_and_its_consequence_waits_for_that(course: Begin) -> None:
    it = course()(Picked("left"), at=2.0)
    assert it.phase == "saving"
    assert it.session.play.steps == ()
    (keep,) = it.effects
    decided = keep.play.after(keep.move)
    it(Saved(decided))
    assert it.phase == "consequence"
    assert it.session.play is decided
    assert it.session.explained.answer.outcome == "They go."
    assert it.session.scene.title == "The fork", "the scene stays while its consequence is shown"


def test_what_is_not_on_offer_is_no_choice(course: Begin) -> None:
    it = course()(Picked("sing"), Picked("timeout"), SaidHowSure(2), WentOn(), TriedAgain(), Reconsidered())
    assert (it.phase, it.effects) == ("choosing", ())


def test_a_second_choice_is_none(course: Begin) -> None:
    it = course()(Picked("left"))
    saving = it.session
    it(Picked("ask"), Ticked(), SaidHowSure(1), WentOn(), at=99.0)
    assert (it.session, it.effects) == (saving, ())


def test_the_time_runs_out_once_it_is_used_up(course: Begin) -> None:
    it = course()(Ticked(), at=29.9)
    assert it.phase == "choosing"
    it(Ticked(), at=31.0)
    (keep,) = it.effects
    assert (keep.move.choice, keep.move.seconds) == ("timeout", 31.0)


def test_how_sure_is_asked_of_a_choice_and_costs_no_time(course: Begin) -> None:
    it = course(how_sure=True)(Picked("left"), at=4.0)
    assert (it.phase, it.session.picked, it.effects) == ("asked how sure", "left", ())
    it(Ticked(), Picked("ask"), SaidHowSure(4), at=400.0)
    assert it.phase == "asked how sure"
    it(SaidHowSure(3))
    move = it.effects[0].move
    assert (move.choice, move.confidence, move.seconds) == ("left", 3, 4.0)


def test_how_sure_is_not_asked_where_the_time_ran_out(course: Begin) -> None:
    it = course(how_sure=True)(Ticked(), at=30.0)
    assert it.phase == "saving"
    assert it.effects[0].move.confidence is None


def test_a_move_that_cannot_be_kept_is_tried_again_as_it_was(course: Begin) -> None:
    it = course()(Picked("left"), at=5.0)
    kept = it.effects
    it(SaveFailed(FULL))
    assert (it.phase, it.effects) == ("saving failed", (SayNotKept(FULL),))
    it(TriedAgain(), at=60.0)
    assert (it.phase, it.effects) == ("saving", kept)
    assert it.saved().phase == "consequence"


def test_a_move_that_cannot_be_kept_may_be_decided_anew_and_time_goes_on_where_it_was(course: Begin) -> None:
    it = course()(Picked("left"), SaveFailed(FULL), at=5.0)
    it(Reconsidered(), at=100.0)
    assert it.phase == "choosing"
    assert it.session.left_of_time(101.0) == 24.0
    it(Picked("ask"), at=103.0)
    assert it.effects[0].move.seconds == 8.0
    assert it.effects[0].play.steps == ()


def test_that_a_move_is_still_not_kept_is_said_again(course: Begin) -> None:
    other = Failure("machine", "There is no room for the copy.")
    it = course()(Picked("left"), SaveFailed(FULL), SaveFailed(other))
    assert it.effects == (SayNotKept(other),)


def test_it_goes_on_to_the_next_scene_with_a_clock_of_its_own(course: Begin) -> None:
    it = course()(Picked("left"), at=5.0).saved()(WentOn(), at=50.0)
    assert (it.phase, it.session.scene.title) == ("choosing", "The talk")
    it(Picked("listen"), at=53.5)
    assert it.effects[0].move.seconds == 3.5


def test_after_the_last_consequence_it_ends(course: Begin) -> None:
    it = course()(Picked("left")).saved()(WentOn(), Picked("listen")).saved()
    assert it.phase == "consequence"
    it(WentOn())
    assert (it.phase, it.session.left) == ("ended", False)
    (stop,) = it.effects
    assert (stop.left, len(stop.play.steps)) == (False, 2)
    assert it.session.scene.text == "You are home."
    assert it(WentOn()).effects == (), "Enter twice is Enter once"


def test_what_is_over_already_ends_as_it_begins(course: Begin) -> None:
    play = course()(Picked("left")).saved()(WentOn(), Picked("listen")).saved().session.play
    session, effects = begin(play, Asked(), 0.0)
    assert (session.phase, effects) == ("ended", (Stop(play, left=False),))


def test_time_stands_still_for_as_long_as_there_is_a_reason(course: Begin) -> None:
    it = course()(Held("person"), at=10.0)(Held("attention"), at=20.0)(Released("attention"), at=30.0)
    assert it.session.still
    assert it.session.left_of_time(30.0) == 20.0
    assert it(Picked("left"), Ticked(), at=99.0).phase == "choosing", "nothing is chosen meanwhile"
    it(Released("person"), at=100.0)
    assert it.session.left_of_time(104.0) == 16.0


def test_only_time_that_is_limited_and_runs_can_be_paused_by_the_person(course: Begin) -> None:
    reading = course(read_first="all")(Held("person"), Read(()))
    assert not reading.session.still
    untimed = course()(Picked("left")).saved()(WentOn(), Held("person"))
    assert not untimed.session.still


def test_a_pause_is_over_with_its_scene_and_what_else_holds_the_time_is_not(course: Begin) -> None:
    it = course()(Picked("left"), Held("attention")).saved()(WentOn(), at=10.0)
    assert it.session.still
    it(Released("attention"), at=20.0)
    it(Picked("listen"), at=21.0)
    assert it.effects[0].move.seconds == 1.0


def test_who_wants_to_leave_is_asked_once_and_nothing_else_is_answered_meanwhile(course: Begin) -> None:
    it = course()(LeaveAsked(), at=10.0)
    assert it.effects == (AskToLeave(),)
    assert it.session.question
    it(LeaveAsked(), Picked("left"), Ticked(), at=99.0)
    assert (it.phase, it.effects) == ("choosing", ())
    it(Stayed(), at=100.0)
    assert not it.session.question
    assert it.session.left_of_time(100.0) == 20.0


def test_who_leaves_keeps_what_was_decided(course: Begin) -> None:
    it = course()(Picked("left")).saved()(WentOn(), LeaveAsked(), Left())
    (stop,) = it.effects
    assert (it.phase, stop.left, len(stop.play.steps)) == ("ended", True, 1)


def test_leaving_waits_for_the_decision_that_is_being_kept(course: Begin) -> None:
    it = course()(Picked("left"))
    (keep,) = it.effects
    it(LeaveAsked(), Left())
    assert (it.phase, it.effects) == ("saving", ())
    it(LeaveAsked())
    assert it.effects == (), "and does not ask again"
    decided = keep.play.after(keep.move)
    it(Saved(decided))
    assert (it.phase, it.effects) == ("ended", (Stop(decided, left=True),))


def test_who_leaves_while_a_move_cannot_be_kept_is_told_so_first(course: Begin) -> None:
    it = course()(Picked("left"), LeaveAsked(), Left(), SaveFailed(FULL))
    assert (it.phase, it.effects) == ("saving failed", (SayNotKept(FULL),))
    it(TriedAgain()).saved()
    assert it.phase == "consequence", "leaving was another question"
    it = course()(Picked("left"), SaveFailed(FULL), Left())
    assert (it.phase, it.effects[0].play.steps) == ("ended", ())


def test_a_move_that_cannot_be_kept_is_the_only_question_that_is_asked(course: Begin) -> None:
    it = course()(Picked("left"), LeaveAsked(), SaveFailed(FULL))
    assert not it.session.question
    it(LeaveAsked())
    assert it.effects == ()


def test_closing_lets_what_is_being_kept_land_and_shows_nothing_more(course: Begin) -> None:
    it = course()(Picked("left"))
    (keep,) = it.effects
    it(Closing())
    assert (it.phase, it.effects) == ("ended", ())
    it(Saved(keep.play.after(keep.move)), SaveFailed(FULL), WentOn())
    assert (it.phase, it.effects) == ("ended", ())
