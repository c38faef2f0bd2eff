"""How fast what explains comes: the debrief, its switches, and Progress over years. Each beside its floor.

`pytest tests/benchmarks/test_understanding.py -s` prints the figures. The limits in milliseconds are those of the
design, with room for a slow machine; the floor is the least that the same thing takes here, in the same run.
"""

import sqlite3
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tests.benchmarks.ratios import Ratio, pairs, ratio_of, seconds
from tests.benchmarks.test_ratios import Painted
from tests.conftest import NOON
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.playing import decide
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.history import progress
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.packs.digests import digest_of_file, digest_of_scenario
from trainer.play.engine import offered
from trainer.records.migrations import VERSION
from trainer.records.seals import seal_all
from trainer.records.settings import Settings
from trainer.ui.pages.progress.progress_page import ProgressPage
from trainer.ui.window.app import make_application
from trainer.ui.window.window import Window

SLOW = 3
"""How much slower than a usual laptop a machine may be before a limit in milliseconds fails."""


def report(what: str, found: Ratio, limit_ms: float) -> None:
    figures = f"{found.thing * 1e3:.1f} ms (limit {limit_ms:g} ms), floor {found.floor * 1e3:.1f} ms"
    sys.stdout.write(f"\n{what}: {figures}, {found.ratio:.2f} ×\n")
    assert found.thing * 1e3 <= limit_ms * SLOW, what


@pytest.fixture
def window(tmp_path: Path) -> Window:
    make_application()
    context = AppContext(AppPaths(tmp_path / "data"), lambda: NOON, lambda: 7)
    install(context.app_paths, write_small(tmp_path / "p", chain(*[DIRECT, INSPIRE] * 7)))
    made = Window(context, Settings("light", 100, None), time.monotonic)
    made.show_home()
    made.show()
    yield made
    made.close()
    context.close()


def fourteen(context: AppContext) -> PlaySession:
    """Fourteen decisions, the last of them just taken."""
    session = start(context, "small/walk")
    while not session.over:
        session = decide(context, session, offered(session.state)[len(session.steps) % 2].id, 4.0)
    assert len(session.steps) == 14
    return session


def painted_page(window: Window, ask: Callable[[], None]) -> None:
    """Until the page that `ask` brings has been painted."""
    before = window.page
    ask()
    while window.page is before:
        QApplication.processEvents()
    window.page.widget().repaint()


def labels_alone(window: Window, texts: list[str]) -> None:
    """The least: as many labels with the same texts, laid out and painted."""
    page = QWidget()
    column = QVBoxLayout(page)
    for text in texts:
        label = QLabel(text)
        label.setWordWrap(True)
        column.addWidget(label)
    window.show_page(page)
    page.repaint()


def test_a_debrief_of_fourteen_decisions(window: Window) -> None:
    found = []
    for _ in range(7):
        session = fourteen(window.context)
        window.show_home()
        QApplication.processEvents()
        debriefs = window.scenario_controller._debriefs
        thing = seconds(lambda d=debriefs, s=session: painted_page(window, lambda: d.show(s)))
        texts = [label.text() for label in window.page.findChildren(QLabel)]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found.append((thing, seconds(lambda t=texts: labels_alone(window, t))))
    report("debrief of 14 decisions painted after the last move", ratio_of(found), 150)


def test_the_reading_follows_a_switch(window: Window) -> None:
    window.scenario_controller._debriefs.show(fourteen(window.context))
    while window.tasks.busy:
        QApplication.processEvents()
    QApplication.processEvents()
    window.page.open_everything()
    QApplication.processEvents()
    panel = window.page.everything.factors
    painted = Painted(panel)
    urgency = panel._rows["urgency"][0]
    found = []
    for turn in range(30):

        def switch(to: int = turn % 3) -> None:
            urgency.setCurrentIndex(to)
            painted.wait(lambda: True)

        thing = seconds(switch)
        said = [(label, label.text()) for label in panel.findChildren(QLabel)]
        for label, _ in said:
            label.setText("")
        QApplication.processEvents()

        def floor(said: list[tuple[QLabel, str]] = said) -> None:
            for label, text in said:
                label.setText(text)
            panel.update()
            painted.wait(lambda: True)

        found.append((thing, seconds(floor)))
    report("the what-if after a switch", ratio_of(found), 16)


def fill(context: AppContext, playthroughs: int, moves: int) -> int:
    """Years of playing, written at once: each playthrough is of one of 40 scenarios. Returns the number of moves."""
    session = start(context, "small/walk")
    for _ in range(moves):
        session = decide(context, session, "c0")
    context.close()
    with closing(sqlite3.connect(context.app_paths.records)) as sql, sql:
        file, text = "walk.yaml", chain(*[DIRECT, INSPIRE] * 7)
        digests = []
        for n in range(40):
            source = text.replace("title: A walk", f"title: Walk {n}").encode()
            digest = digest_of_scenario(f"pack-{n}", source)
            digests.append(digest)
            named = digest_of_file(source)
            sql.execute("INSERT INTO bundles (digest, pack, version) VALUES (?, ?, '1.0.0')", (digest, f"pack-{n}"))
            key = f"pack-{n}/walk"
            row = (digest, key, f"Walk {n}", file)
            sql.execute("INSERT INTO scenarios (bundle, scenario, title, file) VALUES (?, ?, ?, ?)", row)
            sql.execute("INSERT INTO bundle_files (bundle, name, digest) VALUES (?, ?, ?)", (digest, file, named))
            sql.execute("INSERT INTO files (digest, bytes) VALUES (?, ?)", (named, zlib.compress(source)))
        (person, first) = sql.execute("SELECT person, id + 1 FROM playthroughs").fetchone()
        sql.executemany(
            "INSERT INTO playthroughs (person, content, scenario, seed, begun, finished)"
            " VALUES (?, ?, ?, 7, ?, '2026')",
            (
                (person, digests[n % 40], f"pack-{n % 40}/walk", f"2026-01-{1 + n % 28:02}T12:00:00+00:00")
                for n in range(playthroughs)
            ),
        )
        sql.executemany(
            "INSERT INTO moves (playthrough, number, scene, choice, seconds, at, confidence)"
            " VALUES (?, ?, ?, ?, 4.0, ?, ?)",
            (
                (
                    first + p,
                    n + 1,
                    f"s{n}",
                    f"c{(p + n) % 2}",
                    "2026-01-01T12:00:00+00:00",
                    1 + p % 3 if p % 2 else None,
                )
                for p in range(playthroughs)
                for n in range(moves)
            ),
        )
        seal_all(sql, VERSION)
        (count,) = sql.execute("SELECT count(*) FROM moves").fetchone()
    return count


def test_progress_over_years(window: Window) -> None:
    context = window.context
    assert fill(context, 5_000, 12) >= 60_000

    def floor() -> None:
        with closing(sqlite3.connect(context.app_paths.records)) as sql:
            rows = sql.execute("SELECT playthrough, scene, choice, confidence FROM moves ORDER BY playthrough, number")
            rows.fetchall()

    found = ratio_of(pairs(lambda: progress(context), floor, 5))
    seen = progress(context)
    assert seen.profile.fit.of + seen.profile.again > 60_000 - 5_000
    assert any(standing.course for standing in seen.standings)
    report("Progress over 5,000 playthroughs", found, 300)

    def page() -> None:
        window.show_page(ProgressPage(window.theme, seen), "Progress")
        window.page.widget().repaint()

    report("its page in the window's thread", ratio_of(pairs(page, lambda: labels_alone(window, ["x"] * 40), 5)), 100)
