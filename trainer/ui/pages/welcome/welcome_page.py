"""The first start: a moment to decide, what this is and who plays, then how one plays. Then comes the warm-up."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.translation import N_, _
from trainer.records.settings import LONGEST_NAME, TIME_FACTORS
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.flow import Flow, turn_on
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.time_factor import TIME_FACTOR_WORDS

WORDS = N_(
    "Some moments need you to direct: who does what, now. Others need you to inspire: what it is for, what they see,"
    " and what they would give for it."
)
SCENE = N_("A man folds onto the platform. Nobody moves. You say:")
CHOICES = (
    (
        N_("“You in the green coat: call 112. You, please: the defibrillator by the stairs.”"),
        N_("Two people run. Seconds count, the steps are known, and who is asked by name acts: a moment to direct."),
    ),
    (
        N_("“What do you all think would help him most now?”"),
        N_("They look at each other. Seconds count, and nobody was asked by name: this was a moment to direct."),
    ),
)
"""What one can say, and what comes of it."""


def keys_in_words(keys: Keys) -> list[tuple[str, str]]:
    """Each key, and what it does."""
    characters = [
        (keys.named("1 2 3"), _("The digits choose; a click does too.")),
        (keys.pause, _("lets the time stand still, where there is a timer.")),
        (keys.cast, _("shows who is who in a story.")),
    ]
    named = [
        (_("Enter"), _("goes on. Every decision is kept at once, so you can leave at any time.")),
        (_("Esc"), _("asks whether you want to leave.")),
    ]
    if keys.off:
        return [(_("Tab"), _("goes to each choice, Enter takes it; a click does too.")), *named]
    return [characters[0], *named, *characters[1:]]


class WelcomePage(Page):
    """One moment to decide, and what it was about. Emits the name that was typed, which may be empty."""

    named = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, widest=760)
        add = self.column.addWidget
        self.column.addStretch(1)
        add(Text(_("Welcome to Right Call"), theme, "display"))
        picture = Picture(theme, ratio=4.2)
        add(picture)
        show_scene_picture(picture, PictureRef("platform", builtin=True, alt=""), None)
        add(Text(_(SCENE), theme, "story"))
        self.choices = [Button(f"{digit}  {_(said)}", theme) for digit, (said, _came) in enumerate(CHOICES, start=1)]
        for number, choice in enumerate(self.choices):
            choice.clicked.connect(partial(self._decide, number))
            add(choice)
        self.told = QWidget()
        self._came = Text("", theme, "strong")
        self._add_told()
        self.told.hide()
        add(self.told)
        self.column.addSpacing(theme.gap(18))
        add(Text(_("What shall we call you?"), theme, "heading"))
        words = _("A name or a pseudonym, if you like. It stays on this computer, and so does everything you play.")
        add(Text(words, theme, "body", color=theme.colors.muted))
        self.name = LineEdit(theme, _("Your name or pseudonym"), LONGEST_NAME)
        self.name.returnPressed.connect(self._go_on)
        add(self.name)
        self.go_on = Button(_("Go on"), theme, primary=True)
        self.go_on.clicked.connect(self._go_on)
        add(self.go_on)
        self.column.addStretch(2)

    def _add_told(self) -> None:
        """What is told once one has decided."""
        theme, column = self.theme, QVBoxLayout(self.told)
        column.setContentsMargins(0, theme.gap(6), 0, 0)
        column.setSpacing(theme.gap(10))
        column.addWidget(self._came)
        column.addWidget(Text(_(WORDS), theme, "story"))
        words = _("Neither is the good one. Telling which moment is which is a skill, and it can be practised.")
        column.addWidget(Text(words, theme, "story"))
        direct = Chip(theme, _("a moment to direct"), "directive")
        inspire = Chip(theme, _("a moment to inspire"), "inspiring")
        column.addWidget(Flow([direct, inspire], theme))

    def _decide(self, number: int) -> None:
        words = _(CHOICES[number][1])
        self._came.setText(words)
        self.told.show()
        announce(self.choices[number], words)
        self.name.setFocus()
        QTimer.singleShot(0, self.name, lambda: bring_into_view(self.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The digits choose; Esc goes on."""
        digits = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1}
        if (number := digits.get(Qt.Key(event.key()))) is not None:
            self._decide(number)
        elif event.key() == Qt.Key.Key_Escape:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.named.emit(self.name.text().strip())


class KeysPage(Page):
    """How one plays, and how much time there is. Emits how far timers are stretched, the warm-up, or going past it."""

    factor_chosen = Signal(object)
    warm_up_asked = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, time_factor: float | None, keys: Keys) -> None:
        super().__init__(theme, widest=760)
        add = self.column.addWidget
        self.column.addStretch(1)
        add(Text(_("How it works"), theme, "display"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.gap(14))
        grid.setColumnStretch(1, 1)
        for row, (key, words) in enumerate(keys_in_words(keys)):
            grid.addWidget(Chip(theme, key), row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Text(words, theme, "body"), row, 1)
        self.column.addLayout(grid)
        words = _("In Settings the digits and letters can be others, want Ctrl or Alt held, or be switched off.")
        add(Text(words, theme, "body", color=theme.colors.muted))
        self.column.addSpacing(theme.gap(12))
        add(Text(_("Time pressure"), theme, "heading"))
        words = _("Some decisions have a timer. Stretch it or switch it off as you like; it costs no score.")
        add(Text(words, theme, "body", color=theme.colors.muted))
        segments: list[Segment] = []
        for factor in TIME_FACTORS:
            said = _(TIME_FACTOR_WORDS[factor])
            segment = Segment(said, theme, name=_("Time pressure: {value}").format(value=said))
            segment.chosen.connect(lambda chosen=factor: self.factor_chosen.emit(chosen))
            segments.append(segment)
        add(Flow([*segments], theme, name=_("Time pressure")))
        turn_on(segments, TIME_FACTORS.index(time_factor))
        self.column.addSpacing(theme.gap(18))
        self.warm_up = Button(_("Warm up: two minutes"), theme, primary=True)
        self.warm_up.clicked.connect(self.warm_up_asked)
        skip = Button(_("To the scenarios"), theme, quiet=True, name=_("Skip the warm-up, to the scenarios"))
        skip.clicked.connect(self.skipped)
        add(Flow([self.warm_up, skip], theme))
        self.column.addStretch(2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes past the warm-up."""
        if event.key() == Qt.Key.Key_Escape:
            self.skipped.emit()
            return
        super().keyPressEvent(event)
