"""Drills in result files: recounted from what the file brings, its text read once, whoever reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made.drills import IDS, write_drills
from tests.made.playing import decide
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.cohort import contents
from trainer.actions.cohort.result_files import progress_of_files, report
from trainer.actions.learning.history import profile
from trainer.actions.people.own_records import export_records
from trainer.actions.play.playthroughs import start


@pytest.fixture
def played(context: AppContext, tmp_path: Path) -> AppContext:
    install(context.app_paths, write_drills(tmp_path / "p"))
    for id in IDS:
        session = start(context, f"minutes/{id}")
        decide(context, session, session.state.scene.decision.choices[0].id)
    export_records(context, tmp_path / "mine.json")
    return context


def test_who_does_not_have_the_drills_counts_what_who_played_them_counts(
    played: AppContext, make_context: Callable[..., AppContext], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    load = contents.load_scenarios
    monkeypatch.setattr(contents, "load_scenarios", lambda *told: (read.append(told[1]), load(*told))[1])
    elsewhere = make_context("elsewhere")
    found = progress_of_files(elsewhere, [tmp_path / "mine.json"]).progress.profile
    assert found == profile(played)
    assert found.fit.of == 4
    assert read == ["drills.yaml"], "once, and not once for each"


def test_a_report_names_them_by_their_titles(
    played: AppContext, make_context: Callable[..., AppContext], tmp_path: Path
) -> None:
    report(make_context("elsewhere"), [tmp_path / "mine.json"], tmp_path / "group.html")
    assert "The cold room" in (tmp_path / "group.html").read_text("utf-8")
