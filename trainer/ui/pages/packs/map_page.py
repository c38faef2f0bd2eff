"""The story map: the whole story at a glance, one scene in words beside it, search, zoom, and paths of players."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.language.bots import bot_named
from trainer.language.calls import SIGNS, called, ending_in_words
from trainer.language.numbers import begun_large
from trainer.language.story_maps import case_in_words
from trainer.language.translation import _
from trainer.reports.story_map import MapScene, StoryMap, reach_in_words
from trainer.ui.pages.packs.map_view import STEP, MapView
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text

PATHS = ("always directive", "always inspiring", "alternating", "longest text", "random")


class MapPage(QWidget):
    """Emits `back_asked` and `save_asked`."""

    back_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, story: StoryMap) -> None:
        super().__init__()
        self.theme, self.story = theme, story
        self.view = MapView(theme, story)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search"))
        self.search.setAccessibleName(_("Search the scenes; Enter goes to the next"))
        self.search.setFont(theme.font("body"))
        self.search.setMaximumWidth(theme.px(220))
        line = f"border: 1px solid {theme.colors.edge}; border-radius: {theme.gap(10)}px; padding: {theme.gap(7)}px;"
        self.search.setStyleSheet(f"QLineEdit {{ background: {theme.colors.card}; {line} }}")
        self.told = Text("", theme, "small", color=theme.colors.muted, wrap=False)
        self.back = self._button(_("←  Back"), _("Back"), self.back_asked.emit, quiet=True)
        head = Flow([self.back, Text(story.title, theme, "heading", level=1), self.search, self.told], theme, gap=8)
        self.path = self._button(*_path_words("none"), self._next_path)
        buttons: list[QWidget] = [
            self._button("−", _("Smaller"), lambda: self.view.zoom(1 / STEP)),
            self._button("+", _("Larger"), lambda: self.view.zoom(STEP)),
            self._button(_("All of it"), _("Show all of it"), self.view.fit),
            self.path,
            self._button(_("Save…"), _("Save the map"), self.save_asked.emit),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap(24), theme.gap(18), theme.gap(12), theme.gap(12))
        column.addWidget(head)
        column.addWidget(Flow(buttons, theme, gap=8))
        beside = QHBoxLayout()
        beside.addWidget(self.view, 1)
        self.panel = QVBoxLayout()
        self._side = QWidget()
        self._side.setLayout(self.panel)
        beside.addWidget(self._side)
        column.addLayout(beside, 1)
        self._shown: Page | None = None
        self._player = "none"
        self.view.chosen.connect(self._show)
        self.view.search_asked.connect(self.search.setFocus)
        self.search.returnPressed.connect(self._next)
        self._show(story.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the map at least half of a narrow window."""
        self._side.setFixedWidth(min(self.theme.px(320), 560, event.size().width() // 2))
        super().resizeEvent(event)

    def _button(self, text: str, name: str, action: Callable[[], None], *, quiet: bool = False) -> Button:
        button = Button(text, self.theme, name=name, quiet=quiet)
        button.clicked.connect(lambda: action())
        return button

    def _next_path(self) -> None:
        """Show the path of the next player, and after the last one none."""
        names = ("none", *(name for name in PATHS if name in self.story.paths))
        name = names[(names.index(self._player) + 1) % len(names)]
        self._player = name
        words, accessible_name = _path_words(name)
        self.path.setText(words)
        self.path.setAccessibleName(accessible_name)
        self.path.updateGeometry()
        self.view.show_path(self.story.paths.get(name, ()))

    def _next(self) -> None:
        hits = self.view.found(self.search.text())
        if not hits:
            self.told.setText(_("Not found") if self.search.text().strip() else "")
            return
        here = hits.index(self.view.selected) + 1 if self.view.selected in hits else 0
        self.told.setText(_("{number} of {of}").format(number=here % len(hits) + 1, of=len(hits)))
        self.view.choose(hits[here % len(hits)])

    def _show(self, id: str) -> None:
        if self._shown is not None:
            self.panel.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = MapScenePanel(self.theme, self.story.scenes[id])
        self.panel.addWidget(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search, then the page."""
        if event.key() == Qt.Key.Key_Escape:
            if self.search.hasFocus():
                self.view.setFocus()
            else:
                self.back_asked.emit()
            return
        super().keyPressEvent(event)


def _path_words(player: str) -> tuple[str, str]:
    """What the button says that shows the path of a player, and its whole name."""
    name = _("none") if player == "none" else bot_named(player)
    return _("Path: {player}").format(player=name), _("Path of a player: {player}").format(player=name)


class MapScenePanel(Page):
    """One scene in words: what it says, where its answers lead, and what was found in it."""

    def __init__(self, theme: Theme, scene: MapScene) -> None:
        super().__init__(theme, margin=theme.gap(10))
        column = self.column
        column.setSpacing(theme.gap(8))
        column.addWidget(Text(scene.title, theme, "heading"))
        if scene.ending:
            column.addWidget(Chip(theme, begun_large(ending_in_words(scene.ending))))
        elif scene.cases:
            for case in scene.cases:
                words = case_in_words(called(case.call), case.when)
                column.addWidget(Chip(theme, words, case.call if case.call in SIGNS else None))
        elif scene.call:
            column.addWidget(Chip(theme, called(scene.call), scene.call if scene.call != "either" else None))
        reach = reach_in_words(scene)
        words = f"{scene.id} · {reach}"
        column.addWidget(Text(words, theme, "small", color=theme.colors.muted))
        for each in scene.problems:
            column.addWidget(
                Text(_("Line {line}: {message}").format(line=each.line, message=each.message), theme, "small-strong")
            )
        column.addWidget(Prose(scene.text, theme, "body"))
        said = ""
        for way in scene.ways:
            if way.answer != said:
                column.addWidget(Text(way.text, theme, "body"))
            said = way.answer
            where = f"{SIGNS[way.style]} → {way.to}"
            if way.when:
                where = _("{way}, if {condition}").format(way=where, condition=way.when)
            column.addWidget(Text(where, theme, "small", color=theme.colors.of_style(way.style)))
        for line in scene.points:
            column.addWidget(Text(line.strip(), theme, "small" if line.startswith(" ") else "small-strong"))
        column.addStretch(1)
