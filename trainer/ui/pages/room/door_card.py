"""How phones come in: the address, the code, and both as a QR code; how many are in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from trainer.actions.room.told import Opened
from trainer.language.rooms import names_in_words
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.qr_code import QrCode
from trainer.ui.widgets.text import Text

LOOPBACK = "127.0.0.1"
BIG, SMALL = 300, 168
"""Pixels of the QR code, at 100 % text: while they come in, and for those who come late."""


class DoorCard(Card):
    """The same that stands on the stage. Emits whether the door is to be locked."""

    lock_asked = Signal(bool)
    address_asked = Signal(str)
    """Another address of this computer that phones are to be told."""

    def __init__(self, theme: Theme, opened: Opened) -> None:
        super().__init__(theme)
        said = _("QR code: {address}, code {code}").format(address=opened.address, code=opened.code)
        self._qr = QrCode(opened.qr, theme, side=BIG, name=said)
        self.people = Text("", theme, "strong")
        self.column.addWidget(Text(_("Phones come in here"), theme, "heading"))
        words = _(
            "This computer is in no network, so no phone reaches it. Join one or open a hotspot; the room then has that"
            " address too."
        )
        self._alone = Text(words, theme, "strong", color=theme.colors.urgent)
        self.column.addWidget(self._alone)
        self._alone.setVisible(not opened.reached)
        self._address = Text(opened.address, theme, "strong")
        self._code = opened.code
        self._others: tuple[str, ...] = ()
        self._other_buttons: list[Row] = []
        self.column.addWidget(self._address)
        self.column.addWidget(Text(_("Code {code}").format(code=opened.code), theme, "number"))
        self.column.addWidget(Row([self._qr], theme, apart=1))
        self.column.addWidget(self.people)
        self._names = Text("", theme, "body", color=theme.colors.muted)
        self._names.hide()
        self.column.addWidget(self._names)
        self._is_locked = False
        self._locked = Text(_("The door is locked: who is in may come back, nobody else comes in."), theme, "body")
        self._lock = Button(_("Lock the door"), theme)
        self._lock.clicked.connect(lambda: self.lock_asked.emit(not self._is_locked))
        self.column.addWidget(self._locked)
        self.column.addWidget(Row([self._lock], theme, apart=1))
        self.show_locked(locked=False)

    def show_where(self, address: str, qr: tuple[str, ...], others: tuple[str, ...]) -> None:
        """Show where phones come in now: this computer may have gone to another network."""
        self._alone.setVisible(f"//{LOOPBACK}:" in address)
        if address != self._address.text():
            self._address.setText(address)
            self._qr.show_rows(qr, _("QR code: {address}, code {code}").format(address=address, code=self._code))
        if others != self._others:
            self._others = others
            for each in self._other_buttons:
                each.deleteLater()
            self._other_buttons = [self._other(each) for each in others]

    def _other(self, address: str) -> Row:
        button = Button(_("Tell phones {address} instead").format(address=address), self._theme)
        button.clicked.connect(lambda: self.address_asked.emit(address))
        row = Row([button], self._theme, apart=1)
        self.column.addWidget(row)
        return row

    def show_names(self, names: Sequence[str]) -> None:
        """Show who is in, where they gave a name."""
        self._names.setText(names_in_words(names) if names else "")
        self._names.setVisible(bool(names))

    def show_locked(self, *, locked: bool) -> None:
        """Show whether anybody else comes in."""
        self._is_locked = locked
        self._locked.setVisible(locked)
        words = _("Open the door") if locked else _("Lock the door")
        self._lock.setText(words)
        self._lock.setAccessibleName(words)
        self._lock.updateGeometry()

    def grow(self, *, big: bool) -> None:
        """Let the code be large, or be out of the way."""
        self._qr.grow(BIG if big else SMALL)
