"""How the window leads a room that is open: over the loopback, with the secret of its link, as the browser would."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from trainer.actions.room.told import Opened, Seen, seen_in
from trainer.language.translation import _

AGAIN_MS = 500
"""After which a connection that is gone is tried again."""


class Heard(NamedTuple):
    """What whoever leads may see, and the time of the room, in seconds."""

    seen: Seen
    at: float


class LeadConnection(QObject):
    """Hears all that whoever leads may see, and does what they do."""

    told = Signal(object)
    """A Heard, whenever there is something else to see."""
    refused = Signal(str)
    """What was not done, and why."""

    def __init__(self, opened: Opened, parent: QObject) -> None:
        super().__init__(parent)
        self._base, _between, self._secret = opened.lead.rpartition("/lead/")
        self._network = QNetworkAccessManager(self)
        self._network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self._events: QNetworkReply | None = None
        self._begun = b""
        self._closed = False

    def listen(self) -> None:
        """Hear how the room stands from now on; a connection that is gone comes back."""
        if self._closed:
            return
        self._begun = b""
        self._events = self._network.get(self._request("/lead/state"))
        self._events.readyRead.connect(self._hear)
        self._events.finished.connect(self._again)

    def send(self, path: str, fields: Mapping[str, object]) -> None:
        """Do something; what comes of it is heard."""
        request = self._request(path)
        request.setHeader(QNetworkRequest.KnownHeaders.ContentTypeHeader, "application/x-www-form-urlencoded")
        request.setRawHeader(b"Accept", b"application/json")
        reply = self._network.post(request, urlencode(fields).encode())
        reply.finished.connect(lambda: self._sent(reply))

    def close(self) -> None:
        """Hear no more."""
        self._closed = True
        if self._events is not None and self._events.error() == QNetworkReply.NetworkError.NoError:
            self._events.abort()  # what has broken off ends by itself

    def _request(self, path: str) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(f"{self._base}{path}"))
        request.setAttribute(
            QNetworkRequest.Attribute.CookieLoadControlAttribute, QNetworkRequest.LoadControl.Manual.value
        )
        request.setRawHeader(b"Cookie", f"lead={self._secret}".encode())
        return request

    def _hear(self) -> None:
        if self._events is None:
            return
        *lines, self._begun = (self._begun + bytes(self._events.readAll().data())).split(b"\n")
        heard = newest_in(lines)
        if heard is not None:
            self.told.emit(heard)

    def _again(self) -> None:
        if self._events is not None:
            self._events.deleteLater()
            self._events = None
        if not self._closed:
            QTimer.singleShot(AGAIN_MS, self, self.listen)

    def _sent(self, reply: QNetworkReply) -> None:
        reply.deleteLater()
        if self._closed or reply.error() == QNetworkReply.NetworkError.NoError:
            return
        said = bytes(reply.readAll().data()).decode("utf-8", "replace").strip()
        self.refused.emit(said or _("The room does not answer. Nothing was changed; try it again."))


def newest_in(lines: list[bytes]) -> Heard | None:
    """The last of these events that shows the room; others, such as a sign of life, may have come with it."""
    shown = (seen for told in reversed(_fields(lines, b"data: ")) if (seen := seen_in(told)) is not None)
    seen = next(shown, None)
    return None if seen is None else Heard(seen, _seconds((_fields(lines, b"id: ") or [b""])[-1]))


def _fields(lines: list[bytes], name: bytes) -> list[bytes]:
    return [line.removeprefix(name) for line in lines if line.startswith(name)]


def _seconds(told: bytes) -> float:
    try:
        return float(told)
    except ValueError:
        return 0.0
