"""Who plays, and the first start: by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.people.keep_settings import keep_settings
from trainer.actions.people.people import become, people
from trainer.actions.play.playthroughs import decide, start
from trainer.actions.play.scene_view import WORDS_A_SECOND
from trainer.play.move import Move
from trainer.records.settings import Settings, load_settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.people.people_page import PeoplePage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.welcome.welcome_page import KeysPage, WelcomePage
from trainer.ui.window.app import make_window

Open = Callable[..., Hands]


def first_start(context: AppContext, qtbot) -> Hands:
    window = make_window(context, pace=None)
    qtbot.addWidget(window, before_close_func=lambda w: w.tasks.wait())
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    return Hands(window, qtbot)


def test_the_first_start_is_two_pages_and_a_warm_up_with_one_decision_of_each_call(
    context: AppContext, qtbot, open_window: Open
) -> None:
    hands = first_start(context, qtbot)
    assert isinstance(hands.page, WelcomePage)
    hands.key("2")
    assert "this was a moment to direct" in hands.text()
    QTest.keyClicks(hands.window.focusWidget(), "Ana")
    hands.key("Enter")
    assert isinstance(hands.page, KeysPage)
    hands.press("Time pressure: ×2")
    hands.page.warm_up.setFocus()
    hands.key("Enter")
    calls = []
    while isinstance(hands.page, PlayPage):
        hands.key("1")
        calls.append(hands.page.consequence.called.text())
        hands.key("Enter")
    assert calls == ["called to direct", "called to inspire"]
    hands.key("Enter")
    assert isinstance(hands.page, DebriefPage), "nothing of it is kept, so no own look is asked for"
    hands.key("Esc")
    assert "Good evening, Ana" in hands.text() or "Good afternoon, Ana" in hands.text()
    settings = load_settings(context.app_paths.settings)
    assert (settings.person, settings.time_factor, settings.welcomed) == ("Ana", 2.0, True)
    assert not context.has_records, "the warm-up keeps nothing"
    assert isinstance(first_start(context, qtbot).page, HomePage), "it comes once"


def test_the_welcome_lets_one_decide_within_twenty_seconds_of_reading(context: AppContext, qtbot) -> None:
    hands = first_start(context, qtbot)
    assert hands.window.focusWidget() is hands.page.choices[0]
    to_read = [hands.page.column.itemAt(n).widget() for n in range(hands.page.column.count())]
    before = to_read[: to_read.index(hands.page.choices[-1]) + 1]
    words = " ".join(each.text() for each in before if isinstance(each, QLabel | QAbstractButton)).split()
    assert len(words) / WORDS_A_SECOND < 20
    assert not hands.page.told.isVisible()


def test_it_can_be_gone_past_without_a_name(context: AppContext, qtbot, open_window: Open) -> None:
    hands = first_start(context, qtbot)
    hands.key("Enter")
    assert "Two people run." in hands.text(), "something was decided"
    hands.key("Enter")
    hands.key("Esc")
    assert isinstance(hands.page, HomePage)
    assert people(context) == ["me"]


def test_who_has_records_is_not_welcomed_again(context: AppContext, qtbot, open_window: Open) -> None:
    assert context.store.people.names() == [], "opening the records begins them"
    assert isinstance(first_start(context, qtbot).page, HomePage)


def test_the_second_person_has_a_look_of_their_own_and_is_welcomed_once(
    small: AppContext, open_window: Open, qtbot
) -> None:
    become(small, "Ana")
    keep_settings(small, Settings("dark", 130, person="Ana", welcomed=True))
    hands = open_window(small, load_settings(small.app_paths.settings))
    assert hands.window.theme.scale == 1.3
    hands.window.resize(1111, 777)
    size = hands.window.size()
    add(hands, "Ana", "Bo")
    assert isinstance(hands.page, WelcomePage)
    assert hands.window.theme.scale == 1.0
    assert hands.window.settings == Settings(person="Bo")
    assert isinstance(first_start(small, qtbot).page, WelcomePage), "also where the window was closed meanwhile"
    assert hands.window.size() == size, "the window keeps its size"
    hands.key("Esc")
    hands.key("Esc")
    hands.press("Who plays: Bo")
    hands.press("Play as Ana")
    assert isinstance(hands.page, HomePage)
    assert (hands.window.theme.scale, hands.window.theme.dark) == (1.3, True)
    hands.press("Who plays: Ana")
    hands.press("Play as Bo")
    assert isinstance(hands.page, HomePage), "the welcome comes once"
    assert (hands.window.theme.scale, hands.window.theme.dark) == (1.0, False)


def add(hands: Hands, plays: str, name: str) -> None:
    """Let somebody new play."""
    hands.press(f"Who plays: {plays}")
    hands.page.name.setFocus()
    QTest.keyClicks(hands.window.focusWidget(), name)
    hands.key("Enter")


def test_the_warm_up_can_be_played_again_from_the_settings(hands: Hands) -> None:
    hands.press("Settings")
    hands.press("Warm up again")
    assert isinstance(hands.page, PlayPage)


def test_the_settings_lead_to_where_what_is_kept_is_saved_or_erased(hands: Hands) -> None:
    hands.press("Settings")
    assert "Under Who plays you save or erase what is yours." in hands.text()
    hands.press("Who plays: save or erase")
    assert isinstance(hands.page, PeoplePage)
    hands.button("Save all of it")
    hands.button("Erase all of it")


def test_somebody_new_plays_and_the_other_comes_back(small: AppContext, open_window: Open) -> None:
    hands = open_window(small)
    add(hands, "Me", "Bo")
    assert isinstance(hands.page, WelcomePage)
    assert hands.page.name.text() == "Bo"
    hands.key("Esc")
    hands.key("Esc")
    assert ", Bo" in hands.text(), "who was added plays at once"
    hands.press("Who plays: Bo")
    hands.page.new_name.selectAll()
    hands.page.new_name.setFocus()
    QTest.keyClicks(hands.window.focusWidget(), "Bob")
    hands.key("Enter")
    assert people(small) == ["Bob"]


def test_a_name_that_is_taken_is_said(small: AppContext, open_window: Open) -> None:
    become(small, "Ana")
    become(small, "Bo")
    hands = open_window(small, Settings(theme="light", person="Bo"))
    hands.press("Who plays: Bo")
    hands.page.new_name.selectAll()
    hands.page.new_name.setFocus()
    QTest.keyClicks(hands.window.focusWidget(), "ana")
    hands.key("Enter")
    assert "ana is somebody else here" in hands.text()
    hands.key("Enter")
    assert people(small) == ["Ana", "Bo"]


def test_what_others_lose_by_erasing_is_said_and_can_be_brought_back_first(
    small: AppContext, open_window: Open
) -> None:
    for name in ("Bo", "Ana"):
        become(small, name)
        decide(small, start(small, "small/walk"), Move("fork", "left"))
    small.close()
    damaged = small.app_paths.records.rename(small.app_paths.data / "records-damaged-000001-20260101-000000.sqlite")
    become(small, "Bo")
    become(small, "Ana")
    hands = open_window(small)
    hands.press("Who plays: Ana")
    hands.press("Erase all of it")
    assert "1 playthrough of others is only in damaged records" in hands.text()
    assert "a solid-state disk" in hands.text()
    hands.press("Bring theirs back first")
    assert "is only in damaged records" not in hands.text(), "asked again, there is nothing to lose"
    hands.press("Erase it")
    hands.press("All right")
    assert not damaged.exists()
    assert small.person == "Bo"
    assert [len(each.playthrough.moves) for each in small.store.playthroughs.of("Bo")] == [1]
    assert small.store.people.names() == ["Bo"]


def test_erasing_that_could_not_be_finished_stays_with_the_same_person(
    context: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(context, "Bo")
    become(context, "Ana")
    aside = context.app_paths.data / "records-damaged-20260101-000000.sqlite"
    aside.write_bytes(b"x")
    hands = open_window(context)
    hands.press("Who plays: Ana")
    hands.press("Erase all of it")
    assert "Erase all that is kept of Ana?" in hands.text()
    with monkeypatch.context() as held:

        def refuse(self: Path, *, missing_ok: bool = False) -> None:
            raise PermissionError(13, "Permission denied")

        held.setattr(Path, "unlink", refuse)
        hands.press("Erase it")
    assert "erase once more" in hands.text()
    hands.press("All right")
    assert isinstance(hands.page, PeoplePage)
    assert people(context) == ["Bo", "Ana"]
    hands.press("Erase all of it")
    assert "Erase all that is kept of Ana?" in hands.text()
    hands.press("Erase it")
    assert "Nothing of Ana is kept any more. Bo plays now." in hands.text()
    hands.key("Enter")
    assert isinstance(hands.page, PeoplePage)
    assert (people(context), aside.exists()) == (["Bo"], False)
