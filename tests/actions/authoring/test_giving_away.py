"""What a look inside a pack would tell somebody too early."""

from pathlib import Path

import pytest

from tests.made.drills import write_drills
from tests.made.playing import decide
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.authoring.giving_away import GivenAway, given_away
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.playthroughs import go_on, start
from trainer.play.verdicts import Verdicts

NOTHING = GivenAway((), shut=False)


@pytest.fixture
def small(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_small(tmp_path / "p"))
    return context


def play(context: AppContext, *choices: str, name: str = "small/walk", verdicts: Verdicts = "each") -> int:
    session = start(context, name, verdicts=verdicts)
    for choice in choices:
        session = decide(context, session, choice)
    assert session.record is not None
    return session.record


@pytest.mark.parametrize("name", ["small", "small/walk"])
def test_what_was_never_finished_is_told_too_early_and_what_was_is_not(small: AppContext, name: str) -> None:
    assert given_away(small, name, "each") == GivenAway(("A walk",), shut=False)
    play(small, "left")
    assert given_away(small, name, "each") == GivenAway(("A walk",), shut=False)
    play(small, "left", "listen")
    assert given_away(small, name, "each") == NOTHING
    assert given_away(small, name, "end") == NOTHING


def test_an_assessment_is_one_that_is_set_or_one_that_waits(small: AppContext) -> None:
    assert given_away(small, "small", "end").shut
    play(small, "left", verdicts="end")
    assert given_away(small, "small", "each").shut
    small.person = "Ben"
    assert not given_away(small, "small", "each").shut, "it is somebody else's"


def test_nothing_is_asked_about_a_pack_that_is_not_there(small: AppContext) -> None:
    assert given_away(small, "nobody", "end") == NOTHING


def test_what_was_gone_on_with_as_practice_is_not_what_was_finished(small: AppContext) -> None:
    record = play(small, "left")
    practice = small.store.playthroughs.go_on_from(record, 1, small.now())
    assert decide(small, go_on(small, practice), "listen").over
    assert given_away(small, "small", "each").titles == ("A walk",)


def test_drills_are_told_too_early_until_each_version_was_met(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_drills(tmp_path / "d"))
    names = ["minutes/cold-room-1", "minutes/cold-room-2", "minutes/the-list-1", "minutes/the-list-2"]
    for name in names:
        assert given_away(context, "minutes", "each").titles == ("its drills",)
        decision = start(context, name, keep=False).state.scene.decision
        assert decision is not None
        play(context, decision.choices[0].id, name=name)
    assert given_away(context, "minutes", "each") == NOTHING
