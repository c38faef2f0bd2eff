"""What a call comes to in the window: three verdicts with their signs, and the line that would have done it."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.made.playing import decide
from tests.made.poorly_done import write_poorly_done
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.playthroughs import start
from trainer.records.settings import Settings
from trainer.scoring.verdict import VERDICTS
from trainer.ui.theme.colors import DARK, LIGHT, Colors
from trainer.ui.widgets.verdict_signs import verdict_sign

Open = Callable[..., Hands]
POOR, MISSED, RIGHT = "Somebody should go", "Where would you go", "You, Ana"


@pytest.fixture
def walk(context: AppContext, tmp_path: Path) -> AppContext:
    """A desk with the pack in which a style can be right and done poorly."""
    install(context.app_paths, write_poorly_done(tmp_path / "p"))
    return context


@pytest.fixture
def fork(walk: AppContext, open_window: Open) -> Hands:
    return at_the_fork(open_window(walk))


def say(hands: Hands, words: str) -> None:
    """Press the digit of the choice with these words."""
    hands.key(next(card.accessibleName()[0] for card in hands.page.ask.cards if words in card.text()))


def walked(context: AppContext, *answers: str) -> None:
    session = start(context, "small/walk")
    for answer in answers:
        session = decide(context, session, answer)


@pytest.mark.parametrize(
    ("words", "heading", "better"),
    [
        (RIGHT, "Right call", ""),
        (POOR, "Right style, poorly done", "And then: Ana goes left. (Health 50 → 60)"),
        (MISSED, "Not the call", "And then: Ana goes left. (Health 50 → 60)"),
    ],
)
def test_each_verdict_is_headed_in_its_own_words_and_the_line_that_would_have_done_it_stands_there(
    fork: Hands, words: str, heading: str, better: str
) -> None:
    say(fork, words)
    lines = fork.text().split("\n")
    assert heading in lines
    assert ("What would have done it" in lines) == bool(better)
    assert better in lines or not better
    heard = fork.window.focusWidget().accessibleDescription()
    assert heading in heard, "a screen reader says it where the focus is"
    assert better in heard
    assert ("“You, Ana: left, now.”" in heard) == bool(better)


def test_the_line_is_as_the_state_makes_it_with_what_was_asked(fork: Hands) -> None:
    fork.key("A")
    say(fork, POOR)
    assert "And then: Ana runs before the storm. (Health 50 → 80)" in fork.text()


def test_it_is_gone_again_at_the_next_right_call_and_claimed_nowhere_else(fork: Hands) -> None:
    say(fork, MISSED)
    assert "What would have done it" in fork.text()
    fork.key("Enter")
    say(fork, "Perhaps somebody")
    assert "Right style, poorly done" in fork.text()
    assert "would have" not in fork.text(), "nothing on offer directs any better here"
    assert "would have" not in fork.window.focusWidget().accessibleDescription()


def test_when_time_runs_out_that_is_said_beside_what_would_have_done_it(fork: Hands, time: list[float]) -> None:
    time[0] += 31
    fork.qtbot.waitUntil(lambda: fork.page.phase == "consequence")
    fork.settle()
    for words in ("The bell stops.", "the time ran out", "Not the call", "What would have done it"):
        assert words in fork.text(), words


def test_what_is_not_scored_has_no_verdict(walk: AppContext, open_window: Open) -> None:
    fork = at_the_fork(open_window(walk))
    for words in (RIGHT, "What do you need", "You sit down"):
        say(fork, words)
        said = fork.text().split("\n")
        fork.key("Enter")
    assert "either would do" in said
    assert not {"Right call", "Right style, poorly done", "Not the call", "not scored"} & set(said)


def test_in_an_assessment_it_waits_for_the_debrief(walk: AppContext, open_window: Open) -> None:
    fork = at_the_fork(open_window(walk, Settings(theme="light", verdicts="end")))
    say(fork, POOR)
    assert "What would have done it" not in fork.text()
    assert "Ana goes left" not in fork.window.focusWidget().accessibleDescription()


def test_home_the_debrief_and_progress_count_them_apart(walk: AppContext, open_window: Open) -> None:
    walked(walk, "anyone", "hear", "sit")  # poorly done, not the call, not scored
    hands = open_window(walk)
    counts = "0 right calls · 1 right style, poorly done · 1 not the call"
    told = hands.button("Again: A walk").accessibleDescription()
    assert "last time 0 of 2 right calls, 1 poorly done" in told, "on Home"
    hands.press("Debrief of A walk")
    assert "0 of 2 right calls · 1 right style, poorly done · 1 not the call" in hands.text()
    hands.press("Everything")
    assert hands.page.marks[0].accessibleName().endswith("right style, poorly done")
    assert hands.page.marks[1].here, "what was not the call comes first"
    hands.click(hands.page.marks[0])
    assert "And then: Ana goes left. (Health 50 → 60)" in hands.text()
    hands.click(hands.page.marks[1])
    assert "Ana goes left" not in hands.text()
    hands.key("Esc")
    hands.press("Progress")
    assert "The style fitted in 1 of 2." in hands.text()
    assert counts in hands.text()


@pytest.mark.usefixtures("first_three_ship")
def test_a_practice_ends_with_each_verdict_and_how_many_there_were(
    walk: AppContext, open_window: Open, make_tomorrow: Callable[[AppContext], AppContext]
) -> None:
    walked(walk, "left", "hear", "sit")
    hands = open_window(make_tomorrow(walk))
    hands.press("Practice")
    hands.press("Begin")
    for _decision in range(2):
        hands.to_choices()
        poor = [
            card for card in hands.page.ask.cards if any(words in card.text() for words in (POOR, "We are the best"))
        ]
        hands.click(poor[0])
        hands.key("Enter")
    assert "0 of 2 right calls" in hands.text()
    assert "0 right calls · 2 right style, poorly done" in hands.text()
    assert hands.text().count("Right style, poorly done, back on") == 2


@pytest.fixture
def make_tomorrow() -> Callable[[AppContext], AppContext]:
    from datetime import timedelta

    def moved(context: AppContext) -> AppContext:
        today = context.now()
        context.now = lambda: today + timedelta(days=1)
        return context

    return moved


def drawn(verdict: str, side: int, colors: Colors) -> list[list[bool]]:
    """Where a sign has ink, without its colour."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(colors.card)
    painter = QPainter(image)
    verdict_sign(painter, verdict, QRectF(0, 0, side, side), colors.ink)
    painter.end()
    dark = colors is DARK
    return [[(image.pixelColor(x, y).lightness() > 127) == dark for x in range(side)] for y in range(side)]


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_signs_are_told_apart_by_their_shape_alone_however_large_they_are(colors: Colors) -> None:
    for side in range(11, 41):
        told_apart(side, colors)


def told_apart(side: int, colors: Colors) -> None:
    shapes = [drawn(verdict, side, colors) for verdict in VERDICTS]
    for one, other in combinations(shapes, 2):
        differ = sum(a != b for row, line in zip(one, other, strict=True) for a, b in zip(row, line, strict=True))
        assert differ > 0.15 * side * side, f"{side} pixels"
    ink = [sum(map(sum, shape)) / side**2 for shape in shapes]
    assert ink[0] > ink[1] > ink[2], f"full, half full, empty: {side} pixels"
