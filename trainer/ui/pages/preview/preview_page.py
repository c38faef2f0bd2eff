"""A pack under work: the scene as people will see it, where one stands, and beside it what there is to mend."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from trainer.language.translation import _
from trainer.packs.model import Pack
from trainer.packs.problems import Problem
from trainer.play.engine import State
from trainer.reports.points_text import points_of
from trainer.ui.pages.preview.findings import Findings
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Segment
from trainer.ui.widgets.combo_box import ComboBox
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text

TYPING_MS = 300
"""So long nothing must be typed before one is put where the numbers say."""


class Jump(NamedTuple):
    """Where one wants to stand: ids of scenario and scene, meters (0 to 100), and the flags that are true."""

    scenario: str
    scene: str
    meters: dict[str, int]
    flags: frozenset[str]


def _scenes(state: State) -> list[str]:
    """The scenes that one can jump to; of a drill the one it has, for nothing comes after it."""
    scenario = state.scenario
    return list(scenario.scenes) if scenario.drill is None else [scenario.start]


class PreviewPage(QWidget):
    """Emits where one wants to stand, and the problem that is to be opened.

    `pack` is None while errors keep it from being played.
    """

    jumped = Signal(object)
    """A Jump."""
    problem_asked = Signal(object)

    def __init__(self, theme: Theme, pack: Pack | None, state: State | None) -> None:
        super().__init__()
        self.theme, self._pack = theme, pack
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPING_MS)
        self._typed.timeout.connect(self._jump)
        self._scene: QWidget | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._place = QVBoxLayout()
        self._box.addLayout(self._place, 1)
        self.side = Page(theme, margin=theme.gap(16))
        self.side.column.setSpacing(theme.gap(8))
        self._box.addWidget(self.side)
        if state is not None:
            self._add_place(state)
        self.side.column.addSpacing(theme.gap(12))
        self._findings = Findings(theme, "", (), ())
        self.side.column.addWidget(self._findings)
        self.side.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the scene if there is room, else below it."""
        wide, beside = event.size().width(), min(self.theme.px(360), 600)
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if wide >= 2 * beside else QBoxLayout.Direction.TopToBottom
        )
        self.side.setFixedWidth(beside if wide >= 2 * beside else wide)
        super().resizeEvent(event)

    def show_scene(self, scene: QWidget | None) -> None:
        """Put the scene on the left, in place of the one before."""
        if self._scene is not None:
            self._place.removeWidget(self._scene)
            self._scene.hide()
            self._scene.deleteLater()
        self._scene = scene or self._nothing_to_play()
        self._place.addWidget(self._scene)
        self._scene.show()  # at once, and not only when the layout gets to it

    def _nothing_to_play(self) -> Page:
        words = _("The pack can't be played yet. What stands on the right keeps it from that.")
        page = Page(self.theme)
        page.column.addWidget(Text(words, self.theme, "title"))
        page.column.addStretch(1)
        return page

    def show_state(self, state: State) -> None:
        """Say where one stands now, after a choice."""
        with QSignalBlocker(self.scenes):
            self.scenes.setCurrentText(state.scene_id)
        for name, box in self.meters.items():
            with QSignalBlocker(box):
                box.setValue(state.meters[name])
        for flag, segment in self.flags.items():
            segment.mark(flag in state.flags)
        self._show_points(state)

    def _show_points(self, state: State) -> None:
        """What the model reads of this moment, and what would turn it."""
        said = "\n".join(line.strip() for line in points_of(state.scene))
        self.points.setText(said)
        self.points.setVisible(bool(said))

    def _add_place(self, state: State) -> None:
        theme, column = self.theme, self.side.column
        column.addWidget(Text(_("Where you stand"), theme, "heading", level=1))
        self.scenarios = self._chooser(_("Scenario"), list(self._scenarios(state)), state.scenario.id)
        if self.scenarios.count() < 2:
            self.scenarios.hide()
        self.scenarios.currentIndexChanged.connect(lambda _: self._jump(scene=""))
        self.scenes = self._chooser(_("Scene"), _scenes(state), state.scene_id)
        self.scenes.currentIndexChanged.connect(lambda _: self._jump())
        self.meters: dict[str, QSpinBox] = {}
        for name, meter in state.scenario.meters.items():
            box = QSpinBox()
            box.setRange(0, 100)
            box.setValue(state.meters[name])
            box.setFont(theme.font("body"))
            box.setAccessibleName(meter.label)
            box.valueChanged.connect(lambda _: self._typed.start())
            self.meters[name] = box
            line = QHBoxLayout()
            line.addWidget(Text(meter.label, theme, "body"), 1)
            line.addWidget(box)
            column.addLayout(line)
        self.flags: dict[str, Segment] = {}
        for flag in state.scenario.flags:
            segment = Segment(flag, theme, name=_("Flag {flag}").format(flag=flag))
            segment.setAutoExclusive(False)
            segment.mark(flag in state.flags)
            segment.toggled.connect(lambda _: self._jump())
            self.flags[flag] = segment
        if self.flags:
            column.addWidget(Flow(list(self.flags.values()), theme, gap=6))
        self.points = Text("", theme, "small")
        column.addWidget(self.points)
        self._show_points(state)

    def _scenarios(self, state: State) -> tuple[str, ...]:
        return tuple(self._pack.scenarios) if self._pack else (state.scenario.id,)

    def _chooser(self, name: str, values: list[str], chosen: str) -> ComboBox:
        box = ComboBox(values, self.theme, name)
        box.setCurrentText(chosen)
        self.side.column.addWidget(box)
        return box

    def _jump(self, scene: str | None = None) -> None:
        meters = {name: box.value() for name, box in self.meters.items()}
        flags = frozenset(flag for flag, segment in self.flags.items() if segment.isChecked())
        scene = self.scenes.currentText() if scene is None else scene
        self.jumped.emit(Jump(self.scenarios.currentText(), scene, meters, flags))

    def show_findings(self, readiness: str, problems: Sequence[Problem], told: Sequence[str]) -> None:
        """What there is to mend, in place of what was known before; `told` says what was not looked at.

        Who has gone to a problem that is still there stays with it.
        """
        before = self._findings
        focused = before.focused
        self._findings = Findings(self.theme, readiness, problems, told)
        self._findings.asked.connect(self.problem_asked)
        self.side.column.replaceWidget(before, self._findings)
        before.hide()
        before.deleteLater()
        self._findings.show()
        if focused is not None:
            self._findings.focus(focused)

    def show_progress(self, words: str) -> None:
        """How far the look at what was left out is."""
        self._findings.told.setText(words)
