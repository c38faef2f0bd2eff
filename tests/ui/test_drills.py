"""Drills in the window: counted on Home and in Packs, met in Practice, never among the stories; by keyboard."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.made.drills import DRILLS, write_drills
from tests.made.playing import kept_by
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.catalog import catalog
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.history import profile
from trainer.records.settings import Settings
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.practice.practice_page import PracticePage, PractisedPage
from trainer.ui.window.app import make_application
from trainer.ui.window.preview_window import PreviewWindow


@pytest.fixture
def drills(context: AppContext, tmp_path: Path, open_window: Callable[..., Hands], monkeypatch) -> Hands:
    monkeypatch.setattr(catalog, "shipped", lambda room: tmp_path / "nothing")
    install(context.app_paths, write_drills(tmp_path / "p"))
    return open_window(context)


def test_home_leads_to_them_packs_say_how_many_there_are_and_none_is_offered_as_a_story(drills: Hands) -> None:
    assert "A handful of decisions from many places" in drills.text()
    assert "The cold room" not in drills.text()
    drills.press("Packs")
    assert "4 drills for Practice" in drills.text()
    drills.press("Look inside: Minutes")
    drills.press("Show it")
    assert "Story map" not in drills.text()


def test_somebody_new_practises_drills_one_after_another_and_they_count(drills: Hands, context: AppContext) -> None:
    drills.press("Practice")
    assert isinstance(drills.page, PracticePage)
    assert "2 decisions" in drills.text()
    assert drills.text().count("A drill you have not met yet.") == 2
    drills.key("Enter")
    for number in (1, 2):
        assert isinstance(drills.page, PlayPage)
        assert drills.button(f"Leave Practice, {number} of 2")
        assert "You run the kitchen" in drills.text() or "You lead a choir" in drills.text()
        drills.to_choices()
        drills.key("1")
        drills.key("Enter")
    assert isinstance(drills.page, PractisedPage)
    assert [each.practice for each in kept_by(context)] == [False, False]
    assert profile(context).fit.of == 2
    drills.key("Enter")
    drills.press("Practice")
    assert "Done for today: all 2 decisions. Tomorrow: 2 decisions." in drills.text()


def test_a_drill_that_is_left_before_it_is_decided_stays_new(drills: Hands, context: AppContext) -> None:
    drills.press("Practice")
    drills.key("Enter")
    drills.key("Esc")
    drills.press("Leave")
    drills.settle()
    assert kept_by(context) == []
    drills.key("Enter")
    drills.press("Practice")
    assert "2 decisions" in drills.text()


def test_the_other_version_of_a_drill_says_afterwards_what_differs(drills: Hands, context: AppContext) -> None:
    for day in (0, 1):
        context.now = lambda day=day: NOON + timedelta(days=day)
        drills.press("Practice")
        drills.key("Enter")
        while isinstance(drills.page, PlayPage):
            drills.to_choices()
            drills.key("1")
            drills.key("Enter")
        assert ("You met it before in another version" in drills.text()) == (day == 1)
        drills.key("Enter")
    assert profile(context).fit.of == 3, "one of the two was due again"


def test_an_author_sees_one_version_after_another_with_who_one_is(context: AppContext, tmp_path: Path, qtbot) -> None:
    folder = write_drills(tmp_path / "draft")
    make_application()
    window = PreviewWindow(context, Settings(theme="light"), lambda: 0.0, folder, "")
    qtbot.addWidget(window, before_close_func=lambda w: w.tasks.wait())
    window.show()
    qtbot.waitExposed(window)
    hands = Hands(window, qtbot)
    hands.settle()
    for words in ("says eleven", "says two", "do not care", "said no twice", "says eleven"):
        assert words in hands.text()
        assert "You run the kitchen" in hands.text() or "You lead a choir" in hands.text()
        hands.key("1")
        hands.key("Enter")
    write_drills(folder, DRILLS.replace("says two.", "says three."))
    qtbot.waitUntil(lambda: not window.tasks.busy and "says three." in hands.text(), timeout=10_000)
