"""Who plays, in the window: changing, adding, renaming; saving and erasing what is kept of somebody."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.people.damaged_files import bring_others_back, only_in_damaged_files
from trainer.actions.people.own_records import Exported, erase_records, export_records
from trainer.actions.people.people import become, people, rename
from trainer.language.numbers import whole
from trainer.language.person import called
from trainer.language.translation import _, ngettext
from trainer.records.settings import ME, Settings
from trainer.ui.pages.people.people_page import PeoplePage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.shell.save_dialog import ask_where
from trainer.ui.widgets.ask import AskButton


class PeopleController(QObject):
    """What the page of people asks for. `changed` is told the settings when another person plays, `welcome` greets."""

    def __init__(self, window: Frame, changed: Callable[[Settings], None], welcome: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._changed, self._welcome = window, changed, welcome

    def show(self) -> None:
        """Show who there is."""
        window = self._window
        window.tasks.run(lambda: people(window.context), self._show, group=PAGE)

    def _show(self, found: list[str]) -> None:
        window = self._window
        page = PeoplePage(window.theme, found, window.context.person)
        page.chosen.connect(lambda name: self._do(lambda: become(window.context, name), self._come))
        page.renamed.connect(lambda name: self._do(lambda: rename(window.context, name), self.show))
        page.export_asked.connect(self.ask_to_export)
        page.erase_asked.connect(self.ask_to_erase)
        window.show_page(page, "People")
        next(each for each in page.people if each.isChecked()).setFocus()

    def _come(self) -> None:
        """Home, or the welcome for somebody who has not been here before."""
        if self._window.settings.welcomed:
            self._window.home_asked.emit()
        else:
            self._welcome()

    def _do(self, work: Callable[[], Settings], then: Callable[[], None]) -> None:
        def done(settings: Settings) -> None:
            self._changed(settings)
            then()

        self._window.tasks.run(work, done)

    def ask_to_export(self) -> None:
        """Let the person save all that is kept of them."""
        window = self._window

        def save(to: Path) -> None:
            def saved(done: Exported) -> None:
                window.say_saved(to, done.told)

            window.tasks.run(lambda: export_records(window.context, to, replace=True), saved)

        ask_where(window, _("Save what is kept of you"), "right-call-results", {"json": _("Result file")}, save)

    def ask_to_erase(self) -> None:
        """Look what others would lose by it, then ask."""
        window = self._window
        window.tasks.run(lambda: only_in_damaged_files(window.context), self._ask_to_erase)

    def _ask_to_erase(self, of_others: int) -> None:
        """Ask, then erase all that is kept of the person who plays."""
        window, person = self._window, self._window.context.person

        def erased(settings: Settings) -> None:
            self._changed(settings)
            self.show()
            window.ask(_("Erased"), _erased_in_words(person, settings.person), [(_("All right"), None)])

        def not_erased(failure: Failure) -> None:
            self.show()
            window.say(failure)

        def erase() -> None:
            window.tasks.run(lambda: erase_records(window.context, person), erased, not_erased)

        def bring_back() -> None:
            window.tasks.run(lambda: bring_others_back(window.context), lambda _: self.ask_to_erase())

        title = _("Erase all that is kept of you?")
        if person != ME:
            title = _("Erase all that is kept of {person}?").format(person=person)
        answers: list[AskButton] = [(_("Keep it"), None), (_("Erase it"), erase)]
        if of_others:
            answers.insert(1, (_("Bring theirs back first"), bring_back))
        window.ask(title, _what_goes(of_others), answers)


def _what_goes(of_others: int) -> str:
    """What erasing does, what others lose by it, and what it does not reach."""
    words = _(
        "Playthroughs, notes, lines of your own and the name are overwritten and deleted for good, in copies of the"
        " records too. Damaged records that were put aside are deleted whole. Packs and what is other people's stay."
    )
    if of_others:
        words += " " + ngettext(
            "But {count} playthrough of others is only in damaged records: bring it back first, or it is deleted too.",
            "But {count} playthroughs of others are only in damaged records: bring them back first, or they are deleted"
            " too.",
            of_others,
        ).format(count=whole(of_others))
    beyond = _(
        "Result files and debriefs that were saved elsewhere are not reached, nor what the disk itself keeps:"
        " snapshots, backups, and what a solid-state disk has set aside."
    )
    return f"{words} {beyond}"


def _erased_in_words(erased: str, plays_now: str) -> str:
    words = _("Nothing of you is kept any more.")
    if erased != ME:
        words = _("Nothing of {person} is kept any more.").format(person=erased)
    if plays_now != erased:
        words += " " + _("{person} plays now.").format(person=called(plays_now))
    return words
