"""The debrief: one's own look first, other choices, going on, one's own intention, and saving it. Keys only."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from tests.made.playing import decide, kept_by, records_of
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.learning.history import profile
from trainer.actions.learning.reflection import go_on_from
from trainer.actions.play.playthroughs import start
from trainer.play.note import Note
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.debrief.self_review_page import SelfReviewPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.play_page import PlayPage


def focus(hands: Hands, name: str) -> None:
    hands.focus(name)


def to_the_look(hands: Hands) -> Hands:
    """Play the small scenario to its end: ask, then listen."""
    at_the_fork(hands)
    for words in ("You ask where", "You listen"):
        digit = next(card.accessibleName()[0] for card in hands.page.ask.cards if words in card.text())
        hands.key(digit)
        hands.key("Enter")
    hands.key("Enter")
    assert isinstance(hands.page, SelfReviewPage)
    return hands


def to_the_story(hands: Hands) -> Hands:
    """To the first view of the debrief."""
    to_the_look(hands)
    hands.key("Esc")
    assert isinstance(hands.page, DebriefPage)
    return hands


def to_the_debrief(hands: Hands) -> Hands:
    """To the debrief with everything open."""
    to_the_story(hands).page.open_everything()
    hands.settle()
    return hands


@pytest.fixture
def theme(hands: Hands, small: AppContext) -> Hands:
    hands.window.show_home()
    return to_the_look(hands)


@pytest.fixture
def debrief(hands: Hands, small: AppContext) -> Hands:
    hands.window.show_home()
    return to_the_debrief(hands)


def notes(context: AppContext) -> list[Note]:
    return [note for kept in records_of(context) for note in context.store.notes.of(kept.id)]


def test_the_own_look_comes_before_any_answer(theme: Hands, small: AppContext) -> None:
    assert "right calls" not in theme.text()
    theme.key("1")  # the first decision
    assert "You ask where they would go." in theme.text()
    QTest.keyClicks(theme.window.focusWidget(), "It was on fire")
    focus(theme, "To the answers")
    theme.key("Enter")
    assert isinstance(theme.page, DebriefPage)
    assert notes(small) == [Note(1, "review", "It was on fire")]


def test_the_own_look_stands_beside_the_answer_it_is_about(theme: Hands) -> None:
    theme.key("2")
    QTest.keyClicks(theme.window.focusWidget(), "It was <b>on fire")
    theme.key("Esc")
    assert theme.page.marks[1].here, "the one that was picked comes first, though the other was not the call"
    theme.press("Everything")
    assert "Your own look\nIt was <b>on fire" in theme.text()
    theme.page.marks[1].setFocus()
    theme.key("Left")
    assert "on fire" not in theme.text()
    theme.window.show_home()
    theme.press("Debrief of A walk")
    assert theme.page.marks[1].here


def test_what_is_written_without_a_decision_or_before_skipping_is_kept_too(theme: Hands, small: AppContext) -> None:
    theme.page.why.setFocus()
    QTest.keyClicks(theme.window.focusWidget(), "I was too fast")
    focus(theme, "Skip, to the answers")
    theme.key("Enter")
    assert notes(small) == [Note(0, "review", "I was too fast")]
    theme.press("Everything")
    assert "Your own look: I was too fast" in theme.text()


def test_earlier_playthroughs_and_what_was_said_of_them_can_be_looked_at_again(theme: Hands, small: AppContext) -> None:
    theme.key("1")
    QTest.keyClicks(theme.window.focusWidget(), "I was in a hurry")
    theme.key("Esc")
    assert not theme.page.findChildren(QMenu), "there is no other time yet"
    session = decide(small, decide(small, start(small, "small/walk"), "left"), "order")
    go_on_from(small, session, 2)
    decide(small, go_on_from(small, session, 2), "listen")
    theme.window.show_home()
    theme.press("Debrief of A walk")
    actions = theme.page.findChildren(QMenu)[0].actions()
    assert [action.text() for action in actions] == [
        "21 Nov 2026, 12:00 · practice", "21 Nov 2026, 12:00 · 1 of 2 right calls · shown",
        "21 Nov 2026, 12:00 · 1 of 2 right calls",
    ], "the last that counts is shown"  # fmt: skip
    assert "in a hurry" not in theme.text()
    actions[2].trigger()
    theme.settle()
    theme.press("Everything")
    assert "I was in a hurry" in theme.text()
    theme.page.times.click()
    assert theme.page.findChildren(QMenu)[0].isVisible()
    theme.page.findChildren(QMenu)[0].close()


def test_who_goes_home_while_another_time_is_looked_for_is_at_home(theme: Hands, small: AppContext) -> None:
    theme.key("Esc")
    decide(small, decide(small, start(small, "small/walk"), "left"), "order")
    theme.window.show_home()
    theme.press("Debrief of A walk")
    theme.page.findChildren(QMenu)[0].actions()[1].trigger()
    theme.window.home_asked.emit()
    theme.settle()
    assert isinstance(theme.page, HomePage)


def test_what_was_written_is_on_disk_when_the_window_has_closed(theme: Hands, small: AppContext) -> None:
    theme.page.why.setFocus()
    QTest.keyClicks(theme.window.focusWidget(), "I was too fast")
    theme.page.decisions[1].click()  # the words are about this one after all
    QTest.keyClicks(theme.window.focusWidget(), " here")
    theme.window.close()
    assert notes(small) == [Note(2, "review", "I was too fast here")]


def test_words_that_are_taken_back_leave_nothing(theme: Hands, small: AppContext) -> None:
    theme.key("1")
    QTest.keyClicks(theme.window.focusWidget(), "Hm")
    theme.page.decisions[1].setFocus()
    theme.page.why.setFocus()
    theme.page.why.clear()
    theme.key("Esc")
    assert notes(small) == []
    assert theme.page.marks[0].here, "the one that was picked"


def test_the_own_look_may_be_skipped_and_leaves_nothing(debrief: Hands, small: AppContext) -> None:
    assert notes(small) == []


def test_had_i_chosen_otherwise_tells_where_it_leads(debrief: Hands) -> None:
    debrief.key("Left")
    focus(debrief, "Had I chosen this: You say that all go left now.")
    debrief.key("Enter")
    text = debrief.text()
    assert "With the same choices afterwards it would have ended in “Home”, a good ending." in text
    assert "Health 75 instead of 35. Right calls: 2 of 2 instead of 1 of 2." in text


def test_what_was_not_taken_opens_from_the_path_by_keyboard_and_by_click(debrief: Hands) -> None:
    assert debrief.page.marks[0].hasFocus(), "the first that was not the call"
    for key in ("Down", "Up", "Down"):
        debrief.key(key)
    fork = debrief.window.focusWidget()
    assert fork.accessibleName() == "Not taken, directs: You say that all go left now."
    debrief.key("Enter")
    assert "Health 75 instead of 35." in debrief.text()
    assert debrief.window.focusWidget().accessibleName().startswith("Had I chosen this: You say that all go left")
    debrief.click(debrief.page.stops[1].forks[0])
    assert debrief.page.marks[1].here
    assert not debrief.page.marks[0].here
    assert "it would have ended in" in debrief.text() or "It leads to" in debrief.text()


def test_each_stop_of_the_path_says_what_it_called_for_what_was_done_how_well_and_how_fast(debrief: Hands) -> None:
    first, second = (stop.mark.accessibleName() for stop in debrief.page.stops)
    assert first == (
        "1. The fork: called to direct, you inspired, fair execution: false consensus, after 0 seconds, not the call"
    )
    assert (
        second
        == "2. The talk: called to inspire, you inspired, strong execution, after 0 seconds, right call, the call turns"
    )
    assert "you inspired, fair execution: false consensus, after 0 seconds" in debrief.text()


def test_from_fork_to_fork_and_back_to_the_path(debrief: Hands) -> None:
    stop = debrief.page.stops[1]
    debrief.key("Right")
    debrief.key("Down")
    app_paths = [stop.forks[0].hasFocus()]
    for key in ("Right", "Left", "Up"):
        debrief.key(key)
        app_paths.append(stop.forks[0].hasFocus())
    assert app_paths == [True, len(stop.forks) == 1, True, False]
    assert stop.mark.hasFocus()
    debrief.key("Left")
    assert debrief.page.marks[0].here


def test_up_outside_the_path_scrolls_and_the_mark_that_arrows_come_to_is_seen(debrief: Hands) -> None:
    page = debrief.page
    debrief.window.resize(700, 480)
    for _ in range(3):
        debrief.settle()
    page.done.setFocus()
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    debrief.key("Up")
    assert page.done.hasFocus()
    assert bar.value() < bar.maximum()
    debrief.key("Left")
    (mark,) = [each for each in page.marks if each.hasFocus()]
    assert page.viewport().rect().contains(mark.mapTo(page.viewport(), mark.rect().center()))


def test_a_click_on_the_title_of_a_stop_shows_it(debrief: Hands) -> None:
    stop = debrief.page.stops[1]
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton, pos=QPoint(4, stop.height() - 4))
    assert stop.mark.here


def test_going_on_from_a_decision_is_practice_and_leaves_what_was(debrief: Hands, small: AppContext) -> None:
    before = profile(small)
    focus(debrief, "Go on from here, as practice: The fork")
    debrief.key("Enter")
    assert isinstance(debrief.page, PlayPage)
    assert "Two ways" in debrief.text()
    digit = next(card.accessibleName()[0] for card in debrief.page.ask.cards if "left" in card.text())
    debrief.key(digit)
    first, again = kept_by(small)
    assert (first.practice, again.practice) == (False, True)
    assert len(first.moves) == 2
    assert profile(small)._replace(again=0, practised=before.practised) == before
    assert profile(small).again == 1
    debrief.key("Esc")
    debrief.press("Leave")
    assert "practice, scene" in debrief.text()


def test_a_decision_can_be_seen_differently_and_that_is_kept(debrief: Hands, small: AppContext) -> None:
    focus(debrief, "I see this differently")
    debrief.key("Enter")
    QTest.keyClicks(debrief.window.focusWidget(), "There was time")
    debrief.page.marks[1].setFocus()
    debrief.settle()
    assert notes(small) == [Note(1, "differently", "There was time")]
    debrief.key("Right")
    debrief.key("Left")
    assert debrief.page.everything.decision.findChild(type(debrief.page.intention)).toPlainText() == "There was time"


def test_the_intention_is_edited_kept_and_shown_before_the_next_start(debrief: Hands, small: AppContext) -> None:
    field = debrief.page.intention
    assert field.toPlainText().startswith("If ")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "If a bell rings, then I say left.")
    focus(debrief, "Done, back to Home")
    debrief.key("Enter")
    assert isinstance(debrief.page, HomePage)
    assert notes(small) == [Note(0, "intention", "If a bell rings, then I say left.")]
    debrief.press("Again: A walk")
    assert "For next time, after “A walk”:" in debrief.text()
    assert "If a bell rings, then I say left." in debrief.text()


def test_a_debrief_is_opened_again_from_home_with_what_was_said(debrief: Hands, small: AppContext) -> None:
    debrief.page.intention.setFocus()
    debrief.page.intention.selectAll()
    QTest.keyClicks(debrief.page.intention, "If it rains, then I wait.")
    debrief.key("Esc")
    assert isinstance(debrief.page, HomePage)
    assert notes(small) == [Note(0, "intention", "If it rains, then I wait.")], "leaving loses nothing"
    debrief.press("Debrief of A walk")
    assert isinstance(debrief.page, DebriefPage)
    assert debrief.page.intention.toPlainText() == "If it rains, then I wait."
    assert "1 of 2 right calls" in debrief.text()


def test_an_intention_that_was_not_touched_is_kept_too(debrief: Hands, small: AppContext) -> None:
    debrief.press("Done, back to Home")
    (note,) = notes(small)
    assert (note.number, note.kind) == (0, "intention")
    assert note.text.startswith("If ")


@pytest.mark.parametrize(("name", "head"), [("d.html", b"<!DOCTYPE html>"), ("d.pdf", b"%PDF-")])
def test_the_debrief_is_saved(debrief: Hands, tmp_path: Path, name: str, head: bytes) -> None:
    debrief.press("Save the debrief as HTML or PDF")
    debrief.save_as(tmp_path / name)
    data = (tmp_path / name).read_bytes()
    assert data.startswith(head)
    assert len(data) > 2_000


@pytest.mark.parametrize("name", ["d.html", "d.pdf"])
def test_who_saves_a_pdf_is_told_that_the_web_page_is_the_one_for_everybody(
    debrief: Hands, tmp_path: Path, name: str
) -> None:
    debrief.press("Save the debrief as HTML or PDF")
    dialog = debrief.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    debrief.settle()
    assert ("save it as a web page too" in debrief.text()) == name.endswith("pdf")
    debrief.key("Enter")


def test_a_debrief_of_nothing_kept_can_be_read_and_saved(
    open_window: Callable[..., Hands], make_context, tmp_path: Path
) -> None:
    from tests.made.small import write_small
    from trainer.actions.catalog.install_pack import install

    context = make_context()
    install(context.app_paths, write_small(tmp_path / "p"))
    hands = open_window(context)
    hands.window.scenario_controller.begin("small/walk", keep=False)
    hands.settle()
    for _ in range(2):
        hands.key("1")
        hands.key("Enter")
    hands.key("Enter")
    assert isinstance(hands.page, DebriefPage)
    hands.press("Done")
    assert not context.has_records
