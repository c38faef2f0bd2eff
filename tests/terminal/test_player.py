"""The terminal player, driven by what a person types."""

import io
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import pytest
from rich.console import Console

from tests.made.drills import write_drills
from tests.made.playing import decide, kept_by, records_of
from tests.made.poorly_done import FORMAT_2, poorly_done, write_poorly_done
from tests.made.poorly_done import SCENARIO as POORLY
from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.failure import Failure
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import start
from trainer.play.engine import begin, in_order, offered
from trainer.play.note import Note
from trainer.play.own_line import OwnLine
from trainer.records.faults import RecordsError
from trainer.records.playthroughs import Playthroughs
from trainer.records.records import Records
from trainer.records.settings import Settings
from trainer.terminal.keyboard import Closed, Keyboard
from trainer.terminal.menu import run_session
from trainer.terminal.screen import Screen


@pytest.fixture
def small(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_small(tmp_path / "p"))
    return context


def session(
    context: AppContext,
    typed: str | TextIO,
    name: str | None = "small/walk",
    factor: float | None = None,
    keep: bool = True,
    **wanted: Any,
) -> str:
    out = io.StringIO()
    screen = Screen(Console(file=out, width=80, highlight=False, markup=False, emoji=False))
    stream = io.StringIO(typed) if isinstance(typed, str) else typed
    settings = Settings(time_factor=factor, **wanted)
    run_session(context, screen, Keyboard(stream), name, settings, keep=keep)
    return out.getvalue()


def digit(context: AppContext, choice: str) -> int:
    from tests.made.small import small_scenario

    ids = [each.id for each in offered(begin(small_scenario(), context.draw_seed()))]
    return ids.index(choice) + 1


def test_a_person_plays_from_the_list_to_the_debrief(small: AppContext) -> None:
    last = len(home_of(small).entries)
    shown = session(small, f"{last}\n{digit(small, 'left')}\n\n1\n\n", name=None)
    for words in (
        "A walk",
        "You walk.",
        "The fork",
        "They go.",
        "Health 50 → 70",
        "The bell rings.",
        "right call",
        "Next time",
    ):
        assert words in shown, words
    assert home_of(small).entries[-1].of == 2


def test_two_scenarios_of_one_title_are_told_apart_in_the_list(small: AppContext, tmp_path: Path) -> None:
    install(small.app_paths, write_small(tmp_path / "q", pack=PACK.replace("id: small", "id: second")))
    shown = session(small, "q\n", name=None)
    assert "A walk (small/walk)" in shown
    assert "A walk (second/walk)" in shown


def test_what_is_no_digit_is_asked_again(small: AppContext) -> None:
    shown = session(small, "x\n9\n\n0\n²\n00012\n01\nq\n")
    assert shown.count("Type a digit from 1 to 2") == 7
    assert "Your moves are kept" in shown


def test_leaving_keeps_every_move_and_the_next_session_goes_on(small: AppContext) -> None:
    session(small, f"{digit(small, 'left')}\n\nq\n")
    shown = session(small, "y\n1\n\n")
    assert "You are 1 decision into it" in shown
    assert "The talk" in shown
    assert "The fork" not in shown.split("right calls")[0].split("The talk")[0]


def test_the_end_of_input_is_a_way_to_leave(small: AppContext) -> None:
    assert "trainer play small/walk" in session(small, f"{digit(small, 'left')}\n")
    assert home_of(small).entries[-1].moves == 1


def test_whose_input_ends_after_the_last_decision_is_shown_how_it_ended(small: AppContext) -> None:
    shown = session(small, f"{digit(small, 'left')}\n\n1\n")
    assert "You are home." in shown or "You are in the woods." in shown
    assert "Next time" in shown
    assert "goes on." not in shown


def test_what_a_pack_says_with_stress_is_shown_without_its_asterisks(context: AppContext, tmp_path: Path) -> None:
    stressed = POORLY
    for word in ("bell", "black", "goes", "somebody should", "storm"):
        stressed = stressed.replace(word, f"*{word}*")
    install(context.app_paths, write_small(tmp_path / "p", stressed, FORMAT_2))
    shown = session(context, "a\n3\n\n1\n\n1\n\n")
    for told in ("It is black.", "The bell rings.", "And then: ", "Next time"):
        assert told in shown, told
    assert "*" not in shown


def test_nothing_is_kept_if_asked(small: AppContext) -> None:
    assert "Nothing was kept" in session(small, "1\n", keep=False)
    assert not small.app_paths.records.exists()


def test_when_the_time_is_over_the_scene_goes_on_passively(small: AppContext, tmp_path: Path) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader) as typed, os.fdopen(writer, "w") as keys:

        def later() -> None:
            keys.write("\n1\n\n\n\n\n")
            keys.flush()

        timer = threading.Timer(1.0, later)
        timer.start()
        shown = session(small, typed, factor=0.01)
        timer.join()
    assert "The time is over." in shown
    assert "Nobody goes." in shown
    assert "the time ran out" in shown


def test_texts_of_a_pack_are_shown_as_text(context: AppContext, tmp_path: Path) -> None:
    hostile = SCENARIO.replace("Two ways, and **a bell**.", "'[red]Two[/red] ways <b>and</b> :bell: **a bell**.'")
    install(context.app_paths, write_small(tmp_path / "p", hostile))
    shown = session(context, "q\n")
    assert "[red]Two[/red] ways <b>and</b> :bell: a bell." in shown


def test_a_line_in_time_is_taken_and_the_reminders_come_in_order() -> None:
    now = [0.0]
    reader, writer = os.pipe()
    typed = os.fdopen(reader)
    keyboard = Keyboard(typed, clock=_steps(now))
    reminded: list[float] = []
    assert keyboard.line_within(12, reminded.append) is None
    assert reminded == [10.0, 5.0]
    with os.fdopen(writer, "w") as keys:
        keys.write("2\n")
        keys.flush()
        assert keyboard.line() == "2"
    with pytest.raises(Closed):
        keyboard.line()
    typed.close()


def _steps(now: list[float]) -> Callable[[], float]:
    """A clock that moves on by itself, so that twelve seconds pass at once."""

    def clock() -> float:
        now[0] += 0.5
        return now[0]

    return clock


ONLY_TIME = SCENARIO.replace("      - id: left\n", "      - id: left\n        when: went\n").replace(
    "      - id: ask\n", "      - id: ask\n        when: went\n"
)


def test_where_only_the_timeout_is_on_offer_it_comes_also_with_timers_off(context: AppContext, tmp_path: Path) -> None:
    from trainer.actions.play.playthroughs import start
    from trainer.actions.play.scene_view import scene_view

    folder = write_small(tmp_path / "p", ONLY_TIME)
    view = scene_view(start(context, str(folder), None))
    assert view.choices == ()
    assert view.limit == 30.0


def test_in_an_assessment_the_verdict_comes_only_with_the_debrief(small: AppContext) -> None:
    shown = session(small, f"{digit(small, 'left')}\n\n1\n\n", verdicts="end")
    playing, debrief = shown.split("right call", 1)
    assert "They go." in playing
    assert "The bell rings." not in playing
    assert "The bell rings." in debrief


def test_how_sure_is_asked_and_kept(small: AppContext) -> None:
    shown = session(small, f"{digit(small, 'left')}\nmaybe\n2\n\nq\n", how_sure=True)
    assert "How sure are you that this fits?" in shown
    assert "Type 1, 2 or 3." in shown
    (kept,) = kept_by(small)
    assert [move.confidence for move in kept.moves] == [2]


def test_a_pack_that_is_played_by_its_path_can_be_gone_on_with(context: AppContext, tmp_path: Path) -> None:
    path = str(write_small(tmp_path / "with blanks"))
    left = session(context, f"{digit(context, 'left')}\n\nq\n", name=path)
    assert f"`trainer play '{path}'` goes on.".replace(" ", "") in "".join(left.split()), "a line may wrap"
    shown = session(context, "y\n1\n\n", name=path)
    assert "You are 1 decision into it" in shown
    assert "The talk" in shown


def test_what_decides_is_asked_before_the_choices_where_no_timer_runs(small: AppContext) -> None:
    shown = session(small, f"xyz\nab\n{digit(small, 'left')}\n\n\nq\n", read_first="untimed")
    assert shown.index("What decides this moment?") < shown.index("You say that all go left now.")
    assert "Type up to 2 letters" in shown
    (kept,) = kept_by(small)
    assert [move.factors for move in kept.moves] == [("urgency", "stakes")]
    timed = session(small, f"n\n{digit(small, 'left')}\nq\n", factor=1.0, read_first="untimed")
    assert "What decides" not in timed.split("The talk")[0]


def test_a_line_of_ones_own_is_asked_for_before_the_choices_and_stands_with_the_one_that_works(
    small: AppContext,
) -> None:
    shown = session(small, f"Ana, go left.\n{digit(small, 'ask')}\n\n\nq\n", say_yourself="all")
    assert shown.count("The fork") == 1, "the scene is not shown anew with its choices"
    assert shown.index("What would you say?") < shown.index("You say that all go left now.")
    assert "What you would have said: Ana, go left." in shown
    assert "I could not find a time or a read-back." in " ".join(shown.split())
    (kept,) = kept_by(small)
    assert kept.moves[0].own == OwnLine("Ana, go left.")
    assert "What would you say?" not in session(small, "n\nq\n"), "only practice asks, unless one wants it everywhere"


def test_the_own_look_another_view_and_the_intention_are_asked_and_kept(small: AppContext) -> None:
    said = "9 no\n1 I would listen first\n2 She had a point\nIf it rains, then I wait.\n"
    shown = session(small, f"{digit(small, 'left')}\n\n1\n\n{said}")
    assert shown.index("Your own look first") < shown.index("right calls")
    assert "A number up to 2, then words" in shown
    (kept,) = records_of(small)
    assert small.store.notes.of(kept.id) == [
        Note(0, "intention", "If it rains, then I wait."), Note(1, "review", "I would listen first"),
        Note(2, "differently", "She had a point"),
    ]  # fmt: skip
    again = session(small, "q\n")
    assert "After “A walk” you meant to remember: If it rains, then I wait." in again


def test_the_questions_are_passed_over_with_enter_and_the_suggestion_is_kept(small: AppContext) -> None:
    session(small, f"{digit(small, 'left')}\n\n1\n\n\n\n\n")
    (kept,) = records_of(small)
    (note,) = small.store.notes.of(kept.id)
    assert (note.number, note.kind) == (0, "intention")
    assert note.text.startswith("If ")


@pytest.mark.parametrize("prompts", [0, 1, 2])
@pytest.mark.parametrize("typed", ["q", "QUIT"])
def test_q_leaves_at_every_question_afterwards(small: AppContext, prompts: int, typed: str) -> None:
    shown = session(
        small, f"{digit(small, 'left')}\n\n1\n\n" + "\n" * prompts + f"{typed}\n1 no word is read after it\n"
    )
    assert shown.rstrip().endswith("Your moves are kept.")
    assert ("right calls" in shown) is (prompts > 0), "who leaves before the answers is not told them"
    (record,) = records_of(small)
    assert record.playthrough.finished
    assert small.store.notes.of(record.id) == []


def test_an_input_that_cannot_be_read_is_nobody_there(tmp_path: Path) -> None:
    class Broken(io.StringIO):
        def __next__(self) -> str:
            raise OSError(5, "Input/output error")

    with pytest.raises(Closed):
        Keyboard(Broken()).line()


def test_a_playthrough_that_is_not_kept_asks_nothing_afterwards(small: AppContext) -> None:
    shown = session(small, f"{digit(small, 'left')}\n\n1\n\n", keep=False)
    assert "Your own look first" not in shown
    assert "Next time" in shown


@pytest.fixture
def failing(small: AppContext, monkeypatch: pytest.MonkeyPatch) -> AppContext:
    """The first move cannot be kept; whatever comes after it can."""
    add_move, tried = Playthroughs.add_move, iter([True])

    def fail_once(*arguments, **more) -> None:
        if next(tried, False):
            raise RecordsError("busy")
        add_move(*arguments, **more)

    monkeypatch.setattr(Playthroughs, "add_move", fail_once)
    return small


def test_a_move_that_cannot_be_kept_is_said_and_tried_again(failing: AppContext) -> None:
    shown = session(failing, f"{digit(failing, 'left')}\n\n\nq\n")
    assert "This move is not kept yet. Another window of Right Call is writing" in shown
    assert shown.index("Enter tries again") < shown.index("They go.")
    assert [move.choice for move in kept_by(failing)[0].moves] == ["left"]


@pytest.mark.parametrize("leaves", ["q\n", ""])
def test_who_leaves_a_move_that_cannot_be_kept_is_not_told_that_it_is_kept(failing: AppContext, leaves: str) -> None:
    with pytest.raises(Failure, match="Another window of Right Call is writing"):
        session(failing, f"{digit(failing, 'left')}\n{leaves}")
    assert kept_by(failing)[0].moves == ()


@pytest.mark.parametrize("folder", [None, "a file, where a folder should be"])
def test_the_copy_is_made_once_what_came_of_the_last_move_is_shown(
    small: AppContext, monkeypatch: pytest.MonkeyPatch, folder: str | None
) -> None:
    out, seen, keep_copy = io.StringIO(), [], Records.keep_copy

    def look_first(records: Records) -> RecordsError | None:
        seen.append((out.getvalue(), list(kept_by(small)[0].moves)))
        return keep_copy(records)

    monkeypatch.setattr(Records, "keep_copy", look_first)
    if folder is not None:
        (small.app_paths.data / "copies").write_text(folder)
    screen = Screen(Console(file=out, width=200, highlight=False, markup=False, emoji=False))
    typed = io.StringIO(f"{digit(small, 'left')}\n\n1\n\n")
    run_session(small, screen, Keyboard(typed), "small/walk", Settings(time_factor=None), keep=True)
    ((shown, moves),) = seen
    assert len(moves) == 2
    assert shown.count("Enter goes on") == 1, "the consequence of the last move is what stands there last"
    assert "Health" in shown.rpartition("Enter goes on")[2]
    assert ("What you played is kept, but no copy" in out.getvalue()) == (folder is not None)
    assert (small.app_paths.data / "copies").is_dir() == (folder is None)


def test_after_a_drill_comes_its_debrief_and_no_last_page(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_drills(tmp_path / "d"))
    told = session(context, "\n1\n\n\n\n\n", "minutes/cold-room")
    assert told.count("The cold room stands open.") == 1
    assert "Your own look first" in told
    assert "1 right calls" in told
    assert "Nothing can be decided here" not in told


def digit_of(context: AppContext, choice: str) -> int:
    """The digit of a choice of the pack in which a style can be done poorly."""
    scenario = poorly_done()
    scene = next(each for each in scenario.scenes.values() if each.decision and choice in str(each.decision.choices))
    return [each.id for each in in_order(scene, context.draw_seed())].index(choice) + 1


def test_the_line_that_would_have_done_it_stands_under_a_miss_and_a_poor_one_and_none_is_claimed(
    context: AppContext, tmp_path: Path
) -> None:
    """First the right style done poorly, having looked; then again, where nothing on offer would have been right."""
    install(context.app_paths, write_poorly_done(tmp_path / "p"))
    told = session(context, f"a\n{digit_of(context, 'anyone')}\n\n{digit_of(context, 'whisper')}\n\n1\n\n\n")
    shown = " ".join(told.replace("\N{NO-BREAK SPACE}", " ").split())
    playing, debrief = shown.split("of 2 right calls", 1)
    line = "What would have done it: “You, Ana: left, now.” And then: Ana runs before the storm. (Health 50 → 80)"
    assert f"≈ right style, poorly done {line} The bell rings." in playing
    assert playing.count("right style, poorly done") == 2
    assert playing.count("would have") == 1, "nothing on offer would have directed any better at the second"
    assert "✓ 0 right calls · ≈ 2 right style, poorly done" in debrief
    assert line in debrief


def test_the_list_says_what_was_done_poorly_last_time(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_poorly_done(tmp_path / "p"))
    played = start(context, "small/walk")
    for answer in ("anyone", "whisper", "sit"):
        played = decide(context, played, answer)
    assert "0 of 2 right calls, 2 poorly done" in " ".join(session(context, "q\n", name=None).split())
