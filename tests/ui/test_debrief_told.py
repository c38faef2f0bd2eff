"""The first view of the debrief: what happened, the path, what turned it, what came of it, and next time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made.poorly_done import write_poorly_done
from tests.made.remembers import write_remembering
from tests.made.small import write_small
from tests.ui.conftest import Hands
from tests.ui.test_debriefs import to_the_story
from trainer.actions.app_context import AppContext
from trainer.actions.failure import MACHINE, Failure
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.play.move import Move
from trainer.ui.controllers import pdf
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.widgets.picture import Picture

Open = Callable[..., Hands]


@pytest.fixture
def told(hands: Hands, small: AppContext) -> Hands:
    """At the first view, once it is known what turned it: asked where to go, then listened."""
    hands.window.show_home()
    return known(to_the_story(hands))


def known(hands: Hands) -> Hands:
    hands.qtbot.waitUntil(lambda: hands.page.turning.looked)
    hands.settle()
    return hands


def shown(hands: Hands, session: PlaySession) -> DebriefPage:
    hands.window.scenario_controller._debriefs.show(session)
    hands.settle()
    return known(hands).page


def on_the_ridge(context: AppContext, folder) -> PlaySession:
    session = start(context, str(write_remembering(folder)), keep=False)
    for choice, asked in (("ask-them", ("look-at-hands",)), ("ask-them", ())):
        session = session.after(Move(session.state.scene_id, choice, 9.0, asked=asked))
    return session


def test_it_says_how_it_ended_what_happened_and_how_many_calls_were_right(told: Hands) -> None:
    lines = told.text().splitlines()
    assert lines[lines.index("A walk · bad ending “Woods”") + 1].startswith("The right call in 1 of 2")
    assert "1 of 2 right calls · 1 not the call" in lines


def test_what_the_numbers_are_made_of_waits_until_it_is_asked_for(told: Hands) -> None:
    for words in ("Tactics:", "Turn a factor", "What else was on offer"):
        assert words not in told.text()
    told.press("Everything")
    for words in ("Tactics:", "Turn a factor", "What else was on offer"):
        assert words in told.text()
    told.press("Everything")
    assert "Tactics:" not in told.text()


def test_a_line_says_what_the_decision_that_one_walks_to_came_to(told: Hands) -> None:
    assert "1. The fork: ▲ called to direct; you inspired, fair execution: false consensus" in told.text()
    told.key("Right")
    assert "2. The talk   (the call turns): ○ called to inspire" in told.text()


def test_each_sign_says_in_words_what_its_moment_called_for_and_where_that_changed(told: Hands) -> None:
    marks = told.page.path.marks
    assert [mark.above for mark in marks] == ["direct", "now inspire"]
    for mark in marks:
        assert mark.fontMetrics().horizontalAdvance(mark.above) <= mark.width()
    assert "Above each sign: what was called for." in told.text()


def test_what_turned_it_stands_there_with_the_line_that_works(told: Hands) -> None:
    text = told.text()
    part = text[text.index("What turned it") :]
    assert part.index("1. The fork") < part.index("For the ") < part.index("You ask where they would go.")
    assert "the bad ending “Woods”" in part
    assert "Not the call" in part
    assert part.index("What would have done it") < part.index("You say that all go left now.")


def test_it_has_the_heading_that_it_has_in_the_path_and_in_what_is_saved(
    open_window: Open, context: AppContext
) -> None:
    hands = open_window(context)
    session = start(context, str(write_small(context.app_paths.data / "small")), keep=False)
    for scene, choice in (("fork", "left"), ("talk", "order")):
        session = session.after(Move(scene, choice))
    shown(hands, session)
    text = hands.text()
    assert "2. The talk   (the call turns)" in text[text.index("What turned it") :].split("was settled")[0]


def test_what_turned_it_can_be_played_again_right_there(told: Hands) -> None:
    told.press("Play it again from here: The fork")
    assert isinstance(told.page, PlayPage)
    assert "Two ways" in told.text()


def test_what_made_it_that_opens_its_factors_at_hand(told: Hands) -> None:
    told.press("What made it that? The fork")
    told.settle()
    page = told.page
    assert page.everything.isVisible()
    assert page.everything.factors.isAncestorOf(told.window.focusWidget())
    heading = page.everything.factors
    assert 0 <= heading.mapTo(page.viewport(), heading.rect().topLeft()).y() < 100, "the view begins with them"


def test_who_leaves_while_it_is_looked_for_is_not_called_back(
    open_window: Open, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.actions.learning.turning_points import BitByBit

    bits = []
    monkeypatch.setattr(BitByBit, "go_on", lambda search: bits.append(search))  # never over
    hands = open_window(context)
    hands.window.scenario_controller._debriefs.show(on_the_ridge(context, context.app_paths.data / "ridge"))
    hands.qtbot.waitUntil(lambda: len(bits) > 3)
    assert "Looking for the moments that turned it" in hands.text()
    hands.window.home_asked.emit()
    hands.settle()
    done = len(bits)
    hands.settle()
    assert len(bits) == done


@pytest.mark.parametrize("step", ["__init__", "go_on"])
def test_what_cannot_be_looked_for_is_said_and_nobody_is_left_waiting(
    open_window: Open, context: AppContext, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    from trainer.actions.learning.turning_points import BitByBit

    def fail(*_given: object) -> None:
        raise Failure(MACHINE, "There is no room left.")

    monkeypatch.setattr(BitByBit, step, fail)
    hands = open_window(context)
    page = shown(hands, on_the_ridge(context, context.app_paths.data / "ridge"))
    assert "There is no room left." in hands.text()
    hands.press("All right")
    assert hands.page is page
    assert "Looking for the moments that turned it" not in hands.text()
    assert not page.turning.isVisible()
    hands.press("Save the debrief as HTML or PDF")
    hands.save_as(context.app_paths.data.parent / "d.html")
    assert NOT_KNOWN in (context.app_paths.data.parent / "d.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["d.html", "d.pdf"])
def test_what_is_saved_has_what_the_page_found_and_is_not_looked_for_again(
    told: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from trainer.checks.turning_points import TurningPointSearch

    assert "What turned it" in told.text()
    looks, pages = [], []
    monkeypatch.setattr(TurningPointSearch, "go_on", lambda *_: looks.append(1) or True)
    monkeypatch.setattr(pdf, "pdf_of", lambda page: pages.append(page) or b"%PDF-")
    told.press("Save the debrief as HTML or PDF")
    told.save_as(tmp_path / name)
    assert "What turned it" in (pages or [(tmp_path / name).read_text(encoding="utf-8")])[0]
    assert not looks


def saved_while_it_looks(hands: Hands, to: Path) -> str:
    """What is saved while the page looks for turning points, and goes on looking."""
    from trainer.actions.learning.turning_points import BitByBit

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BitByBit, "go_on", lambda search: False)  # never over
        debriefs = hands.window.scenario_controller._debriefs
        session = on_the_ridge(hands.window.context, hands.window.context.app_paths.data / "ridge")
        debriefs.show(session)
        hands.qtbot.waitUntil(lambda: "Looking for the moments that turned it" in hands.text())
        debriefs.save(session, hands.page, to)
        hands.qtbot.waitUntil(to.exists)
        hands.window.home_asked.emit()
        hands.settle()
    return to.read_text(encoding="utf-8")


NOT_KNOWN = "That is not known: looking for it failed, or would have taken too long."


def test_who_saves_before_it_is_known_gets_it_all_the_same(
    open_window: Open, context: AppContext, tmp_path: Path
) -> None:
    page = saved_while_it_looks(open_window(context), tmp_path / "d.html")
    assert "What turned it" in page
    assert ": after this, the " in page
    assert NOT_KNOWN not in page


@pytest.mark.parametrize("broken", [False, True])
def test_what_is_saved_says_that_it_is_not_known_where_it_takes_too_long_or_fails(
    open_window: Open, context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    from trainer.actions.learning import turning_points
    from trainer.checks.turning_points import TurningPointSearch

    def fail(*_given: object) -> None:
        raise ValueError

    monkeypatch.setattr(turning_points, "SECONDS", 0.0)
    if broken:
        monkeypatch.setattr(TurningPointSearch, "go_on", fail)
    page = saved_while_it_looks(open_window(context), tmp_path / "d.html")
    assert "What turned it" in page
    assert NOT_KNOWN in page
    assert ": after this, the " not in page


def test_where_nothing_is_known_nothing_is_said(open_window: Open, context: AppContext) -> None:
    session = start(context, str(write_poorly_done(context.app_paths.data / "poor")), keep=False)
    session = session.after(Move("fork", "left"))
    page = shown(open_window(context), session)
    assert not page.turning.isVisible()


def test_what_people_say_and_what_came_of_it_is_told(open_window: Open, context: AppContext) -> None:
    hands = open_window(context)
    page = shown(hands, on_the_ridge(context, context.app_paths.data / "ridge"))
    text = hands.text()
    assert "Tomoko: “You asked about my hands.”" in text
    assert "What came of what you did" in text
    picture = page.findChildren(Picture)
    assert [each.isVisible() for each in picture] == [True], "of the last scene that has one"
