"""A room that is led from the window: its process, the connection to it, and the page on which one leads."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from trainer.actions.room.told import Opened, Seen
from trainer.language.translation import _
from trainer.ui.controllers.lead_connection import Heard, LeadConnection
from trainer.ui.controllers.room_process import RoomProcess
from trainer.ui.pages.room.lead_page import LeadPage
from trainer.ui.pages.room.notice_page import NoticePage
from trainer.ui.pages.room.remote_bar import Done
from trainer.ui.shell.frame import Frame
from trainer.ui.widgets.character_keys import follow, keys_of

ANY_PORT = ("--port", "0")


class LeadingController(QObject):
    """One room at a time. `go_back` shows the rooms again."""

    closed = Signal()
    """The room is over."""

    def __init__(self, window: Frame, story: str, go_back: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self.story, self._go_back = window, story, go_back
        self.process: RoomProcess | None = None
        self._connection: LeadConnection | None = None
        self.opened: Opened | None = None
        self.seen: Seen | None = None
        self._ahead = 0.0
        """Seconds by which the time of the room is ahead of the window's."""
        self._page: LeadPage | None = None
        self._else: list[tuple[str, ...]] = []
        """How it is tried next, where it could not be opened."""
        self._arguments: tuple[str, ...] = ()
        self._closing = False
        self._reason = ""
        """Why it has ended by itself."""

    @property
    def is_open(self) -> bool:
        """Whether there is a process."""
        return self.process is not None

    def open(self, *arguments: str) -> None:
        """Open a room; where its ports are taken, at any that is free."""
        self._else = [(*arguments, *ANY_PORT)]
        self._start(arguments)

    def go_on_after(self) -> None:
        """Go on with the room that has ended by itself, at its address if that is still to be had."""
        assert self.opened is not None
        file, port = self.opened.file, urlsplit(self.opened.address).port
        self._else = [(file,), (file, *ANY_PORT)]
        self._start((file, "--port", str(port)))

    def _start(self, arguments: tuple[str, ...]) -> None:
        self._arguments, self._closing, self.seen = arguments, False, None
        process = self.process = RoomProcess(self._window.context.app_paths.data, arguments, self)
        process.opened.connect(self._is_opened)
        process.ended.connect(self._ended)
        self._page = None
        words = [_("It takes a few seconds.")]
        page = NoticePage(self._window.theme, _("The room is being opened…"), words, [(_("Never mind"), self.close)])
        self._window.show_page(page)
        page.buttons[0].setFocus()
        process.start()

    def _is_opened(self, opened: Opened) -> None:
        self.opened, self._else = opened, []
        connection = self._connection = LeadConnection(opened, self)
        connection.told.connect(self._tell)
        connection.refused.connect(self._say)
        self.show()
        connection.listen()

    def show(self) -> None:
        """Show the page on which one leads, or why there is none."""
        if not self.is_open:
            self._show_ended()
        if not self.is_open or self.opened is None:
            return
        window = self._window
        page = self._page = LeadPage(window.theme, self.opened, window.clock, keys_of(window.settings))
        follow(page, window.settings)
        page.done.connect(self._do)
        page.stage_asked.connect(self._show_stage)
        page.browser_asked.connect(self._show_browser)
        page.close_asked.connect(self.ask_to_close)
        page.back_asked.connect(self._go_back)
        page.destroyed.connect(lambda: self._page_gone(page))
        window.show_page(page)
        if self.seen is not None:
            page.show_seen(self.seen, self._ahead + window.clock())

    def _page_gone(self, page: LeadPage) -> None:
        if self._page is page:
            self._page = None

    def _tell(self, heard: Heard) -> None:
        self.seen, self._ahead = heard.seen, heard.at - self._window.clock()
        if self._page is not None and self._window.page is self._page:
            self._page.show_seen(heard.seen, heard.at)

    def _do(self, done: Done) -> None:
        if self._connection is not None:
            self._connection.send(done.path, done.fields)

    def _say(self, words: str) -> None:
        self._window.ask(_("That did not work"), words, [(_("All right"), None)])

    def _show_stage(self) -> None:
        if self.opened is not None:
            QDesktopServices.openUrl(QUrl(f"{self.opened.lead}?to=stage"))

    def _show_browser(self) -> None:
        """Open what has the questions of a scene, what is seen differently, and what if."""
        if self.opened is not None:
            QDesktopServices.openUrl(QUrl(self.opened.lead))

    def ask_to_close(self, then: Callable[[], object] | None = None) -> None:
        """Ask whether the room is to be closed; `then` is what is done once it is."""

        def close() -> None:
            if then is not None:
                self.closed.connect(then)
            self.close()

        words = _("Phones are let go of. The room is kept, and you can go on with it later.")
        self._window.ask(_("Close the room?"), words, [(_("Keep it open"), None), (_("Close it"), close)])

    def close(self) -> None:
        """Close the room; `closed` follows, at once where the room has ended by itself."""
        if self.process is None:
            self.closed.emit()
            return
        self._closing, self._else = True, []
        if self._connection is not None:
            self._connection.close()
        self.process.close()

    def wait(self) -> None:
        """Close it, and wait until it is over."""
        if self.process is not None:
            self.close()
        if self.process is not None:
            self.process.wait()

    def _ended(self, reason: str) -> None:
        if self.process is not None:
            self.process.deleteLater()
        if self._connection is not None:
            self._connection.close()
            self._connection.deleteLater()
        self.process = self._connection = None
        self._reason = reason
        if self._closing:
            self.closed.emit()
        elif self._else:
            self._start(self._else.pop(0))
        else:
            self._show_ended()

    def _show_ended(self) -> None:
        window, opened, reason = self._window, self.opened, self._reason
        if opened is None:
            page = NoticePage(
                window.theme, _("The room could not be opened"), [reason], [(_("Back"), self.closed.emit)]
            )
        else:
            words = [_("Every vote that a phone was told of is kept in {file}.").format(file=Path(opened.file).name)]
            words += [reason] if reason else []
            deeds = [(_("Go on with it"), self.go_on_after), (_("Leave it for now"), self.closed.emit)]
            page = NoticePage(window.theme, _("The room has ended by itself"), words, deeds)
        window.show_page(page)
        page.buttons[0].setFocus()
