"""What whoever leads presses: on, back, pause, more time, hide; by buttons, keys, or a presenter remote.

Hiding and pausing say what is to be, and going on or back from where: a press that comes twice is done once.
"""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.room.showing import Remote
from trainer.language.leading import giving_time, going_back, next_step
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.character_keys import AS_EVER, Keys
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text

_KEY = Qt.Key
ON = (_KEY.Key_PageDown, _KEY.Key_Right, _KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Enter)
BACK = (_KEY.Key_PageUp, _KEY.Key_Left)
HIDE = (_KEY.Key_B, _KEY.Key_Period)
PAUSE = (_KEY.Key_P,)
MORE = (_KEY.Key_Plus,)


class Done(NamedTuple):
    """What whoever leads does: the path of a door, and its fields."""

    path: str
    fields: Mapping[str, object]


class RemoteBar(QWidget):
    """Only what can be done now is there."""

    done = Signal(object)
    """A Done."""

    def __init__(self, theme: Theme, keys: Keys = AS_EVER) -> None:
        super().__init__()
        self._now: Remote | None = None
        self.next = Button("", theme, primary=True)
        self.back = Button("", theme)
        self.more = Button(giving_time(), theme, name=_("Give {seconds}").format(seconds=giving_time()))
        self.pause = Button(_("Pause"), theme)
        self.hide_stage = Button(_("Hide"), theme, name=_("Hide what the stage shows"))
        self._deeds = (
            (self.next, self.go_on, ON), (self.back, self.go_back, BACK), (self.pause, self.turn_pause, PAUSE),
            (self.more, self.give_time, MORE), (self.hide_stage, self.turn_hidden, HIDE),
        )  # fmt: skip
        for button, deed, _keys in self._deeds:
            button.clicked.connect(lambda _=False, do=deed: do())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(6))
        column.addWidget(Flow([button for button, _deed, _keys in self._deeds], theme, name=_("What you can do now")))
        column.addWidget(Text(_told(keys), theme, "small", color=theme.colors.muted))

    def show_now(self, now: Remote) -> None:
        """Show what can be done."""
        self._now = now
        free = not now.hidden and not now.paused
        said = next_step(now.phase, hidden=now.hidden, looking=bool(now.seen), paused=now.paused)
        _say(self.next, said)
        self.next.setEnabled(now.on)
        _say(self.back, going_back(now.back) if now.back and free else "")
        self.pause.setVisible(now.pauses and free)
        self.more.setVisible(now.pauses and not now.hidden)
        self.hide_stage.setVisible(not now.hidden)

    def press(self, key: int) -> bool:
        """Do what a key stands for. Returns whether it stands for anything."""
        deed = next((deed for _button, deed, keys in self._deeds if key in keys), None)
        if deed is not None:
            deed()
        return deed is not None

    def go_on(self) -> None:
        """On; while it is hidden or paused, that is what ends it."""
        now = self._now
        if now is None or not now.on:
            return
        if now.hidden:
            self._send("hide", on=0)
        elif now.paused:
            self._send("pause", on=0)
        else:
            self._send("next", seen=now.seen)

    def go_back(self) -> None:
        """To the step before, or to look at it."""
        now = self._now
        if now is not None and now.back and not now.hidden and not now.paused:
            self._send("back", seen=now.seen)

    def turn_pause(self) -> None:
        """Pause talk or a vote, or go on with it."""
        if self._now is not None and self._now.pauses and not self._now.hidden:
            self._send("pause", on=int(not self._now.paused))

    def give_time(self) -> None:
        """Give talk or a vote more time."""
        if self._now is not None and self._now.pauses and not self._now.hidden:
            self._send("time")

    def turn_hidden(self) -> None:
        """Hide what is shown, or show it again."""
        if self._now is not None:
            self._send("hide", on=int(not self._now.hidden))

    def _send(self, deed: str, **fields: int) -> None:
        assert self._now is not None  # nothing is pressed before it is shown
        self.done.emit(Done(f"/lead/{deed}", {"position": self._now.position, **fields}))


def _say(button: Button, words: str) -> None:
    """Let a button say what it does now; without words it is not there."""
    button.setText(words)
    button.setAccessibleName(words)
    button.setVisible(bool(words))
    button.updateGeometry()


def _told(keys: Keys) -> str:
    arrows = _("Page down or → goes on, Page up or ← goes back.")
    if keys.off:
        return arrows
    letters = _("{hide} hides the stage, {pause} pauses.").format(hide=keys.named("B"), pause=keys.pause)
    return f"{arrows} {letters}"
