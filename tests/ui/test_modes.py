"""Practice and assessment, and how sure one is: what is asked, what is shown, and what is kept."""

from collections.abc import Callable
from pathlib import Path

from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.desk import Desk
from trainer.records.settings import Settings, load_settings
from trainer.ui.pages.debrief_page import DebriefPage

Open = Callable[..., Hands]


def digit(hands: Hands, words: str) -> str:
    return next(card.accessibleName()[0] for card in hands.page.ask.cards if words in card.text())


def test_in_an_assessment_the_verdict_comes_only_at_the_end(small: Desk, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", verdicts="end")))
    hands.key(digit(hands, "You ask where"))
    assert "They talk." in hands.text()
    assert "called to direct" not in hands.text()
    assert "The bell rings" not in hands.text()
    assert "called" not in hands.page.consequence.go_on.accessibleDescription()
    hands.key("Enter")
    hands.key("1")
    hands.key("Enter")
    hands.key("Enter")
    hands.key("Esc")
    assert isinstance(hands.page, DebriefPage)
    assert "called to direct" in hands.text()
    (kept,) = small.store.playthroughs("me")
    assert kept.verdicts == "end"


def test_in_practice_it_comes_at_once_and_that_is_kept_too(small: Desk, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light")))
    hands.key(digit(hands, "You ask where"))
    assert "called to direct" in hands.text()
    (kept,) = small.store.playthroughs("me")
    assert kept.verdicts == "each"


def test_what_was_begun_as_an_assessment_goes_on_as_one(small: Desk, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", verdicts="end")))
    hands.key(digit(hands, "You ask where"))
    again = open_window(small, Settings(theme="light", verdicts="each"))
    again.press("Continue: A walk")
    again.key(digit(again, "You listen"))
    assert "called to inspire" not in again.text()


def test_how_sure_is_asked_by_key_and_kept_with_the_move(small: Desk, open_window: Open, time: list[float]) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", how_sure="yes")))
    time[0] = 4.0
    hands.key(digit(hands, "You ask where"))
    assert "How sure are you" in hands.text()
    assert small.store.playthroughs("me")[0].moves == (), "nothing is decided yet"
    time[0] = 400.0
    hands.settle()
    hands.key("3")
    assert "They talk." in hands.text()
    (move,) = small.store.playthroughs("me")[0].moves
    assert (move.confidence, move.seconds) == (3, 4.0), "the time for it is not counted, and cannot run out"


def test_it_is_not_asked_unless_wanted_and_not_when_the_time_ran_out(
    small: Desk, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", how_sure="yes")))
    time[0] = 31.0
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    hands.settle()
    (move,) = small.store.playthroughs("me")[0].moves
    assert (move.choice, move.confidence) == ("timeout", None)


def test_both_are_settings(hands: Hands, desk: Desk) -> None:
    hands.press("Settings")
    hands.press("What each decision called for: At the end")
    hands.press("How sure: Ask")
    kept = load_settings(desk.places.settings)
    assert (kept.verdicts, kept.how_sure) == ("end", "yes")


def test_all_that_is_kept_is_saved_and_erased_beside_the_name(small: Desk, open_window: Open, tmp_path: Path) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light")))
    hands.key(digit(hands, "You ask where"))
    hands.window.show_people()
    hands.settle()
    hands.press("Save all that is kept of you")
    hands.save_as(tmp_path / "mine.json")
    assert "small/walk" in (tmp_path / "mine.json").read_text("utf-8")
    hands.press("Erase all that is kept of you")
    hands.key("Enter")
    assert len(small.store.playthroughs("me")) == 1, "Enter keeps it"
    hands.press("Erase all that is kept of you")
    hands.press("Erase it")
    assert small.store.playthroughs("me") == []
    assert "Good" in hands.text(), "Home, as new"
