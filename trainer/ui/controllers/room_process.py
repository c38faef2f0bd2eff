"""The process in which a room runs: started by the window, ended with it, and watched in between.

A mistake of one is none of the other's: the window goes on where the room has died, and the room closes where the
window has, for it reads the end of its input then.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from trainer.actions.room.told import opened_in

PATIENCE_MS = 15_000
"""How long a room that is to close is waited for before it is ended: its votes are on the disk by then."""


class RoomProcess(QObject):
    """One `trainer room --json`. It is started once."""

    opened = Signal(object)
    """Where the room is: an Opened."""
    ended = Signal(str)
    """It is over, asked or not; what it said at last, which is nothing where it was asked."""

    def __init__(self, data: Path, arguments: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", "trainer", "--data", str(data), "room", *arguments, "--json"])
        self._is_open = self._is_over = False
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    def start(self) -> None:
        """Start it; `opened` or `ended` follows."""
        self._process.start()

    @property
    def pid(self) -> int:
        """The number of the process; 0 where there is none."""
        return self._process.processId()

    def close(self) -> None:
        """Let go of it; `ended` follows."""
        self._process.closeWriteChannel()

    def wait(self) -> None:
        """Wait until it is over; what takes too long is ended."""
        if self._process.state() != QProcess.ProcessState.NotRunning and not self._process.waitForFinished(PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)

    def _read(self) -> None:
        if not self._is_open and self._process.canReadLine():
            found = opened_in(bytes(self._process.readLine().data()))
            if found is not None:
                self._is_open = True
                self.opened.emit(found)

    def _finish(self) -> None:
        if not self._is_over:
            self._is_over = True
            said = bytes(self._process.readAllStandardError().data())
            self.ended.emit(said.decode("utf-8", "replace").strip())

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._is_over:
            self._is_over = True
            self.ended.emit(self._process.errorString())
