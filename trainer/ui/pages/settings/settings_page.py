"""Settings: theme, text size, timers. Each takes effect at once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal

from trainer.records.settings import READ_FIRST, TEXT_SIZES, THEMES, TIME_FACTORS, VERDICTS, Settings
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.rows import Flow, turn_on
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.time_factor import TIME_FACTOR_WORDS

_THEMES = {"system": "Like the system", "light": "Light", "dark": "Dark"}
_VERDICTS = {"each": "After each decision", "end": "At the end"}
_READ_FIRST = {"no": "Don't ask", "untimed": "Ask where no timer runs", "all": "Ask everywhere"}


class SettingChange(NamedTuple):
    """The new settings, and the name of the one that was changed."""

    settings: Settings
    name: str


class SettingsPage(Page):
    """Emits what was changed."""

    changed = Signal(object)
    """A SettingChange."""
    warm_up_asked = Signal()

    def __init__(self, theme: Theme, settings: Settings, data_folder: str) -> None:
        super().__init__(theme)
        self._settings = settings
        self.segments: dict[str, list[Segment]] = {}
        self.column.addWidget(Text("Settings", theme, "display"))
        self._add("theme", "Theme", "How light the window is.", THEMES, _THEMES)
        sizes = {size: f"{size} %" for size in TEXT_SIZES}
        self._add("text_size", "Text size", "Everything grows with it.", TEXT_SIZES, sizes)
        meaning = "Some decisions have a timer. Stretching it or switching it off costs no score; the result says so."
        self._add("time_factor", "Time pressure", meaning, TIME_FACTORS, TIME_FACTOR_WORDS)
        meaning = "To practise, call and why come after each decision; for an assessment only at the end."
        self._add("verdicts", "What each decision called for", meaning, VERDICTS, _VERDICTS)
        meaning = "After each choice you say how sure you are. Progress then tells whether you know when you know."
        self._add("how_sure", "How sure", meaning, (False, True), {False: "Don't ask", True: "Ask"})
        meaning = "Before the choices appear you pick what decides the moment. Progress tells how well you read it."
        self._add("read_first", "Read first", meaning, READ_FIRST, _READ_FIRST)
        self._add_last(data_folder)
        self.column.addStretch(1)

    def _add_last(self, data_folder: str) -> None:
        theme = self.theme
        card = Card(theme)
        card.column.addWidget(Text("What is kept", theme, "heading"))
        where = f"Playthroughs and installed packs are kept in {data_folder}, and nowhere else."
        words = f"{where} To save or erase what is yours, choose your name beside Settings."
        card.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        warm_up = Button("Warm up again", theme, name="Play the warm-up again")
        warm_up.clicked.connect(self.warm_up_asked)
        card.column.addWidget(warm_up)
        self.column.addWidget(card)

    def _add(self, name: str, title: str, meaning: str, values: Sequence[Any], words: dict[Any, str]) -> None:
        theme = self.theme
        card = Card(theme)
        card.column.addWidget(Text(title, theme, "heading"))
        card.column.addWidget(Text(meaning, theme, "body", color=theme.colors.muted))
        segments: list[Segment] = []
        for value in values:
            segment = Segment(words[value], theme, name=f"{title}: {words[value]}")
            segment.clicked.connect(lambda _=False, v=value: self._change(name, v))
            segments.append(segment)
            self.segments.setdefault(name, []).append(segment)
        card.column.addWidget(Flow([*segments], theme))
        turn_on(segments, list(values).index(getattr(self._settings, name)))
        self.column.addWidget(card)

    def _change(self, name: str, value: Any) -> None:
        self._settings = self._settings._replace(**{name: value})
        self.changed.emit(SettingChange(self._settings, name))
