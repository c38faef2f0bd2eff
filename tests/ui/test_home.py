"""Home leads: what waits or comes next, today's practice, endings that were found; all other stories by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from tests.made.playing import decide
from tests.made.small import write_small
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.home import home_of
from trainer.actions.play.home_view import HomeEntry, leading
from trainer.actions.play.playthroughs import start
from trainer.ui.pages.home.lead_card import LeadCard
from trainer.ui.pages.play.intro_page import IntroPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.widgets.story_tile import StoryTile

Open = Callable[..., Hands]


def walked(context: AppContext, *answers: str) -> None:
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer)


def entry(key: str, waiting: int | None = None, last: int | None = None, **more: object) -> HomeEntry:
    about = CatalogEntry("p", "P", "1", key, key, "", "", 9, 9, False, None, "", (), "", "", False,
                         (("a", "A"), ("b", "B")))  # fmt: skip
    return HomeEntry(about, None, None, waiting, 0, last, **more)


def test_what_waits_leads_then_what_is_new_then_where_there_is_more_to_find() -> None:
    new, played = entry("new"), entry("played", last=3)
    assert leading([played, new, entry("waits", waiting=4)]).entry.scenario == "waits"
    assert leading([entry("old", waiting=4), entry("later", waiting=9)]).entry.scenario == "later"
    practice = entry("practice", waiting=9, practice=True)
    assert leading([practice, entry("story", waiting=4)]).entry.scenario == "story"
    assert leading([played, new, entry("newer")]).entry.scenario == "new"
    half, whole = entry("half", last=9, reached=("a",)), entry("whole", last=1, reached=("a", "b"))
    assert leading([whole, half]).entry.scenario == "half"
    assert leading([entry("later", last=9), entry("longest ago", last=2)]).entry.scenario == "longest ago"
    assert leading([]) is None


def test_the_lead_says_which_endings_were_found_and_that_every_call_was_right(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked(small, "left", "listen")
    (walk,) = [each for each in home_of(small).entries if each.entry.key == "small/walk"]
    endings = len(walk.entry.endings)
    assert len(walk.found) == 1
    hands = open_window(small)
    told = hands.button("Again: A walk").accessibleDescription()
    assert f"every call right: 2 of 2 · 1 of {endings} ending" in told
    begin = start(small, "small/walk")
    decide(small, begin, "left")
    hands.press("Practice")
    hands.press("Home")
    assert hands.page.findChild(LeadCard) is not None
    assert "It waits for you" in hands.text()
    assert f"scene 2 of about 2 · 1 of {endings} ending" in hands.text()
    assert f"Found: {walk.found[0]}" in hands.text()
    assert hands.window.focusWidget().accessibleName() == "Continue: A walk"
    hands.key("Enter")
    assert isinstance(hands.page, PlayPage)


def test_every_story_is_reached_with_tab_and_begun_with_enter(hands: Hands) -> None:
    entries = home_of(hands.window.context).entries
    met = set()
    for _ in range(40):
        met.add(hands.window.focusWidget().accessibleName())
        hands.key("Tab")
    assert {f"Start: {each.entry.title}" for each in entries} <= met
    assert "Begin today's practice" in met
    last = hands.page.findChildren(StoryTile)[-1]
    last.setFocus()
    hands.key("Enter")
    if not isinstance(hands.page, IntroPage):
        hands.key("Enter")  # it was out of sight, and came into view first
    assert isinstance(hands.page, IntroPage)


def test_on_the_first_day_practice_begins_from_home_with_one_press(hands: Hands) -> None:
    hands.press("Begin today's practice")
    assert isinstance(hands.page, PlayPage)
    assert hands.button("Leave Practice, 1 of 4")


def test_what_facilitators_need_stands_with_packs(hands: Hands) -> None:
    assert not [each for each in hands.page.findChildren(QAbstractButton) if "pack" in each.text().lower()]
    hands.press("Packs")
    assert hands.button("Add a pack")


def test_a_story_that_was_played_has_its_debrief_below_its_tile(small: AppContext, open_window: Open) -> None:
    walked(small, "ask", "listen")
    hands = open_window(small)
    assert hands.button("Debrief of A walk")
    assert hands.button("Again: A walk").accessibleDescription().count("last time 1 of 2 right calls") == 1


@pytest.mark.usefixtures("first_three_ship")
def test_a_pack_without_any_drill_or_story_says_that_there_is_nothing_to_practise(hands: Hands, tmp_path: Path) -> None:
    assert "Nothing to practise yet." in hands.text()
    assert not hands.page.today.begin.isVisible()
    install(hands.window.context.app_paths, write_small(tmp_path / "p"))
    walked(hands.window.context, "ask", "listen")
    hands.press("Practice")
    hands.press("Home")
    assert hands.page.today.begin.isVisible()
