"""The death of a man and a right call don't look alike: what is grave has no sign and no colour, and a muted light."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made.small import SCENARIO, write_small
from tests.ui.conftest import Hands, at_the_fork
from tests.ui.test_verdicts import say
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install

Open = Callable[..., Hands]
FATAL = SCENARIO.replace("role: You walk.", "role: You walk.\npicture: platform").replace("health: +20", "health: -50")
GRAVE = "“Health” is down to nothing. There is no hurry."


@pytest.fixture
def fork(context: AppContext, tmp_path: Path, open_window: Open) -> Hands:
    """Where the right call costs all the health there is, and the other one some of it."""
    install(context.app_paths, write_small(tmp_path / "p", FATAL))
    return at_the_fork(open_window(context))


def brightness(hands: Hands) -> float:
    image = hands.page.scene.picture.grab().toImage()
    spots = [(x, y) for x in range(20, image.width() - 20, 9) for y in range(20, image.height() - 20, 9)]
    return sum(image.pixelColor(x, y).lightnessF() for x, y in spots) / len(spots)


def test_a_right_call_that_ends_in_a_death_is_shown_without_a_sign_in_a_quiet_sentence(fork: Hands) -> None:
    say(fork, "all go left")
    panel, lines = fork.page.consequence, fork.text().split("\n")
    assert GRAVE in lines
    assert "Right call" not in lines
    assert not panel.verdict.isVisible()
    assert not any(chip.isVisible() for chip in (panel.called, panel.done, panel.executed))
    quiet = next(line for line in lines if line.startswith("The call, apart from what came of it: right call ("))
    assert "you directed" in quiet
    heard = fork.window.focusWidget().accessibleDescription().split("\n")
    assert heard.index(GRAVE) < heard.index(quiet), "a screen reader says it first, where the focus is"
    assert "Right call" not in heard


def test_the_picture_stands_in_a_muted_light_until_the_next_moment(fork: Hands) -> None:
    before = brightness(fork)
    say(fork, "all go left")
    assert brightness(fork) < 0.75 * before
    fork.key("Enter")
    assert brightness(fork) == pytest.approx(before, abs=0.02)


def test_what_is_not_grave_is_shown_as_ever(fork: Hands) -> None:
    before = brightness(fork)
    say(fork, "where they would go")
    assert GRAVE not in fork.text()
    assert "Not the call" in fork.text().split("\n")
    assert GRAVE not in fork.window.focusWidget().accessibleDescription()
    assert brightness(fork) == pytest.approx(before, abs=0.001)
