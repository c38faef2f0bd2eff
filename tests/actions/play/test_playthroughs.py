"""Starting, deciding, going on: the deeds of playing, as a face calls them."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.playing import decide
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install, remove
from trainer.actions.failure import Failure
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import ended_of, go_on_from
from trainer.actions.people.people import become
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import discard, forget, go_on, resume, start
from trainer.language.debriefs import beside_in_words
from trainer.play.engine import NotOfferedError, answers

MakeDesk = Callable[..., AppContext]
TIMED_TALK = "title: The talk\n    timer: 40\n    on_timeout: {outcome: Late., next: woods}"


def test_a_playthrough_is_kept_move_by_move_and_goes_on_in_another_process(make_context: MakeDesk) -> None:
    here = make_context()
    session = start(here, "first-minutes/collapse", 1.5)
    for _ in range(3):
        session = decide(here, session, answers(session.state)[0], 2.5)
    here.close()
    there = make_context(seed=99)
    again = go_on(there, session.record)
    assert again.state == session.state
    assert again.steps == session.steps
    assert again.playthrough.time_factor == 1.5


@pytest.mark.usefixtures("first_three_ship")
@given(cut=st.integers(0, 12), chance=st.randoms(use_true_random=False))
def test_saving_loading_and_going_on_equals_going_on(tmp_path_factory, cut: int, chance: random.Random) -> None:
    from tests.conftest import NOON

    context = AppContext(AppPaths(tmp_path_factory.mktemp("data")), lambda: NOON, lambda: 5)
    session = start(context, "between-people/two-leads")
    while not session.over:
        if len(session.steps) == cut:
            context.close()
            session = go_on(context, session.record)
        session = decide(context, session, chance.choice(answers(session.state)))
    assert go_on(context, session.record).debrief() == session.debrief()
    context.close()


def test_an_answer_that_is_not_offered_keeps_nothing(context: AppContext) -> None:
    session = start(context, "first-minutes/collapse")
    with pytest.raises(NotOfferedError):
        decide(context, session, "sing")
    assert go_on(context, session.record).steps == ()


def test_a_scenario_that_was_removed_while_a_playthrough_waits_can_be_finished(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    session = decide(context, start(context, "small/walk"), "left")
    remove(context.app_paths, "small")
    (orphan,) = home_of(context).orphans
    assert (orphan.title, orphan.moves, orphan.waiting) == ("A walk", 1, session.record)
    again = decide(context, go_on(context, orphan.waiting), "listen")
    assert again.state.scene_id == "home"
    assert home_of(context).orphans == ()
    assert profile(context).fit == (2, 2)


def test_a_pack_that_changed_meanwhile_is_played_on_as_it_was(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    session = decide(context, start(context, "small/walk"), "left")
    changed = SCENARIO.replace("id: listen", "id: hear").replace("A walk", "Another walk")
    install(context.app_paths, write_small(tmp_path / "q", changed), replace=True)
    again = decide(context, go_on(context, session.record), "listen")
    assert again.over
    assert again.debrief().title == "A walk"


def test_a_pack_that_vanishes_while_it_is_played_is_played_to_the_end(context: AppContext, tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    session = start(context, str(folder))
    shutil.rmtree(folder)
    session = decide(context, decide(context, session, "left"), "listen")
    assert session.over
    with pytest.raises(Failure, match="There is nothing at"):
        start(context, str(folder))


def test_home_says_how_each_scenario_stands(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))

    def card():
        return next(each for each in home_of(context).entries if each.entry.key == "small/walk")

    assert (card().of, card().waiting) == (None, None)
    session = decide(context, start(context, "small/walk"), "left")
    assert (card().waiting, card().moves) == (session.record, 1)
    decide(context, session, "order")
    assert (card().right, card().of, card().waiting) == (1, 2, None)
    waiting = decide(context, start(context, "small/walk"), "ask")
    discard(context, waiting.record)
    assert card().waiting is None


def test_going_on_uses_the_timers_as_they_are_wanted_now(context: AppContext, tmp_path: Path) -> None:
    name = str(write_small(tmp_path / "p", SCENARIO.replace("title: The talk", TIMED_TALK)))
    begun = decide(context, start(context, name, 1.0), "ask", 15.0)
    assert resume(context, begun.record, 1.0).playthrough.timers_since == 0
    later = resume(context, begun.record, 4.0)
    assert (later.playthrough.time_factor, later.playthrough.timers_since) == (4.0, 1)
    ended = decide(context, later, "listen", 16.0)
    again = go_on(context, begun.record)
    assert (again.playthrough.time_factor, again.playthrough.timers_since) == (4.0, 1)
    assert resume(context, begun.record, None) == again, "what has ended stays as it was"
    tempo = ended.debrief().tempo
    assert tempo is not None
    assert (tempo.decisions, tempo.share) == (1, 16.0 / 160.0), "the decision before was timed otherwise"
    said = "Timers were changed on the way, and stretched ×4 from decision 2 on; that costs no score."
    assert said in beside_in_words(again.debrief())


def test_who_only_looks_under_other_timers_changes_nothing(context: AppContext, tmp_path: Path) -> None:
    begun = decide(context, start(context, str(write_small(tmp_path / "p")), 4.0), "ask", 1.0)
    resume(context, begun.record, 1.0)
    again = resume(context, begun.record, 4.0)
    assert (again.playthrough.time_factor, again.playthrough.timers_since) == (4.0, 0)


@pytest.mark.parametrize("factor", [None, 1.0, 4.0])
def test_time_that_ran_out_is_counted_also_where_the_timers_were_changed_later(
    context: AppContext, tmp_path: Path, factor: float | None
) -> None:
    begun = decide(context, start(context, str(write_small(tmp_path / "p")), 1.5), "timeout", 45.0)
    debrief = decide(context, resume(context, begun.record, factor), "listen", 1.0).debrief()
    assert debrief.tempo == (1, 1.0, 1)
    (said,) = (line for line in beside_in_words(debrief) if line.startswith("Timers were changed"))
    how = {None: "switched off", 1.0: "as the author set them", 4.0: "stretched ×4"}[factor]
    assert f"{how} from decision 2 on" in said


def test_what_was_practised_for_one_decision_hides_no_playthrough(context: AppContext, tmp_path: Path) -> None:
    name = str(write_small(tmp_path / "p"))
    ended = decide(context, decide(context, start(context, name), "ask"), "listen")
    for _ in range(3):
        practice = go_on_from(context, ended, 1)._replace(stops_after=1)
        assert decide(context, practice, "left").over
    to_the_end = decide(context, go_on_from(context, ended, 2), "order")
    assert [each.id for each in ended_of(context, ended)] == [to_the_end.record, ended.record]


def test_practice_from_a_decision_keeps_since_when_its_timers_are_so(context: AppContext, tmp_path: Path) -> None:
    begun = decide(context, start(context, str(write_small(tmp_path / "p")), 1.0), "ask", 1.0)
    ended = decide(context, resume(context, begun.record, 2.0), "listen", 1.0)
    assert go_on_from(context, ended, 1, 2.0).playthrough.timers_since == 0
    assert go_on_from(context, ended, 2, 2.0).playthrough.timers_since == 1
    off = go_on_from(context, ended, 2, None)
    assert (off.playthrough.time_factor, off.playthrough.timers_since) == (None, 1)


def test_nothing_is_kept_of_a_playthrough_that_asks_for_it(context: AppContext) -> None:
    session = start(context, "first-minutes/collapse", keep=False)
    decide(context, session, answers(session.state)[0])
    assert not context.app_paths.records.exists()


def test_what_is_practised_again_does_not_change_the_profile(context: AppContext, tmp_path: Path) -> None:
    name = str(write_small(tmp_path / "p"))
    for first, second in (("ask", "order"), ("left", "listen")):
        decide(context, decide(context, start(context, name), first), second)
    found = profile(context)
    assert found.fit == (0, 2)
    assert found.again == 2


def test_how_often_a_story_was_begun_before_counts_neither_practice_nor_other_stories_and_people(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    first = decide(context, start(context, "small/walk"), "left")
    assert first.met_before == 0
    go_on_from(context, first, 1)
    go_on_from(context, first, 1)
    start(context, "first-minutes/collapse")
    second = start(context, "small/walk")
    assert second.met_before == 1, "the two of practice don't count"
    assert start(context, "small/walk").met_before == 1, "one in which nothing is decided yet doesn't count"
    second = decide(context, second, "left")
    assert start(context, "small/walk").met_before == 2
    assert go_on(context, second.record).met_before == 1, "what was begun later doesn't count"
    become(context, "Bo")
    assert start(context, "small/walk").met_before == 0


def test_a_story_that_has_changed_since_was_begun_before_all_the_same(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    decide(context, start(context, "small/walk"), "left")
    longer = write_small(tmp_path / "q", SCENARIO.replace("A walk", "A longer walk"))
    install(context.app_paths, longer, replace=True)
    assert start(context, "small/walk").met_before == 1


def test_a_second_start_shows_the_same_picture_before_and_after_the_first_is_forgotten(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    first, second = start(context, "small/walk"), start(context, "small/walk")
    assert second.record is not None
    forget(context, first)
    assert go_on(context, second.record).met_before == second.met_before == 0


def test_a_pack_that_lost_a_file_is_damage_and_what_can_be_read_is_offered(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    session = decide(context, start(context, "small/walk"), "left")
    with context.store.records.writing() as sql:
        sql.execute("DELETE FROM files")
    for cached in context.app_paths.played.glob("*"):
        cached.unlink()
    assert session.record is not None
    with pytest.raises(Failure, match=r"damaged and have been put aside as .* brings back the 1 move") as failed:
        go_on(context, session.record)
    assert failed.value.damaged
