"""The first start, in the window: two pages, and the warm-up for those who want it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.people.keep_settings import keep_settings
from trainer.actions.people.people import rename
from trainer.records.settings import ME, Settings
from trainer.ui.pages.welcome.welcome_page import KeysPage, WelcomePage
from trainer.ui.shell.frame import Frame
from trainer.ui.widgets.character_keys import follow, keys_of
from trainer.ui.widgets.heard import tell_with


class WelcomeController(QObject):
    """Carries somebody from the first start to Home. `changed` is told the settings, `warm_up` starts the warm-up."""

    def __init__(self, window: Frame, changed: Callable[[Settings], None], warm_up: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._changed, self._warm_up = window, changed, warm_up

    def show(self) -> None:
        """Show what it is about."""
        page = WelcomePage(self._window.theme)
        follow(page, self._window.settings)
        person = self._window.context.person
        page.name.setText("" if person == ME else person)
        page.named.connect(self._named)
        self._window.show_page(page)
        tell_with(page.choices[0], page)
        page.choices[0].setFocus()

    def _named(self, name: str) -> None:
        window = self._window
        if not name:
            self._show_keys()
            return

        def done(settings: Settings) -> None:
            self._changed(settings)
            self._show_keys()

        window.tasks.run(lambda: rename(window.context, name), done)

    def _show_keys(self) -> None:
        window = self._window
        page = KeysPage(window.theme, window.settings.time_factor, keys_of(window.settings))
        page.factor_chosen.connect(lambda factor: self._keep(window.settings._replace(time_factor=factor)))
        page.warm_up_asked.connect(partial(self._done, self._warm_up))
        page.skipped.connect(partial(self._done, window.home_asked.emit))
        window.show_page(page)
        tell_with(page.warm_up, page)
        page.warm_up.setFocus()

    def _done(self, then: Callable[[], None]) -> None:
        self._keep(self._window.settings._replace(welcomed=True), then)

    def _keep(self, settings: Settings, then: Callable[[], None] = lambda: None) -> None:
        """Keep the settings, then go on; where they cannot be kept, that is said."""
        window = self._window
        window.settings = settings

        def not_kept(failure: Failure) -> None:
            then()
            window.say(failure)

        window.tasks.run(lambda: keep_settings(window.context, settings), lambda _: then(), not_kept)
