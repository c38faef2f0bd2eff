"""The figures of the project, each against its floor. `pytest tests/benchmarks -s` prints them.

No limit here depends on the machine's speed: each is a ratio of two things measured in turn in one run. What
is asserted is the goal with room for a noisy machine; what is printed is what was measured.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest
import yaml
from fast_sugiyama import from_edges
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.benchmarks.ratios import Ratio, pairs, ratio_of, seconds, start
from tests.conftest import NOON
from tests.made.large import large_scenario, large_yaml, load_large, write_large_pack
from tests.made.large_remembers import large_remembering_yaml, write_large_remembering
from tests.reports.test_story_map import graph
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import check
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.events import Hurried, Ticked
from trainer.actions.play.pace import AT_ONCE, Pace
from trainer.checks.rehearsal.packing import Packing
from trainer.checks.rehearsal.relevance import Relevance
from trainer.packs.bundle import Bundle
from trainer.packs.cache import PackCache
from trainer.packs.load import load_pack
from trainer.packs.model import Branch, Scenario
from trainer.play.engine import begin, choose, open_answers, take
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.records.database import open_database
from trainer.records.settings import Settings, save_settings
from trainer.records.store import Store
from trainer.reports.map_layout import place

NOISE = 1.35
"""How far a shared machine may be off before the test fails."""


def report(what: str, found: Ratio, goal: float, unit: str, scale: float = 1.0) -> None:
    figures = f"{found.thing * scale:.3f} against {found.floor * scale:.3f} {unit}"
    sys.stdout.write(f"\n{what}: {found.ratio:.3f} × (goal {goal} ×); {figures}\n")
    assert found.ratio <= goal * NOISE, what


@pytest.fixture(scope="module")
def used_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All shipped packs and one of 1,000 scenes, installed and met before."""
    folder = tmp_path_factory.mktemp("start")
    install(AppPaths(folder / "data"), write_large_pack(folder / "large", 1_000))
    save_settings(AppPaths(folder / "data").settings, Settings(welcomed=True))
    start("tests.benchmarks.home_window", folder / "data", "stay")
    return folder / "data"


def test_starting_and_the_memory_of_home(used_data: Path) -> None:
    start("tests.benchmarks.blank_window", used_data)
    runs = [
        (start("tests.benchmarks.home_window", used_data), start("tests.benchmarks.blank_window", used_data))
        for _ in range(21)
    ]
    time_ratio = ratio_of([(home[0], blank[0]) for home, blank in runs])
    memory = ratio_of([(home[1], blank[1]) for home, blank in runs])
    report("start to Home painted, against a blank window", time_ratio, 1.4, "ms")
    report("resident memory on Home, against a blank window", memory, 1.4, "MiB")


def test_reading_a_thousand_scenes(tmp_path: Path) -> None:
    folder, text = write_large_pack(tmp_path / "large", 1_000), large_yaml(1_000)
    cache = PackCache(tmp_path / "cache")
    load_pack(folder, cache)

    def floor() -> object:
        return yaml.load(text, Loader=yaml.CSafeLoader)

    report("YAML to checked Pack, against CSafeLoader", ratio_of(pairs(lambda: load_pack(folder), floor, 5)), 1.0, "s")
    cached = ratio_of(pairs(lambda: load_pack(folder, cache), floor, 5))
    report("Pack from the cache, against CSafeLoader", cached, 0.1, "s")


def test_reading_a_thousand_scenes_that_remember(tmp_path: Path) -> None:
    folder, text = write_large_remembering(tmp_path / "large", 1_000), large_remembering_yaml(1_000)
    cache = PackCache(tmp_path / "cache")
    assert not load_pack(folder, cache).problems

    def floor() -> object:
        return yaml.load(text, Loader=yaml.CSafeLoader)

    plain = ratio_of(pairs(lambda: load_pack(folder), floor, 5))
    report("format 2 to checked Pack, against CSafeLoader", plain, 1.0, "s")
    cached = ratio_of(pairs(lambda: load_pack(folder, cache), floor, 5))
    report("format 2 from the cache, against CSafeLoader", cached, 0.1, "s")


def test_one_choose_that_remembers_does_not_grow_with_the_scenario(tmp_path: Path) -> None:
    small, large = (
        load_pack(write_large_remembering(tmp_path / str(scenes), scenes)).pack.scenarios["ridge"]
        for scenes in (100, 1_000)
    )

    def walk(scenario: Scenario, times: int) -> Callable[[], None]:
        def run() -> None:
            for _ in range(times):
                state = begin(scenario)
                for _ in range(90):
                    state, _move = choose(state, "name-it")

        return run

    found = ratio_of(pairs(walk(large, 20), walk(small, 20), 9))
    report("one choose of format 2 at 1,000 scenes, against at 100", found, 1.5, "µs", 1e6 / (20 * 90))
    assert found.thing / (20 * 90) < 25e-6 * 4, "25 µs, with room for a slow machine"


def grown(scenario: Scenario, scenes: int) -> Scenario:
    """The scenario with its chain of scenes repeated up to that number."""
    chain = [scene for scene in scenario.scenes.values() if scene.decision]
    made = {id: scene for id, scene in scenario.scenes.items() if scene.ending}
    for n in range(scenes):
        scene = chain[n % len(chain)]
        follow = (Branch(f"scene-{n + 1}" if n + 1 < scenes else "good"),)
        choices = tuple(msgspec.structs.replace(choice, next=follow) for choice in scene.decision.choices)
        decision = msgspec.structs.replace(scene.decision, choices=choices)
        made[f"scene-{n}"] = msgspec.structs.replace(scene, id=f"scene-{n}", decision=decision)
    return msgspec.structs.replace(scenario, scenes=made)


def test_one_choose_does_not_grow_with_the_scenario(tmp_path: Path) -> None:
    base = large_scenario(tmp_path / "large", 100)
    small, large = grown(base, 100), grown(base, 10_000)

    def walk(scenario: Scenario, times: int) -> Callable[[], None]:
        def run() -> None:
            for _ in range(times):
                state = begin(scenario)
                for _ in range(90):
                    state, _move = choose(state, "tell")

        return run

    found = ratio_of(pairs(walk(large, 20), walk(small, 20), 9))
    report("one choose at 10,000 scenes, against at 100", found, 1.5, "µs", 1e6 / (20 * 90))
    assert found.thing / (20 * 90) < 25e-6 * 4, "25 µs, with room for a slow machine"


def explore_plainly(scenario: Scenario) -> int:
    """The least that exploring the same states takes: no coverage, no paths, no scores. Returns their number."""
    packing = Packing(scenario, Relevance(scenario))
    start_state = begin(scenario)
    seen, ahead = {(start_state.scene_id, packing.packed(start_state))}, [start_state]
    while ahead:
        state = ahead.pop()
        for answer in open_answers(state):
            after = take(state, answer)
            matters = after.scene_id, packing.packed(after)
            if matters not in seen:
                seen.add(matters)
                ahead.append(after)
    return len(seen)


def test_checking_a_thousand_scenes(tmp_path: Path) -> None:
    folder = write_large_pack(tmp_path / "large", 1_000, up=10, down=10)
    app_paths = AppPaths(tmp_path / "data")
    scenario = load_large(folder)
    check(app_paths, [folder])
    found = ratio_of(pairs(lambda: check(app_paths, [folder]), lambda: explore_plainly(scenario), 3))
    (done,) = check(app_paths, [folder]).checks
    assert done.checked is not None
    assert done.checked.rehearsals["large"].states == explore_plainly(scenario)
    sys.stdout.write(f"\n{done.checked.rehearsals['large'].states:,} states")
    report("trainer check of 1,000 scenes, against exploring its states", found, 5.0, "s")
    assert found.thing < 10 * 4, "10 s, with room for a slow machine"


def test_laying_out_a_story_map() -> None:
    scenes, arrows = graph(200, 3, 5, back=0)
    plain = [(a, b) for a, b in arrows if a != b]
    floor = partial(from_edges, plain, vertex_spacing=1.0, dummy_vertices=True, dummy_size=0.2)
    found = ratio_of(pairs(lambda: place(scenes, arrows, "s0"), floor, 9))
    report("200 scenes laid out, against the bare library", found, 2.0, "ms", 1e3)
    assert found.thing < 0.2 * 4, "0.2 s, with room for a slow machine"


def test_one_recorded_move(tmp_path: Path) -> None:
    store = Store(tmp_path / "a" / "records.sqlite", NOON)
    bundle = Bundle("d", "p", "1.0.0", (), {}, {})
    playthrough = Playthrough("d", "p/s")
    record_id = store.playthroughs.begin("me", bundle, playthrough)
    bare, _ = open_database(tmp_path / "b" / "records.sqlite", NOON)
    bare.execute("CREATE TABLE bare (n INTEGER PRIMARY KEY, t TEXT) STRICT")
    numbers = iter(range(1, 1_000_000))

    def floor() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO bare (t) VALUES ('scene choice 2026-11-21T12:00:00')")
        bare.execute("COMMIT")

    def record() -> None:
        store.playthroughs.add_move(
            record_id, replace(playthrough, moves=(Move("scene", "choice", 1.0),) * next(numbers))
        )

    report("one move recorded, against a bare commit", ratio_of(pairs(record, floor, 200)), 1.2, "ms", 1e3)


class Painted(QObject):
    """Waits for the next painting of a widget, asleep until something comes, as the window's own loop is."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._ready: Callable[[], bool] | None = None
        self._done = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready is not None and self._ready():
            self._done = True
        return False

    def wait(self, ready: Callable[[], bool]) -> None:
        """Until it has been painted while `ready` was true."""
        self._ready, self._done = ready, False
        while not self._done:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._ready = None


def show_in(label: QLabel, text: str) -> None:
    """Show a text in the way of the label: prose lays it out itself."""
    from trainer.ui.widgets.prose import Prose

    if isinstance(label, Prose):
        label.show_text(text)
    else:
        label.setText(text)


@pytest.mark.parametrize("pace", [AT_ONCE, Pace(3.3, 1.4, 0.25)], ids=["at once", "staged"])
def test_a_click_to_its_consequence(tmp_path: Path, pace: Pace) -> None:
    """Staged, to what people do; the pauses that are meant come after that."""
    from trainer.actions.play.playthroughs import start as start_playing
    from trainer.ui.pages.play.play_page import PlayPage
    from trainer.ui.window.app import make_application
    from trainer.ui.window.window import Window

    make_application()
    context = AppContext(AppPaths(tmp_path), lambda: NOON, lambda: 7)
    now = [0.0]
    window = Window(context, Settings("light", 100, None), lambda: now[0], lambda _settings: pace)
    window.show_home()
    window.show()
    found: list[tuple[float, float]] = []
    for _ in range(21):
        window.scenario_controller.play(start_playing(context, "first-minutes/collapse"))
        QApplication.processEvents()
        page = window.page
        assert isinstance(page, PlayPage)
        page.happened.emit(Hurried())
        now[0] += 1  # the choices are wholly there
        page.happened.emit(Ticked())
        QApplication.processEvents()
        painted = Painted(page.widget())

        def click(page: PlayPage = page, painted: Painted = painted) -> None:
            page.ask.cards[0].click()
            painted.wait(lambda: page.phase == "consequence")

        thing = seconds(click)
        QApplication.processEvents()
        texts = [(label, label.text()) for label in page.findChildren(QLabel) if label.isVisible()]
        for label, _ in texts:
            show_in(label, "")
        page.consequence.hide()
        QApplication.processEvents()

        def floor(page: PlayPage = page, painted: Painted = painted, texts: list[tuple[QLabel, str]] = texts) -> None:
            for label, text in texts:
                show_in(label, text)
            page.consequence.show()
            painted.wait(lambda: True)

        found.append((thing, seconds(floor)))
    window.close()
    context.close()
    how = "staged" if pace.moves else "at once"
    report(f"click to consequence painted, {how}, against setting the same labels", ratio_of(found), 1.5, "ms", 1e3)
