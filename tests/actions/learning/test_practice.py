"""Practice: what was met comes back when it is due, stands apart from the profile, and shows another picture."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.made.playing import decide
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install, remove
from trainer.actions.learning.history import profile
from trainer.actions.learning.practice import begin_planned, due_again, practice_today
from trainer.actions.people.people import become
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import start
from trainer.actions.play.scene_view import scene_view
from trainer.play.engine import offered
from trainer.scoring.plan import HANDFUL
from trainer.scoring.verdict import Tally

pytestmark = pytest.mark.usefixtures("first_three_ship")


@pytest.fixture
def met(context: AppContext, tmp_path: Path) -> AppContext:
    """Both decisions of the small scenario were met today: the first was wrong, the second right."""
    two = SCENARIO.replace("text: They sit down", "picture: [office, corridor]\n    text: They sit down")
    install(context.app_paths, write_small(tmp_path / "p", two))
    session = start(context, "small/walk")
    for answer in ("ask", "listen"):
        session = decide(context, session, answer)
    return context


def later(context: AppContext, days: int) -> AppContext:
    context.now = lambda: NOON + timedelta(days=days)
    return context


def test_today_nothing_is_due_and_tomorrow_both_are(met: AppContext) -> None:
    today = practice_today(met)
    assert today.planned == ()
    assert (today.next_day, today.next_count) == ((NOON + timedelta(days=1)).date(), 2)
    tomorrow = practice_today(later(met, 1))
    assert {(each.item.key, each.story, each.number, each.met_before) for each in tomorrow.planned} == {
        (("small/walk", "fork"), "A walk", 1, 1), (("small/walk", "talk"), "A walk", 2, 1),
    }  # fmt: skip
    assert (today.tomorrow, tomorrow.tomorrow) == (2, 2)


def practise_with(context: AppContext, **answers: str) -> None:
    """Meet these scenes of today's practice again, with these answers."""
    planned = {each.item.key[1]: each for each in practice_today(context).planned}
    for scene, answer in answers.items():
        assert decide(context, begin_planned(context, planned[scene], 1.0), answer).over


def day(after: int) -> date:
    return (NOON + timedelta(days=after)).date()


def test_what_is_due_next_is_the_first_day_ahead_and_what_is_due_now_is_not_in_it(met: AppContext) -> None:
    practise_with(later(met, 1), fork="ask", talk="listen")  # wrong again, so a day; right twice in a row, so three
    assert due_again(met, ("small/walk", "fork")).day == day(2)
    assert due_again(met, ("small/walk", "talk")).day == day(4)
    ahead = {days: practice_today(later(met, days)) for days in range(1, 6)}
    assert {days: (each.next_day, each.next_count) for days, each in ahead.items()} == {
        1: (day(2), 1), 2: (day(4), 1), 3: (day(4), 1), 4: (None, 0), 5: (None, 0),
    }  # fmt: skip
    assert [len(each.planned) for each in ahead.values()] == [0, 1, 1, 2, 2]


def test_what_is_due_of_a_pack_that_is_gone_is_not_due_next(met: AppContext) -> None:
    remove(met.app_paths, "small")
    assert (practice_today(met).next_day, practice_today(met).next_count) == (None, 0)


def test_who_has_met_nothing_is_offered_what_is_new(context: AppContext) -> None:
    today = practice_today(context)
    assert (today.planned, today.next_day) == ((), None)
    assert {card.key for card in today.fresh} >= {"first-minutes/collapse", "hard-turns/runway"}
    assert not context.has_records


def test_it_ends_after_its_decision_and_is_due_again_later(met: AppContext) -> None:
    before = profile(met)
    planned = practice_today(later(met, 1)).planned
    session = begin_planned(met, next(each for each in planned if each.item.key[1] == "fork"), 2.0)
    assert (session.playthrough.time_factor, session.over, session.state.scene_id) == (2.0, False, "fork")
    assert decide(met, session, "left").over
    practise_with(met, talk="listen")
    assert profile(met)._replace(again=0, practised=before.practised) == before, "practice does not count"
    assert (profile(met).practised.right, profile(met).practised.of) == (2, 2)
    assert due_again(met, ("small/walk", "fork")).day == (NOON + timedelta(days=2)).date()
    assert due_again(met, ("small/walk", "talk")).day == (NOON + timedelta(days=4)).date()
    assert (practice_today(met).planned, practice_today(met).done) == ((), 2)


def test_a_decision_in_the_middle_tells_what_came_before_and_shows_another_picture(met: AppContext) -> None:
    practise_with(later(met, 1), fork="left")
    (planned,) = practice_today(later(met, 1)).planned
    assert (planned.item.key[1], planned.number) == ("talk", 2)
    session = begin_planned(met, planned, 1.0)
    view = scene_view(session)
    assert view.before == "You walk.\n\n**The fork.** You ask where they would go. They talk."
    assert view.picture.name == "corridor"
    again = scene_view(session._replace(met_before=2))
    assert again.picture.name == "office"
    assert decide(met, session, "order").over


def test_what_was_begun_and_not_decided_does_not_wait_on_home(met: AppContext) -> None:
    begin_planned(met, practice_today(later(met, 1)).planned[0], 1.0)
    (card,) = [each for each in home_of(met).entries if each.entry.key == "small/walk"]
    assert card.waiting is None
    assert (card.right, card.of) == (1, 2), "and the last fit is that of the last playthrough"


def test_a_finished_practice_is_not_the_last_fit(met: AppContext) -> None:
    practise_with(later(met, 1), fork="left", talk="listen")
    (card,) = [each for each in home_of(met).entries if each.entry.key == "small/walk"]
    assert (card.right, card.of, card.waiting) == (1, 2, None)


def test_a_pack_that_is_gone_is_not_practised_and_nobody_practises_for_another(
    met: AppContext, make_context: Callable[..., AppContext]
) -> None:
    become(met, "Bo")
    assert practice_today(later(met, 1)).planned == ()
    become(met, "me")
    assert practice_today(met).planned != ()
    remove(met.app_paths, "small")
    assert practice_today(met).planned == ()


def test_what_was_begun_first_and_gone_on_with_last_counts_by_its_day(met: AppContext) -> None:
    met.now = lambda: NOON
    waiting = decide(met, start(met, "small/walk"), "left")
    planned = next(p for p in practice_today(later(met, 1)).planned if p.item.key[1] == "talk")
    decide(met, begin_planned(met, planned, 1.0), "order")
    decide(later(met, 6), waiting, "listen")
    due = due_again(met, ("small/walk", "talk"))
    assert due.last == (NOON + timedelta(days=6)).date()
    assert due.streak == 1


@pytest.fixture
def much(context: AppContext) -> AppContext:
    """A day after two scenarios of ours were played: more is due than a handful."""
    for name in ("first-minutes/collapse", "hard-turns/runway"):
        session = start(context, name)
        while not session.over:
            session = decide(context, session, offered(session.state)[0].id)
    return later(context, 1)


def practise(context: AppContext, planned) -> None:
    for each in planned:
        session = begin_planned(context, each, 1.0)
        while not session.over:
            session = decide(context, session, offered(session.state)[0].id)


def test_after_todays_handful_nothing_is_due_and_more_is_for_who_wants_it(much: AppContext) -> None:
    """Home said "9 due today" to somebody who had just done all that Practice had asked for."""
    today = practice_today(much)
    assert (len(today.planned), today.done, today.more) == (HANDFUL, 0, ())
    assert [each.story for each in today.planned[::2]] == [today.planned[0].story] * 2, "in turns from both"
    practise(much, today.planned)
    after = practice_today(much)
    assert (after.planned, after.done, len(after.more)) == ((), HANDFUL, HANDFUL)
    practise(much, after.more)
    rest = practice_today(much)
    assert (rest.planned, rest.done) == ((), HANDFUL)
    tomorrow = practice_today(later(much, 2))
    assert len(tomorrow.planned) == rest.tomorrow == HANDFUL
    assert tomorrow.more == ()


def test_who_stopped_in_the_middle_finds_the_rest_in_the_same_order(much: AppContext) -> None:
    planned = practice_today(much).planned
    practise(much, planned[:3])
    now = practice_today(much)
    assert (now.planned, now.done, now.handful) == (planned[3:], 3, HANDFUL)


def test_a_story_played_today_does_not_change_what_the_day_asks_for(much: AppContext) -> None:
    planned = practice_today(much).planned
    session = start(much, "between-people/two-leads")
    while not session.over:
        session = decide(much, session, offered(session.state)[0].id)
    assert practice_today(much).planned == planned


def test_what_practice_came_to_the_last_time_is_what_today_is_compared_with(much: AppContext) -> None:
    assert practice_today(much).before == Tally(), "playing a story is no practice"
    practise(much, practice_today(much).planned)
    assert practice_today(much).before == Tally(), "nor is today's the last one's"
    assert practice_today(later(much, 3)).before.of == HANDFUL


def test_everything_that_is_practised_on_a_day_is_told_together_and_no_story_with_it(much: AppContext) -> None:
    planned = practice_today(much).planned
    practise(much, planned[:1])
    session = start(much, "between-people/two-leads")
    while not session.over:
        session = decide(much, session, offered(session.state)[0].id)
    practise(much, planned[1:3])
    today = practice_today(much)
    assert [each.move.scene for each in today.practised] == [each.item.key[1] for each in planned[:3]]
    assert today.tally.of == 3
    tomorrow = practice_today(later(much, 2))
    assert (tomorrow.before, tomorrow.practised) == (today.tally, ())
