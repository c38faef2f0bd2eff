"""The settings in the window: each takes effect at once, and is kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from trainer.actions.people.keep_settings import keep_settings
from trainer.records.key_letters import refused_key
from trainer.ui.pages.settings.settings_page import SettingChange, SettingsPage
from trainer.ui.shell.frame import Frame, theme_of
from trainer.ui.widgets.in_view import bring_into_view


class SettingsController(QObject):
    """Shows the settings. `warm_up` plays the warm-up, `people` shows who plays."""

    def __init__(self, window: Frame, warm_up: Callable[[], None], people: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._warm_up, self._people = window, warm_up, people

    def show(self, focus: str = "theme") -> None:
        """Show them, the focus on the one that was changed."""
        window = self._window
        page = SettingsPage(window.theme, window.settings, str(window.context.app_paths.data), refused_key)
        page.changed.connect(self._change)
        page.warm_up_asked.connect(self._warm_up)
        page.people_asked.connect(self._people)
        window.show_page(page, "Settings")
        chosen = next(each for each in page.segments[focus] if each.isChecked())
        chosen.setFocus()
        QTimer.singleShot(0, chosen, lambda: bring_into_view(chosen))

    def _change(self, change: SettingChange) -> None:
        window, (settings, name) = self._window, change
        window.settings = settings
        window.tasks.run(lambda: keep_settings(window.context, settings))
        if name in ("theme", "text_size", "typeface", "spacing"):
            window.theme = theme_of(settings)
            window.lay_out()
            self.show(name)
