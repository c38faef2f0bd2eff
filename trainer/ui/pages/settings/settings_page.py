"""Settings: theme, text size, timers. Each takes effect at once."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal

from trainer.language.numbers import percent
from trainer.language.translation import N_, _
from trainer.records.settings import (
    CHARACTER_KEYS,
    MOTIONS,
    READ_FIRST,
    SAY_YOURSELF,
    SPACINGS,
    TEXT_SIZES,
    THEMES,
    TIME_FACTORS,
    TYPEFACES,
    VERDICTS,
    Settings,
)
from trainer.ui.pages.settings.keys_card import KeyLetters, Refuses
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.flow import Flow, turn_on
from trainer.ui.widgets.text import Text, breakable
from trainer.ui.widgets.time_factor import TIME_FACTOR_WORDS

_THEMES = {"system": N_("Like the system"), "light": N_("Light"), "dark": N_("Dark")}
_VERDICTS = {"each": N_("After each decision"), "end": N_("At the end")}
_HOW_SURE = {False: N_("Don't ask"), True: N_("Ask")}
_MOTION = {"system": N_("Like the system"), "off": N_("Off")}
_CHARACTER_KEYS = {
    "alone": N_("Choose and pause"),
    "ctrl": N_("With Ctrl held"),
    "alt": N_("With Alt held"),
    "off": N_("Do nothing"),
}
_TYPEFACES = {"book": N_("Like a book"), "plain": N_("Plain, easy to tell apart")}
_SPACINGS = {"normal": N_("Normal"), "wide": N_("Wide")}
_STORY_FIRST = {True: N_("After the story"), False: N_("With the story")}
_SAY_YOURSELF = {"no": N_("Don't ask"), "drills": N_("In practice"), "all": N_("Everywhere")}
_READ_FIRST = {"no": N_("Don't ask"), "untimed": N_("Ask where no timer runs"), "all": N_("Ask everywhere")}


class SettingChange(NamedTuple):
    """The new settings, and the name of the one that was changed."""

    settings: Settings
    name: str


class SettingsPage(Page):
    """Emits what was changed. `refuses` says what is wrong with a letter for a key."""

    changed = Signal(object)
    """A SettingChange."""
    warm_up_asked = Signal()
    people_asked = Signal()

    def __init__(self, theme: Theme, settings: Settings, data_folder: str, refuses: Refuses) -> None:
        super().__init__(theme)
        self._settings, self._refuses = settings, refuses
        self.segments: dict[str, list[Segment]] = {}
        self.column.addWidget(Text(_("Settings"), theme, "display"))
        self._add("theme", _("Theme"), _("How light the window is."), THEMES, _said(_THEMES))
        sizes = {size: percent(size / 100) for size in TEXT_SIZES}
        self._add("text_size", _("Text size"), _("Everything grows with it."), TEXT_SIZES, sizes)
        self._add("typeface", _("Typeface"), _("Of stories and titles."), TYPEFACES, _said(_TYPEFACES))
        meaning = _("Between letters, words and the lines of a story.")
        self._add("spacing", _("Spacing"), meaning, SPACINGS, _said(_SPACINGS))
        meaning = _(
            "Some decisions have a timer. Stretching it or switching it off costs no score; the result says so."
        )
        self._add("time_factor", _("Time pressure"), meaning, TIME_FACTORS, _said(TIME_FACTOR_WORDS))
        meaning = _(
            "They come once there was time to read the story, or at once with Enter or a click. "
            "A timer starts with them."
        )
        self._add("story_first", _("When choices come"), meaning, (True, False), _said(_STORY_FIRST))
        self._add_keys()
        meaning = _("What came of a choice unfolds step by step, and Enter skips that. Off shows all of it at once.")
        self._add("motion", _("Motion"), meaning, MOTIONS, _said(_MOTION))
        meaning = _("To practise, call and why come after each decision; for an assessment only at the end.")
        self._add("verdicts", _("What each decision called for"), meaning, VERDICTS, _said(_VERDICTS))
        meaning = _("After each choice you say how sure you are. Progress then tells whether you know when you know.")
        self._add("how_sure", _("How sure"), meaning, (False, True), _said(_HOW_SURE))
        meaning = _("Before the choices appear you pick what decides the moment. Progress tells how well you read it.")
        self._add("read_first", _("Read first"), meaning, READ_FIRST, _said(_READ_FIRST))
        meaning = _("Before the choices appear you write your own line. Beside the one that works you see what it has.")
        self._add("say_yourself", _("Say it yourself"), meaning, SAY_YOURSELF, _said(_SAY_YOURSELF))
        self._add_last(data_folder)
        self.column.addStretch(1)

    def _add_keys(self) -> None:
        meaning = _(
            "For who speaks to the computer, or meets keys without meaning to: they can do nothing by themselves, and"
            " Tab and Enter choose. The two letters can be others."
        )
        card = self._add("character_keys", _("Digits and letters"), meaning, CHARACTER_KEYS, _said(_CHARACTER_KEYS))
        self.letters = KeyLetters(self.theme, self._settings, self._refuses)
        self.letters.changed.connect(lambda key: self._change(key.name, key.letter))
        self.letters.show_used(self._settings.character_keys != "off")
        card.column.addLayout(self.letters)

    def _add_last(self, data_folder: str) -> None:
        theme = self.theme
        card = Card(theme)
        card.column.addWidget(Text(_("What is kept"), theme, "heading"))
        words = _(
            "Playthroughs and installed packs are kept in {folder}, and nowhere else."
            " Under Who plays you save or erase what is yours."
        ).format(folder=breakable(data_folder))
        card.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        warm_up = Button(_("Warm up again"), theme, name=_("Warm up again: play the warm-up"))
        warm_up.clicked.connect(self.warm_up_asked)
        people = Button(_("Who plays"), theme, name=_("Who plays: save or erase what is yours"))
        people.clicked.connect(self.people_asked)
        card.column.addWidget(Flow([warm_up, people], theme))
        self.column.addWidget(card)

    def _add(self, name: str, title: str, meaning: str, values: Sequence[Any], words: dict[Any, str]) -> Card:
        theme = self.theme
        card = Card(theme)
        card.column.addWidget(Text(title, theme, "heading"))
        card.column.addWidget(Text(meaning, theme, "body", color=theme.colors.muted))
        segments: list[Segment] = []
        for value in values:
            accessible = _("{setting}: {value}").format(setting=title, value=words[value])
            segment = Segment(words[value], theme, name=accessible)
            segment.chosen.connect(lambda v=value: self._change(name, v))
            segments.append(segment)
            self.segments.setdefault(name, []).append(segment)
        card.column.addWidget(Flow([*segments], theme, name=title))
        turn_on(segments, list(values).index(getattr(self._settings, name)))
        self.column.addWidget(card)
        return card

    def _change(self, name: str, value: Any) -> None:
        self._settings = self._settings._replace(**{name: value})
        self.letters.show_used(self._settings.character_keys != "off")
        self.changed.emit(SettingChange(self._settings, name))


def _said(words: Mapping[Any, str]) -> dict[Any, str]:
    """A table in the language of now."""
    return {value: _(each) for value, each in words.items()}
