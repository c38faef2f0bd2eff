"""Asking before choosing: it takes its seconds, tells its answer, and is kept with the move."""

from pathlib import Path

import pytest

from tests.actions.play.test_session import Course
from tests.made.remembers import PACK, SCENARIO
from trainer.actions.app_context import AppContext
from trainer.actions.play.events import Held, Inquired, Picked, Read, Ticked
from trainer.actions.play.playthroughs import decide, go_on, start
from trainer.actions.play.session import Asked
from trainer.actions.play.session_machine import begin
from trainer.play.move import Move


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "remembers"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "ridge.yaml").write_text(SCENARIO, encoding="utf-8")
    return folder


NOTHING = Asked()


def course(
    context: AppContext, pack: Path, *before: Move, factor: float | None = 1.0, asked: Asked = NOTHING
) -> Course:
    play = start(context, str(pack), factor, keep=False, seed=0)
    for move in before:
        play = decide(context, play, move)
    return Course(begin(play, asked, 0.0)[0])


def test_what_can_be_asked_is_there_with_who_and_what_it_costs_and_without_its_answer_in_sight(
    context: AppContext, pack: Path
) -> None:
    (question,) = course(context, pack).session.scene.questions
    assert (question.id, question.who, question.asked) == ("look-at-hands", "Tomoko", False)
    assert not course(context, pack).session.scene.heard


def test_an_answer_is_heard_once_and_the_move_says_what_was_asked_in_its_order(context: AppContext, pack: Path) -> None:
    found = course(context, pack, Move("morning", "ask-them"))
    found(Inquired("look-up"), Inquired("ask-ben"), Inquired("look-up"))
    assert [each.answer for each in found.session.scene.heard] == ["Twenty minutes.", "Cloud."]
    found(Picked("ask-them"))
    assert found.session.move is not None
    assert found.session.move.asked == ("look-up", "ask-ben")
    found.saved()
    assert found.session.play.steps[-1].move.asked == ("look-up", "ask-ben")
    assert "far_known" in found.session.play.state.flags


def test_asking_takes_its_seconds_from_the_timer_stretched_as_that_is(context: AppContext, pack: Path) -> None:
    for factor, cost in ((1.0, 5.0), (2.0, 10.0)):
        found = course(context, pack, Move("morning", "ask-them"), factor=factor)
        before = found.session.left_of_time(2.0)
        found(Inquired("ask-ben"), at=2.0)
        assert before - found.session.left_of_time(2.0) == pytest.approx(cost)
        found(Picked("name-it"), at=3.0)
        assert found.session.move is not None
        assert found.session.move.seconds == pytest.approx(3.0 + cost)


def test_without_a_timer_asking_takes_no_time(context: AppContext, pack: Path) -> None:
    found = course(context, pack)(Inquired("look-at-hands"), at=1.0)(Picked("name-it"), at=2.0)
    assert found.session.move is not None
    assert found.session.move.seconds == 2.0


def test_one_may_ask_until_the_time_is_over(context: AppContext, pack: Path) -> None:
    found = course(context, pack, Move("morning", "ask-them"))(Inquired("ask-ben"), at=26.0)(Ticked(), at=26.0)
    assert found.session.move is not None
    assert (found.session.move.timed_out, found.session.move.asked) == (True, ("ask-ben",))


def test_nothing_is_asked_while_time_stands_still_or_before_the_choices_are_there(
    context: AppContext, pack: Path
) -> None:
    held = course(context, pack, Move("morning", "ask-them"))(Held("person"), Inquired("ask-ben"))
    assert not held.session.inquired
    reading = course(context, pack, asked=Asked(read_first="all"))(Inquired("look-at-hands"))
    assert not reading.session.inquired
    assert reading(Read(()), Inquired("look-at-hands")).session.inquired == ("look-at-hands",)


def test_what_was_asked_is_on_disk_and_played_again_from_it(context: AppContext, pack: Path) -> None:
    play = start(context, str(pack), seed=0)
    play = decide(context, play, Move("morning", "name-it", asked=("look-at-hands",)))
    assert play.record is not None
    again = go_on(context, play.record)
    assert again.steps[0].move.asked == ("look-at-hands",)
    assert "hands_known" in again.state.flags
