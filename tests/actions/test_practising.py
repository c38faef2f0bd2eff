"""Practice: what was met comes back when it is due, stands apart from the profile, and shows another picture."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.made.small import SCENARIO, write_small
from trainer.actions.desk import Desk
from trainer.actions.home import home_of
from trainer.actions.learning import profile
from trainer.actions.library import install, remove
from trainer.actions.people import become
from trainer.actions.playing import decide, start
from trainer.actions.practising import begin_planned, due_again, practice_today
from trainer.actions.views import scene_view


@pytest.fixture
def met(desk: Desk, tmp_path: Path) -> Desk:
    """Both decisions of the small scenario were met today: the first was wrong, the second right."""
    two = SCENARIO.replace("text: They sit down", "picture: [office, corridor]\n    text: They sit down")
    install(desk.places, write_small(tmp_path / "p", two))
    sitting = start(desk, "small/walk")
    for answer in ("ask", "listen"):
        sitting = decide(desk, sitting, answer)
    return desk


def later(desk: Desk, days: int) -> Desk:
    desk.now = lambda: NOON + timedelta(days=days)
    return desk


def test_today_nothing_is_due_and_tomorrow_both_are(met: Desk) -> None:
    today = practice_today(met)
    assert today.planned == ()
    assert (today.next_day, today.next_count) == ((NOON + timedelta(days=1)).date(), 2)
    tomorrow = practice_today(later(met, 1))
    ((item, story, _, number, met_before),) = tomorrow.planned
    assert (item.key, item.length, story, number, met_before) == (("small/walk", "fork"), 2, "A walk", 1, 1)


def test_who_has_met_nothing_is_offered_what_is_new(desk: Desk) -> None:
    today = practice_today(desk)
    assert (today.planned, today.next_day) == ((), None)
    assert {card.key for card in today.fresh} >= {"first-minutes/collapse", "hard-turns/runway"}
    assert not desk.has_records


def test_a_stretch_ends_after_its_decisions_and_is_due_again_later(met: Desk) -> None:
    before = profile(met)
    (planned,) = practice_today(later(met, 1)).planned
    sitting = begin_planned(met, planned, 2.0)
    assert (sitting.time_factor, sitting.over, sitting.state.scene_id) == (2.0, False, "fork")
    sitting = decide(met, sitting, "left")
    assert not sitting.over
    sitting = decide(met, sitting, "listen")
    assert sitting.over
    assert profile(met)._replace(again=0, practised=before.practised) == before, "practice does not count"
    assert profile(met).practised == (2, 2)
    assert due_again(met, ("small/walk", "fork")).day == (NOON + timedelta(days=2)).date()
    assert due_again(met, ("small/walk", "talk")).day == (NOON + timedelta(days=4)).date()
    assert practice_today(met).planned == ()


def test_a_decision_in_the_middle_tells_what_came_before_and_shows_another_picture(met: Desk) -> None:
    decide(met, begin_planned(met, practice_today(later(met, 1)).planned[0], 1.0), "left")
    (planned,) = practice_today(later(met, 1)).planned
    assert (planned.item.key[1], planned.item.length, planned.number) == ("talk", 1, 2)
    sitting = begin_planned(met, planned, 1.0)
    view = scene_view(sitting)
    assert view.before == "You walk.\n\n**The fork.** You ask where they would go. They talk."
    assert view.picture.name == "corridor"
    again = scene_view(sitting._replace(met_before=2))
    assert again.picture.name == "office"
    assert decide(met, sitting, "order").over


def test_what_was_begun_and_not_decided_does_not_wait_on_home(met: Desk) -> None:
    begin_planned(met, practice_today(later(met, 1)).planned[0], 1.0)
    (card,) = [each for each in home_of(met).cards if each.card.key == "small/walk"]
    assert card.waiting is None
    assert (card.right, card.of) == (1, 2), "and the last fit is that of the last playthrough"


def test_a_finished_practice_is_not_the_last_fit(met: Desk) -> None:
    sitting = begin_planned(met, practice_today(later(met, 1)).planned[0], 1.0)
    for answer in ("left", "listen"):
        sitting = decide(met, sitting, answer)
    (card,) = [each for each in home_of(met).cards if each.card.key == "small/walk"]
    assert (card.right, card.of, card.waiting) == (1, 2, None)


def test_a_pack_that_is_gone_is_not_practised_and_nobody_practises_for_another(
    met: Desk, make_desk: Callable[..., Desk]
) -> None:
    become(met, "Bo")
    assert practice_today(later(met, 1)).planned == ()
    become(met, "me")
    assert practice_today(met).planned != ()
    remove(met.places, "small")
    assert practice_today(met).planned == ()


def test_what_was_begun_first_and_gone_on_with_last_counts_by_its_day(met: Desk) -> None:
    met.now = lambda: NOON
    waiting = decide(met, start(met, "small/walk"), "left")
    planned = next(p for p in practice_today(later(met, 1)).planned if p.item.key[1] == "talk")
    decide(met, begin_planned(met, planned, 1.0), "order")
    decide(later(met, 6), waiting, "listen")
    due = due_again(met, ("small/walk", "talk"))
    assert due.last == (NOON + timedelta(days=6)).date()
    assert due.streak == 1
