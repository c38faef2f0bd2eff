"""Practice and assessment, and how sure one is: what is asked, what is shown, and what is kept."""

from collections.abc import Callable
from pathlib import Path

from tests.made.playing import kept_by
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings, load_settings
from trainer.ui.pages.debrief.debrief_page import DebriefPage

Open = Callable[..., Hands]


def digit(hands: Hands, words: str) -> str:
    return next(card.accessibleName()[0] for card in hands.page.ask.cards if words in card.text())


def test_in_an_assessment_the_verdict_comes_only_at_the_end(small: AppContext, open_window: Open) -> None:
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
    (kept,) = kept_by(small)
    assert kept.verdicts == "end"


def test_in_practice_it_comes_at_once_and_that_is_kept_too(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light")))
    hands.key(digit(hands, "You ask where"))
    assert "called to direct" in hands.text()
    (kept,) = kept_by(small)
    assert kept.verdicts == "each"


def test_what_was_begun_as_an_assessment_goes_on_as_one(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", verdicts="end")))
    hands.key(digit(hands, "You ask where"))
    again = open_window(small, Settings(theme="light", verdicts="each"))
    again.press("Continue: A walk")
    again.key(digit(again, "You listen"))
    assert "called to inspire" not in again.text()


def test_how_sure_is_asked_by_key_and_kept_with_the_move(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", how_sure=True)))
    time[0] = 4.0
    hands.key(digit(hands, "You ask where"))
    assert "How sure are you" in hands.text()
    assert kept_by(small)[0].moves == (), "nothing is decided yet"
    time[0] = 400.0
    hands.settle()
    hands.key("3")
    assert "They talk." in hands.text()
    (move,) = kept_by(small)[0].moves
    assert (move.confidence, move.seconds) == (3, 4.0), "the time for it is not counted, and cannot run out"


def test_it_is_not_asked_unless_wanted_and_not_when_the_time_ran_out(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", how_sure=True)))
    time[0] = 31.0
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    hands.settle()
    (move,) = kept_by(small)[0].moves
    assert (move.choice, move.confidence) == ("timeout", None)


def test_both_are_settings(hands: Hands, context: AppContext) -> None:
    hands.press("Settings")
    hands.press("What each decision called for: At the end")
    hands.press("How sure: Ask")
    kept = load_settings(context.app_paths.settings)
    assert (kept.verdicts, kept.how_sure) == ("end", True)


def test_all_that_is_kept_is_saved_and_erased_beside_the_name(
    small: AppContext, open_window: Open, tmp_path: Path
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light")))
    hands.key(digit(hands, "You ask where"))
    hands.window.show_people()
    hands.settle()
    hands.press("Save all of it")
    hands.save_as(tmp_path / "mine.json")
    assert "small/walk" in (tmp_path / "mine.json").read_text("utf-8")
    hands.press("Erase all of it")
    hands.key("Enter")
    assert len(kept_by(small)) == 1, "Enter keeps it"
    hands.press("Erase all of it")
    hands.press("Erase it")
    assert kept_by(small) == []
    assert "Nothing of you is kept any more." in hands.text()


def test_what_decides_is_read_before_the_choices_appear(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", read_first="all")))
    assert "What decides this moment?" in hands.text()
    assert not hands.page.ask.isVisible()
    time[0] = 90.0
    hands.settle()
    for letter in ("J", "A", "B"):
        hands.key(letter)
    assert hands.page.read.picked == ["urgency", "stakes"], "a third takes the place of the first"
    hands.key("Enter")
    assert hands.page.ask.isVisible()
    time[0] = 94.0
    hands.key(digit(hands, "You ask where"))
    (move,) = kept_by(small)[0].moves
    assert (move.factors, move.seconds) == (("urgency", "stakes"), 4.0), "reading costs no time"
    hands.key("Enter")
    assert hands.page.read.picked == []
    hands.key("Enter")
    hands.key(digit(hands, "You listen"))
    assert kept_by(small)[0].moves[1].factors == ()
    for key in ("Enter", "Enter", "Esc"):
        hands.key(key)
    assert isinstance(hands.page, DebriefPage)
    hands.press("Everything")
    assert "You picked urgency, stakes; what decided it: urgency, stakes, known way" in hands.text()
    assert "Reading the situation: 2 of 2 picks decided it" in hands.text()
    assert "1 of 2 right calls" in hands.text(), "it is not mixed into fit"


def test_where_a_timer_runs_it_is_asked_only_if_wanted(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", read_first="untimed")))
    assert hands.page.ask.isVisible()
    hands.key(digit(hands, "You ask where"))
    hands.key("Enter")
    assert "What decides this moment?" in hands.text()
    hands.click(hands.page.read.cards["commitment"])
    hands.press("To the choices")
    hands.key("1")
    first, second = kept_by(small)[0].moves
    assert (first.factors, second.factors) == (None, ("commitment",))


def test_while_reading_first_p_does_not_stop_a_time_that_has_not_begun(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", read_first="all")))
    hands.key("P")
    hands.key("Enter")
    assert not hands.page.session.still
    hands.key(digit(hands, "You ask where"))
    assert len(kept_by(small)[0].moves) == 1
