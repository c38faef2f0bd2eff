"""What was played, told apart by what stood in its scenario."""

from pathlib import Path

from tests.made.playing import decide
from tests.made.small import PACK, SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.history import progress
from trainer.actions.play.playthroughs import start
from trainer.actions.play.scene_view import scene_view
from trainer.play.own_line import OwnLine


def played_from(context: AppContext, folder: Path) -> None:
    install(context.app_paths, folder)
    decide(context, start(context, "small/walk"), "left")


def test_a_pack_that_changed_beside_a_scenario_makes_no_other_edition(context: AppContext, tmp_path: Path) -> None:
    played_from(context, write_small(tmp_path / "p"))
    beside = write_small(tmp_path / "q", SCENARIO, PACK.replace("1.0.0", "1.1.0"))
    (beside / "facts.md").write_text("A walk is good for one.")
    played_from(context, beside)
    assert progress(context).editions == ()
    played_from(
        context, write_small(tmp_path / "r", SCENARIO.replace("A walk", "A run"), PACK.replace("1.0.0", "1.2.0"))
    )
    assert [(each.playthrough, each.version) for each in progress(context).editions] == [(2, "1.2.0")]


def test_a_story_that_is_played_again_and_again_has_each_slip_once(context: AppContext, tmp_path: Path) -> None:
    """It was "3 times in 2 decisions"."""
    install(context.app_paths, write_small(tmp_path / "p"))
    for _ in range(3):
        session = start(context, "small/walk")
        for answer in ("ask", "listen"):
            session = decide(context, session, answer)
    spoken = progress(context).spoken
    assert spoken is not None
    assert (spoken.slip, spoken.decisions) == (None, 2)


def test_what_ones_own_lines_had_is_not_told_before_the_verdicts_are(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    session = decide(context, start(context, "small/walk", verdicts="end"), "ask", own=OwnLine("Ana, go left."))
    assert progress(context).own == ()
    while not session.over:
        session = decide(context, session, scene_view(session).choices[0].id)
    (lines,) = progress(context).own
    assert lines.lines == 1
