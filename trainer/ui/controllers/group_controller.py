"""A group in the window: its files, what they come to, its decisions one by one, and its report."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.actions.cohort.cohort_files import OWN, CohortFiles, CohortRead, open_cohort
from trainer.actions.cohort.counting import Stopped
from trainer.actions.cohort.found_files import ENDINGS
from trainer.actions.cohort.result_files import report
from trainer.actions.failure import Failure
from trainer.actions.learning.what_if import what_if
from trainer.language.cohort_rows import nothing_added, nothing_more_counted
from trainer.language.translation import _
from trainer.scoring.cohort_values import Cohort, CohortDecision
from trainer.ui.pages.group.decision_page import DecisionPage
from trainer.ui.pages.group.file_rows import TickedRow
from trainer.ui.pages.group.group_page import GroupPage
from trainer.ui.shell.frame import Frame
from trainer.ui.shell.save_dialog import ask_where

GROUP = "group"
"""Group of tasks that read and count files."""


class GroupController(QObject):
    """Keeps which files a group is of, and which of them are left out, as long as the window is open.

    The files themselves are open only while one is there. `back` shows the page that led here, `place` is its name.
    """

    def __init__(self, window: Frame, place: str, back: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._place, self._back = window, place, back
        self._paths: list[Path] = []
        self._own = False
        self._left_out: frozenset[str] = frozenset()
        self._files: CohortFiles | None = None
        self._read: CohortRead | None = None
        """What was counted last, of these files or of fewer of them."""
        self._page: GroupPage | None = None
        self._busy = ""
        self._stop = Event()
        self._stays = False
        window.moved.connect(self._moved)

    @property
    def is_shown(self) -> bool:
        """Whether the files are what one looks at."""
        return self._page is not None

    def show(self) -> None:
        """Show the group as it was left, read anew where its files were let go of."""
        page = self._page_of()
        self._show_page(page, self._place)
        self._page = page
        if self._read is not None:
            self._show_read(self._read)
        if self._busy:
            page.show_busy(self._busy)
        elif self._files is None and (self._paths or self._own):
            self._open()
        (page.go if page.go.isVisible() else page.files).setFocus()

    def add(self, paths: Iterable[Path]) -> None:
        """Take more files, or folders of them."""
        self._paths += paths
        self._again()

    def add_own(self) -> None:
        """Take everybody's records on this computer."""
        self._own = True
        self._again()

    def _again(self) -> None:
        if self._page is None:
            self._let_go()
            self.show()
        else:
            self._open()

    def stop(self) -> None:
        """Read and count no more; what is there stays."""
        self._stop.set()

    def close(self) -> None:
        """The window is gone: nothing is waited for longer than it must."""
        self._let_go()

    def _page_of(self) -> GroupPage:
        page = GroupPage(self._window.theme)
        page.back_asked.connect(self._back)
        page.own_asked.connect(self.add_own)
        page.files_asked.connect(self._ask_for_files)
        page.folder_asked.connect(self._ask_for_folder)
        page.anew_asked.connect(self._begin_anew)
        page.stop_asked.connect(self.stop)
        page.save_asked.connect(self._ask_where)
        page.ticked.connect(self._tick)
        page.look_asked.connect(self.look)
        return page

    def _show_page(self, page: QWidget, place: str | None) -> None:
        self._page, self._stays = None, True
        self._window.show_page(page, place)
        self._stays = False

    def _moved(self) -> None:
        if not self._stays:
            self._let_go()

    def _let_go(self) -> None:
        """Close the files, once nothing reads them any more."""
        self._stop.set()
        self._busy, self._page, self._read = "", None, None
        self._window.tasks.overtake(GROUP)
        files, self._files = self._files, None
        if files is not None:
            self._window.tasks.run(files.close, quiet=True)

    def _begin(self, words: str) -> Event:
        """What was under way is stopped; what stops that which begins now."""
        self._stop.set()
        self._stop, self._busy = Event(), words
        if self._page is not None:
            self._page.show_busy(words)
        return self._stop

    def _open(self) -> None:
        stop, context = self._begin(_("Reading…")), self._window.context
        paths, own = tuple(self._paths), self._own

        def read() -> CohortFiles:
            return open_cohort(context, paths, own=own, stopped=stop.is_set)

        self._window.tasks.run(
            read, self._opened, self._not_read, group=GROUP, overtaken=CohortFiles.close, quiet=True
        )  # fmt: skip

    def _opened(self, files: CohortFiles) -> None:
        before, read = self._files, self._read
        if before is not None and read is not None and not set(before.keys) <= set(files.keys):
            files.close()  # it was stopped before it had read again what is there, which stays
            self._took(before)
            self._counted(read._replace(told=(nothing_added(), *read.told)))
            return
        if before is not None:
            before.close()
        self._took(files)
        self._count()

    def _took(self, files: CohortFiles) -> None:
        self._files, self._paths = files, list(files.paths)
        self._own = any(key.startswith(OWN) for key in files.keys)

    def _count(self) -> None:
        files, left_out = self._files, self._left_out
        if files is None:
            return
        stop = self._begin(_("Counting…"))

        def count() -> CohortRead | None:
            try:
                return files.count(left_out, stop.is_set)
            except Stopped:
                return None

        self._window.tasks.run(count, self._counted, self._not_read, group=GROUP, quiet=True)

    def _counted(self, read: CohortRead | None) -> None:
        if read is None:
            self._count_nothing_more()
            return
        first, self._read, self._busy = self._read is None, read, ""
        self._show_read(read, to_go=first)

    def _count_nothing_more(self) -> None:
        """Counting was stopped: what was counted before stays, and whatever came since is left out."""
        files, before = self._files, self._read
        if files is None:
            return
        known = {row.key: row for row in before.rows} if before is not None else {}

        def look() -> CohortRead:
            rows = tuple(known.get(row.key, row) for row in files.count(files.keys).rows)
            told = before.told if before is not None else ()
            told = (nothing_more_counted(), *(each for each in told if each != nothing_more_counted()))
            return CohortRead(rows, before.cohort if before is not None else files.count(files.keys).cohort, told)

        def show(read: CohortRead) -> None:
            self._left_out = frozenset(row.key for row in read.rows if row.left_out)
            self._counted(read)

        self._window.tasks.run(look, show, self._not_read, group=GROUP, quiet=True)

    def _not_read(self, failure: Failure) -> None:
        """Such as damaged records: what is there stays, without them."""
        own, self._busy, self._own = self._own, "", False
        self._window.say(failure)
        if own and self._paths:
            self._open()
        elif self._page is not None:
            self._page.show_read((), None, (), own=False) if self._read is None else self._show_read(self._read)

    def _show_read(self, read: CohortRead, *, to_go: bool = False) -> None:
        """Show it; what has the focus keeps it, unless that goes, or this is the first that is shown."""
        page = self._page
        if page is None:
            return
        had = self._window.focusWidget()
        page.show_read(read.rows, read.cohort, read.told, own=self._own)
        if to_go or had is None or not had.isVisible():
            (page.go if page.go.isVisible() else page.files).setFocus()

    def _tick(self, row: TickedRow) -> None:
        self._left_out = self._left_out - {row.key} if row.on else self._left_out | {row.key}
        self._count()

    def _begin_anew(self) -> None:
        self._paths, self._own, self._left_out = [], False, frozenset()
        self._let_go()
        self.show()

    def _ask_for_files(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in ENDINGS)
        said = _("Result files and rooms") + f" ({kinds});;" + _("All files") + " (*)"
        dialog = QFileDialog(self._window, _("Add files"), "", said)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add(map(Path, names)))
        dialog.open()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self._window, _("Add a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.add([Path(name)]))
        dialog.open()

    def look(self, first: CohortDecision | None) -> None:
        """Go through the decisions, the one with most to talk of first, or from one of them on."""
        if self._read is None:
            return
        decisions = _most_to_talk_of_first(self._read.cohort)
        place = next((place for place, each in enumerate(decisions) if each is first), 0)
        window, editions = self._window, self._read.cohort.editions
        page = DecisionPage(window.theme, decisions, editions, what_if, place, wide=window.width())
        page.back_asked.connect(self.show)
        self._show_page(page, None)
        page.next.setFocus()

    def _ask_where(self, names: bool) -> None:
        kinds = {"html": _("Web page"), "csv": _("Table"), "pdf": "PDF"}
        ask_where(self._window, _("Save the group's report"), "group", kinds, partial(self._save, names))

    def _save(self, names: bool, to: Path) -> None:
        window = self._window
        paths, own, left_out = tuple(self._paths), self._own, self._left_out

        def save() -> None:
            report(window.context, paths, to, replace=True, own=own, names=names, left_out=left_out, pdf=_pdf)

        window.tasks.run(save, lambda _none: window.say_saved(to, _told_of(to)))


def _told_of(to: Path) -> list[str]:
    if to.suffix.lower() != ".pdf":
        return []
    from trainer.ui.controllers.pdf import PDF_TOLD

    return [_(PDF_TOLD)]


def _pdf(page: str) -> bytes:
    from trainer.ui.controllers.pdf import pdf_of  # only for somebody who saves one

    return pdf_of(page)


def _most_to_talk_of_first(cohort: Cohort) -> Sequence[CohortDecision]:
    """Then those of which there is nothing to say, as the story goes."""
    found = cohort.to_discuss(len(cohort.decisions))
    return [*found, *(each for each in cohort.decisions if all(each is not other for other in found))]
