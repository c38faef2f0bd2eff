"""One whole playthrough by keyboard, with Orca beside it: `python -m tests.atspi.heard_by_orca DIR`, on a real display.

Writes `play.json`: for each step the key that was pressed, the words of what has the focus then and of all that is to
be heard with it, all that can be read on the page, and what Orca said. It is waited for, however slow it is: a step has
come to its end once something else has the focus and Orca has said all that is to be heard with that.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gallery import EVENING
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.records.settings import Settings
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.story_tile import StoryTile
from trainer.ui.window.app import make_application
from trainer.ui.window.window import Window

GUARD = 120.0
"""Seconds until Orca is taken to have stopped."""
NOBODY_SAYS = "\0"
CUSTOM = """import sys
sys.path.insert(0, {here!r})
import orca.settings
orca.settings.speechServerFactory = "spoken"
orca.settings.speechFactoryModules = ["spoken"]
orca.settings.enableBraille = False
orca.settings.enableSound = False
"""
KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Tab": Qt.Key.Key_Tab,
    "Down": Qt.Key.Key_Down,
    "Right": Qt.Key.Key_Right,
    "Esc": Qt.Key.Key_Escape,
}
PLAY = (
    "Enter", "Enter", "Tab", "Tab", "Tab", "Enter", "Enter", "Tab", "Tab", "Enter", "Enter", "Enter", "Enter", "Right",
    "Down",
)  # fmt: skip
"""From a tile of Home to a way that was not taken."""


class Listening:
    """What Orca writes down."""

    def __init__(self, folder: Path) -> None:
        self._spoken = folder / "spoken.txt"
        self._spoken.touch()
        prefs = folder / "prefs"
        prefs.mkdir()
        (prefs / "orca-customizations.py").write_text(CUSTOM.format(here=str(Path(__file__).parent)), encoding="utf-8")
        env = {**os.environ, "SPOKEN": str(self._spoken)}
        env.pop("PYTHONPATH", None)
        command = ["/usr/bin/orca", "--replace", "-u", str(prefs)]
        self.orca = subprocess.Popen(command, env=env)

    def lines(self) -> list[str]:
        """All that was said until now."""
        return self._spoken.read_text(encoding="utf-8").splitlines()

    def until(self, there: Callable[[], list[str]], since: int) -> list[str]:
        """What was said since so many lines, once all that is `there` is among it; or until nobody waits any longer."""
        began = time.monotonic()
        while time.monotonic() - began < GUARD and self.orca.poll() is None:
            said = plain(" ".join(self.lines()[since:]))
            if said and all(plain(each) in said for each in there()):
                break
            QApplication.processEvents()
            time.sleep(0.005)
        return self.lines()[since:]


def plain(words: str) -> str:
    """Without what only parts words."""
    return " ".join(words.split())


class Play:
    """The window, and a hand at its keys."""

    def __init__(self, folder: Path) -> None:
        make_application()
        context = AppContext(AppPaths(folder / "data"), lambda: EVENING, lambda: 7)
        install(context.app_paths, write_small(folder / "pack"))
        self.listening = Listening(folder)
        self.window = Window(context, Settings("light", welcomed=True), lambda: 100.0)
        self.window.show_home()
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.steps: list[dict[str, object]] = []
        self.listening.until(lambda: ["Right Call"], 0)

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        return self.window.focusWidget() or self.window

    def there(self) -> list[str]:
        """The words of what has the focus, and what is to be heard with it."""
        return [self.focus.accessibleName(), *self.focus.accessibleDescription().splitlines()]

    def step(self, key: str) -> None:
        """Press a key, and listen until what has the focus then was said."""
        since, before = len(self.listening.lines()), self.focus
        if key == "Start: A walk":
            tile = next(each for each in self.window.findChildren(StoryTile) if each.accessibleName() == key)
            tile.setFocus()
            bring_into_view(tile)
        else:
            QTest.keyClick(before, KEYS[key])
        began = time.monotonic()
        said = self.listening.until(lambda: self.there_but_for(before), since)
        labels = [each for each in self.window.page.findChildren(QLabel) if each.isVisible()]
        self.steps.append({
            "key": key, "page": type(self.window.page).__name__, "kind": type(self.focus).__name__,
            "there": self.there(), "stands": [each.accessibleName() or each.text() for each in labels], "said": said,
            "seconds": round(time.monotonic() - began, 2),
        })  # fmt: skip

    def there_but_for(self, before: QWidget) -> list[str]:
        """The same once something else has the focus; until then what nobody says."""
        return [NOBODY_SAYS] if self.window.focusWidget() in (before, None) else self.there()


def main(folder: Path) -> None:
    """Play."""
    play = Play(folder)
    try:
        for key in ("Start: A walk", *PLAY):
            play.step(key)
    finally:
        (folder / "play.json").write_text(json.dumps(play.steps, indent=1), "utf-8")
        play.listening.orca.terminate()
        play.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
