"""Settings, Progress, the debrief, and what holds for every page."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QScrollArea, QWidget

from tests.gallery import PAGES, Studio
from tests.made.playing import decide
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.learning.what_if import what_if
from trainer.actions.play.playthroughs import start
from trainer.packs.situation import Situation
from trainer.play.engine import offered
from trainer.records.settings import Settings, load_settings
from trainer.ui.pages.debrief.fork import FAINT
from trainer.ui.theme import colors as colors_of
from trainer.ui.theme.colors import DARK, LIGHT, Colors
from trainer.ui.widgets.factor_panel import FactorPanel
from trainer.ui.window.window import Window

Open = Callable[..., Hands]


def play_all(context: AppContext, name: str = "first-minutes/collapse") -> None:
    session = start(context, name)
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)


def luminance(color: str) -> float:
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast_is_7_for_text_to_read_and_4_5_for_all_other(colors: Colors) -> None:
    for ground in (colors.page, colors.card, colors.sunken):
        assert contrast(colors.ink, ground) >= 7
    for ground in (colors.page, colors.card):
        assert contrast(colors.muted, ground) >= 7
        assert contrast(colors.directive, ground) >= 4.5
        assert contrast(colors.inspiring, ground) >= 4.5
        assert contrast(colors.urgent, ground) >= 4.5
    assert contrast(colors.muted, colors.sunken) >= 4.5
    for style in ("directive", "inspiring", "passive"):
        assert contrast(colors.of_style(style), colors.tint_of_style(style)) >= 4.5
    assert contrast(colors.page, colors.ink) >= 7


def faint(color: str, ground: str) -> str:
    """A colour as it is seen where a fork is not pointed at."""
    parts = [(int(color[n : n + 2], 16), int(ground[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(FAINT * over + (1 - FAINT) * under):02X}" for over, under in parts)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast_is_3_for_the_edge_of_what_can_be_pressed_and_for_what_a_path_and_a_chart_tell(colors: Colors) -> None:
    for ground in (colors.page, colors.card, colors.sunken):
        assert contrast(colors.edge, ground) >= 3
        assert contrast(colors.meter, ground) >= 3
        assert contrast(colors.urgent, ground) >= 3
    assert contrast(colors.meter, colors.line) >= 3, "the full part of a meter against its empty part"
    assert contrast(colors.ink, colors.line) >= 3, "the time that is left against the time that has gone"
    for style in ("directive", "inspiring", "passive"):
        assert contrast(faint(colors.of_style(style), colors.page), colors.page) >= 3, "a fork beside the path"
        assert contrast(colors.of_style(style), colors.page) >= 3


ORNAMENTS = {
    "top_bar", "sidebar", "wait_note", "boxes", "strip",  # frames and what parts two things that are apart anyway
    "gauges",  # the empty part of a meter and of the ring, whose value is written beside it
    "colors",
}  # fmt: skip


def test_the_faint_line_only_parts_and_frames() -> None:
    ui = Path(colors_of.__file__).parents[1]
    assert {path.stem for path in ui.rglob("*.py") if "colors.line" in path.read_text("utf-8")} <= ORNAMENTS


def test_the_styles_have_the_colours_of_the_design() -> None:
    assert (LIGHT.directive, LIGHT.inspiring) == ("#B84A0B", "#0B6285")
    assert (DARK.directive, DARK.inspiring) == ("#FF9A52", "#63C3E6")


def test_a_setting_takes_effect_at_once_and_is_kept(hands: Hands, context: AppContext) -> None:
    hands.press("Settings")
    hands.press("Theme: Dark")
    hands.press("Text size: 200 %")
    hands.press("Time pressure: ×2")
    assert hands.window.theme.dark
    assert hands.window.theme.scale == 2.0
    assert load_settings(context.app_paths.settings) == Settings("dark", 200, 2.0)
    assert hands.button("Time pressure: ×2").hasFocus(), "the focus stays where one was"


def test_settings_work_by_keyboard(hands: Hands) -> None:
    hands.press("Settings")
    hands.button("Theme: Light").setFocus()
    hands.key("Right")
    hands.key("Enter")
    assert hands.window.settings.theme == "dark"


def test_settings_that_cannot_be_kept_are_said_and_used(make_context, open_window: Open, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("x")
    hands = open_window(make_context("blocked"))
    hands.press("Settings")
    hands.press("Theme: Dark")
    assert "--data" in hands.text()
    assert hands.window.theme.dark


@pytest.mark.usefixtures("first_three_ship")
def test_progress_says_not_enough_yet_and_then_what_the_counts_allow(context: AppContext, open_window: Open) -> None:
    hands = open_window(context)
    hands.press("Progress")
    assert "Not enough yet: 4 more of each kind to say." in hands.text()
    assert "Nothing played yet" in hands.text()
    for name in ("first-minutes/collapse", "hard-turns/runway"):
        play_all(context, name)
    hands.press("Home")
    hands.press("Progress")
    said = hands.text()
    assert re.search(r"The style fitted in \d+ of 24\.\n.*\n\d+ right calls? · ", said)
    assert "Not enough yet" not in hands.text()


@pytest.mark.usefixtures("first_three_ship")
def test_turning_a_factor_turns_the_reading(context: AppContext, open_window: Open) -> None:
    hands = open_window(context)
    play_all(context)
    session = start(context, "first-minutes/collapse")
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)
    hands.window.scenario_controller._debriefs.show(session)
    hands.settle()
    panel = hands.page.everything.factors
    hands.page.open_everything()
    hands.page.marks[0].click()
    assert panel._call.text() == "direct", "a rule decides here, not the points"
    urgency = panel._rows["urgency"][0]
    urgency.setFocus()
    urgency.setCurrentIndex(0)
    assert panel._call.text() != "direct"
    assert panel.situation().urgency == 0
    panel.show_situation(Situation(urgency=1, stakes=1, procedure=2, knowledge=2, acceptance=2, legitimacy=2))
    assert panel._call.text() == "direct, by 6 points"
    assert "by 6 points" in panel._said.text()
    hands.page.marks[1].click()
    assert panel.situation().urgency == 2, "another moment starts from its own situation"


def test_the_factors_stay_where_they_are_while_one_turns_them(context: AppContext, open_window: Open) -> None:
    hands = open_window(context)
    hands.window.resize(700, 800)
    panel = FactorPanel(hands.window.theme, what_if)
    hands.window.show_page(panel)
    hands.settle()
    panel.show_situation(Situation(urgency=2, stakes=2, procedure=2))
    urgency, duty = panel._rows["urgency"][0], panel._rows["duty"][0]
    app_paths = []
    for level in (2, 1, 0, 2, 1, 0):
        urgency.setCurrentIndex(level)
        hands.settle()
        app_paths.append(duty.y())
    assert app_paths == sorted(app_paths), "they never move up again"
    assert len(set(app_paths[2:])) == 1, "and once everything was said, not at all"


def test_each_factor_says_what_it_asks_and_whether_a_rule_has_used_it(context: AppContext, open_window: Open) -> None:
    hands = open_window(context)
    panel = FactorPanel(hands.window.theme, what_if)
    hands.window.show_page(panel)
    panel.show_situation(Situation(urgency=2, stakes=2, procedure=2))
    assert panel._rows["stakes"][2].text() == "rule", "it has no points, and the rule is about it"
    assert panel._rows["urgency"][2].text() == "+3"
    assert "That decides; the sum is 6 points for directing." in panel._said.text()
    panel._rows["stakes"][0].setFocus()
    assert "Stakes: how bad it is if it goes wrong" in hands.text()
    panel.show_situation(Situation(urgency=1, stakes=2, procedure=2))
    assert panel._rows["stakes"][2].text() == ""
    panel.show_situation(Situation(urgency=0, duty=1))
    assert panel._rows["duty"][2].text() == "rule"


@pytest.mark.usefixtures("first_three_ship")
def test_arrows_walk_the_path_of_the_debrief(context: AppContext, open_window: Open) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    hands = open_window(context)
    session = start(context, "first-minutes/collapse")
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)
    hands.window.scenario_controller._debriefs.show(session)
    hands.settle()
    hands.page.marks[0].click()
    hands.page.marks[0].setFocus()
    assert "1. He goes down: ▲ called to direct" in hands.text()
    QTest.keyClick(hands.page.marks[0], Qt.Key.Key_Right)
    assert hands.page.marks[1].here
    assert hands.page.marks[1].hasFocus()
    assert "2. Is he breathing?: ▲ called to direct" in hands.text()


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Studio:
    return Studio(tmp_path_factory.mktemp("studio"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", [100, 200])
def test_every_page_can_be_read_by_a_screen_reader_and_scrolls_only_down(studio: Studio, page: str, size: int) -> None:
    window = studio.show(page, Settings("light", size))
    try:
        for widget in window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if widget.focusPolicy().value & 1 and isinstance(widget, QAbstractButton | QComboBox):
                assert widget.accessibleName(), f"{type(widget).__name__} has no name"
                face = QAccessible.queryAccessibleInterface(widget)
                assert face.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client)
            if isinstance(widget, QScrollArea):
                assert widget.widget().minimumSizeHint().width() <= widget.viewport().width()
                across = widget.widget().layout().minimumSize().width()
                assert across <= widget.viewport().width(), f"{page} at {size} % needs {across} pixels"
    finally:
        studio.close()


class NoStrayWindows(QObject):
    """Sees every window that comes to be."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, (Window, QDialog)):
            self.strays.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("page", PAGES)
def test_no_part_of_a_page_opens_a_window_of_its_own_for_a_moment(page: str, studio: Studio) -> None:
    watch = NoStrayWindows()
    studio.application.installEventFilter(watch)
    studio.show(page, Settings("light", 100))
    studio.application.removeEventFilter(watch)
    studio.close()
    assert watch.strays == []
