"""What the frame of a window imports only once it is needed: Home is painted without (see startup.first_use)."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from trainer.ui.shell.tasks import Tasks
    from trainer.ui.shell.tidying import Tidying
    from trainer.ui.shell.top_bar import TopBar
    from trainer.ui.shell.wait_note import WaitNote
    from trainer.ui.widgets.ask import Ask, AskButton


def tasks(
    say: Callable[[Failure], None],
    fault: Callable[[BaseException], Failure],
    waits: Callable[[bool], None],
    parent: QObject,
) -> "Tasks":
    """Tasks in the background: after the first paint."""
    from trainer.ui.shell.tasks import Tasks

    made = Tasks(say, fault, parent)
    made.waits.connect(waits)
    return made


def tidying(parent: QObject) -> "Tidying":
    """What lets go of pages that are gone: Home is the first."""
    from trainer.ui.shell.tidying import Tidying

    return Tidying(parent)


def wait_note(window: QWidget, theme: Theme) -> "WaitNote":
    """The note that the window waits: most never do."""
    from trainer.ui.shell.wait_note import WaitNote

    return WaitNote(window, theme)


def heard_from_the_start() -> bool:
    """Whether the system says beforehand that somebody will listen; else a window is painted first."""
    named = ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY", "GNOME_ACCESSIBILITY")
    return any(os.environ.get(each, "0") != "0" for each in named)


def let_roles_be_heard() -> None:
    """Headings, pictures and groups, for those who hear them."""
    from trainer.ui.widgets.heard_as import let_roles_be_heard

    let_roles_be_heard()


def icon(path: Path) -> "QIcon":
    """The icon of the window: naming the class builds its 151 names of icons, 8 million instructions."""
    from PySide6.QtGui import QIcon

    return QIcon(str(path))


def top_bar(theme: Theme, person: str) -> "TopBar":
    """The places above the page: most windows are never that narrow."""
    from trainer.ui.shell.top_bar import TopBar

    return TopBar(theme, person)


def ask(parent: QWidget, theme: Theme, title: str, text: str, answers: "list[AskButton]") -> "Ask":
    """A question."""
    from trainer.ui.widgets.ask import Ask

    return Ask(parent, theme, title, text, answers)


def fault(context: AppContext, error: BaseException) -> Failure:
    """Note an error that nobody expected."""
    from trainer.actions.error_log import fault

    return fault(context.app_paths, error)


def restore(context: AppContext) -> str:
    """Bring the best copy of damaged records back, and say how much that is. Raises Failure."""
    from trainer.actions.recovery import restore
    from trainer.language.restored import restored_in_words

    return restored_in_words(restore(context))
